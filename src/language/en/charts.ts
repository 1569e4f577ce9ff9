// Words inside charts and their alternative texts.

export const charts = {
  product: 'product',
  slope: (of: string) => `slope ${of}`,
  steps: 'steps',
  loss: 'loss L',
  gradientSize: 'size of ∂L/∂W (RMS)',
  layer: (number: number) => `layer ${number}`,
  diverged: (step: string) => `diverged at step ${step}`,
  classes: (label: string) => `class ${label}`,
  more: (count: number) => `… ${count} more`,
  points: (points: number) => (points === 1 ? '1 point' : `${points} points`),
  rightOf: (v: { right: number; answered: number }) => `${v.right} of ${v.answered} right`,
  alt: {
    podium: (v: { title: string; placed: readonly string[]; note: string }) =>
      `${v.title}: ${v.placed.length === 0 ? 'nobody yet' : v.placed.join('; ')}.${v.note === '' ? '' : ` ${v.note}`}`,
    placed: (v: { name: string; place: number; points: number; right: number; answered: number }) =>
      `${v.place}. ${v.name}, ${v.points} points, ${v.right} of ${v.answered} right`,
    changed: (v: { value: string; before: string; ratio: string }) => `${v.value} (was ${v.before}, ${v.ratio})`,
    factors: (v: { factors: readonly string[]; product: string }) =>
      `Factors multiplied: ${v.factors.join('; ')}. Product: ${v.product}.`,
    bars: (v: { title: string; log: boolean; bars: readonly string[] }) =>
      `Bars${v.log ? ' on a logarithmic scale' : ''}${v.title === '' ? '' : `, ${v.title}`}: ${v.bars.join('; ')}.`,
    curve: (v: { name: string; range: string; points: readonly string[] }) =>
      `${v.name} over z ${v.range}. ${v.points.join('; ')}.`,
    lossCurves: (v: { title: string; runs: readonly string[] }) =>
      `Loss over the steps${v.title === '' ? '' : `, ${v.title}`}: ${v.runs.join('; ')}.`,
    run: (v: { name: string; from: string; to: string; steps: string }) =>
      `${v.name} from ${v.from} to ${v.to} in ${v.steps} steps`,
    gradientSizes: (v: { layers: readonly string[] }) =>
      `Size of the weight gradients of each layer over the steps (RMS, logarithmic scale): ${v.layers.join('; ')}.`,
    layer: (v: { name: string; from: string; to: string }) => `${v.name} from ${v.from} to ${v.to}`,
    points: (v: { counts: readonly string[]; right: string }) =>
      `Points of two classes in the plane: ${v.counts.join(', ')}.${v.right}`,
    right: (v: { right: number; count: number }) =>
      ` The shaded field shows what the network says; ${v.right} of ${v.count} points lie on their own side.`,
  },
};
