// Q5: the whole of ∂L/∂w. Values arrive already written.

interface Forward {
  readonly x: string;
  readonly W: string;
  readonly z: string;
  readonly h: string;
  readonly y: string;
  readonly t: string;
}

export const fullGradient = {
  title: 'The whole gradient',
  prompt: (v: Forward & { weight: string; unit: number; input: number }) =>
    `One layer without bias: z = Wx, h = σ(z), y = softmax(h), L = −Σ tₖ ln yₖ.\nx = ${v.x}, W = ${v.W}\nz = ${v.z}, h = ${v.h}\ny = ${v.y}, t = ${v.t}\n\nHow large is ∂L/∂${v.weight}, of the weight into unit ${v.unit} from input ${v.input}? Give 3 significant figures.`,
  wrong: (v: { value: string; text: string; remark: string }) => `${v.value} is ${v.text}. ${v.remark}`,
  point: (v: { weight: string; text: string; error: string; slope: string; input: string; value: string }) =>
    `∂L/∂${v.weight} = ${v.text}: error ${v.error}, slope ${v.slope}, input ${v.input}, together ${v.value}.`,
  way: (v: { error: string; slope: string; x: string; h: string }) =>
    `Softmax and cross entropy together send back ${v.error}. On the way through the activation that is multiplied by its slope, ${v.slope} = ${v.h}(1 − ${v.h}). The weight multiplied ${v.x} on the way forward, so ${v.x} is the last factor.`,
  any: {
    prompt: (v: {
      net: string;
      formulas: string;
      values: readonly string[];
      weight: string;
      unit: number;
      input: number;
    }) =>
      `The last layer of a network ${v.net} without biases: ${v.formulas}.\n${v.values.join('\n')}\n\nHow large is ∂L/∂${v.weight}, of the weight into unit ${v.unit} of this layer from its input ${v.input}? Give 3 significant figures.`,
    wrong: (v: { remark: string; error: string; slope: string; input: string }) =>
      `${v.remark} Here the error is ${v.error}, the slope ${v.slope} and the input ${v.input}.`,
    way: (v: { error: string; slope: string; x: string }) =>
      `The loss sends back ${v.error}. On the way through the activation that is multiplied by its slope, ${v.slope}. The weight multiplied ${v.x} on the way forward, so ${v.x} is the last factor.`,
  },
};
