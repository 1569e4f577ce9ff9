// The article's section 3-1: the fully connected layer. ∂z₁/∂w₁₁ = x₁, what b and x get, and all weights at once.

import type { Lesson } from '../lesson.ts';
import { all } from './all.ts';
import { kinds } from './kinds.ts';
import { nudge } from './nudge.ts';

export const fullyConnected: Lesson = { topic: 'fully-connected', pages: [nudge, kinds, all] };
