// Q34: which power of ten a gradient is nearest to, without a calculator. The slope decides: left out or taken twice, the
// answer is another power.

import { type Chance, pick } from '../../gradient/chance.ts';
import { differentiate, factorsOf, type WeightIndex } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { product } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { type WrongGradient, wrongGradients } from '../../marking/misconceptions.ts';
import type { MistakeId } from '../../marking/mistake-id.ts';
import { oneHot } from '../drawn-numbers.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import type { Choice, QuestionType } from '../question.ts';
import { weightFormula, weightPicture } from '../weight-product.ts';

interface Given {
  readonly network: NetworkSpec;
  /** The power of ten of the first option; each next one is a tenth. */
  readonly top: number;
}

const W11: WeightIndex = { layer: 0, unit: 0, input: 0 };
const SUMS = [0.5, 1, 2, 3, 4, 5, 6, 7].flatMap((z) => [z, -z]);
const OTHER_SUMS = [-2, -1, 1, 2];
const INPUTS = [0.1, 0.2, 0.5, 2, 5, 10, 20, 50];
const OPTIONS = 4;
const SMALLEST = -4;
const LARGEST = 1;
/** How far from a power of ten, as a power: further off two options would be about as near. */
const NEAR = 0.25;
/** The likeliest first: of two that lead to one option the earlier is named. */
const SLOPE: readonly MistakeId[] = ['M1', 'M7'];
const MISTAKES: readonly MistakeId[] = ['M1', 'M7', 'M3', 'M11', 'M28', 'M9'];

export const magnitude: QuestionType<Given> = {
  name: 'magnitude',
  level: 3,
  topics: ['together'],
  draw(chance) {
    const sums = [pick(SUMS, chance), pick(OTHER_SUMS, chance)];
    const target = oneHot(2, pick([0, 1], chance));
    const fitting = INPUTS.map((x) => networkAt(sums, x, target)).filter(isNearPower);
    if (fitting.length === 0) return undefined;
    const network = pick(fitting, chance);
    return { network, top: drawTop(network, nearestPower(network), chance) };
  },
  ask({ network, top }, words) {
    const say = words.questions.magnitude;
    const run = differentiate(network);
    const { pass } = run;
    const { factors, value } = factorsOf(network, run, W11);
    const right = nearestPower(network);
    const one = (number: number) => showNumber(number, 1);
    const rough = {
      product: product(
        [Math.abs(factors.error), factors.slope, factors.input].map((factor) => Number(factor.toPrecision(1))),
        1,
      ).plain,
      size: showNumber(Math.abs(value), 2),
      power: showNumber(10 ** right),
    };
    const named = wrongSizes(network);
    const options = Array.from({ length: OPTIONS }, (_, at): Choice => {
      const power = top - at;
      const mistake = named.find((wrong) => wrong.power === power)?.mistake;
      const text = say.about(showNumber(10 ** power));
      const option = { text, value: 10 ** power };
      if (power === right) return { ...option, correct: true, because: say.right(rough) };
      const times = showNumber(10 ** Math.abs(power - right));
      const off = power > right ? say.tooLarge({ ...rough, times }) : say.tooSmall({ ...rough, times });
      return mistake === undefined
        ? { ...option, correct: false, because: off }
        : { ...option, correct: false, mistake, because: `${words.mistakes[mistake].remark} ${off}` };
    });
    const given = (number: number) => showNumber(number, GIVEN_DIGITS);
    return {
      topic: 'together',
      prompt: say.prompt({
        x: given(network.x[0]!),
        z: given(pass.z[0]![0]!),
        h: given(pass.h[0]![0]!),
        y: showNumber(pass.y![0]!, 2),
        t: given(network.target[0]!),
      }),
      answer: { kind: 'choice', options },
      solution: {
        point: say.right(rough),
        text: say.way({ error: one(Math.abs(factors.error)), slope: one(factors.slope), input: given(factors.input) }),
        formula: weightFormula(network, W11, run),
        picture: weightPicture(network, W11, words),
      },
    };
  },
};

/** One input, weights that make the sums z of it: so prediction and slope do not depend on x. */
function networkAt(sums: readonly number[], x: number, target: readonly number[]): NetworkSpec {
  const W = sums.map((z) => [z / x]);
  return { layers: [{ W, b: null, activation: { name: 'sigmoid' } }], loss: 'softmax-ce', x: [x], target };
}

function powerOfSize(network: NetworkSpec): number {
  return Math.log10(Math.abs(factorsOf(network, differentiate(network), W11).value));
}

// + 0, so that 1 is 10 to the power of 0, not of −0.
function nearestPower(network: NetworkSpec): number {
  return Math.round(powerOfSize(network)) + 0;
}

function isNearPower(network: NetworkSpec): boolean {
  const nearest = nearestPower(network);
  return Math.abs(powerOfSize(network) - nearest) <= NEAR && nearest >= SMALLEST && nearest <= LARGEST;
}

/** The mistakes that lead to another power of ten, and to which; a value of 0 leads to none. */
function wrongSizes(network: NetworkSpec): { mistake: MistakeId; power: number }[] {
  const wrong = wrongGradients(network, W11).filter(({ value }) => value !== 0);
  return MISTAKES.flatMap((id) => wrong.filter(({ mistake }) => mistake === id)).map(powerOf);
}

function powerOf({ mistake, value }: WrongGradient) {
  return { mistake, power: Math.round(Math.log10(Math.abs(value))) };
}

/** Any place for the right option, as long as the slope forgotten or taken twice has one, where it leads elsewhere. */
function drawTop(network: NetworkSpec, right: number, chance: Chance): number {
  const tops = Array.from({ length: OPTIONS }, (_, at) => right + at);
  const slopes = wrongSizes(network).filter(({ mistake, power }) => SLOPE.includes(mistake) && power !== right);
  const fitting = tops.filter((top) => slopes.some(({ power }) => power <= top && power > top - OPTIONS));
  return pick(fitting.length > 0 ? fitting : tops, chance);
}
