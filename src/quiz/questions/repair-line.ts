// Q11: finding the wrong line of a derivation, and writing it as it should be; any equivalent form is right.

import { activationRule } from '../../gradient/activations.ts';
import { type Chance, pick } from '../../gradient/chance.ts';
import { differentiate } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import type { Formula } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import type { MistakeId } from '../../marking/mistake-id.ts';
import { drawBent } from '../bent-network.ts';
import { drawSoftTarget, drawTenths } from '../drawn-numbers.ts';
import { formulaAt } from '../formula-at.ts';
import { areApart } from '../guards.ts';
import { linkedLines } from '../linked-lines.ts';
import { GIVEN_DIGITS, matrixText, vectorText } from '../number-lists.ts';
import type { QuestionType, Topic } from '../question.ts';
import { numberedTex } from '../tex-from-text.ts';

interface Given {
  readonly network: NetworkSpec;
  readonly unit: number;
  readonly input: number;
  /** Counts from 0. */
  readonly line: number;
  readonly mistake: MistakeId;
  readonly topic: Topic;
}

const LEAST_GRADIENT = 0.002;

export const repairLine: QuestionType<Given> = {
  name: 'repair-line',
  level: 5,
  topics: ['chain-rule', 'together'],
  draw(chance, topic) {
    const [unit, input] = [pick([0, 1], chance), pick([0, 1], chance)];
    const at = { layer: 0, unit, input };
    const network = pick([drawBent, drawHidden], chance)(chance, at);
    if (network === undefined) return undefined;
    const lines = linkedLines(network, at);
    const line = Math.floor(chance() * lines.length);
    const right = formulaAt(lines[line]!.right, network);
    const seen = lines[line]!.wrong.filter(([, text]) => areApart(formulaAt(text, network), right));
    return seen.length === 0 ? undefined : { network, unit, input, line, mistake: pick(seen, chance)[0], topic };
  },
  ask({ network, unit, input, line, mistake, topic }, words) {
    const say = words.questions['repair-line'];
    const lines = linkedLines(network, { layer: 0, unit, input });
    const { of, left, right, wrong } = lines[line]!;
    const found = wrong.find(([id]) => id === mistake)![1];
    const texts = lines.map((each, at) => `${each.left} = ${at === line ? found : each.right}`);
    const value = formulaAt(right, network);
    const show = (number: number) => showNumber(number, GIVEN_DIGITS);
    const numbers = numbersOf(network);
    const mistakes = wrong.map(([id, text]) => ({
      mistake: id,
      text,
      because: say.wrong({
        remark: words.mistakes[id].remark,
        numbers,
        found: show(formulaAt(text, network)),
        right: show(value),
      }),
    }));
    return {
      topic,
      prompt: say.prompt({ network: networkText(network, say), example: `${lines[0]!.left} = …` }),
      formula: numbered(texts),
      network,
      answer: { kind: 'formula', network, of, model: right, mistakes },
      solution: {
        point: say.point({
          line: line + 1,
          found: `${left} = ${found}`,
          right: `${left} = ${right}`,
          remark: words.mistakes[mistake].remark,
        }),
        text: say.way,
        formula: numbered(lines.map((each) => `${each.left} = ${each.right}`)),
      },
    };
  },
};

/** x → two sigmoids → V → softmax, as in `linkedLines`. */
function drawHidden(chance: Chance, at: { readonly unit: number; readonly input: number }): NetworkSpec | undefined {
  const rows = () => [drawTenths(2, 1, chance), drawTenths(2, 1, chance)];
  const network: NetworkSpec = {
    layers: [
      { W: rows(), b: null, activation: { name: 'sigmoid' } },
      { W: rows(), b: null, activation: { name: 'identity' } },
    ],
    ...{ loss: 'softmax-ce', x: drawTenths(2, 2, chance), target: drawSoftTarget(2, chance) },
  };
  return tellsApart(network, at) ? network : undefined;
}

/** No two of the numbers that a mistake would swap are equal, and none that it would multiply is 1. */
function tellsApart(
  { layers, x, ...rest }: NetworkSpec,
  at: { readonly unit: number; readonly input: number },
): boolean {
  const value = differentiate({ layers, x, ...rest }).gradients.dLdW[0]![at.unit]![at.input]!;
  const [weight, input] = [layers[0]!.W[at.unit]![at.input]!, x[at.input]!];
  const V = layers[1]!.W as [readonly [number, number], readonly [number, number]];
  const isPlain = weight !== 1 && Math.abs(input) !== 1 && input !== weight && x[0] !== x[1];
  return isPlain && V[0][1] !== V[1][0] && Math.abs(value) >= LEAST_GRADIENT;
}

interface Saying {
  readonly layer: (formulas: string) => string;
  readonly hidden: (formulas: string) => string;
}

function networkText({ layers }: NetworkSpec, say: Saying): string {
  const f = activationRule(layers[0]!.activation.name).symbol.plain;
  return layers.length === 1
    ? say.layer(`z = Wx, h = ${f}(z), y = softmax(h)`)
    : say.hidden(`z = Wx, h = ${f}(z), o = Vh, y = softmax(o)`);
}

/** `x = (…), W = […], t = (…)` */
function numbersOf({ x, layers, target }: NetworkSpec): string {
  const matrices = layers.map(({ W }, at) => `${at === 0 ? 'W' : 'V'} = ${matrixText(W)}`);
  return [`x = ${vectorText(x)}`, ...matrices, `t = ${vectorText(target)}`].join(', ');
}

function numbered(lines: readonly string[]): Formula {
  return { plain: lines.map((line, at) => `(${at + 1}) ${line}`).join('\n'), tex: numberedTex(lines) };
}
