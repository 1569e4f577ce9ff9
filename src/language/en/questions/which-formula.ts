// Q7: which formula is ∂L/∂w. Values arrive already written.

interface Parts {
  readonly error: string;
  readonly slope: string;
  readonly input: string;
  readonly z: string;
  readonly w: string;
}

export const whichFormula = {
  title: 'Which formula is it?',
  prompt: (v: { w: string; unit: number; input: number }) =>
    `One layer with 2 inputs and 2 units, forward as below. ${v.w} goes into unit ${v.unit} from input ${v.input}.\n\nWhich formula is ∂L/∂${v.w}?`,
  right: (v: Parts) =>
    `Each link once: ${v.error} for the loss, ${v.slope} for the activation, ${v.input} for the sum ${v.z}.`,
  instead: (v: { wrong: string; right: string; remark: string }) =>
    `${v.wrong} stands where ${v.right} belongs. ${v.remark}`,
  missing: (v: { right: string; remark: string }) => `${v.right} is missing. ${v.remark}`,
  point: (v: { w: string; product: string }) => `∂L/∂${v.w} = ${v.product}: error · slope · input.`,
  error: {
    'softmax-ce': 'Softmax and cross entropy together send prediction minus target back to h.',
    'half-sse': 'Half the squared error sends output minus target back to h.',
  },
  way: (v: Parts) =>
    `That is ${v.error}. The activation multiplies by its slope, here ${v.slope}. And ${v.z} changes with ${v.w} at the rate of the input beside it, ${v.input}. Along one path everything is multiplied.`,
};
