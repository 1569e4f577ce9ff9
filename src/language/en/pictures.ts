// Words inside pictures and their alternative texts.

export const pictures = {
  input: 'input',
  layer: (number: number, activation: string) => `${number} · ${activation}`,
  layersLeftOut: (count: number) => (count === 1 ? '1 layer' : `${count} layers`),
  softmax: 'softmax, target',
  target: 'target',
  loss: 'loss L',
  legend: {
    value: 'value',
    gradient: 'gradient',
    thickness: 'its size',
    asked: 'asked for',
  },
  bars: 'size of the weight gradients, layer by layer (RMS, log scale)',
  alt: {
    network: (net: { widths: string; activations: string; loss: string }) =>
      `A ${net.widths} network (${net.activations}; loss ${net.loss}) with its forward values and gradients.`,
    forwardNetwork: (net: { widths: string; activations: string; loss: string }) =>
      `A ${net.widths} network (${net.activations}; loss ${net.loss}) with its forward values.`,
    forward: (values: string) => `Forward: ${values}.`,
    gradients: (values: string) => `Gradients: ${values}.`,
    loss: (value: string) => `Loss L = ${value}.`,
    asked: (symbol: string, value: string) => `Asked for: ∂L/∂${symbol} = ${value}.`,
    layers: (first: string, last: string) =>
      `Size of the weight gradients (RMS): ${first} in the first layer, ${last} in the last.`,
  },
};
