// One step on the way from the loss to a gradient: what is asked, and one right answer. Plain data, no words.

import type { Written } from '../gradient/losses.ts';

export type StepKind =
  /** Which units of the next layer, or which outputs of a softmax, the quantity reaches the loss through. */
  | 'paths'
  /** ∂L/∂y of one probability. */
  | 'probability'
  /** ∂y/∂h through a softmax. */
  | 'softmax'
  /** ∂L/∂h of an output. */
  | 'error'
  /** ∂h/∂z */
  | 'slope'
  /** ∂z of the next layer by h, or by x: the weight between them. */
  | 'through'
  /** The sum over the paths. */
  | 'sum'
  /** ∂z/∂w */
  | 'input'
  /** ∂z/∂b */
  | 'bias'
  /** All of it put together. */
  | 'whole';

export interface PlanStep {
  readonly kind: StepKind;
  /** `∂h1/∂z1`; of paths the sum that they make up, `∂L/∂h1_1`. */
  readonly goal: string;
  readonly symbol: Written;
  /** One right answer, as one would type it: a formula, or of paths a list of numbers. */
  readonly model: string;
  /** The same as it is shown; a long one in short, with dots or with ∂L/∂z of the next layer. */
  readonly answer: Written;
  readonly isShort?: true;
  /** Partial derivatives that an answer may leave as they are. */
  readonly keeps: readonly string[];
  /** Where it stands: the layer, −1 for the input, and the unit from 0. */
  readonly layer: number;
  readonly unit: number;
  /** Layers before this step that repeat what was asked already, and are told instead. */
  readonly told?: number;
}
