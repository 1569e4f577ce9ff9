// Q13: which weight learns most. Values arrive already written.

interface Told {
  readonly weight: string;
  readonly held: string;
  /** Without its sign, as `mostError`. */
  readonly error: string;
  readonly mostError: string;
  readonly slope: string;
  readonly mostSlope: string;
  readonly x: string;
  readonly parts: string;
  readonly gradient: string;
  readonly most: string;
  readonly mostGradient: string;
}

const facts = (v: Told) => `∂L/∂${v.weight} = ${v.parts} ≈ ${v.gradient}, while ${v.most} has ${v.mostGradient}.`;

export const learnsMost = {
  title: 'Which weight learns most?',
  prompt: (v: { rows: readonly string[]; x: string }) =>
    `Three sigmoid units, then softmax and cross entropy. The input is x = ${v.x}.\n${v.rows.join('\n')}\n\nWhich of these weights moves furthest in the next step of gradient descent? (wₖⱼ leads into unit k from input j.)`,
  because: {
    right: (v: Pick<Told, 'weight' | 'parts' | 'gradient'>) =>
      `Of all the products error · slope · input, this one is the largest: ∂L/∂${v.weight} = ${v.parts} ≈ ${v.gradient}.`,
    error: (v: Told) =>
      `Its unit has the largest error, but that leaves out the slope: ${v.slope} here, ${v.mostSlope} at ${v.most}. ${facts(v)}`,
    slope: (v: Told) =>
      `Its unit has the largest slope, but the size of the error is only ${v.error}, against ${v.mostError} at ${v.most}. ${facts(v)}`,
    weight: (v: Told) =>
      `The weight itself is the largest, ${v.held}, but it is no factor of its own gradient: the input ${v.x} is. ${facts(v)}`,
    input: (v: Told) =>
      `It shares error and slope with ${v.most}, but its input is the smaller one, ${v.x}. ${facts(v)}`,
    unit: (v: Told) =>
      `It has the larger input, but an error of size ${v.error} and a slope of ${v.slope} give less. ${facts(v)}`,
  },
  point: (v: { weight: string; parts: string; gradient: string }) =>
    `${v.weight} learns most: ${v.parts} ≈ ${v.gradient} is the largest of the products.`,
  way: 'Weights of one unit share error and slope, weights of one input share the input. So look for the unit with the largest error · slope, and in it for the weight with the largest input. The size of the weight itself does not matter.',
  picture: 'gradient of each weight',
};
