// A hidden unit: what comes back to it is the sum over the units it feeds, each through its own weight.

import { ARTICLE } from '../../gradient/article.ts';
import { differentiate } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { subscript } from '../../gradient/notation.ts';
import { type PathTerm, pathsThroughLayer } from '../../gradient/paths.ts';
import { cancelled, equals, product, sum } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawNetwork } from '../../pictures/graph.ts';
import { choice } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

const V = [
  [0.9, -0.5],
  [0.6, 0.7],
] as const;

/** The article's layer with one layer more behind it: there h₁ reaches the loss through two units. */
const DEEPER: NetworkSpec = {
  ...ARTICLE,
  layers: [...ARTICLE.layers, { W: V, b: null, activation: { name: 'identity' } }],
};

const nameOf = (unit: number) => `h⁽¹⁾${subscript(unit + 1)}`;

export const hidden: Page = {
  controls: [choice('unit', ['1', '2'], '1', { label: () => 'h⁽¹⁾', valueLabel: (unit) => nameOf(Number(unit) - 1) })],
  show: (state, words) => {
    const said = words.lessons['chain-rule'].hidden;
    const done = differentiate(DEEPER);
    const unit = Number(state.unit) - 1;
    // The page shows what comes back to this unit; so it asks about the other.
    const other = 1 - unit;
    const pathsTo = (at: number) => pathsThroughLayer(DEEPER, done.gradients, 0, at) as [PathTerm, PathTerm];
    const back = (at: number) => done.gradients.dLdh[0]![at]!;
    const [one, two] = pathsTo(unit);
    const [first, second] = pathsTo(other);
    const transposed = V[other]![0]! * first.upstream + V[other]![1]! * second.upstream;
    const v = { h: nameOf(unit), sum: sum([one.value, two.value]).plain, whole: showNumber(back(unit)) };
    const asked = {
      h: nameOf(other),
      weights: `(${showNumber(first.local)}, ${showNumber(second.local)})`,
      upstream: `(${showNumber(first.upstream)}, ${showNumber(second.upstream)})`,
      sum: sum([first.value, second.value]).plain,
      whole: showNumber(back(other)),
      one: showNumber(first.value),
      two: showNumber(second.value),
      transposed: showNumber(transposed),
      bare: showNumber(cancelled([first.upstream, second.upstream])),
    };
    const sub = subscript(unit + 1);
    const [left, right] = [one, two].map(({ local, upstream }) => product([local, upstream], 4));
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\begin{aligned}\\frac{\\partial L}{\\partial h^{(1)}_${unit + 1}}&=w^{(2)}_{1${unit + 1}}\\frac{\\partial L}{\\partial z^{(2)}_1}+w^{(2)}_{2${unit + 1}}\\frac{\\partial L}{\\partial z^{(2)}_2}\\\\[4pt]&\\approx ${left!.tex}+${right!.tex}${equals(back(unit)).tex}\\end{aligned}`,
        plain: `∂L/∂${v.h} = w⁽²⁾₁${sub} · ∂L/∂z⁽²⁾₁ + w⁽²⁾₂${sub} · ∂L/∂z⁽²⁾₂\n≈ ${left!.plain} + ${right!.plain} ${equals(back(unit)).plain}`,
      },
      picture: named(
        'network-2-2-2',
        drawNetwork({ spec: DEEPER, ...done, wrt: { kind: 'h', layer: 0, unit } }, words.pictures),
      ),
      prediction: {
        question: said.question(asked),
        options: [
          { label: asked.whole, right: true, because: said.because.right(asked) },
          { label: asked.one, right: false, because: said.because.onePath(asked) },
          { label: asked.transposed, right: false, because: said.because.transposed(asked) },
          { label: asked.bare, right: false, because: said.because.bare(asked) },
        ],
      },
    };
  },
};
