// Computation graphs: every part with its value and gradient, forks and routes visible, readable whatever the formula.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOwnFormula } from '../../src/gradient/formula-free-names.ts';
import { RecordedFormula } from '../../src/gradient/formula-tape.ts';
import { languages } from '../../src/language/index.ts';
import { drawFormula } from '../../src/pictures/formula-graph.ts';
import { boxesOf } from '../../src/pictures/formula-graph-boxes.ts';
import { layGraph } from '../../src/pictures/formula-graph-layout.ts';
import { graphNodes } from '../../src/pictures/formula-graph-nodes.ts';
import { WIDTH } from '../../src/pictures/plot.ts';
import { chosenFormulas, points } from '../gradient/chosen-formulas.ts';
import { elementsOf, expectSound, rectsOf, textsOf } from './drawings.ts';

type Numbers = Readonly<Record<string, number>>;

function recorded(text: string, at: Numbers): RecordedFormula {
  const read = readOwnFormula(text, Object.keys(at));
  if (!read.ok) throw new Error(`${text}: ${read.problem}`);
  return new RecordedFormula(read.tree, new Map(Object.entries(at)));
}

function draw(text: string, at: Numbers, asked: readonly string[] = [], language: 'en' | 'ko' = 'en') {
  return drawFormula({ recorded: recorded(text, at), asked }, languages[language].differentiate.picture);
}

const shown = (svg: string) => textsOf(svg).map(({ text }) => text);
const CIRCUIT = { x: 3, y: -4, z: 2, w: -1 };
const boxes = (svg: string) => elementsOf(svg, 'rect').filter(({ rx }) => rx === '10');

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  test.each([
    ['circuit', '2(x*y + max(z, w))', CIRCUIT, ['x']],
    ['neuron', 'tanh(w*x + b)^2', { w: 2, x: -1, b: 0.5 }, []],
  ])('the %s looks as it did', async (name, text, at, asked) => {
    const { svg } = draw(text, at, asked, language);
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`goldens/formula-${name}.${language}.svg`);
  });
});

describe('the circuit of CS231n', () => {
  const { svg, alt } = draw('2(x*y + max(z, w))', CIRCUIT, ['x']);

  test('shows each operation, value, gradient and local derivative', () => {
    for (const text of ['×', 'max', '+', '× 2', '−12', '−20', '∂ −8', '∂ 6', '∂ 2', '∂ 0', '∂ 1'])
      expect(shown(svg)).toContain(text);
    expect(shown(svg)).toContain('local derivative');
  });

  test('draws the way that max blocks dotted, and says so', () => {
    expect(svg).toContain('stroke-dasharray="2 7"');
    expect(shown(svg)).toContain('passes nothing on');
  });

  test('marks what was asked for and its way to the whole', () => {
    expect(elementsOf(svg, 'path').filter((path) => path.stroke === '#ffe38f')).toHaveLength(3);
    expect(shown(svg)).toContain('asked for');
  });

  test('says the same in words, the whole first', () => {
    expect(alt).toMatch(/^Computation graph of 2·\(x·y \+ max\(z, w\)\)/);
    expect(alt).toContain('x = 3, gradient −8');
    expect(draw('2(x*y + max(z, w))', CIRCUIT, [], 'ko').alt).toContain('x = 3, 기울기 −8');
  });
});

test('a name used twice is one box with two lines, whose gradients have added', () => {
  const { svg } = draw('(x*w + x)^2', { x: 3, w: 2 });
  expect(shown(svg).filter((text) => text === 'x')).toHaveLength(1);
  expect(shown(svg).filter((text) => text === '∂ 54')).toHaveLength(2);
});

test('constants are written into the operation', () => {
  const labels = graphNodes(recorded('2x + 1 - max(0, x)/3 + x^2 - (1 - x) + 1/x', { x: 2 }), 99).map(
    ({ label }) => label,
  );
  for (const label of ['× 2', '+ 1', 'max(0, ·)', '÷ 3', '^2', '1 −', '1 ÷']) expect(labels).toContain(label);
});

describe('whatever the formula', () => {
  test('it is sound, no wider than a phone reads, and no box lies on another', () => {
    fc.assert(
      fc.property(chosenFormulas, points, (formula, values) => {
        const drawn = drawFormula(
          { recorded: new RecordedFormula(formula, values), asked: ['x'] },
          languages.ko.differentiate.picture,
        );
        expectSound(drawn);
        expect(Number(elementsOf(drawn.svg, 'svg')[0]!.width)).toBeLessThanOrEqual(WIDTH);
        const all = rectsOf(drawn.svg).filter(({ height }) => height > 60);
        for (const [at, a] of all.entries()) {
          for (const b of all.slice(at + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a chain too long', `${'σ('.repeat(40)}x${')'.repeat(40)}`],
    ['a sum too wide', Array.from({ length: 30 }, (_, at) => `x${at + 1}`).join('+')],
    ['arguments too many', `max(${Array.from({ length: 30 }, (_, at) => `x${at + 1}`).join(',')})`],
  ])('%s is folded, and says how much', (_, text) => {
    const names = [...text.matchAll(/x\d*/g)].map(([name], at) => [name, at + 1] as const);
    const { svg } = draw(text, Object.fromEntries(names));
    expect(shown(svg).some((each) => /^holds? \d+ more parts?$/.test(each))).toBe(true);
    expect(svg).toContain('stroke-dasharray="6 5"');
    expect(boxes(svg).length).toBeLessThanOrEqual(24);
  });

  test('a graph of twelve parts keeps the full size of its letters', () => {
    const { svg } = draw('1/(1 + exp(-(w0*x0 + w1*x1 + w2)))', { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 });
    expect(boxes(svg)).toHaveLength(13);
    expect(svg).not.toContain('scale(');
  });
});

test('each rank lies behind those of its inputs', () => {
  const nodes = graphNodes(recorded('(a+b)*(b+c) + exp(a*c)', { a: 1, b: 2, c: 3 }), 99);
  const layout = layGraph(
    nodes,
    boxesOf(nodes, 'standing').map(({ width }) => width),
    20,
  );
  nodes.forEach(({ inputs }, at) => {
    for (const { from } of inputs) expect(layout.nodes[from]!.rank).toBeLessThan(layout.nodes[at]!.rank);
  });
});
