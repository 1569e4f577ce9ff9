// The lists of forms that verdicts are measured with.

import { article } from './article.ts';
import { extended } from './extended.ts';
import type { Forms } from './forms.ts';
import { hidden } from './hidden.ts';
import { bias, classes, input, squared } from './others.ts';
import { relu } from './relu.ts';

export const allForms: readonly Forms[] = [article, hidden, extended, relu, bias, input, classes, squared];
