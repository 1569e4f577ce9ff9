// Q14: which of three units teaches its weight most. Values arrive already written.

interface Told {
  readonly z: string;
  readonly slope: string;
  readonly parts: string;
  readonly gradient: string;
  readonly mostZ: string;
  readonly mostGradient: string;
}

const facts = (v: Told) => `Here ${v.parts} ≈ ${v.gradient}; at z = ${v.mostZ} it is ${v.mostGradient}.`;

export const compareUnits = {
  title: 'Three units, three weights',
  prompt: (v: { slopes: string }) =>
    `Three sigmoid units, each with its z, the error ∂L/∂h that comes back to it, and the input x of one of its weights. In which unit does that weight learn most, that is, |∂L/∂w| is largest?\n\n${v.slopes}`,
  because: {
    right: (v: Told) =>
      `The slope at z = ${v.z} is ${v.slope}, and the product ∂L/∂h · σ′(z) · x is the largest of the three: ${v.parts} ≈ ${v.gradient}.`,
    error: (v: Told) => `It has the largest error, but only what the slope ${v.slope} lets through counts. ${facts(v)}`,
    slope: (v: Told) => `It has the largest slope, ${v.slope}, but error and input are factors too. ${facts(v)}`,
    input: (v: Told) =>
      `It has the largest input, but what it is multiplied by, error times slope, is small. ${facts(v)}`,
  },
  point: (v: Told) => `At z = ${v.z} the product is the largest: ∂L/∂h · σ′(z) · x = ${v.parts} ≈ ${v.gradient}.`,
  way: 'Each of the three is ahead in one factor: one has the largest error, one the largest slope, one the largest input. Learning goes by the product of all three, so multiply them for each unit and compare sizes; the signs only give directions.',
};
