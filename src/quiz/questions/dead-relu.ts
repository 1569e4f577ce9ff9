// Q21: which ReLU units are off for this input. What is off passes no error, however large; what is on passes any, however small.

import { type Chance, pick, shuffled } from '../../gradient/chance.ts';
import { differentiate } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { product } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawNetwork } from '../../pictures/graph.ts';
import { named } from '../named-picture.ts';
import { GIVEN_DIGITS, vectorText } from '../number-lists.ts';
import type { Choice, QuestionType } from '../question.ts';

/** One ReLU layer; its targets are such that the errors are those that were drawn. */
interface Given {
  readonly network: NetworkSpec;
}

const UNITS = 4;
const INPUTS = [0.5, 1, 1.5, 2].flatMap((x) => [x, -x]);
const WEIGHTS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].flatMap((w) => [w, -w]);
/** No z so near to the kink that a slip of the last figure would cross it. */
const CLEAR = 0.1;
/** A large error for a unit that is off, a tiny one for a unit that is on: the two traps. */
const LARGE = [0.8, 0.9, 1.2, 1.5];
const MIDDLE = [0.2, 0.3, 0.4, 0.5, 0.6];
const TINY = [0.01, 0.02, 0.03];

const weighted = (row: readonly number[], x: readonly number[]) => row.reduce((z, w, at) => z + w * x[at]!, 0);

/** `count` rows whose z lies on the side wanted. */
function rows(x: readonly number[], isOn: boolean, count: number, chance: Chance): (readonly number[])[] {
  const all = WEIGHTS.flatMap((w) => WEIGHTS.map((v) => [w, v]));
  const side = isOn ? 1 : -1;
  return shuffled(
    all.filter((row) => side * weighted(row, x) >= CLEAR),
    chance,
  ).slice(0, count);
}

export const deadRelu: QuestionType<Given> = {
  name: 'dead-relu',
  level: 2,
  topics: ['activation-slope'],
  draw(chance) {
    const x = [pick(INPUTS, chance), pick(INPUTS, chance)];
    const off = pick([1, 2, 3], chance);
    const sides = [
      ...rows(x, false, off, chance).map((row, at) => ({ row, size: pick(at === 0 ? LARGE : MIDDLE, chance) })),
      ...rows(x, true, UNITS - off, chance).map((row, at) => ({ row, size: pick(at === 0 ? TINY : MIDDLE, chance) })),
    ];
    const units = shuffled(sides, chance).map(({ row, size }) => ({ row, error: chance() < 0.5 ? -size : size }));
    // With the half squared error ∂L/∂h is h − t.
    const target = units.map(({ row, error }) => Number((Math.max(0, weighted(row, x)) - error).toFixed(2)));
    const layers = [{ W: units.map(({ row }) => row), b: null, activation: { name: 'relu' as const } }];
    return { network: { layers, loss: 'half-sse', x, target } };
  },
  ask({ network }, words) {
    const say = words.questions['dead-relu'];
    const run = differentiate(network);
    const { W } = network.layers[0]!;
    const z = run.pass.z[0]!;
    const units = W.map((row, unit) => {
      const isOff = run.gradients.dLdW[0]![unit]!.every((gradient) => gradient === 0);
      const error = run.gradients.dLdh[0]![unit]!;
      const terms = row.map((w, input) => product([w, network.x[input]!], GIVEN_DIGITS).plain);
      const v = {
        unit: showNumber(unit + 1),
        row: vectorText(row),
        error: showNumber(error, GIVEN_DIGITS),
        z: `${terms.join(' + ')} = ${showNumber(z[unit]!, GIVEN_DIGITS)}`,
      };
      return { isOff, isTiny: Math.abs(error) < Math.min(...MIDDLE) / 2, v };
    });
    const options = units.map(({ isOff, isTiny, v }): Choice => {
      const text = say.option(v);
      if (isOff) return { text, correct: true, because: say.because.off(v) };
      if (isTiny) return { text, correct: false, because: say.because.tiny(v) };
      return { text, correct: false, mistake: 'M47', because: say.because.on(v) };
    });
    const offUnits = units.filter(({ isOff }) => isOff).map(({ v }) => v.unit);
    return {
      topic: 'activation-slope',
      prompt: say.prompt({ x: vectorText(network.x) }),
      network,
      answer: { kind: 'several', options },
      solution: {
        point: say.point({ units: offUnits.join(', '), z: vectorText(z) }),
        text: say.way,
        formula: {
          tex: '\\frac{\\partial L}{\\partial w_{kj}}=\\frac{\\partial L}{\\partial h_k}\\cdot\\mathbf{1}[z_k>0]\\cdot x_j',
          plain: '∂L/∂wₖⱼ = ∂L/∂hₖ · 1[zₖ > 0] · xⱼ',
        },
        picture: named('network', drawNetwork({ spec: network, ...run }, words.pictures)),
      },
    };
  },
};
