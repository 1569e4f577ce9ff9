// Q13: which of several weights learns most. Three classes, so that error, slope and input can each point elsewhere.

import { type Chance, pick, shuffled } from '../../gradient/chance.ts';
import { differentiate, factorsOf, weightIndexes } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { subscript, symbolOf } from '../../gradient/notation.ts';
import { product } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { drawPlaces } from '../drawn-numbers.ts';
import { named } from '../named-picture.ts';
import { GIVEN_DIGITS, vectorText } from '../number-lists.ts';
import { placed } from '../placed-options.ts';
import type { Choice, QuestionType } from '../question.ts';

interface Given {
  readonly network: NetworkSpec;
  readonly order: readonly number[];
}

const UNITS = 3;
/** The winner's |∂L/∂w| is at least so many times the next. Source: teaching.md, Q13. */
const LEAD = 1.2;
const LARGE_INPUTS = [1, 1.2, 1.4, 1.6, 1.8, 2];
const SMALL_INPUTS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const WEIGHTS = Array.from({ length: 15 }, (_, at) => (at + 1) / 10);
const TARGETS = [
  [1, 0, 0],
  [0.6, 0.3, 0.1],
  [0.5, 0.4, 0.1],
  [0.2, 0.7, 0.1],
];

interface Learning {
  readonly unit: number;
  readonly input: number;
  readonly symbol: string;
  readonly weight: number;
  readonly error: number;
  readonly slope: number;
  readonly x: number;
  readonly value: number;
}

const largest = (all: readonly Learning[], size: (one: Learning) => number): Learning =>
  all.reduce((best, one) => (Math.abs(size(one)) > Math.abs(size(best)) ? one : best));

function learningOf(network: NetworkSpec): Learning[] {
  const run = differentiate(network);
  return weightIndexes(network).map((at) => {
    const { factors, value } = factorsOf(network, run, at);
    return {
      unit: at.unit,
      input: at.input,
      symbol: symbolOf({ kind: 'w', ...at }, 1),
      weight: network.layers[0]!.W[at.unit]![at.input]!,
      error: factors.error,
      slope: factors.slope,
      x: factors.input,
      value,
    };
  });
}

type Thought = 'error' | 'slope' | 'weight' | 'input' | 'unit';

/** The weights that win on one factor alone, each once, then those nearest to the winner. */
function temptations(all: readonly Learning[], most: Learning): { one: Learning; thought: Thought }[] {
  const column = all.filter(({ input }) => input === most.input);
  const own = all.find(({ unit, input }) => unit === most.unit && input !== most.input)!;
  const thoughts: { one: Learning; thought: Thought }[] = [
    { one: largest(column, ({ error }) => error), thought: 'error' },
    { one: largest(all, ({ weight }) => weight), thought: 'weight' },
    { one: largest(column, ({ slope }) => slope), thought: 'slope' },
    { one: own, thought: 'input' },
    ...column.map((one): { one: Learning; thought: Thought } => ({ one, thought: 'unit' })),
  ];
  return thoughts.filter(({ one }, at) => one !== most && thoughts.findIndex((earlier) => earlier.one === one) === at);
}

export const learnsMost: QuestionType<Given> = {
  name: 'learns-most',
  level: 2,
  topics: ['together'],
  draw(chance) {
    // No two of the same size: only one can be the largest, and no two options read alike.
    const weights = shuffled(WEIGHTS, chance).map((size) => signed(size, chance));
    const W = Array.from({ length: UNITS }, (_, unit) => weights.slice(2 * unit, 2 * unit + 2));
    const x = shuffled([pick(LARGE_INPUTS, chance), pick(SMALL_INPUTS, chance)], chance);
    const network: NetworkSpec = {
      layers: [{ W, b: null, activation: { name: 'sigmoid' } }],
      loss: 'softmax-ce',
      x: x.map((size) => signed(size, chance)),
      target: shuffled(pick(TARGETS, chance), chance),
    };
    const all = learningOf(network);
    const [first, second] = all.map(({ value }) => Math.abs(value)).sort((a, b) => b - a) as [number, number];
    return first < LEAD * second ? undefined : { network, order: drawPlaces(4, chance) };
  },
  ask({ network, order }, words) {
    const say = words.questions['learns-most'];
    const all = learningOf(network);
    const most = largest(all, ({ value }) => value);
    const parts = (one: Learning) => product([one.error, one.slope, one.x], GIVEN_DIGITS).plain;
    const told = (one: Learning) => ({
      weight: one.symbol,
      held: showNumber(one.weight),
      error: showNumber(Math.abs(one.error), GIVEN_DIGITS),
      mostError: showNumber(Math.abs(most.error), GIVEN_DIGITS),
      slope: showNumber(one.slope, GIVEN_DIGITS),
      mostSlope: showNumber(most.slope, GIVEN_DIGITS),
      x: showNumber(one.x),
      parts: parts(one),
      gradient: showNumber(one.value, GIVEN_DIGITS),
      most: most.symbol,
      mostGradient: showNumber(most.value, GIVEN_DIGITS),
    });
    const option = (one: Learning, rest: Omit<Choice, 'text'>): Choice => ({
      text: `${one.symbol} = ${showNumber(one.weight)}`,
      ...rest,
    });
    const wrong = temptations(all, most).map(({ one, thought }) =>
      option(one, {
        correct: false,
        ...(thought === 'error' && { mistake: 'M1' as const }),
        ...(thought === 'weight' && { mistake: 'M9' as const }),
        because: say.because[thought](told(one)),
      }),
    );
    const right = option(most, { correct: true, because: say.because.right(told(most)) });
    const rows = Array.from({ length: UNITS }, (_, unit) => all.find((one) => one.unit === unit)!).map(
      ({ unit, error, slope }) => {
        const k = subscript(unit + 1);
        return `y${k} − t${k} = ${showNumber(error, GIVEN_DIGITS)}, σ′(z${k}) = ${showNumber(slope, GIVEN_DIGITS)}`;
      },
    );
    return {
      topic: 'together',
      prompt: say.prompt({ rows, x: vectorText(network.x) }),
      network,
      answer: { kind: 'choice', options: placed(right, wrong, order) },
      solution: {
        point: say.point(told(most)),
        text: say.way,
        formula: {
          tex: "\\frac{\\partial L}{\\partial w_{kj}}=(y_k-t_k)\\cdot\\sigma'(z_k)\\cdot x_j",
          plain: '∂L/∂wₖⱼ = (yₖ − tₖ) · σ′(zₖ) · xⱼ',
        },
        picture: named(
          'gradient-by-weight',
          drawBars(
            {
              bars: all.map((one) => ({ label: `∂L/∂${one.symbol}`, value: one.value, marked: one === most })),
              scale: 'linear',
              title: say.picture,
            },
            words.charts,
          ),
        ),
      },
    };
  },
};

function signed(size: number, chance: Chance): number {
  return chance() < 0.5 ? -size : size;
}
