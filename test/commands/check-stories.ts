// What is seen of checked answers: each rung of the ladder, numbers, what cannot be read, the form, and the longest.

import type { Told } from '../stories.ts';

const check = (answer: string, more = '') => `/backprop check of=w11 answer="${answer}"${more}`;
const relu = ' net=2-3-2 activation="relu identity"';
const long = Array.from({ length: 12 }, (_, at) => `x${(at % 8) + 1}·h1_${(at % 8) + 1}·w1_1${(at % 8) + 1}`).join('+');

export const checkStories: readonly Told[] = [
  { name: 'check', steps: ['/backprop check'] },
  { name: 'check-deep', steps: ['/backprop check net=2-3-2 of=w1_21'] },
  { name: 'check-form', steps: ['/backprop check', { press: 'check-form' }] },
  {
    name: 'check-form-submitted',
    steps: ['/backprop check of=w12', { press: 'check-form' }, { submit: { answer: '(y1-t1)·h1·(1-h1)·x2' } }],
  },
  { name: 'check-form-again', steps: [check('(t1-y1)*h1*x1'), { press: 'check-form' }] },
  { name: 'check-right', steps: [check('\\frac{\\partial L}{\\partial h_1}\\,\\sigma′(z₁) · x₁')] },
  { name: 'check-this-case', steps: [check('-t1(1-y1)h1(1-h1)x1')] },
  { name: 'check-this-side', steps: [check('(∂L/∂z2_1·w2_11+∂L/∂z2_2·w2_21)·x1', relu).replace('w11', 'w1_11')] },
  { name: 'check-number-in-formula', steps: [check('-0.4342·h1(1-h1)·1.5')] },
  { name: 'check-wrong', steps: [check('(y1-t1)*h1*x1')] },
  { name: 'check-wrong-twice', steps: [check('(t1-y1)·x2')] },
  { name: 'check-wrong-elsewhere-right', steps: [check('h1(1-h1)x1')] },
  { name: 'check-wrong-unknown', steps: [check('(y1-t1)/x1 + log(y1)')] },
  { name: 'check-no-value', steps: [check('ln(x2)')] },
  { name: 'check-left-side', steps: ['/backprop check dL/dw12 = (y1-t1)*h1*(1-h1)*x1'] },
  { name: 'check-other-left-side', steps: [check('dL/dw12 = (y1-t1)h1(1-h1)x2')] },
  { name: 'check-factor', steps: [check('∂h1/∂z1 = z1(1-z1)')] },
  { name: 'check-doubt', steps: [check('(1/1+e^-z1)·x1')] },
  { name: 'check-number', steps: [check('-0.103')] },
  { name: 'check-number-rounded', steps: [check('-0.105')] },
  { name: 'check-number-mistake', steps: [check('-0.651')] },
  { name: 'check-number-near', steps: [check('-1.0335')] },
  { name: 'check-number-wrong', steps: [check('7')] },
  { name: 'check-number-coarse', steps: [check('-0.1')] },
  { name: 'check-number-ambiguous', steps: [check('1,034')] },
  { name: 'check-unreadable', steps: [check('(y1-q1)*h1*(1-h1)*x1')] },
  { name: 'check-unreadable-end', steps: [check('(y1-t1)*')] },
  { name: 'check-unreadable-layer', steps: [check('(y1-t1)*h1', ' net=2-3-2').replace('w11', 'w1_11')] },
  { name: 'check-question-itself', steps: [check('∂L/∂w11')] },
  { name: 'check-too-long', steps: [check(`x1${'+x1'.repeat(120)}`)] },
  { name: 'check-longest', steps: [`/backprop check net=8-8-8 of=w1_11 answer="2·(t1-y1)·(${long})"`] },
  { name: 'check-derivation', steps: [check('(y1-t1)*h1*x1'), { press: 'check-derivation' }] },
  { name: 'refused-check-of', steps: ['/backprop check of=w99 answer=1'] },
  { name: 'refused-check-large', steps: ['/backprop check net=32-32-32-32 of=w1_1_1 answer=x1'] },
];
