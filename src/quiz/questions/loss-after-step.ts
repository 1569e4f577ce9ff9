// Q25: what the loss does in one step: −η‖g‖² to first order while the step is small, computed anew where it is not.

import { type Chance, pick } from '../../gradient/chance.ts';
import { afterStep } from '../../gradient/descent.ts';
import { type Differentiated, differentiate, lossOf } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { layerSymbol } from '../../gradient/notation.ts';
import type { Catalog } from '../../language/catalog.ts';
import { equals, type Formula } from '../../language/number-formulas.ts';
import { showNumber, texNumber } from '../../language/numbers.ts';
import { drawNetwork as networkPicture } from '../../pictures/graph.ts';
import { drawLike, drawWeight, isAskable } from '../any-network/draw-like.ts';
import { shapeText } from '../any-network/texts.ts';
import { drawPlaces, withoutNoise } from '../drawn-numbers.ts';
import { areApart } from '../guards.ts';
import { named } from '../named-picture.ts';
import { GIVEN_DIGITS, matrixText } from '../number-lists.ts';
import { type NumberChoice, placedNumbers } from '../placed-options.ts';
import type { Asked, QuestionType } from '../question.ts';
import { drawNetwork } from '../random-network.ts';

interface Given {
  readonly network: NetworkSpec;
  readonly rate: number;
  readonly order: readonly number[];
  /** A small step of the article's layer, a large one of a single linear unit, or a small one of any network. */
  readonly scene: 'small' | 'large' | 'any';
}

const OPTIONS = 4;
const SMALL_RATES = [0.02, 0.05, 0.1, 0.2, 0.5] as const;
const LARGE_RATES = [0.1, 0.2, 0.5, 1, 2] as const;
/** ±½ … ±3: the large step is computed by hand. */
const HALVES = [0.5, 1, 1.5, 2, 2.5, 3].flatMap((size) => [size, -size]);
/** Of the change: how far a small step may stray from its straight line. */
const STRAIGHT = 0.02;

export const lossAfterStep: QuestionType<Given> = {
  name: 'loss-after-step',
  level: 3,
  topics: ['together'],
  suits: isAskable,
  draw(chance, _topic, like) {
    const scene = like ? 'any' : pick(['small', 'large'] as const, chance);
    const network = like
      ? drawLike(like, chance, drawWeight(like, chance))
      : scene === 'small'
        ? drawNetwork(chance)
        : drawUnit(chance);
    if (network === undefined) return undefined;
    const rates = (scene === 'large' ? LARGE_RATES : SMALL_RATES).filter((rate) => isFair(network, rate, scene));
    // As often too far as not: of the rates that are fair most are not.
    const tooFar = chance() < 0.5;
    const wanted = rates.filter((rate) => stepOf(network, differentiate(network), rate).change > 0 === tooFar);
    const rate = pick(wanted.length > 0 ? wanted : rates, chance);
    return rates.length === 0 ? undefined : { network, rate, order: drawPlaces(OPTIONS, chance), scene };
  },
  ask(given, words) {
    return given.scene === 'large' ? askLarge(given, words) : askSmall(given, words);
  },
};

/** z = w·x without bias, L = ½(z − t)². */
function drawUnit(chance: Chance): NetworkSpec {
  const [w, x, t] = [pick(HALVES, chance), pick(HALVES, chance), pick(HALVES, chance)];
  return { layers: [{ W: [[w]], b: null, activation: { name: 'identity' } }], loss: 'half-sse', x: [x], target: [t] };
}

interface Step {
  readonly loss: number;
  readonly after: number;
  /** Computed anew. */
  readonly change: number;
  /** −η‖g‖². */
  readonly line: number;
  readonly squares: number;
}

function stepOf(network: NetworkSpec, worked: Differentiated, rate: number): Step {
  const after = lossOf(afterStep(network, worked, rate));
  const { loss } = worked.pass;
  const squares = worked.gradients.dLdW.flat(2).reduce((sum, g) => sum + g * g, 0);
  return { loss, after, change: after - loss, line: -rate * squares, squares };
}

function isFair(network: NetworkSpec, rate: number, scene: Given['scene']): boolean {
  const { change, line, loss } = stepOf(network, differentiate(network), rate);
  if (scene !== 'large') return Math.abs(change - line) <= STRAIGHT * Math.abs(line);
  return loss >= 0.1 && Math.abs(change) >= 0.1 * loss && Math.abs(change) <= 200 && areApart(change, line);
}

function show(value: number): string {
  return showNumber(value, GIVEN_DIGITS);
}

function option(
  value: number,
  rest: Omit<NumberChoice, 'text' | 'value'>,
  say: Catalog['questions']['loss-after-step'],
) {
  return { ...rest, value, text: value < 0 ? say.falls(show(-value)) : say.rises(show(value)) };
}

function askSmall({ network, rate, order, scene }: Given, words: Catalog): Asked {
  const say = words.questions['loss-after-step'];
  const worked = differentiate(network);
  const { loss, after, change, line, squares } = stepOf(network, worked, rate);
  const uphill = lossOf(afterStep(network, worked, -rate)) - loss;
  const { dLdW } = worked.gradients;
  const [first] = dLdW[0]!.flat() as [number];
  const count = dLdW.flat(2).length;
  const v = { rate: show(rate), squares: show(squares), line: show(line), loss: show(loss), after: showNumber(after) };
  const point = say.small.point({ ...v, loss: showNumber(loss) });
  return {
    topic: 'together',
    prompt:
      scene === 'any'
        ? say.any.prompt({ ...v, net: shapeText(network), count, gradients: gradientLines(dLdW) })
        : say.small.prompt({ ...v, gradient: matrixText(dLdW[0]!) }),
    picture: named('network', networkPicture({ spec: network, ...worked }, words.pictures)),
    network,
    answer: {
      kind: 'choice',
      options: placedNumbers(
        option(change, { correct: true, because: point }, say),
        [
          option(uphill, { correct: false, mistake: 'M32', because: say.small.uphill(v) }, say),
          option(-rate * Math.sqrt(squares), { correct: false, because: say.small.notSquared(v) }, say),
          option(-squares, { correct: false, mistake: 'M33', because: say.small.rateForgotten(v) }, say),
          option(
            -rate * first ** 2,
            { correct: false, because: scene === 'any' ? say.any.oneWeight({ ...v, count }) : say.small.oneWeight(v) },
            say,
          ),
        ],
        order,
      ),
    },
    solution: {
      point,
      text: say.small.way,
      formula: {
        plain: `ΔL ≈ −η·Σ g² = −${show(rate)} · ${show(squares)} ${equals(line, GIVEN_DIGITS).plain}`,
        tex: `\\Delta L\\approx-\\eta\\sum g^2=-${texNumber(rate)}\\cdot ${texNumber(squares, GIVEN_DIGITS)}${equals(line, GIVEN_DIGITS).tex}`,
      },
    },
  };
}

/** `∂L/∂W⁽¹⁾ = […]`, one a layer. */
function gradientLines(layers: Differentiated['gradients']['dLdW']): readonly string[] {
  return layers.map((rows, layer) => `∂L/∂${layerSymbol('W', layer, layers.length)} = ${matrixText(rows)}`);
}

function askLarge({ network, rate, order }: Given, words: Catalog): Asked {
  const say = words.questions['loss-after-step'];
  const worked = differentiate(network);
  const { loss, after, change, line } = stepOf(network, worked, rate);
  const [w, x, t] = [network.layers[0]!.W[0]![0]!, network.x[0]!, network.target[0]!];
  const g = worked.gradients.dLdW[0]![0]![0]!;
  const moved = differentiate(afterStep(network, worked, rate));
  const changeWith = (other: number) => lossOf(afterStep(network, worked, other)) - loss;
  const v = {
    ...{ w: show(w), x: show(x), t: show(t), z: show(worked.pass.z[0]![0]!), g: show(g), rate: show(rate) },
    ...{ newW: show(w - rate * g), newZ: show(moved.pass.z[0]![0]!), loss: show(loss), after: show(after) },
    line: show(line),
  };
  const point = change > 0 ? say.large.tooFar(v) : say.large.lessThanLine(v);
  return {
    topic: 'together',
    prompt: say.large.prompt(v),
    network,
    answer: {
      kind: 'choice',
      options: placedNumbers(
        option(change, { correct: true, because: point }, say),
        [
          option(line, { correct: false, because: say.large.line(v) }, say),
          option(changeWith(-rate), { correct: false, mistake: 'M32', because: say.large.uphill(v) }, say),
          option(changeWith(1), { correct: false, mistake: 'M33', because: say.large.rateForgotten(v) }, say),
          option(-rate * Math.abs(g), { correct: false, because: say.large.notSquared(v) }, say),
        ],
        order,
      ),
    },
    solution: {
      point,
      text: say.large.way(v),
      formula: stepFormula(w, g, rate, loss, after, withoutNoise(w - rate * g)),
    },
  };
}

function stepFormula(w: number, g: number, rate: number, loss: number, after: number, moved: number): Formula {
  const gradient = g < 0 ? `(${show(g)})` : show(g);
  const step = `${show(w)} − ${show(rate)} · ${gradient} ${equals(moved, GIVEN_DIGITS).plain}`;
  return {
    plain: `w − η·g = ${step}\nL: ${show(loss)} → ${show(after)}`,
    tex: `\\begin{aligned}w-\\eta g&=${texNumber(w)}-${texNumber(rate)}\\cdot ${g < 0 ? `(${texNumber(g, GIVEN_DIGITS)})` : texNumber(g, GIVEN_DIGITS)}${equals(moved, GIVEN_DIGITS).tex}\\\\L&:\\;${texNumber(loss, GIVEN_DIGITS)}\\to ${texNumber(after, GIVEN_DIGITS)}\\end{aligned}`,
  };
}
