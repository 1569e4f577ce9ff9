// h of one unit from its z. The wrong values are its slope, z itself, the value on the other side, a neighbour's value.

import { type Activation, activationAt, activationRule, alphaOf } from '../../../gradient/activations.ts';
import { pick } from '../../../gradient/chance.ts';
import { equals, type Formula } from '../../../language/number-formulas.ts';
import { bracketed, showNumber, texNumber } from '../../../language/numbers.ts';
import type { MistakeId } from '../../../marking/mistake-id.ts';
import { drawPlaces, withoutNoise } from '../../drawn-numbers.ts';
import { GIVEN_DIGITS } from '../../number-lists.ts';
import { placedNumbers } from '../../placed-options.ts';
import { rightNumber, wrongNumber } from './number-option.ts';
import type { Station } from './station.ts';

export interface GivenUnit {
  readonly what: 'h';
  readonly activation: Asked;
  readonly z: number;
  readonly order: readonly number[];
}

/** Each with the neighbour it is mistaken for. */
const ASKED = {
  sigmoid: { activation: { name: 'sigmoid' }, neighbour: { name: 'tanh' } },
  tanh: { activation: { name: 'tanh' }, neighbour: { name: 'sigmoid' } },
  relu: { activation: { name: 'relu' }, neighbour: { name: 'sigmoid' } },
  'leaky-relu': { activation: { name: 'leaky-relu', alpha: 0.1 }, neighbour: { name: 'relu' } },
} as const satisfies Record<string, { activation: Activation; neighbour: Activation }>;

type Asked = keyof typeof ASKED;
type Thought = 'itself' | 'slope' | 'neighbour' | 'mirrored' | 'wrongSide';

export const activated: Station<GivenUnit> = {
  draw(chance) {
    const activation = pick(Object.keys(ASKED) as Asked[], chance);
    const size = (5 + Math.floor(chance() * 21)) / 10;
    // Slope 1 and value 1 would be one option.
    if (size === 1) return undefined;
    return { what: 'h', activation, z: chance() < 0.5 ? -size : size, order: drawPlaces(4, chance) };
  },
  ask({ activation: asked, z, order }, words) {
    const say = words.questions['forward-value'].activated;
    const { activation, neighbour } = ASKED[asked];
    const h = withoutNoise(activationAt(activation, z).h);
    const f = activationRule(activation.name).symbol.plain;
    const [rule, equal] = [ruleOf(activation, z), equals(h, GIVEN_DIGITS)];
    const way = `h = ${f}(${showNumber(z)}) = ${rule.plain} ${equal.plain}`;
    const shown = {
      f,
      z: showNumber(z),
      opposite: showNumber(-z),
      way,
      other: activationRule(neighbour.name).symbol.plain,
    };
    const wrong = wrongValues(activation, neighbour, z).map(({ value, thought, ...named }) =>
      wrongNumber(value, { ...named, because: say.because[thought](shown) }),
    );
    return {
      topic: 'activation',
      prompt: say.prompt({ f, z: shown.z, alpha: alphaText(activation) }),
      answer: {
        kind: 'choice',
        options: placedNumbers(rightNumber(h, say.right(shown)), wrong, order),
      },
      solution: {
        point: say.right(shown),
        text: say.way[asked],
        formula: {
          plain: way,
          tex: `h=${activationRule(activation.name).symbol.tex}(${texNumber(z)})=${rule.tex}${equal.tex}`,
        },
      },
    };
  },
};

/** The likeliest first. */
function wrongValues(
  activation: Activation,
  neighbour: Activation,
  z: number,
): { value: number; thought: Thought; mistake?: MistakeId }[] {
  const values: { value: number; thought: Thought; mistake?: MistakeId }[] = [
    { value: activationAt(activation, z).slope, thought: 'slope' },
    { value: z, thought: 'itself' },
    { value: activationAt(neighbour, z).h, thought: 'neighbour' },
    { value: activationAt(activation, -z).h, thought: 'mirrored' },
  ];
  if (activation.name === 'leaky-relu' && z > 0)
    values.unshift({ value: alphaOf(activation) * z, thought: 'wrongSide', mistake: 'M48' });
  return values;
}

function alphaText(activation: Activation): string {
  return activation.name === 'leaky-relu' ? ` (Leaky ReLU, α = ${showNumber(alphaOf(activation))})` : '';
}

/** The function at z, written out. */
function ruleOf(activation: Activation, z: number): Formula {
  const [plain, tex] = [showNumber(z), texNumber(z)];
  switch (activation.name) {
    case 'sigmoid':
      return { plain: `1/(1 + e^(${showNumber(-z)}))`, tex: `\\frac{1}{1+e^{${texNumber(-z)}}}` };
    case 'tanh':
      return {
        plain: `(e^(${plain}) − e^(${showNumber(-z)}))/(e^(${plain}) + e^(${showNumber(-z)}))`,
        tex: `\\frac{e^{${tex}}-e^{${texNumber(-z)}}}{e^{${tex}}+e^{${texNumber(-z)}}}`,
      };
    case 'relu':
      return { plain: `max(0, ${plain})`, tex: `\\max(0,${tex})` };
    default: {
      const alpha = alphaOf(activation);
      const side = z > 0 ? 1 : alpha;
      return { plain: `${side} · ${bracketed(z, plain)}`, tex: `${side}\\cdot ${bracketed(z, tex)}` };
    }
  }
}
