// Q11: repairing the wrong line of a derivation. Values arrive already written.

export const repairLine = {
  title: 'Repair the wrong line',
  layer: (formulas: string) => `One layer without bias: ${formulas}, L = −Σ tₖ ln yₖ with Σ tₖ = 1.`,
  hidden: (formulas: string) =>
    `A hidden layer and linear outputs, without bias: ${formulas}, L = −Σ tₖ ln yₖ with Σ tₖ = 1.`,
  prompt: (v: { network: string; example: string }) =>
    `${v.network}\n\nBelow a gradient is derived in three lines, each on top of the one before. One of them is wrong. Write that line as it should be, with its left side, such as “${v.example}”.`,
  wrong: (v: { remark: string; numbers: string; found: string; right: string }) =>
    `${v.remark} With ${v.numbers} this gives ${v.found}, where ${v.right} is right.`,
  point: (v: { line: number; found: string; right: string; remark: string }) =>
    `Line ${v.line} says ${v.found}; it should say ${v.right}. ${v.remark}`,
  way: 'Each line takes the gradient one link further back. First what comes back to h, over every path to the loss. Then through the activation, whose slope is taken at this unit. Last to the weight, whose factor is what it was multiplied by. The whole derivation stands below as it should be.',
};
