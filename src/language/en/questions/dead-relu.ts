// Q21: which ReLU units are off. Values arrive already written.

interface Unit {
  readonly unit: string;
  readonly row: string;
  readonly error: string;
  /** The sum that z is, with its value. */
  readonly z: string;
}

export const deadRelu = {
  title: 'Which units learn nothing?',
  prompt: (v: { x: string }) =>
    `Four ReLU units without bias see the input x = ${v.x}. For each you see its weights w and the error ∂L/∂h that comes back to it.\n\nMark every unit whose weights get the gradient 0.`,
  option: (v: Unit) => `unit ${v.unit}: w = ${v.row}, ∂L/∂h = ${v.error}`,
  because: {
    off: (v: Unit) => `z = ${v.z} is negative, so the slope is 0, and 0 times the error ${v.error} is 0.`,
    tiny: (v: Unit) =>
      `The error ${v.error} is small but not 0: z = ${v.z} is positive, so the slope 1 lets all of it through.`,
    on: (v: Unit) => `z = ${v.z} is positive, so the slope is 1 and the error ${v.error} passes whole.`,
  },
  point: (v: { units: string; z: string }) =>
    `z = ${v.z}: where it is negative the slope of ReLU is 0, whatever the error. Off: ${v.units}.`,
  way: 'Work out z = w·x for each unit. Where z > 0 ReLU has slope 1 and the error passes unchanged; where z < 0 it has slope 0 and nothing passes, however large the error is. A small error is no reason to learn nothing, and a large one none to learn. On another input the same unit may be on.',
};
