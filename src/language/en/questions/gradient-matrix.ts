// Q6: all of ∂L/∂W. Values arrive already written.

export const gradientMatrix = {
  title: 'All gradients at once',
  prompt: (v: { x: string; h: string; y: string; t: string }) =>
    `One layer without bias: z = Wx, h = σ(z), y = softmax(h), L = −Σ tₖ ln yₖ.\nx = ${v.x}, h = ${v.h}\ny = ${v.y}, t = ${v.t}\n\nWhich matrix is ∂L/∂W? Rows are units, columns are inputs, rows end at “;”.`,
  wrong: (v: { entry: string; found: string; right: string; remark: string }) =>
    `At ${v.entry} it has ${v.found}, but ${v.right}. ${v.remark}`,
  transposed: 'Rows and columns are swapped here: a row belongs to a unit and shares its error and slope.',
  point: (v: { delta: string; x: string; matrix: string }) =>
    `Each row is its unit’s δ times the inputs: δ = ${v.delta}, x = ${v.x}, so ∂L/∂W = ${v.matrix}.`,
  way: (v: { first: string; second: string }) =>
    `Each unit has one δ, its error times its slope: δ₁ = ${v.first} and δ₂ = ${v.second}. The weight into unit k from input j has the gradient δₖ·xⱼ. So a row shares its δ and a column shares its input.`,
};
