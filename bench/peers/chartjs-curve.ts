// The chart through Chart.js on a canvas of machine code: 32-bit PNG, on the calling thread.

import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { Chart, type ChartDataset, LinearScale, LineElement, PointElement, ScatterController, Title } from 'chart.js';
import { type Panel, SIZE, sigmoidCurve } from './sigmoid-curve.ts';

Chart.register(ScatterController, LinearScale, LineElement, PointElement, Title);
Chart.defaults.font = { ...Chart.defaults.font, family: 'Pretendard', size: 22 };

export function useFonts(fontFiles: readonly string[]): void {
  for (const file of fontFiles) GlobalFonts.registerFromPath(file, 'Pretendard');
}

export function chartjsCurve(turn: number): Uint8Array {
  const { title, panels } = sigmoidCurve(turn);
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
    type: 'scatter',
    data: { datasets: panels.flatMap(datasetsOf) },
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: 1,
      plugins: { title: { display: true, text: title, font: { size: 24, weight: 'bold' } } },
      scales: {
        x: { type: 'linear' },
        // The same stack: one below the other. Later ones stand above.
        slope: { type: 'linear', stack: 'panels', title: { display: true, text: panels[1]!.name } },
        y: { type: 'linear', stack: 'panels', title: { display: true, text: panels[0]!.name } },
      },
    },
    plugins: [{ id: 'paper', beforeDraw: ({ ctx }) => paper(ctx) }],
  });
  const png = canvas.toBuffer('image/png');
  chart.destroy();
  return png;
}

function datasetsOf({ line, tangent, point }: Panel, index: number): ChartDataset<'scatter'>[] {
  const drawn = { yAxisID: index === 0 ? 'y' : 'slope', showLine: true, borderWidth: 4 };
  return [
    { ...drawn, data: [point], pointRadius: 8, backgroundColor: 'orange' },
    { ...drawn, data: [...tangent], pointRadius: 0, borderColor: 'orange' },
    { ...drawn, data: [...line], pointRadius: 0, borderColor: 'steelblue' },
  ];
}

function paper(context: CanvasRenderingContext2D): void {
  context.save();
  context.fillStyle = 'white';
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  context.restore();
}
