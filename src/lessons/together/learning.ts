// What gradient descent does to the three factors: the error nears its limit, and the slope shrinks as z₁ runs out.

import { sigmoid, softplus } from '../../gradient/activations.ts';
import { ARTICLE } from '../../gradient/article.ts';
import { descend } from '../../gradient/descent.ts';
import { factorsOf, gradientsOf, passOf, RecordedNetwork } from '../../gradient/network.ts';
import { showNumber } from '../../language/numbers.ts';
import { W11, type Worked } from '../article-network.ts';
import { numberIn, numbers } from '../controls.ts';
import { factorsPicture } from '../factors-picture.ts';
import { w11Product } from '../formulas.ts';
import type { Page } from '../lesson.ts';
import { furthest, ROLES, ratios } from './roles.ts';

const RATE = 0.5;
const TIMES = 10;

/** The article's network after so many steps of gradient descent on its one example. */
function trained(steps: number): Worked {
  const network = new RecordedNetwork(ARTICLE);
  network.run();
  for (let step = 0; step < steps; step++) {
    descend(network, RATE);
    network.run();
  }
  const { values } = network.tape;
  const layers = network.layers.map(({ W, units, inputs }, layer) => ({
    ...ARTICLE.layers[layer]!,
    W: Array.from({ length: units }, (_, k) => [...values.subarray(W + k * inputs, W + (k + 1) * inputs)]),
  }));
  const spec = { ...ARTICLE, layers };
  const differentiated = { pass: passOf(network), gradients: gradientsOf(network) };
  return { ...differentiated, spec, w11: factorsOf(spec, differentiated, W11) };
}

const z1Of = ({ pass }: Worked) => showNumber(pass.z[0]![0]!, 3);

export const learning: Page = {
  controls: [numbers('n', [0, 10, 100, 1000], 0, 'n = ')],
  show: (state, words) => {
    const said = words.lessons.together.learning;
    const n = numberIn(state, 'n');
    const laterSteps = Math.max(n, 1) * TIMES;
    const [start, now, later] = [trained(0), trained(n), trained(laterSteps)];
    const { error, slope } = now.w11.factors;
    const v = {
      n: showNumber(n),
      z1: z1Of(now),
      error: showNumber(error, 3),
      slope: showNumber(slope, 3),
      gradient: showNumber(now.w11.value, 3),
      loss: showNumber(now.pass.loss),
    };
    // h stays between 0 and 1, so y₁ < σ(1): the error stays away from 0 and the loss above ln(1 + e⁻¹).
    const limits = { rate: showNumber(RATE), limit: showNumber(sigmoid(1) - 1, 4), floor: showNumber(softplus(-1), 4) };
    const moved = ratios(later, now);
    const least = furthest(moved);
    const asked = {
      n: v.n,
      later: showNumber(laterSteps),
      z1: v.z1,
      laterZ1: z1Of(later),
      error: showNumber(moved.error, 3),
      slope: showNumber(moved.slope, 3),
      input: showNumber(moved.input, 3),
      limit: limits.limit,
    };
    return {
      title: said.title,
      text: said.text(limits),
      point: n === 0 ? said.start(v) : said.point(v),
      formula: w11Product(now),
      picture: n === 0 ? factorsPicture(now, words) : factorsPicture(now, words, start),
      prediction: {
        question: said.question(asked),
        options: ROLES.map((role) => ({
          label: words.gradient[role],
          right: role === least,
          because: said.because[role](asked),
        })),
      },
    };
  },
};
