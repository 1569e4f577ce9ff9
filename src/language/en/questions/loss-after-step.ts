// Q25: what the loss does in one step. Values arrive already written.

interface Small {
  readonly rate: string;
  readonly squares: string;
  readonly line: string;
  readonly loss: string;
  readonly after: string;
}

interface Large {
  readonly w: string;
  readonly x: string;
  readonly t: string;
  readonly z: string;
  readonly g: string;
  readonly rate: string;
  readonly newW: string;
  readonly newZ: string;
  readonly loss: string;
  readonly after: string;
  readonly line: string;
}

export const lossAfterStep = {
  title: 'The loss after a step',
  falls: (by: string) => `It falls by about ${by}`,
  rises: (by: string) => `It rises by about ${by}`,
  small: {
    prompt: (v: { loss: string; gradient: string; rate: string }) =>
      `A network with four weights has the loss L = ${v.loss} and the gradient ∂L/∂W = ${v.gradient}.\nAll four weights make one small step of gradient descent, with η = ${v.rate}.\n\nWhat does the loss do?`,
    point: (v: Small) =>
      `For a small step the loss changes by −η·Σg² = −${v.rate} · ${v.squares} = ${v.line}; computed anew it goes from ${v.loss} to ${v.after}.`,
    uphill: (v: Small) =>
      `The size is right. The step goes against the gradient, so the loss goes down: ${v.line}, not up.`,
    notSquared: (v: Small) =>
      `That takes the length of the gradient once. It counts twice: the step is η·g long, and along it the loss falls with slope g. So Σg² = ${v.squares}.`,
    rateForgotten: (v: Small) =>
      `That is Σg² = ${v.squares} without the learning rate. The step has only η = ${v.rate} of that length.`,
    oneWeight: (v: Small) =>
      `That counts the first weight alone. All four weights move, and what each gains is added: Σg² = ${v.squares}.`,
    way: 'Each weight moves by −η·g, and the loss changes by g for each unit it moves. So each weight brings −η·g², and these are added. This is the straight line of the slope; it holds as long as the step is small.',
  },
  large: {
    prompt: (v: { w: string; x: string; t: string; g: string; rate: string; loss: string }) =>
      `One linear unit: z = w·x, L = ½(z − t)². Now w = ${v.w}, x = ${v.x}, t = ${v.t}, so L = ${v.loss} and ∂L/∂w = ${v.g}.\nIt makes one step of gradient descent with η = ${v.rate}, which is not small here.\n\nWhat does the loss do?`,
    tooFar: (v: Large) =>
      `The step goes to w = ${v.newW} and z = ${v.newZ}, beyond t = ${v.t} and further away than before: L goes from ${v.loss} to ${v.after}.`,
    lessThanLine: (v: Large) =>
      `The step goes to w = ${v.newW} and z = ${v.newZ}: L goes from ${v.loss} to ${v.after}, not by the ${v.line} of the straight line.`,
    line: (v: Large) =>
      `That is −η·g² = ${v.line}, which holds for small steps. L bends upwards, and with η = ${v.rate} the step leaves the straight line: computed anew, L = ${v.after}.`,
    uphill: (v: Large) =>
      `That steps to w + η·g. Gradient descent goes against the gradient, to w = ${v.newW}, where L = ${v.after}.`,
    rateForgotten: (v: Large) =>
      `That is the step with η = 1. With η = ${v.rate} it goes to w = ${v.newW}, where L = ${v.after}.`,
    notSquared: (v: Large) =>
      `That is η·|g|, the length of the step in w, not what it does to L. At w = ${v.newW} the loss is ${v.after}.`,
    way: (v: Large) =>
      `The gradient is (z − t)·x = ${v.g} at z = ${v.z}. One step moves w to ${v.newW}, so z becomes ${v.newZ}. There L = ½(z − t)² = ${v.after}, from ${v.loss} before. The slope alone promised a change of ${v.line}: it only knows the place where one stands.`,
  },
  any: {
    prompt: (v: { net: string; count: number; loss: string; gradients: readonly string[]; rate: string }) =>
      `A network ${v.net} has the loss L = ${v.loss}, and the gradient of its ${v.count} weights is\n${v.gradients.join('\n')}\nAll of them make one small step of gradient descent, with η = ${v.rate}.\n\nWhat does the loss do?`,
    oneWeight: (v: Small & { count: number }) =>
      `That counts the first weight alone. All ${v.count} move, and what each gains is added: Σg² = ${v.squares}.`,
  },
};
