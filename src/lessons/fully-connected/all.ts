// All weights of the layer at once: the matrix of their gradients is one column times one row.

import { ARTICLE } from '../../gradient/article.ts';
import { weightIndexes } from '../../gradient/network.ts';
import { subscript } from '../../gradient/notation.ts';
import { showNumber, texNumber } from '../../language/numbers.ts';
import { drawNetwork } from '../../pictures/graph.ts';
import { article } from '../article-network.ts';
import { numberIn, numbers, numbersIn, targets } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

export const all: Page = {
  controls: [numbers('x2', [-3, -0.5, 0.5, 3], -0.5, 'x₂ = '), targets(['1 0', '0 1'])],
  show: (state, words) => {
    const said = words.lessons['fully-connected'].all;
    const now = article({ x: [ARTICLE.x[0]!, numberIn(state, 'x2')], target: numbersIn(state, 't') });
    const matrix = now.gradients.dLdW[0]!;
    const sizes = weightIndexes(now.spec).map(({ unit, input }) => ({
      name: `w${subscript(unit + 1)}${subscript(input + 1)}`,
      size: Math.abs(matrix[unit]![input]!),
    }));
    const most = sizes.reduce((best, each) => (each.size > best.size ? each : best));
    const [d1, d2] = now.gradients.dLdz[0]! as [number, number];
    const [x1, x2] = now.spec.x as [number, number];
    const W = now.spec.layers[0]!.W;
    const v = {
      delta: `(${showNumber(d1, 4)}, ${showNumber(d2, 4)})`,
      x: `(${showNumber(x1)}, ${showNumber(x2)})`,
      winner: most.name,
      size: showNumber(most.size, 4),
    };
    const asked = {
      ratio: showNumber(matrix[0]![0]! / matrix[1]![0]!, 3),
      delta1: showNumber(d1, 4),
      delta2: showNumber(d2, 4),
      inputs: showNumber(x1 / x2, 3),
      weights: showNumber(W[0]![0]! / W[1]![0]!, 3),
    };
    const rows = (show: typeof showNumber) => matrix.map((row) => row.map((value) => show(value, 4)));
    const column = [d1, d2].map((value) => texNumber(value, 4)).join('\\\\');
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\frac{\\partial L}{\\partial W}\\approx\\begin{pmatrix}${column}\\end{pmatrix}\\begin{pmatrix}${texNumber(x1)}&${texNumber(x2)}\\end{pmatrix}\\approx\\begin{pmatrix}${rows(
          texNumber,
        )
          .map((row) => row.join('&'))
          .join('\\\\')}\\end{pmatrix}`,
        plain: `∂L/∂W = δ·xᵀ ≈ (${showNumber(d1, 4)}; ${showNumber(d2, 4)})·${v.x} ≈ (${rows(showNumber)
          .map((row) => row.join(', '))
          .join('; ')})`,
      },
      picture: named('network-2-2', drawNetwork(now, words.pictures)),
      prediction: {
        question: said.question,
        options: [
          { label: said.times(asked.ratio), right: true, because: said.because.right(asked) },
          { label: said.times(asked.inputs), right: false, because: said.because.inputs(asked) },
          { label: said.times(asked.weights), right: false, because: said.because.weights(asked) },
          { label: said.times(showNumber(1)), right: false, because: said.because.same(asked) },
        ],
      },
    };
  },
};
