// G4: a thousand steps of gradient descent on the MLP, beside the same steps written out by hand.

import { descend } from '../src/gradient/descent.ts';
import { RecordedNetwork } from '../src/gradient/network.ts';
import { MLP } from './networks.ts';
import { mlpByHand } from './peers/closed-form.ts';
import { inTurns, ratioOf } from './rounds.ts';
import { median, type Row, show } from './rows.ts';

const STEPS = 1000;
const RATE = 1e-3;
const TURN_MS = 150;

export function descent(): Row[] {
  const { ours, byHand } = inTurns({ ours: () => train(new RecordedNetwork(MLP)), byHand: trainByHand }, TURN_MS);
  const ms = 1000 / median(ours);
  const slice = longestStep();
  return [
    {
      goal: 'G4',
      what: `${STEPS} descent steps of the MLP`,
      figure: `${show(ms)} ms`,
      limit: { value: ms, atMost: 5, unit: 'ms' },
    },
    {
      goal: 'G4',
      what: `${STEPS} descent steps of the MLP`,
      figure: `${show(ms)} ms`,
      ratio: { value: ratioOf(ours, byHand), to: 'by hand', atLeast: 0.7, floor: 0.56 },
    },
    {
      goal: 'G4',
      what: 'longest single step of 20,000',
      figure: `${show(slice)} ms`,
      limit: { value: slice, atMost: 10, unit: 'ms' },
    },
  ];
}

function train(network: RecordedNetwork): number {
  let loss = 0;
  for (let step = 0; step < STEPS; step++) {
    loss = network.run();
    descend(network, RATE);
  }
  return loss;
}

const hand = mlpByHand(MLP);
const untrained = hand.parameters.slice();

function trainByHand(): number {
  const { work, gradients, parameters } = hand;
  parameters.set(untrained);
  let loss = 0;
  for (let step = 0; step < STEPS; step++) {
    loss = work();
    const g = gradients();
    for (let i = 0; i < g.length; i++) parameters[i]! -= RATE * g[i]!;
  }
  return loss;
}

function longestStep(): number {
  const network = new RecordedNetwork(MLP);
  let longest = 0;
  for (let step = 0; step < 20 * STEPS; step++) {
    const start = performance.now();
    network.run();
    descend(network, RATE);
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}
