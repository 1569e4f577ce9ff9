// The article's section 4: the three factors joined. What each change does to each factor, which weight learns most, and
// what happens to the factors while the network learns.

import type { Lesson } from '../lesson.ts';
import { learning } from './learning.ts';
import { three } from './three.ts';
import { which } from './which.ts';

export const together: Lesson = { topic: 'together', pages: [three, which, learning] };
