// Q29: a weight of a hidden layer, which reaches the loss along several paths. Values arrive already written.

interface Sum {
  readonly weight: string;
  readonly h: string;
  readonly terms: string;
  readonly sum: string;
}

export const twoPaths = {
  title: 'A weight of the hidden layer',
  prompt: (v: {
    units: number;
    outputs: number;
    W: string;
    delta: string;
    slope: string;
    x: string;
    weight: string;
    unit: number;
    input: number;
  }) =>
    `A hidden layer of ${v.units} sigmoid units feeds ${v.outputs} outputs through W⁽²⁾ = ${v.W}; row k leads into output k. What came back to the outputs is ∂L/∂z⁽²⁾ = ${v.delta}.\nThe input is x = ${v.x}, and ${v.slope}.\n\nHow large is ∂L/∂${v.weight}, the weight into hidden unit ${v.unit} from input ${v.input}? To 3 significant figures.`,
  sign: 'The size is right; on the way a sign turned round.',
  wrong: (v: Sum & { remark: string; value: string }) =>
    `${v.remark} Here ∂L/∂${v.h} = ${v.terms} ≈ ${v.sum}, and ∂L/∂${v.weight} ${v.value}.`,
  point: (v: Sum & { count: number; product: string; value: string }) =>
    `${v.count} paths add up: ∂L/∂${v.h} = ${v.terms} ≈ ${v.sum}. With slope and input ∂L/∂${v.weight} = ${v.product} ${v.value}.`,
  way: (v: { h: string; slope: string; x: string; weight: string }) =>
    `${v.h} feeds every output, so every output sends something back. Each part is weighted as on the way there, by the column of W⁽²⁾ that belongs to ${v.h}, and the parts are added. From there on there is one path only: times the slope ${v.slope} of the unit, times the input ${v.x} that ${v.weight} was shown.`,
  any: {
    prompt: (v: {
      net: string;
      units: number;
      outputs: number;
      W: string;
      delta: string;
      slope: string;
      x: string;
      weight: string;
      unit: number;
      input: number;
    }) =>
      `In a network ${v.net} without biases the first layer feeds the ${v.outputs} units of the second through W⁽²⁾ = ${v.W}; row k leads into unit k. What came back to the second layer is ∂L/∂z⁽²⁾ = ${v.delta}.\nThe input is x = ${v.x}, and ${v.slope}.\n\nHow large is ∂L/∂${v.weight}, the weight into unit ${v.unit} of the first layer from input ${v.input}? To 3 significant figures.`,
    way: (v: { h: string; slope: string; x: string; weight: string }) =>
      `${v.h} feeds every unit of the next layer, so each of them sends something back. Each part is weighted as on the way there, by the column of W⁽²⁾ that belongs to ${v.h}, and the parts are added. From there on there is one path only: times the slope ${v.slope} of the unit, times the input ${v.x} that ${v.weight} was shown.`,
  },
};
