// Q10: which line of a derivation is wrong. Those after it only carry its number on.

import { pick } from '../../gradient/chance.ts';
import { differentiate } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { symbolOf } from '../../gradient/notation.ts';
import { derivation, type Flaw, flawsOf, LINES, leftOf, lineText, type Statement } from '../derivation.ts';
import { forwardTexts } from '../forward-texts.ts';
import type { QuestionType, Topic } from '../question.ts';
import { drawNetwork } from '../random-network.ts';
import { numberedTex } from '../tex-from-text.ts';

interface Given {
  readonly network: NetworkSpec;
  readonly unit: number;
  readonly input: number;
  readonly flaw: Flaw;
  readonly topic: Topic;
}

export const wrongLine: QuestionType<Given> = {
  name: 'wrong-line',
  level: 4,
  topics: ['chain-rule', 'together'],
  draw(chance, topic) {
    const [unit, input] = [pick([0, 1], chance), pick([0, 1], chance)];
    const asked = { layer: 0, unit, input };
    // A soft target sees every mistake; a one-hot one is blind to some.
    const network = drawNetwork(chance, { asked, target: 'soft' }) ?? drawNetwork(chance, { asked });
    if (network === undefined) return undefined;
    const flaws = flawsOf(network, asked);
    const lines = [...new Set(flaws.map(({ line }) => line))];
    const line = pick(lines, chance);
    const mistakes = flaws.filter((flaw) => flaw.line === line);
    return { network, unit, input, flaw: pick(mistakes, chance), topic };
  },
  ask({ network, unit, input, flaw, topic }, words) {
    const say = words.questions['wrong-line'];
    const at = { layer: 0, unit, input };
    const wrong = derivation(network, at, flaw);
    const right = derivation(network, at);
    const changed = wrong[flaw.line]!.findIndex(({ formula }, part) => formula !== right[flaw.line]![part]!.formula);
    const [found, wanted] = [wrong, right].map((lines) => lines[flaw.line]![changed]!) as [Statement, Statement];
    const point = say.point({
      line: flaw.line + 1,
      found: `${found.left} = ${found.formula}`,
      right: `${wanted.left} = ${wanted.formula}`,
      remark: words.mistakes[flaw.mistake].remark,
    });
    const carried = say.carried({ line: flaw.line + 1 });
    const options = wrong.map((line, number) => {
      const isCarried = line.some(({ value }, part) => value !== right[number]![part]!.value);
      const fine = isCarried ? `${say.lines[number]} ${carried}` : say.lines[number]!;
      return {
        text: `(${number + 1}) ${leftOf(line)}`,
        correct: number === flaw.line,
        because: number === flaw.line ? point : fine,
      };
    });
    const texts = wrong.map(lineText);
    const rightTexts = right.map(lineText);
    return {
      topic,
      prompt: say.prompt({
        ...forwardTexts(network, differentiate(network)),
        weight: symbolOf({ kind: 'w', ...at }, 1),
        lines: LINES,
      }),
      formula: { plain: numbered(texts), tex: numberedTex(texts) },
      network,
      answer: { kind: 'choice', options },
      solution: {
        point,
        text: say.way,
        formula: { plain: numbered(rightTexts), tex: numberedTex(rightTexts) },
      },
    };
  },
};

function numbered(lines: readonly string[]): string {
  return lines.map((line, at) => `(${at + 1}) ${line}`).join('\n');
}
