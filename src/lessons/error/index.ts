// Lesson 3 of the article's three (section 4-3): learning is proportional to the error. Which errors this very network can
// reach, beside one whose outputs are unbounded; and what a loss that does not match its output does to a confident mistake.

import type { Lesson } from '../lesson.ts';
import { confident } from './confident.ts';
import { difference } from './difference.ts';
import { reachable } from './reachable.ts';

export const error: Lesson = { topic: 'error', pages: [difference, reachable, confident] };
