// Lesson 2 of the article's three (section 4-2): learning is proportional to the slope of the activation. The sigmoid,
// vanishing with depth, ReLU, leaky ReLU, and why each came.

import type { Lesson } from '../lesson.ts';
import { cure } from './cure.ts';
import { depth } from './depth.ts';
import { leaky } from './leaky.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';

export const activationSlope: Lesson = { topic: 'activation-slope', pages: [sigmoid, depth, relu, leaky, cure] };
