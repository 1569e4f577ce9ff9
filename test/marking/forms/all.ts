// The lists of forms that verdicts are measured with.

import { article } from './article.ts';
import { bias } from './bias.ts';
import { extended } from './extended.ts';
import type { Forms } from './forms.ts';
import { hidden } from './hidden.ts';
import { input } from './input.ts';
import { leaky } from './leaky.ts';
import { classes, squared } from './others.ts';
import { relu } from './relu.ts';

/** The six that are measured over many draws: at least twenty right and twenty-five wrong forms each. */
export const measuredForms: readonly Forms[] = [article, input, bias, hidden, relu, leaky];

export const allForms: readonly Forms[] = [...measuredForms, extended, classes, squared];
