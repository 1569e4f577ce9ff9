// The chart through vega-lite, vega and resvg's machine code: 32-bit PNG, on the calling thread.

import { Resvg } from '@resvg/resvg-js';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { type Panel, SIZE, sigmoidCurve } from './sigmoid-curve.ts';

/** Chosen so that with axes and title all of it is about as large as ours. */
const PANEL = { width: 700, height: 190 } as const;

export async function vegaCurve(turn: number, fontFiles: string[]): Promise<Uint8Array> {
  const { title, panels } = sigmoidCurve(turn);
  const spec: TopLevelSpec = {
    title,
    background: 'white',
    config: { font: 'Pretendard', axis: { labelFontSize: 22, titleFontSize: 22 }, title: { fontSize: 24 } },
    vconcat: panels.map(panelOf),
  };
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: SIZE.width },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Pretendard' },
  });
  return resvg.render().asPng();
}

function panelOf({ name, line, tangent, point }: Panel): Extract<TopLevelSpec, { layer: unknown }> {
  const at = (values: readonly object[]) => ({ values: values.map((value) => ({ ...value })) });
  const encoding = {
    x: { field: 'x', type: 'quantitative', title: null },
    y: { field: 'y', type: 'quantitative', title: name },
  } as const;
  return {
    width: PANEL.width,
    height: PANEL.height,
    layer: [
      { data: at(line), mark: { type: 'line', strokeWidth: 4 }, encoding },
      { data: at([point]), mark: { type: 'rule', strokeDash: [3, 5] }, encoding: { x: encoding.x } },
      { data: at(tangent), mark: { type: 'line', strokeWidth: 4, color: 'orange' }, encoding },
      { data: at([point]), mark: { type: 'point', filled: true, size: 200, color: 'orange' }, encoding },
      {
        data: at([point]),
        mark: { type: 'text', dy: -20, fontSize: 24, fontWeight: 'bold' },
        encoding: { ...encoding, text: { field: 'y', type: 'quantitative', format: '.4' } },
      },
    ],
  };
}
