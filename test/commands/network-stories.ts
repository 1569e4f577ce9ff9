// Saved networks as people meet them: saving, listing, asking for one by its name, and what is refused.

import type { Told } from '../stories.ts';

const save = '/backprop settings net-save mine net=2-3-2 activation=tanh';
const several = ['one', 'two', 'three', '넷', 'five', 'six'].map(
  (name, at) => `/backprop settings net-save ${name} net=2-${at + 1}-2`,
);

export const networkStories: readonly Told[] = [
  { name: 'settings-nets-none', steps: ['/backprop settings nets'] },
  { name: 'settings-nets', steps: [save, '/backprop settings nets'] },
  { name: 'settings-nets-many', steps: [...several, '/backprop settings nets'] },
  { name: 'settings-nets-opened', steps: [save, '/backprop settings nets', { press: 'settings-nets-open' }] },
  { name: 'settings-net-saved', steps: [save] },
  {
    name: 'settings-net-saved-large',
    steps: ['/backprop settings net-save 큰것 net=16-32-32-32-32-32-32-10 activation=relu'],
  },
  { name: 'settings-net-saved-already', steps: [save, save] },
  { name: 'settings-net-replace', steps: [save, '/backprop settings net-save MINE net=3-2 loss=mse'] },
  {
    name: 'settings-net-replaced',
    steps: [save, '/backprop settings net-save mine net=3-2 loss=mse', { press: 'settings-net-replace' }],
  },
  { name: 'settings-net-form', steps: ['/backprop settings nets', { press: 'settings-net-form' }] },
  {
    name: 'settings-net-form-submitted',
    steps: [
      '/backprop settings nets',
      { press: 'settings-net-form' },
      { submit: { name: '내것', net: '2-2-1', activation: '', w: '', x: '3 -1' } },
    ],
  },
  {
    name: 'settings-net-form-of-one',
    steps: ['/backprop gradient net=2-3-2', { press: 'gradient-explain' }, { press: 'settings-net-form' }],
    place: 'direct',
  },
  { name: 'settings-net-delete', steps: [save, '/backprop settings net-delete mine'] },
  {
    name: 'settings-net-deleted',
    steps: [save, '/backprop settings net-delete mine', { press: 'settings-net-gone' }],
  },
  { name: 'gradient-saved', steps: [save, '/backprop gradient net=mine wrt=w2_12'] },
  { name: 'gradient-saved-changed', steps: [save, '/backprop gradient net=mine activation=relu wrt=w2_12 seed=7'] },
  { name: 'train-saved', steps: [save, '/backprop train net=mine steps=200'] },
  { name: 'train-shape', steps: ['/backprop train xor net=2-5-3-1 steps=200'] },
  { name: 'refused-network', steps: [save, '/backprop gradient net=mune'] },
  { name: 'refused-network-none', steps: ['/backprop gradient net=mine'] },
  { name: 'refused-network-name', steps: ['/backprop settings net-save name="my net" net=2-3-2'] },
  { name: 'refused-network-name-taken', steps: ['/backprop settings net-save xor net=2-3-2'] },
  { name: 'refused-network-too-long', steps: ['/backprop settings net-save mine net=99-2'] },
  { name: 'refused-network-shape', steps: [save, '/backprop gradient net=mine w="1 2; 3 4"'] },
  { name: 'refused-train-net', steps: [save, '/backprop train xor net=mine'] },
  { name: 'refused-train-net-depth', steps: [save, '/backprop train net=mine depth=3'] },
  { name: 'refused-quiz-net-large', steps: ['/backprop quiz start net=2-9-2'] },
  { name: 'refused-quiz-net-topics', steps: ['/backprop quiz start net="2-3-2 tanh" topics=activation'] },
  { name: 'refused-quiz-net-duel', steps: ['/backprop quiz start net=2-3-2 mode=duel'] },
  { name: 'refused-quiz-net-dead', steps: ['/backprop quiz start net="2-1 softmax-ce"'] },
  { name: 'refused-quiz-net-word', steps: ['/backprop quiz start net="2-3-2 tnh"'] },
];
