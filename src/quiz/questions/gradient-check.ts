// Q30: a gradient derived by hand beside central differences: which entry is wrong, and what is only the quotient's own error.

import { pick, shuffled } from '../../gradient/chance.ts';
import { differentiate, lossOf, type WeightIndex, weightIndexes } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { symbolOf, texOf } from '../../gradient/notation.ts';
import type { Formula } from '../../language/number-formulas.ts';
import { showNumber, texNumber } from '../../language/numbers.ts';
import { distinctMistakes } from '../../marking/misconceptions.ts';
import type { MistakeId } from '../../marking/mistake-id.ts';
import { drawPlaces } from '../drawn-numbers.ts';
import { forwardTexts } from '../forward-texts.ts';
import { placed } from '../placed-options.ts';
import type { Choice, QuestionType, Topic } from '../question.ts';
import { drawNetwork } from '../random-network.ts';
import { type WrittenMistake, writtenMistakes } from '../written-mistakes.ts';

/** An entry of ∂L/∂W, counted row by row, and what it may have been taken for. */
interface Suspicion {
  readonly entry: number;
  readonly mistake: MistakeId;
}

interface Given {
  readonly network: NetworkSpec;
  readonly epsilon: number;
  /** What is wrong; without it all entries are right. */
  readonly flaw?: Suspicion;
  readonly offered: readonly Suspicion[];
  readonly order: readonly number[];
  readonly topic: Topic;
}

/** From coarse to fine: the coarsest whose own error still cannot be taken for a mistake. */
const EPSILONS = [0.2, 0.1, 0.05, 0.02, 0.01] as const;
const OWN_ERROR = 0.005;
/** As many figures as it takes to see the quotient’s own error. */
const DIGITS = 4;
/** How far off the wrong entry may be: what is off by more is seen without a check. */
const NEAR = 4;
/** Always as many: fewer would tell that none fails. */
const OPTIONS = 5;
/** Of nine questions about four entries two have none that fails. */
const SOUND = 2 / 9;

export const gradientCheck: QuestionType<Given> = {
  name: 'gradient-check',
  level: 4,
  topics: ['chain-rule', 'together'],
  draw(chance, topic) {
    const target = pick(['one-hot', 'soft'] as const, chance);
    const network = drawNetwork(chance, { target }) ?? drawNetwork(chance);
    if (network === undefined) return undefined;
    const epsilon = EPSILONS.find((each) => rowsOf(network, each).every(({ off }) => off <= OWN_ERROR));
    if (epsilon === undefined) return undefined;
    const entries = shuffled([...weightIndexes(network).keys()], chance);
    const suspect = (entry: number): Suspicion[] =>
      shuffled(likely(network, entry), chance).map(({ mistake }) => ({ entry, mistake }));
    const suspects = entries.map(suspect);
    const [first, second] = suspects as [Suspicion[], Suspicion[]];
    const sound = chance() < SOUND;
    const [flaw] = first;
    const offered = sound ? suspects.map((all) => all[0]) : [first[1], first[2], second[0]];
    const order = drawPlaces(OPTIONS, chance);
    const whole = offered.filter((one) => one !== undefined);
    if (flaw === undefined || whole.length < offered.length) return undefined;
    return { network, epsilon, ...(sound ? {} : { flaw }), offered: whole, order, topic };
  },
  ask({ network, epsilon, flaw, offered, order, topic }, words) {
    const say = words.questions['gradient-check'];
    const worked = differentiate(network);
    const right = rowsOf(network, epsilon);
    const claims = right.map((row, entry) => (entry === flaw?.entry ? claimed(network, row, flaw) : row));
    const v = { epsilon: showNumber(epsilon), worst: percent(Math.max(...right.map(({ off }) => off))) };
    const named = ({ entry, mistake }: Suspicion) => say.entry(right[entry]!.symbol, words.mistakes[mistake].name);
    const facts = (suspicion: Suspicion) => {
      const { symbol, claim, quotient, off } = claims[suspicion.entry]!;
      const { text, value } = written(network, suspicion);
      return {
        ...{ weight: symbol, claim: showNumber(claim, DIGITS), quotient: showNumber(quotient, DIGITS) },
        ...{ off: percent(off), text, value: showNumber(value, DIGITS), epsilon: v.epsilon },
      };
    };
    const point = flaw ? say.fails({ ...facts(flaw), remark: words.mistakes[flaw.mistake].remark }) : say.allPass(v);
    const wrong = offered.map((suspicion): Choice => {
      const because = suspicion.entry === flaw?.entry ? say.otherMistake : say.passes;
      return {
        text: named(suspicion),
        correct: false,
        mistake: suspicion.mistake,
        because: because(facts(suspicion)),
      };
    });
    const all = flaw && { text: say.all, correct: false, because: say.notAll({ ...facts(flaw), worst: v.worst }) };
    const key = { text: flaw ? named(flaw) : say.all, correct: true, because: point };
    return {
      topic,
      prompt: say.prompt({ ...forwardTexts(network, worked), epsilon: v.epsilon, bound: percent(OWN_ERROR) }),
      formula: tableOf(claims),
      network,
      answer: { kind: 'choice', options: placed(key, all ? [...wrong, all] : wrong, order) },
      solution: { point, text: say.way(v) },
    };
  },
};

interface Row {
  readonly symbol: string;
  readonly tex: string;
  readonly claim: number;
  readonly quotient: number;
  /** |claim − quotient| as a share of the larger. */
  readonly off: number;
}

/** Every weight with its gradient and its central difference. */
function rowsOf(network: NetworkSpec, epsilon: number): Row[] {
  const { gradients } = differentiate(network);
  return weightIndexes(network).map((at) => {
    const claim = gradients.dLdW[at.layer]![at.unit]![at.input]!;
    const quotient = (lossAt(network, at, epsilon) - lossAt(network, at, -epsilon)) / (2 * epsilon);
    const weight = { kind: 'w', ...at } as const;
    return { symbol: symbolOf(weight, 1), tex: texOf(weight, 1), claim, quotient, off: disagreement(claim, quotient) };
  });
}

function lossAt(network: NetworkSpec, { layer, unit, input }: WeightIndex, by: number): number {
  const moved = (w: number, l: number, k: number, j: number) => (l === layer && k === unit && j === input ? w + by : w);
  const layers = network.layers.map((each, l) => ({
    ...each,
    W: each.W.map((row, k) => row.map((w, j) => moved(w, l, k, j))),
  }));
  return lossOf({ ...network, layers });
}

function disagreement(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

/** Wrong values that look as if they might be right: same sign, same size, but clearly apart, also from each other. */
function likely(network: NetworkSpec, entry: number): readonly WrittenMistake[] {
  const at = weightIndexes(network)[entry]!;
  const truth = differentiate(network).gradients.dLdW[0]![at.unit]![at.input]!;
  const near = writtenMistakes(network, at).filter(({ value }) => value / truth > 1 / NEAR && value / truth < NEAR);
  return distinctMistakes(truth, near);
}

function written(network: NetworkSpec, { entry, mistake }: Suspicion): WrittenMistake {
  return likely(network, entry).find((one) => one.mistake === mistake)!;
}

function claimed(network: NetworkSpec, row: Row, flaw: Suspicion): Row {
  const { value } = written(network, flaw);
  return { ...row, claim: value, off: disagreement(value, row.quotient) };
}

function percent(share: number): string {
  return `${showNumber(100 * share, 2)} %`;
}

function tableOf(rows: readonly Row[]): Formula {
  const head = ['w', '∂L/∂w', '[L(w+ε) − L(w−ε)] / 2ε'];
  const cells = rows.map(({ symbol, claim, quotient }) => [
    symbol,
    showNumber(claim, DIGITS),
    showNumber(quotient, DIGITS),
  ]);
  const texRows = rows.map(
    ({ tex, claim, quotient }) => `${tex}&${texNumber(claim, DIGITS)}&${texNumber(quotient, DIGITS)}`,
  );
  return {
    plain: [head, ...cells].map((row) => row.join('   ')).join('\n'),
    tex: `\\begin{array}{c|rr}w&\\dfrac{\\partial L}{\\partial w}&\\dfrac{L(w+\\varepsilon)-L(w-\\varepsilon)}{2\\varepsilon}\\\\[6pt]\\hline ${texRows.join('\\\\')}\\end{array}`,
  };
}
