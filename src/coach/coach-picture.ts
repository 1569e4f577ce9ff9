// The network with its forward values and the way in question. It tells no gradient: those are what is to be found.

import { pictureBlock } from '../conversation/picture-block.ts';
import type { Block } from '../conversation/reply.ts';
import { differentiate } from '../gradient/network.ts';
import { type Quantity, readQuantity } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { drawNetwork } from '../pictures/graph.ts';
import type { Derivation } from './derivation.ts';
import { widthsOf } from './said-name.ts';

export function coachPicture(derivation: Derivation, words: Catalog): Block {
  const { task, plan, now } = derivation;
  const { spec } = task;
  const step = now === undefined ? undefined : plan[now];
  const wrt = (step && pointed(step.goal, derivation)) ?? task.of;
  const hidesWay = step?.kind === 'paths' && ({ hidesWay: true } as const);
  return pictureBlock(
    'network',
    drawNetwork({ spec, pass: differentiate(spec).pass, wrt, ...hidesWay }, words.pictures),
  );
}

/** What the step is differentiated by: from there its way leads to the loss. */
function pointed(goal: string, { task: { spec } }: Derivation): Quantity | undefined {
  const read = readQuantity(goal.split('/∂')[1] ?? '', widthsOf(spec));
  return read.ok ? read.quantity : undefined;
}
