// Q34: the power of ten of a gradient. Values arrive already written.

interface Rough {
  readonly product: string;
  readonly size: string;
  readonly power: string;
}

export const magnitude = {
  title: 'About how large?',
  prompt: (v: { x: string; z: string; h: string; y: string; t: string }) =>
    `A sigmoid unit before softmax and cross entropy: x₁ = ${v.x}, z₁ = ${v.z}, h₁ ≈ ${v.h}. The network predicts y₁ ≈ ${v.y}, the target is t₁ = ${v.t}.\n\nWithout a calculator: about how large is |∂L/∂w₁₁|?`,
  about: (value: string) => `about ${value}`,
  right: (v: Rough) => `Error · slope · input, roughly ${v.product}, so about ${v.size}: nearest to ${v.power}.`,
  tooLarge: (v: Rough & { times: string }) =>
    `It is roughly ${v.product}, so about ${v.size}: this is ${v.times} times the nearest power of ten, ${v.power}.`,
  tooSmall: (v: Rough & { times: string }) =>
    `It is roughly ${v.product}, so about ${v.size}: the nearest power of ten, ${v.power}, is ${v.times} times this.`,
  way: (v: { error: string; slope: string; input: string }) =>
    `Round each factor to one digit. The error |y₁ − t₁| is about ${v.error}, the slope h₁(1 − h₁) about ${v.slope}, the input ${v.input}. Far from 0 the slope is close to e to the power of −|z|, so it falls to about a third with every step of z.`,
};
