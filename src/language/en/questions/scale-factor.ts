// Q15: one input scaled while z is held. Values arrive already written.

interface Scaled {
  readonly weight: string;
  readonly x: string;
  readonly z: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly k: string;
  readonly gradient: string;
  readonly after: string;
}

interface Thought {
  readonly x: string;
  readonly k: string;
  readonly facts: string;
}

export const scaleFactor = {
  title: 'Scale the input, hold z',
  prompt: (v: Scaled) =>
    `${v.weight} leads into unit ${v.unit} and meets ${v.x} = ${v.from}; its gradient is ∂L/∂${v.weight} ≈ ${v.gradient}.\nNow ${v.x} becomes ${v.to}, while something else makes up for it so that ${v.z} and all that follows stay as they are.\n\nWhat is ∂L/∂${v.weight} multiplied by?`,
  facts: (v: Scaled) =>
    `Error and slope stay, and ${v.x} stands in the product once: ${v.from} becomes ${v.to}, so ${v.gradient} becomes ${v.after}, × ${v.k}.`,
  because: {
    squared: (v: Thought) => `That counts ${v.x} twice, as if it stood in the product squared. ${v.facts}`,
    same: (v: Thought) =>
      `That would be the gradient of a bias: it has no input. A weight's gradient has the factor ${v.x}. ${v.facts}`,
    unsigned: (v: Thought) =>
      `The size is right, but ${v.x} also changed its sign, and the gradient with it. ${v.facts}`,
    inverse: (v: Thought) =>
      `One might think that the larger the input, the less its weight needs to move. The gradient says the opposite: it goes with ${v.x}. ${v.facts}`,
  },
  point: (v: Scaled) =>
    `With ${v.z} held only the factor ${v.x} changes, from ${v.from} to ${v.to}: ∂L/∂${v.weight} is multiplied by ${v.k}.`,
  way: (v: Scaled) =>
    `∂L/∂${v.weight} = error · slope · ${v.x}. Error and slope are decided by the z's, and those are held. So the ratio of the gradients is the ratio of the inputs, ${v.to} to ${v.from}. In a real network ${v.z} would move along, and the answer would be another.`,
};
