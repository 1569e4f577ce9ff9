// Q5: the whole of ∂L/∂w as a number, from the values of the forward pass.

import { pick } from '../../gradient/chance.ts';
import { differentiate, factorsOf } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { symbolOf } from '../../gradient/notation.ts';
import { showNumber } from '../../language/numbers.ts';
import { distinctMistakes } from '../../marking/misconceptions.ts';
import { drawNetwork as networkPicture } from '../../pictures/graph.ts';
import { isAskable } from '../any-network/draw-like.ts';
import { askAnyGradient, drawAnyGradient } from '../any-network/full-gradient.ts';
import { askedPicture } from '../asked-picture.ts';
import { forwardTexts } from '../forward-texts.ts';
import { named } from '../named-picture.ts';
import { asGiven, GIVEN_DIGITS } from '../number-lists.ts';
import type { QuestionType } from '../question.ts';
import { drawNetwork } from '../random-network.ts';
import { weightFormula } from '../weight-product.ts';
import { productText, rightPieces, writtenMistakes } from '../written-mistakes.ts';

interface Given {
  readonly network: NetworkSpec;
  /** Set where it is about somebody's own network. */
  readonly layer?: number;
  readonly unit: number;
  readonly input: number;
}

/** What the rounding of the given numbers may change: half of what the marker lets pass. */
const ROUNDING = 0.005;

export const fullGradient: QuestionType<Given> = {
  name: 'full-gradient',
  level: 3,
  topics: ['together'],
  suits: isAskable,
  draw(chance, _topic, like) {
    if (like !== undefined) return drawAnyGradient(chance, like);
    const [unit, input] = [pick([0, 1], chance), pick([0, 1], chance)];
    const asked = { layer: 0, unit, input };
    const target = pick(['one-hot', 'soft'] as const, chance);
    // A soft target is often too near the prediction to ask about.
    const network = drawNetwork(chance, { asked, target }) ?? drawNetwork(chance, { asked });
    return network && isComputable(network, unit, input) ? { network, unit, input } : undefined;
  },
  ask({ network, layer, unit, input }, words) {
    if (layer !== undefined) return askAnyGradient({ network, layer, unit, input }, words);
    const say = words.questions['full-gradient'];
    const at = { layer: 0, unit, input };
    const worked = differentiate(network);
    const factors = factorsOf(network, worked, at);
    const quantity = { kind: 'w', ...at } as const;
    const weight = symbolOf(quantity, 1);
    const { error, slope, input: x } = rightPieces(network, at);
    const mistakes = distinctMistakes(factors.value, writtenMistakes(network, at)).map(({ mistake, text, value }) => ({
      mistake,
      value,
      because: say.wrong({ value: showNumber(value, GIVEN_DIGITS), text, remark: words.mistakes[mistake].remark }),
    }));
    return {
      topic: 'together',
      prompt: say.prompt({ ...forwardTexts(network, worked), weight, unit: unit + 1, input: input + 1 }),
      picture: askedPicture(network, words, quantity),
      network,
      answer: { kind: 'number', value: factors.value, mistakes },
      solution: {
        point: say.point({
          weight,
          text: productText([error, slope, x]),
          error: showNumber(factors.factors.error, GIVEN_DIGITS),
          slope: showNumber(factors.factors.slope, GIVEN_DIGITS),
          input: showNumber(factors.factors.input, GIVEN_DIGITS),
          value: showNumber(factors.value, GIVEN_DIGITS),
        }),
        text: say.way({ error, slope, x, h: symbolOf({ kind: 'h', layer: 0, unit }, 1) }),
        formula: weightFormula(network, at, worked),
        picture: named('network', networkPicture({ spec: network, ...worked, wrt: quantity }, words.pictures)),
      },
    };
  },
};

/** Whether who computes with the numbers given, which are rounded, comes to the same answer. */
function isComputable(network: NetworkSpec, unit: number, input: number): boolean {
  const { pass, gradients } = differentiate(network);
  const [h, y] = [asGiven(pass.h[0]![unit]!), asGiven(pass.y![unit]!)];
  const found = (y - network.target[unit]!) * h * (1 - h) * network.x[input]!;
  const right = gradients.dLdW[0]![unit]![input]!;
  return Math.abs(found - right) <= ROUNDING * Math.abs(right);
}
