// The article's sections 2 and 3: its network, the update of w₁₁, L through its parts; and where one path is not enough.

import type { Lesson } from '../lesson.ts';
import { hidden } from './hidden.ts';
import { parts } from './parts.ts';
import { paths } from './paths.ts';
import { update } from './update.ts';

export const chainRule: Lesson = { topic: 'chain-rule', pages: [update, parts, paths, hidden] };
