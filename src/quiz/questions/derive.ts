// Q26: ∂L/∂w of a layer like the article's, derived as a formula; any equivalent form is right.

import { activationRule } from '../../gradient/activations.ts';
import { pick } from '../../gradient/chance.ts';
import { differentiate } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { symbolOf } from '../../gradient/notation.ts';
import { showNumber } from '../../language/numbers.ts';
import { distinctMistakes } from '../../marking/misconceptions.ts';
import type { MistakeId } from '../../marking/mistake-id.ts';
import { type Bent, drawBent, slopeText } from '../bent-network.ts';
import { forwardTexts } from '../forward-texts.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import type { QuestionType, Topic } from '../question.ts';
import { weightFormula } from '../weight-product.ts';
import { rightPieces, symbolsOf, writtenMistakes } from '../written-mistakes.ts';

interface Given {
  readonly network: NetworkSpec;
  readonly unit: number;
  readonly input: number;
  readonly topic: Topic;
}

/** With two classes M12 is M8. Behind ReLU some are no mistakes, or others under another name: its slope is 0 or 1. */
const SAME: Readonly<Record<Bent, readonly MistakeId[]>> = {
  sigmoid: ['M12'],
  tanh: ['M12'],
  relu: ['M12', 'M2', 'M7', 'M20'],
};

export const derive: QuestionType<Given> = {
  name: 'derive',
  level: 4,
  topics: ['chain-rule', 'together'],
  draw(chance, topic) {
    const [unit, input] = [pick([0, 1], chance), pick([0, 1], chance)];
    const network = drawBent(chance, { layer: 0, unit, input });
    return network && { network, unit, input, topic };
  },
  ask({ network, unit, input, topic }, words) {
    const say = words.questions.derive;
    const at = { layer: 0, unit, input };
    const of = { kind: 'w', ...at } as const;
    const name = network.layers[0]!.activation.name as Bent;
    const worked = differentiate(network);
    const value = worked.gradients.dLdW[0]![unit]![input]!;
    const { z, h, y, t, x } = symbolsOf(unit, input);
    const show = (number: number) => showNumber(number, GIVEN_DIGITS);
    const written = writtenMistakes(network, at).filter(({ mistake }) => !SAME[name].includes(mistake));
    const mistakes = distinctMistakes(value, written).map(({ mistake, text, value: found }) => ({
      ...{ mistake, text },
      because: say.wrong({
        ...forwardTexts(network, worked),
        ...{ found: show(found), right: show(value), remark: words.mistakes[mistake].remark },
      }),
    }));
    const model = `(${y} − ${t})·${slopeText(name, z, h)}·${x}`;
    const weight = symbolOf(of, 1);
    const f = activationRule(name).symbol;
    const slope = rightPieces(network, at).slope;
    return {
      topic,
      prompt: say.prompt({ weight, unit: unit + 1, input: input + 1 }),
      formula: {
        plain: `z = Wx, h = ${f.plain}(z), y = softmax(h), L = −Σ tₖ ln yₖ, Σ tₖ = 1`,
        tex: `\\begin{gathered}z=Wx,\\quad h=${f.tex}(z),\\quad y=\\mathrm{softmax}(h)\\\\[4pt]L=-\\sum_k t_k\\ln y_k,\\quad \\sum_k t_k=1\\end{gathered}`,
      },
      network,
      answer: { kind: 'formula', network, of, model, mistakes },
      solution: {
        point: say.point({ weight, model }),
        text: say.way({ error: `${y} − ${t}`, h, slope, written: slopeText(name, z, h), x }),
        formula: weightFormula(network, at, worked),
      },
    };
  },
};
