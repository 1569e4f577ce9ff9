// Q8: a chain of derivatives with numbers, one of them missing. Which link is missing decides which lesson it is about.

import { type Chance, pick } from '../../../gradient/chance.ts';
import type { Written } from '../../../gradient/losses.ts';
import { differentiate } from '../../../gradient/network.ts';
import type { NetworkSpec } from '../../../gradient/network-spec.ts';
import { equals, type Formula, product } from '../../../language/number-formulas.ts';
import { bracketed, showNumber, texNumber } from '../../../language/numbers.ts';
import { drawFactors } from '../../../pictures/factors.ts';
import { drawPlaces, drawTenths } from '../../drawn-numbers.ts';
import { apartFrom } from '../../guards.ts';
import { named } from '../../named-picture.ts';
import { GIVEN_DIGITS } from '../../number-lists.ts';
import { type NumberChoice, placedNumbers } from '../../placed-options.ts';
import type { QuestionType, Topic } from '../../question.ts';
import { drawNetwork } from '../../random-network.ts';
import { type Hole, type HoleName, holeBetweenLayers, holeOfLayer } from './holes.ts';

interface Given {
  readonly hole: HoleName;
  readonly network: NetworkSpec;
  readonly unit: number;
  readonly input: number;
  readonly order: readonly number[];
}

const TOPICS = {
  error: 'softmax-cross-entropy',
  slope: 'activation',
  input: 'fully-connected',
  through: 'chain-rule',
} as const satisfies Record<HoleName, Topic>;

const FEWEST_WRONG = 2;

export const missingFactor: QuestionType<Given> = {
  name: 'missing-factor',
  level: 2,
  topics: Object.values(TOPICS),
  draw(chance, topic) {
    const hole = (Object.keys(TOPICS) as HoleName[]).find((name) => TOPICS[name] === topic)!;
    const [unit, input] = hole === 'through' ? [0, 0] : [pick([0, 1], chance), pick([0, 1], chance)];
    const network =
      hole === 'through' ? drawTwoLayers(chance) : drawNetwork(chance, { asked: { layer: 0, unit, input } });
    if (network === undefined) return undefined;
    const given = { hole, network, unit, input, order: drawPlaces(4, chance) };
    const { chain, at, wrong } = holeIn(given);
    return apartFrom(chain[at]!.value, wrong).length < FEWEST_WRONG ? undefined : given;
  },
  ask(given, words) {
    const say = words.questions['missing-factor'];
    const { network, hole: name, order } = given;
    const hole = holeIn(given);
    const { chain, at, weight, known } = hole;
    const missing = chain[at]!;
    const value = showNumber(missing.value, GIVEN_DIGITS);
    const shown = { symbol: missing.symbol.plain, way: missing.way.plain, value, weight: weight.plain };
    const wrong = hole.wrong.map(
      ({ value: other, thought, mistake, taken = '' }): NumberChoice => ({
        text: showNumber(other, GIVEN_DIGITS),
        value: other,
        correct: false,
        ...(mistake && { mistake }),
        because:
          thought === 'mistake' && mistake
            ? say.wrong({ ...shown, remark: words.mistakes[mistake].remark })
            : say.taken[thought === 'mistake' ? 'output' : thought]({ ...shown, taken }),
      }),
    );
    const right: NumberChoice = { text: value, value: missing.value, correct: true, because: say.right(shown) };
    return {
      topic: TOPICS[name],
      prompt: say.prompt({
        network: say.network[name === 'through' ? 'deep' : 'layer'],
        weight: weight.plain,
        known: known.map(([symbol, number]) => `${symbol} ${equals(number, GIVEN_DIGITS).plain}`).join(', '),
      }),
      formula: chainFormula(hole),
      network,
      answer: { kind: 'choice', options: placedNumbers(right, wrong, order) },
      solution: {
        point: say.right(shown),
        text: say.way[name](shown),
        formula: wholeFormula(hole),
        picture: named(
          'factors',
          drawFactors(
            {
              factors: chain.map(({ symbol, way, value: factor }) => ({
                name: symbol.plain,
                symbol: way.plain,
                value: factor,
              })),
              product: { symbol: `∂L/∂${weight.plain}`, value: productOf(hole) },
            },
            words.charts,
          ),
        ),
      },
    };
  },
};

function holeIn({ hole, network, unit, input }: Omit<Given, 'order'>): Hole {
  const run = differentiate(network);
  return hole === 'through' ? holeBetweenLayers(network, run) : holeOfLayer(network, run, { unit, input }, hole);
}

/** One unit a layer, half the squared error. */
function drawTwoLayers(chance: Chance): NetworkSpec | undefined {
  const [first, second] = drawTenths(2, 1, chance) as [number, number];
  const [x] = drawTenths(1, 2, chance) as [number];
  if (Math.abs(second) === 1) return undefined;
  const layer = (weight: number) => ({ W: [[weight]], b: null, activation: { name: 'sigmoid' } }) as const;
  return { layers: [layer(first), layer(second)], loss: 'half-sse', x: [x], target: [pick([0, 1], chance)] };
}

function productOf({ chain }: Hole): number {
  return chain.reduce((whole, { value }) => whole * value, 1);
}

/** The chain in symbols, and below it in numbers with a question mark. */
function chainFormula({ chain, at, weight }: Hole): Formula {
  const numbers = (show: typeof showNumber, mark: string, dot: string) =>
    chain.map(({ value }, place) => (place === at ? mark : bracketed(value, show(value, GIVEN_DIGITS)))).join(dot);
  const symbols = (form: 'plain' | 'tex', dot: string) => chain.map(({ symbol }) => symbol[form]).join(dot);
  return {
    plain: `∂L/∂${weight.plain} = ${symbols('plain', ' · ')}\n= ${numbers(showNumber, '?', ' · ')}`,
    tex: `\\begin{aligned}${leftOf(weight)}&=${symbols('tex', '\\cdot ')}\\\\[4pt]&=${numbers(texNumber, '\\;\\underline{\\;\\,?\\,\\;}', '\\cdot ')}\\end{aligned}`,
  };
}

function wholeFormula(hole: Hole): Formula {
  const { chain, at, weight } = hole;
  const { symbol, way, value } = chain[at]!;
  const [own, whole] = [equals(value, GIVEN_DIGITS), equals(productOf(hole), GIVEN_DIGITS)];
  const numbers = product(
    chain.map((link) => link.value),
    GIVEN_DIGITS,
  );
  return {
    plain: `${symbol.plain} = ${way.plain} ${own.plain}\n∂L/∂${weight.plain} = ${numbers.plain} ${whole.plain}`,
    tex: `\\begin{aligned}${symbol.tex}&=${way.tex}${own.tex}\\\\[4pt]${leftOf(weight)}&=${numbers.tex}${whole.tex}\\end{aligned}`,
  };
}

function leftOf({ tex }: Written): string {
  return `\\frac{\\partial L}{\\partial ${tex}}`;
}
