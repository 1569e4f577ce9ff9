// The article's section 3-3: softmax with cross entropy, its expansion by log-sum-exp, the reader's question below the
// article about Σt·lse, and why the diagonal of the softmax's Jacobian is not enough.

import type { Lesson } from '../lesson.ts';
import { diagonal } from './diagonal.ts';
import { expansion } from './expansion.ts';
import { question } from './question.ts';
import { softmax } from './softmax.ts';

export const softmaxCrossEntropy: Lesson = {
  topic: 'softmax-cross-entropy',
  pages: [softmax, expansion, question, diagonal],
};
