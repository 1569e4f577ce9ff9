// Q26: deriving ∂L/∂w. Values arrive already written.

export const derive = {
  title: 'Derive the gradient',
  prompt: (v: { weight: string; unit: number; input: number }) =>
    `One layer of two units with two inputs, without bias; ${v.weight} goes into unit ${v.unit} from input ${v.input}.\n\nDerive ∂L/∂${v.weight} as a formula that holds for any x, W and t. You may use the values of the forward pass too: x1, w11, z1, h1, y1, t1 and so on.`,
  wrong: (v: { x: string; W: string; t: string; found: string; right: string; remark: string }) =>
    `${v.remark} With x = ${v.x}, W = ${v.W} and t = ${v.t} it gives ${v.found}, where the gradient is ${v.right}.`,
  point: (v: { weight: string; model: string }) =>
    `∂L/∂${v.weight} = ${v.model}: the error, the slope of the activation, and the input.`,
  way: (v: { error: string; h: string; slope: string; written: string; x: string }) =>
    `L reaches ${v.h} through both probabilities, and the two paths together give ∂L/∂${v.h} = ${v.error}. On through the activation this is multiplied by ${v.slope} = ${v.written}. The weight itself multiplied ${v.x}, so that is the last factor. Below stand this question’s own numbers.`,
};
