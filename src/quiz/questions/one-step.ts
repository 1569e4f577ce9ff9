// Q24: one step of gradient descent, w − ηg: forward, as the change alone, or backward from what it did.

import { pick } from '../../gradient/chance.ts';
import { afterStep } from '../../gradient/descent.ts';
import { type Differentiated, differentiate, type WeightIndex } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { symbolOf, texOf } from '../../gradient/notation.ts';
import { equals } from '../../language/number-formulas.ts';
import { bracketed, showNumber, texNumber } from '../../language/numbers.ts';
import { drawLike, drawWeight, isAskable } from '../any-network/draw-like.ts';
import { apartFrom } from '../guards.ts';
import { asGiven, GIVEN_DIGITS } from '../number-lists.ts';
import type { QuestionType, Topic, WrongNumber } from '../question.ts';
import { drawNetwork } from '../random-network.ts';

const FORMS = ['weight', 'change', 'gradient'] as const;

interface Given {
  readonly network: NetworkSpec;
  /** The first where nothing is said. */
  readonly layer?: number;
  readonly unit: number;
  readonly input: number;
  readonly rate: number;
  readonly form: (typeof FORMS)[number];
  readonly topic: Topic;
}

const RATES = [0.1, 0.2, 0.5, 2, 3, 4, 5] as const;
/** Of the weight: a smaller step could not be told from none, nor up from down. */
const LEAST_STEP = 0.08;
/** Of the answer: what the rounding of the given numbers may change. */
const ROUNDING = 0.005;

export const oneStep: QuestionType<Given> = {
  name: 'one-step',
  level: 2,
  topics: ['chain-rule', 'together'],
  suits: isAskable,
  draw(chance, topic, like) {
    const at = like ? drawWeight(like, chance) : { layer: 0, unit: pick([0, 1], chance), input: pick([0, 1], chance) };
    const network = like ? drawLike(like, chance, at) : drawNetwork(chance, { asked: at });
    if (network === undefined) return undefined;
    const worked = differentiate(network);
    const form = pick(FORMS, chance);
    const rates = RATES.filter((rate) => isFair({ ...numbersOf(network, worked, at, rate), rate }, form));
    return rates.length === 0 ? undefined : { network, ...at, rate: pick(rates, chance), form, topic };
  },
  ask({ network, layer = 0, unit, input, rate, form, topic }, words) {
    const say = words.questions['one-step'];
    const at = { layer, unit, input };
    const depth = network.layers.length;
    const { w, g, after } = numbersOf(network, differentiate(network), at, rate);
    const { value, wrong } = answerOf(form, { w, g, after, rate });
    const weight = symbolOf({ kind: 'w', ...at }, depth);
    const show = (number: number) => showNumber(number, GIVEN_DIGITS);
    const mistakes = apartFrom(value, wrong).map(
      ({ thought, ...rest }): WrongNumber => ({
        ...rest,
        because: say.wrong[thought]({ value: show(rest.value), right: show(value), rate: show(rate) }),
      }),
    );
    const v = {
      weight,
      w: show(w),
      g: show(g),
      after: show(after),
      went: `${show(w)} − ${bracketed(after, show(after))}`,
      rate: show(rate),
      value: show(value),
    };
    return {
      topic,
      prompt: say.prompt[form](v),
      network,
      answer: { kind: 'number', value, mistakes },
      solution: { point: say.point[form](v), text: say.way, formula: stepFormula(at, depth, { w, g, after, rate }) },
    };
  },
};

interface Numbers {
  readonly w: number;
  readonly g: number;
  readonly after: number;
}

function numbersOf(
  network: NetworkSpec,
  worked: Differentiated,
  { layer, unit, input }: WeightIndex,
  rate: number,
): Numbers {
  return {
    w: network.layers[layer]!.W[unit]![input]!,
    g: worked.gradients.dLdW[layer]![unit]![input]!,
    after: afterStep(network, worked, rate).layers[layer]!.W[unit]![input]!,
  };
}

type Thought = 'uphill' | 'rateForgotten' | 'stepAlone' | 'newWeight' | 'sign' | 'timesRate';

interface Answered {
  readonly value: number;
  readonly wrong: readonly (Omit<WrongNumber, 'because'> & { readonly thought: Thought })[];
}

function answerOf(form: Given['form'], { w, g, after, rate }: Numbers & { readonly rate: number }): Answered {
  switch (form) {
    case 'weight':
      return {
        value: after,
        wrong: [
          { value: w + rate * g, mistake: 'M32', thought: 'uphill' },
          { value: w - g, mistake: 'M33', thought: 'rateForgotten' },
          { value: -rate * g, thought: 'stepAlone' },
        ],
      };
    case 'change':
      return {
        value: after - w,
        wrong: [
          { value: rate * g, mistake: 'M32', thought: 'uphill' },
          { value: -g, mistake: 'M33', thought: 'rateForgotten' },
          { value: after, thought: 'newWeight' },
        ],
      };
    case 'gradient':
      return {
        value: g,
        wrong: [
          { value: (after - w) / rate, mistake: 'M32', thought: 'sign' },
          { value: w - after, mistake: 'M33', thought: 'rateForgotten' },
          { value: (w - after) * rate, thought: 'timesRate' },
        ],
      };
  }
}

/** Whether the step is seen, and who computes with the given, rounded numbers comes to the same answer. */
function isFair({ w, g, after, rate }: Numbers & { readonly rate: number }, form: Given['form']): boolean {
  if (Math.abs(after - w) < LEAST_STEP * Math.abs(w) || Math.abs(after) < LEAST_STEP * Math.abs(w)) return false;
  const found = {
    weight: w - rate * asGiven(g),
    change: -rate * asGiven(g),
    gradient: (w - asGiven(after)) / rate,
  }[form];
  const { value } = answerOf(form, { w, g, after, rate });
  return Math.abs(found - value) <= ROUNDING * Math.abs(value);
}

function stepFormula(at: WeightIndex, depth: number, { w, g, after, rate }: Numbers & { readonly rate: number }) {
  const quantity = { kind: 'w', ...at } as const;
  const [plain, tex] = [symbolOf(quantity, depth), texOf(quantity, depth)];
  const gradient = bracketed(g, showNumber(g, GIVEN_DIGITS));
  const end = equals(after, GIVEN_DIGITS);
  return {
    plain: `${plain} − η·∂L/∂${plain} = ${showNumber(w)} − ${showNumber(rate)} · ${gradient} ${end.plain}`,
    tex: `${tex}-\\eta\\,\\frac{\\partial L}{\\partial ${tex}}=${texNumber(w)}-${texNumber(rate)}\\cdot ${bracketed(g, texNumber(g, GIVEN_DIGITS))}${end.tex}`,
  };
}
