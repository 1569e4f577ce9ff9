// An answer explained in a direct message, with its own numbers. Values arrive already written.

export const explanation = {
  title: (gradient: string) => `Why ${gradient}`,
  intro: (factors: number) =>
    factors === 1
      ? 'The chain rule ends at once: there is one factor.'
      : `The chain rule splits it into ${factors} factors, from the loss back to what you asked about.`,
  error: {
    head: 'Error (lesson 3)',
    output: (v: { y: string; t: string; error: string }) =>
      `The network says ${v.y}, the target is ${v.t}. What comes back is the difference, ${v.error}: the further off, the more is learned.`,
    loss: (v: { h: string; value: string; loss: string; error: string }) =>
      `The loss ${v.loss} looks at ${v.h} = ${v.value} and sends back ${v.error}.`,
    hidden: (v: { h: string; count: number; error: string }) =>
      `${v.h} feeds ${v.count} ${v.count === 1 ? 'unit' : 'units'} of the next layer. What they send back, each through its own weight, adds up to ${v.error}.`,
  },
  slope: {
    head: 'Slope of the activation (lesson 2)',
    text: (v: { z: string; at: string; activation: string; slope: string }) =>
      `At ${v.z} = ${v.at} the slope of ${v.activation} is ${v.slope}. That is the share of the error that passes.`,
    none: (v: { z: string; at: string; activation: string }) =>
      `At ${v.z} = ${v.at} the slope of ${v.activation} is 0: nothing passes, however large the error is.`,
  },
  input: {
    head: 'Input (lesson 1)',
    text: (v: { weight: string; input: string; value: string }) =>
      `${v.weight} multiplied ${v.input} = ${v.value} on the way forward, so the way back is multiplied by it too.`,
    one: (symbol: string) => `${symbol} is simply added, so its own factor is 1.`,
  },
  xPaths: (v: { x: string; count: number; gradient: string }) =>
    `${v.x} reaches the loss through ${v.count} ${v.count === 1 ? 'unit' : 'units'} of the first layer. Each sends back its ∂L/∂z times its weight; together ${v.gradient}.`,
  step: (v: { rate: string; from: string; to: string }) =>
    `One descent step with η = ${v.rate} takes the loss from ${v.from} to ${v.to}.`,
  read: 'Read on, with pictures you can change:',
};
