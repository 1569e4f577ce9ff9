// What is seen of derivations, told for goldens, the size budget and the gallery: each level, each kind of outcome, the longest.

import type { Step, Told } from '../stories.ts';

/** Opens the form and sends it. */
const write = (line: string): Step[] => [{ press: 'derive-write' }, { submit: { line } }];
const hints = (count: number): Step[] => Array.from({ length: count }, () => ({ press: 'derive-hint' }));

const deep = '/backprop derive net=2-3-2 of=w1_21';
const [error, slope, input] = ['y1-t1', 'h1*(1-h1)', 'x1'] as const;
const whole = '(y1-t1)*h1*(1-h1)*x1';
const ended = ['/backprop derive', ...write(error), ...write(slope), ...write(input), ...write(whole)];

export const derivationStories: readonly Told[] = [
  { name: 'derive', steps: ['/backprop derive'] },
  { name: 'derive-form', steps: ['/backprop derive', { press: 'derive-write' }] },
  { name: 'derive-right', steps: ['/backprop derive', ...write(error)] },
  { name: 'derive-wrong', steps: ['/backprop derive', ...write(error), ...write('h1*(1+h1)')] },
  { name: 'derive-unreadable', steps: ['/backprop derive', ...write('h1*(1-')] },
  { name: 'derive-again', steps: ['/backprop derive', ...write('y1+t1'), ...write('y1+t1')] },
  { name: 'derive-hint-1', steps: ['/backprop derive', ...hints(1)] },
  { name: 'derive-hint-2', steps: ['/backprop derive', ...hints(2)] },
  { name: 'derive-hint-3', steps: ['/backprop derive', ...hints(3)] },
  { name: 'derive-shown', steps: ['/backprop derive', { press: 'derive-show' }] },
  { name: 'derive-half', steps: ['/backprop derive', ...write(error), ...write(slope)] },
  { name: 'derive-done', steps: ended },
  { name: 'derive-given-up', steps: ['/backprop derive', ...write('y1'), { press: 'derive-finish' }] },
  { name: 'derive-direct', steps: ['/backprop derive', 'y1-t1', '힌트'], place: 'direct', directMessages: 'arrive' },
  { name: 'derive-sent', steps: ['/backprop derive', { press: 'derive-direct' }], directMessages: 'arrive' },
  { name: 'derive-paths', steps: [deep] },
  { name: 'derive-paths-form', steps: [deep, { press: 'derive-write' }] },
  { name: 'derive-paths-not-a-list', steps: [deep, ...write('the hidden ones')] },
  { name: 'derive-paths-missed', steps: [deep, ...write('1')] },
  { name: 'derive-paths-found', steps: [deep, ...write('both')] },
  { name: 'derive-question', steps: ['/backprop derive', ...write(error), '/backprop derive w22 level=3'] },
  {
    name: 'derive-put-aside',
    steps: ['/backprop derive', ...write(error), '/backprop derive w22 level=3', { press: 'derive-begin' }],
  },
  { name: 'derive-lines', steps: ['/backprop derive level=2'] },
  { name: 'derive-lines-form', steps: ['/backprop derive level=2', { press: 'derive-write' }] },
  {
    name: 'derive-lines-slip',
    steps: ['/backprop derive level=2', ...write('dL/dh1 * dh1/dz1 * dz1/dw11\n= (y1-t1)*z1*(1-z1)*dz1/dw11')],
  },
  {
    name: 'derive-lines-follow-through',
    steps: [
      '/backprop derive level=2',
      ...write('dL/dh1 * dh1/dz1 * dz1/dw11\n= (y1-t1)*z1*(1-z1)*dz1/dw11\n= (y1-t1)*z1*(1-z1)*x1'),
    ],
  },
  {
    name: 'derive-lines-done',
    steps: ['/backprop derive level=2', ...write('dL/dh1 * dh1/dz1 * dz1/dw11'), ...write(`= ${whole}`)],
  },
  { name: 'derive-empty-page', steps: ['/backprop derive net=2-3-2 of=w1_21 level=3'] },
  {
    name: 'derive-empty-page-hint',
    steps: ['/backprop derive net=2-3-2 of=w1_21 level=3', ...write('dz1_2/dw1_21 = x1'), ...hints(2)],
  },
  {
    name: 'derive-longest',
    steps: [
      '/backprop derive net=8-8-8-2 level=3 of=w1_11',
      ...write(Array.from({ length: 20 }, (_, k) => `${'h1_1*'.repeat(40)}${k + 2}`).join('\n')),
    ],
  },
  { name: 'derive-full', steps: ['/backprop derive level=3', ...hints(60)] },
  {
    name: 'derive-bias',
    steps: ['/backprop derive b1 b="0.1 -0.2"', { press: 'derive-show' }, { press: 'derive-show' }],
  },
  { name: 'derive-input', steps: ['/backprop derive x2'] },
  { name: 'refused-derive', steps: ['/backprop derive net=2-3-2 of=w11'] },
  { name: 'refused-derive-large', steps: ['/backprop derive net=9-9-2'] },
];
