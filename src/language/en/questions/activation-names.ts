// What activations are called in questions, where their symbol is not their name.

export const activationNames = {
  sigmoid: 'sigmoid',
  identity: 'linear',
  leaky: (alpha: string) => `leaky ReLU (α = ${alpha})`,
};
