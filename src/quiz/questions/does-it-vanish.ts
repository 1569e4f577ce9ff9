// Q17: whether a unit's slope is so small that hardly anything passes. Each option says yes or no by the slope it believes in.

import { type Activation, activationAt, activationRule } from '../../gradient/activations.ts';
import { pick } from '../../gradient/chance.ts';
import { equals } from '../../language/number-formulas.ts';
import { showNumber, texNumber } from '../../language/numbers.ts';
import type { MistakeId } from '../../marking/mistake-id.ts';
import { drawCurve } from '../../pictures/curve.ts';
import { activationName } from '../activation-name.ts';
import { drawPlaces } from '../drawn-numbers.ts';
import { apartFrom } from '../guards.ts';
import { misreadSlopes } from '../misread-slopes.ts';
import { named } from '../named-picture.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import { type NumberChoice, placed } from '../placed-options.ts';
import type { QuestionType } from '../question.ts';

interface Given {
  readonly activation: Activation;
  readonly z: number;
  /** Below it the slope counts as vanished. */
  readonly limit: number;
  readonly order: readonly number[];
}

const SIGMOID: Activation = { name: 'sigmoid' };
const LEAKY: Activation = { name: 'leaky-relu', alpha: 0.1 };
const ACTIVATIONS: readonly Activation[] = [SIGMOID, SIGMOID, { name: 'tanh' }, { name: 'relu' }, LEAKY];
const PLACES = [0.5, 1, 1.5, 2, 3, 4, 5, 6].flatMap((z) => [z, -z]);
const LIMITS = [0.01, 0.02, 0.05];
/** The slope is never so near to the limit that the third figure decides. */
const CLEAR = 1.25;

interface Thought {
  readonly slope: number;
  readonly mistake?: MistakeId;
  /** The catalogue has words for its own; the others are of this question. */
  readonly kind: 'catalogue' | 'distance' | 'otherCurve';
  readonly other?: Activation;
}

/** From the catalogue, the likeliest first. The others are no slopes anybody would read off a curve. */
const LIKELY: readonly MistakeId[] = ['M47', 'M48', 'M3', 'M6', 'M2', 'M7', 'M5'];

function thoughtsOf(activation: Activation, z: number): Thought[] {
  const catalogue = misreadSlopes(activation, z)
    .filter(({ mistake }) => LIKELY.includes(mistake))
    .sort((a, b) => LIKELY.indexOf(a.mistake) - LIKELY.indexOf(b.mistake))
    .map((wrong): Thought => ({ ...wrong, kind: 'catalogue' }));
  const others = { sigmoid: [], tanh: [], relu: [SIGMOID, LEAKY], leaky: [{ name: 'relu' } as const, SIGMOID] };
  const key = activation.name === 'leaky-relu' ? 'leaky' : (activation.name as 'sigmoid' | 'tanh' | 'relu');
  return [
    ...catalogue.slice(0, 1),
    { slope: Math.abs(z), kind: 'distance' } as const,
    ...catalogue.slice(1),
    ...others[key].map((other): Thought => ({ slope: activationAt(other, z).slope, kind: 'otherCurve', other })),
  ].filter(({ slope }) => slope >= 0);
}

/** One that says the opposite first, then one that says the same: neither yes nor no should stand alone. */
function chosen(truth: number, limit: number, thoughts: readonly Thought[]): Thought[] {
  const apart = apartFrom(
    truth,
    thoughts.map((thought) => ({ ...thought, value: thought.slope })),
  );
  const agrees = ({ slope }: Thought) => slope < limit === truth < limit;
  const [same, opposite] = [apart.filter(agrees), apart.filter((thought) => !agrees(thought))];
  return [...opposite.slice(0, 1), ...same.slice(0, 1), ...opposite.slice(1), ...same.slice(1)];
}

export const doesItVanish: QuestionType<Given> = {
  name: 'does-it-vanish',
  level: 1,
  topics: ['activation-slope'],
  draw(chance) {
    const [activation, z, limit] = [pick(ACTIVATIONS, chance), pick(PLACES, chance), pick(LIMITS, chance)];
    const { slope } = activationAt(activation, z);
    const isClear = slope < limit / CLEAR || slope > limit * CLEAR;
    const wrong = chosen(slope, limit, thoughtsOf(activation, z));
    const saysBoth = wrong.some((thought) => thought.slope < limit !== slope < limit);
    if (!isClear || !saysBoth || wrong.length < 2) return undefined;
    return { activation, z, limit, order: drawPlaces(4, chance) };
  },
  ask({ activation, z, limit, order }, words) {
    const say = words.questions['does-it-vanish'];
    const { h, slope } = activationAt(activation, z);
    const { symbol, tex } = activationRule(activation.name);
    const v = {
      name: activationName(activation, say.names),
      z: showNumber(z),
      h: `h ${equals(h, GIVEN_DIGITS).plain}`,
      limit: showNumber(limit),
      slope: showNumber(slope, GIVEN_DIGITS),
      symbol: `${symbol.plain}′(${showNumber(z)})`,
    };
    const facts = say.facts[slope === 0 ? 'zero' : slope < limit ? 'below' : 'above'](v);
    const option = (value: number, rest: Omit<NumberChoice, 'text' | 'value'>): NumberChoice => {
      const shown = showNumber(value, GIVEN_DIGITS);
      return { text: value < limit ? say.yes(shown) : say.no(shown), value, ...rest };
    };
    const because = ({ kind, mistake, other }: Thought) => {
      if (kind === 'catalogue') return `${words.mistakes[mistake!].remark} ${facts}`;
      if (kind === 'distance') return say.because.distance({ distance: showNumber(Math.abs(z)), facts });
      return say.because.otherCurve({ other: activationName(other!, say.names), facts });
    };
    const wrong = chosen(slope, limit, thoughtsOf(activation, z)).map((thought) =>
      option(thought.slope, {
        correct: false,
        ...(thought.mistake && { mistake: thought.mistake }),
        because: because(thought),
      }),
    );
    const curve = { curves: [{ activation, label: v.name }], at: z, range: [-7, 7] } as const;
    const equal = equals(slope, GIVEN_DIGITS);
    return {
      topic: 'activation-slope',
      prompt: say.prompt(v),
      picture: named('activation', drawCurve({ ...curve, show: 'function' }, words.charts)),
      answer: { kind: 'choice', options: placed(option(slope, { correct: true, because: facts }), wrong, order) },
      solution: {
        point: facts,
        text: activation.name.endsWith('relu') ? say.way.sides : say.way.flat,
        formula: {
          tex: `${symbol.tex}'(z)=${tex.slope},\\qquad ${symbol.tex}'(${texNumber(z)})${equal.tex}`,
          plain: `${v.symbol} ${equal.plain}`,
        },
        picture: named('activation-and-slope', drawCurve({ ...curve, show: 'both' }, words.charts)),
      },
    };
  },
};
