// Q32: which factor of ∂L/∂w belongs to which lesson; by symbols, of a deeper network too, or by numbers alone.

import { type Chance, pick, shuffled } from '../../gradient/chance.ts';
import { errorWritten, inputWritten, slopeWritten } from '../../gradient/factor-notation.ts';
import { differentiate, type Factors, factorsOf, type WeightIndex } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { symbolOf } from '../../gradient/notation.ts';
import type { Catalog } from '../../language/catalog.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawPlaces, drawTenths, oneHot } from '../drawn-numbers.ts';
import { forwardTexts } from '../forward-texts.ts';
import { areApart } from '../guards.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import { placed } from '../placed-options.ts';
import type { Choice, QuestionType } from '../question.ts';
import { drawNetwork } from '../random-network.ts';
import { weightFormula } from '../weight-product.ts';

/** In the order of their lessons: 1, 2, 3. */
const ROLES = ['input', 'slope', 'error'] as const;
const LETTERS = ['A', 'B', 'C'] as const;
const OPTIONS = 4;
const ACTIVATIONS = ['sigmoid', 'tanh', 'relu'] as const;

/** Which role stands at A, B and C: positions in ROLES. */
type Matching = readonly number[];

interface Given {
  readonly network: NetworkSpec;
  readonly at: WeightIndex;
  readonly by: 'symbols' | 'numbers';
  readonly right: Matching;
  readonly wrong: readonly Matching[];
  readonly order: readonly number[];
}

export const matchLessons: QuestionType<Given> = {
  name: 'match-lessons',
  level: 1,
  topics: ['together'],
  draw(chance) {
    const by = pick(['symbols', 'numbers'] as const, chance);
    const depth = by === 'numbers' ? 1 : pick([1, 2], chance);
    const at = { layer: pick([0, depth - 1], chance), unit: pick([0, 1], chance), input: pick([0, 1], chance) };
    const network = depth === 1 ? drawNetwork(chance, { asked: at }) : drawDeep(chance);
    if (network === undefined || (by === 'numbers' && !isTold(network, at))) return undefined;
    const [right, ...rest] = shuffled(MATCHINGS, chance) as [Matching, ...Matching[]];
    return { network, at, by, right, wrong: rest.slice(0, OPTIONS - 1), order: drawPlaces(OPTIONS, chance) };
  },
  ask({ network, at, by, right, wrong, order }, words) {
    const say = words.questions['match-lessons'];
    const worked = differentiate(network);
    const { factors } = factorsOf(network, worked, at);
    const symbols = symbolsOf(network, at);
    const shown = right.map((role) =>
      by === 'symbols' ? symbols[ROLES[role]!] : showNumber(factors[ROLES[role]!], GIVEN_DIGITS),
    );
    const weight = symbolOf({ kind: 'w', ...at }, network.layers.length);
    const list = LETTERS.map((letter, place) => `${letter} = ${shown[place]}`).join(', ');
    const is = (place: number) =>
      say.is[ROLES[right[place]!]!]({
        letter: LETTERS[place]!,
        factor: shown[place]!,
        symbol: by === 'symbols' ? '' : symbols[ROLES[right[place]!]!],
      });
    const point = LETTERS.map((_, place) => is(place)).join(' ');
    const options = wrong.map((matching): Choice => {
      const misplaced = matching.findIndex((role, place) => role !== right[place]);
      return { text: textOf(matching, say.match), correct: false, because: is(misplaced) };
    });
    return {
      topic: 'together',
      prompt: say.prompt({
        weight,
        list,
        numbers: by === 'numbers' ? say.numbers(forwardTexts(network, worked)) : '',
      }),
      network,
      answer: {
        kind: 'choice',
        options: placed({ text: textOf(right, say.match), correct: true, because: point }, options, order),
      },
      solution: {
        point,
        text: say.way,
        ...(by === 'numbers' && { formula: weightFormula(network, at, worked) }),
      },
    };
  },
};

const MATCHINGS: readonly Matching[] = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

function textOf(matching: Matching, say: Catalog['questions']['match-lessons']['match']): string {
  const [a, b, c] = matching.map((role) => role + 1) as [number, number, number];
  return say({ a, b, c });
}

/** Two layers of two units: the factors are then named with their layers. Its numbers are not asked for. */
function drawDeep(chance: Chance): NetworkSpec {
  const name = pick(ACTIVATIONS, chance);
  const layer = () => ({
    W: [drawTenths(2, 1, chance), drawTenths(2, 1, chance)],
    b: null,
    activation: { name },
  });
  return {
    layers: [layer(), layer()],
    loss: 'softmax-ce',
    x: drawTenths(2, 2, chance),
    target: oneHot(2, Math.floor(chance() * 2)),
  };
}

function symbolsOf(network: NetworkSpec, { layer, unit, input }: WeightIndex) {
  return {
    error: errorWritten(network, layer, unit).plain,
    slope: slopeWritten(network, layer, unit).plain,
    input: inputWritten(network, layer, input).plain,
  };
}

/** Whether the three numbers cannot be taken for each other. */
function isTold(network: NetworkSpec, at: WeightIndex): boolean {
  const { error, slope, input }: Factors['factors'] = factorsOf(network, differentiate(network), at).factors;
  return areApart(error, slope) && areApart(slope, input) && areApart(error, input);
}
