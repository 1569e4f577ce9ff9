// The article's sections 2 and 3: its network, the update of w₁₁, L through its parts; and where one path is not enough.

import { ARTICLE } from '../gradient/article.ts';
import { afterStep } from '../gradient/descent.ts';
import { differentiate, lossOf } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { pathsThroughLayer, pathsThroughSoftmax } from '../gradient/paths.ts';
import { showNumber } from '../language/numbers.ts';
import { drawBars } from '../pictures/bars.ts';
import { drawNetwork } from '../pictures/graph.ts';
import { article, W11 } from './article-network.ts';
import { choice, numbersIn, targets } from './controls.ts';
import { factorsPicture, named } from './factors-picture.ts';
import { bracketed, cancelled, equals, w11Product } from './formulas.ts';
import type { Lesson, Page } from './lesson.ts';

const RATE = 0.5;
const TARGETS = ['1 0', '0 1', '0.7 0.3'];

const update: Page = {
  controls: [targets(TARGETS)],
  show: (state, words) => {
    const said = words.lessons['chain-rule'].update;
    const now = article({ target: numbersIn(state, 't') });
    const after = afterStep(now.spec, now, RATE);
    const from = ARTICLE.layers[0]!.W[0]![0]!;
    const to = after.layers[0]!.W[0]![0]!;
    const v = {
      gradient: showNumber(now.w11.value),
      rate: showNumber(RATE),
      from: showNumber(from),
      to: showNumber(to),
      lossFrom: showNumber(now.pass.loss),
      lossTo: showNumber(lossOf(after)),
      isNegative: now.w11.value < 0,
    };
    const wrt = { kind: 'w', ...W11 } as const;
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `w_{11}\\leftarrow w_{11}-\\eta\\,\\frac{\\partial L}{\\partial w_{11}}=${v.from.replace('−', '-')}-${v.rate}\\cdot ${bracketed(now.w11.value, v.gradient.replace('−', '-'))}${equals(to).tex}`,
        plain: `w₁₁ ← w₁₁ − η·∂L/∂w₁₁ = ${v.from} − ${v.rate}·${bracketed(now.w11.value, v.gradient)} ${equals(to).plain}`,
      },
      picture: named('network-2-2', drawNetwork({ ...now, wrt }, words.pictures)),
      prediction: {
        question: said.question(v),
        options: [
          { label: said.options.rises, right: to > from, because: said.because.rises(v) },
          { label: said.options.falls, right: to < from, because: said.because.falls(v) },
          { label: said.options.gradient, right: false, because: said.because.gradient(v) },
        ],
      },
    };
  },
};

const parts: Page = {
  controls: [targets(TARGETS)],
  show: (state, words) => {
    const said = words.lessons['chain-rule'].parts;
    const now = article({ target: numbersIn(state, 't') });
    const { error, slope, input } = now.w11.factors;
    const [of1, of2] = [error * slope * input, error + slope + input];
    const v = {
      error: showNumber(error),
      slope: showNumber(slope),
      input: showNumber(input),
      product: showNumber(of1),
      sum: showNumber(of2),
      noSlope: showNumber(error * input),
    };
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: w11Product(now),
      picture: factorsPicture(now, words),
      prediction: {
        question: said.question(v),
        options: [
          { label: v.product, right: true, because: said.because.product(v) },
          { label: v.sum, right: false, because: said.because.sum(v) },
          { label: v.noSlope, right: false, because: said.because.noSlope(v) },
        ],
      },
    };
  },
};

const paths: Page = {
  controls: [targets(TARGETS, '0 1')],
  show: (state, words) => {
    const said = words.lessons['chain-rule'].paths;
    const now = article({ target: numbersIn(state, 't') });
    const [one, two] = pathsThroughSoftmax(now.pass, now.spec.target, 0).map(({ value }) => value) as [number, number];
    const whole = now.gradients.dLdh[0]![0]!;
    const v = { one: showNumber(one), two: showNumber(two), whole: showNumber(whole) };
    const bar = (label: string, value: number, marked = false) => ({ label, value, marked });
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\frac{\\partial L}{\\partial h_1}=\\frac{\\partial L}{\\partial y_1}\\frac{\\partial y_1}{\\partial h_1}+\\frac{\\partial L}{\\partial y_2}\\frac{\\partial y_2}{\\partial h_1}=${bracketed(one, v.one).replaceAll('−', '-')}+${bracketed(two, v.two).replaceAll('−', '-')}${equals(whole).tex}`,
        plain: `∂L/∂h₁ = ∂L/∂y₁·∂y₁/∂h₁ + ∂L/∂y₂·∂y₂/∂h₁ = ${bracketed(one, v.one)} + ${bracketed(two, v.two)} ${equals(whole).plain}`,
      },
      picture: named(
        'two-paths',
        drawBars(
          {
            bars: [bar(said.through('y₁'), one), bar(said.through('y₂'), two), bar('∂L/∂h₁', whole, true)],
            scale: 'linear',
            title: said.picture,
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question,
        options: [
          { label: said.options.whole, right: Math.abs(two) < 1e-12, because: said.because(v) },
          { label: said.options.nothing, right: Math.abs(one) < 1e-12, because: said.because(v) },
          {
            label: said.options.part,
            right: Math.abs(one) >= 1e-12 && Math.abs(two) >= 1e-12,
            because: said.because(v),
          },
        ],
      },
    };
  },
};

/** The article's layer with one layer more behind it: there h₁ reaches the loss through two units. */
const DEEPER: NetworkSpec = {
  ...ARTICLE,
  layers: [
    ...ARTICLE.layers,
    {
      W: [
        [0.9, -0.5],
        [0.6, 0.7],
      ],
      b: null,
      activation: { name: 'identity' },
    },
  ],
};

const hidden: Page = {
  controls: [
    choice('unit', ['1', '2'], '1', { label: () => 'h⁽¹⁾', valueLabel: (unit) => (unit === '1' ? 'h⁽¹⁾₁' : 'h⁽¹⁾₂') }),
  ],
  show: (state, words) => {
    const said = words.lessons['chain-rule'].hidden;
    const unit = Number(state.unit) - 1;
    const done = differentiate(DEEPER);
    const [one, two] = pathsThroughLayer(DEEPER, done.gradients, 0, unit) as [Path, Path];
    const whole = done.gradients.dLdh[0]![unit]!;
    const sub = unit === 0 ? '₁' : '₂';
    const v = {
      h: `h⁽¹⁾${sub}`,
      one: showNumber(one.value),
      two: showNumber(two.value),
      whole: showNumber(whole),
      bare: showNumber(cancelled([one.upstream, two.upstream])),
    };
    const term = (path: Path) =>
      `${bracketed(path.local, showNumber(path.local))}·${bracketed(path.upstream, showNumber(path.upstream, 4))}`;
    const terms = `${term(one)} + ${term(two)}`;
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\begin{aligned}\\frac{\\partial L}{\\partial h^{(1)}_${unit + 1}}&=w^{(2)}_{1${unit + 1}}\\frac{\\partial L}{\\partial z^{(2)}_1}+w^{(2)}_{2${unit + 1}}\\frac{\\partial L}{\\partial z^{(2)}_2}\\\\[4pt]&=${terms.replaceAll('−', '-').replaceAll('·', '\\cdot ')}${equals(whole).tex}\\end{aligned}`,
        plain: `∂L/∂${v.h} = w⁽²⁾₁${sub}·∂L/∂z⁽²⁾₁ + w⁽²⁾₂${sub}·∂L/∂z⁽²⁾₂\n= ${terms} ${equals(whole).plain}`,
      },
      picture: named(
        'network-2-2-2',
        drawNetwork({ spec: DEEPER, ...done, wrt: { kind: 'h', layer: 0, unit } }, words.pictures),
      ),
      prediction: {
        question: said.question(v),
        options: [
          { label: said.options.sum(v), right: true, because: said.because.sum(v) },
          { label: said.options.onePath(v), right: false, because: said.because.onePath(v) },
          { label: said.options.bare(v), right: false, because: said.because.bare(v) },
        ],
      },
    };
  },
};

type Path = ReturnType<typeof pathsThroughLayer>[number];

export const chainRule: Lesson = { topic: 'chain-rule', pages: [update, parts, paths, hidden] };
