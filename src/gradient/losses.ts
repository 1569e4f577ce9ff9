// Losses: name → value and gradient with respect to the last layer's h, with the reduction stated.

import { sigmoid } from './activations.ts';

/** Where a loss reads and writes: `n` outputs at `h`, `n` targets at `t`, `n` places for its own use at `p`. */
export interface LossPlace {
  readonly h: number;
  readonly t: number;
  readonly p: number;
  readonly n: number;
}

/** A formula in TeX and in plain Unicode text. */
export interface Written {
  readonly tex: string;
  readonly plain: string;
}

export interface LossRule {
  /** L; may leave what its gradient needs in the places at `p`. */
  readonly value: (values: Float64Array, place: LossPlace) => number;
  /** Adds upstream·∂L/∂h to `gradients` at `h`. */
  readonly gradient: (values: Float64Array, gradients: Float64Array, place: LossPlace, upstream: number) => void;
  /** Whether the places at `p` hold softmax probabilities. */
  readonly softmax: boolean;
  readonly reduction: 'sum' | 'mean';
  /** Which h give a finite loss. */
  readonly domain?: 'probability';
  /** Distance from h (and t) to a point where the gradient does not exist; the convention there is 0. */
  readonly kinkDistance?: (h: number, t: number) => number;
  /** Formula of L in TeX. */
  readonly tex: string;
  /** ∂L/∂h_k before the 1/n of a mean, with @h, @t and @y for this unit's symbols. */
  readonly error: Written;
  /** The same where the targets do not sum to 1, if that matters. */
  readonly errorForAnySum?: Written;
}

/** A loss that is a sum or mean of one term per output. */
function elementwise(
  term: (h: number, t: number) => number,
  slope: (h: number, t: number) => number,
  rest: Pick<LossRule, 'reduction' | 'domain' | 'kinkDistance' | 'tex' | 'error'>,
): LossRule {
  const scale = (n: number) => (rest.reduction === 'mean' ? 1 / n : 1);
  return {
    ...rest,
    softmax: false,
    value: (values, { h, t, n }) => {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += term(values[h + k]!, values[t + k]!);
      return sum * scale(n);
    },
    gradient: (values, gradients, { h, t, n }, upstream) => {
      const factor = upstream * scale(n);
      for (let k = 0; k < n; k++) gradients[h + k]! += factor * slope(values[h + k]!, values[t + k]!);
    },
  };
}

/** 1 − y_k, as the sum of the others where the difference would cancel. */
function complement(values: Float64Array, p: number, n: number, k: number): number {
  if (values[p + k]! < 0.5) return 1 - values[p + k]!;
  let others = 0;
  for (let j = 0; j < n; j++) if (j !== k) others += values[p + j]!;
  return others;
}

/** Distance from which a huber term is linear. */
const HUBER_DELTA = 1;

/**
 * The table.
 * Source: values, gradients and default reductions as in PyTorch's loss functions; softmax cross entropy from logits by
 * log-sum-exp, L = (Σt)·lse(h) − Σt·h, whose gradient (Σt)·y − t holds for targets that do not sum to 1 too.
 */
export const losses = {
  'softmax-ce': {
    softmax: true,
    reduction: 'sum',
    tex: 'L=\\Bigl(\\sum_k t_k\\Bigr)\\ln\\sum_k e^{h_k}-\\sum_k t_k h_k',
    error: { tex: '@y-@t', plain: '@y − @t' },
    errorForAnySum: { tex: '(\\Sigma t)\\,@y-@t', plain: '(Σt)·@y − @t' },
    value: (values, { h, t, p, n }) => {
      let top = 0;
      for (let k = 1; k < n; k++) if (values[h + k]! > values[h + top]!) top = k;
      const most = values[h + top]!;
      let others = 0;
      for (let k = 0; k < n; k++) {
        if (k === top) continue;
        const e = Math.exp(values[h + k]! - most);
        values[p + k] = e;
        others += e;
      }
      // The largest term is e⁰ = 1; the difference is 0, or NaN where the logit is not finite.
      values[p + top] = 1 + (most - most);
      const sum = values[p + top]! + others;
      // For small others, ln(1+others) keeps the digits that ln(sum) would round away.
      const logSum = others < 0.5 ? Math.log1p(others) : Math.log(sum);
      let loss = 0;
      for (let k = 0; k < n; k++) {
        values[p + k]! /= sum;
        const target = values[t + k]!;
        if (target !== 0) loss += target * (logSum + (most - values[h + k]!));
      }
      return loss;
    },
    // ∂L/∂h_k = (Σt)·y_k − t_k, as (Σt − t_k)·y_k − t_k·(1 − y_k), which does not cancel where y_k is near t_k = 1
    gradient: (values, gradients, { h, t, p, n }, upstream) => {
      let total = 0;
      for (let k = 0; k < n; k++) total += values[t + k]!;
      for (let k = 0; k < n; k++) {
        const target = values[t + k]!;
        const y = values[p + k]!;
        gradients[h + k]! += upstream * ((total - target) * y - target * complement(values, p, n, k));
      }
    },
  },
  // mean of max(h,0) − h·t + ln(1+e^(−|h|)); slope σ(h) − t
  'bce-logits': elementwise(
    (h, t) => Math.max(h, 0) - h * t + Math.log1p(Math.exp(-Math.abs(h))),
    // as (1−t)·σ(h) − t·σ(−h), which does not cancel where σ(h) is near t = 1
    (h, t) => (1 - t) * sigmoid(h) - t * sigmoid(-h),
    {
      reduction: 'mean',
      tex: 'L=\\frac1n\\sum_k\\bigl[\\ln(1+e^{h_k})-t_k h_k\\bigr]',
      error: { tex: '\\sigma(@h)-@t', plain: 'σ(@h) − @t' },
    },
  ),
  // mean of −t·ln h − (1−t)·ln(1−h); slope (h−t)/(h(1−h))
  bce: elementwise(
    (h, t) => -(t === 0 ? 0 : t * Math.log(h)) - (t === 1 ? 0 : (1 - t) * Math.log1p(-h)),
    (h, t) => (t === 1 ? -1 / h : t === 0 ? 1 / (1 - h) : (h - t) / (h * (1 - h))),
    {
      reduction: 'mean',
      domain: 'probability',
      tex: 'L=-\\frac1n\\sum_k\\bigl[t_k\\ln h_k+(1-t_k)\\ln(1-h_k)\\bigr]',
      error: { tex: '\\frac{@h-@t}{@h(1-@h)}', plain: '(@h − @t)/(@h(1 − @h))' },
    },
  ),
  // ½Σ(h−t)²; slope h − t
  'half-sse': elementwise(
    (h, t) => 0.5 * (h - t) ** 2,
    (h, t) => h - t,
    { reduction: 'sum', tex: 'L=\\tfrac12\\sum_k(h_k-t_k)^2', error: { tex: '@h-@t', plain: '@h − @t' } },
  ),
  // (1/n)Σ(h−t)²; slope 2(h−t)/n
  mse: elementwise(
    (h, t) => (h - t) ** 2,
    (h, t) => 2 * (h - t),
    { reduction: 'mean', tex: 'L=\\frac1n\\sum_k(h_k-t_k)^2', error: { tex: '2(@h-@t)', plain: '2(@h − @t)' } },
  ),
  // (1/n)Σ|h−t|; slope sign(h−t)/n, 0 at h = t
  l1: elementwise(
    (h, t) => Math.abs(h - t),
    (h, t) => Math.sign(h - t),
    {
      reduction: 'mean',
      kinkDistance: (h, t) => Math.abs(h - t),
      tex: 'L=\\frac1n\\sum_k|h_k-t_k|',
      error: { tex: '\\operatorname{sign}(@h-@t)', plain: 'sign(@h − @t)' },
    },
  ),
  // mean of ½d² for |d| < δ, else δ(|d|−½δ); slope d, else δ·sign d; continuous, so no kink
  huber: elementwise(
    (h, t) => {
      const d = Math.abs(h - t);
      return d < HUBER_DELTA ? 0.5 * d * d : HUBER_DELTA * (d - 0.5 * HUBER_DELTA);
    },
    (h, t) => Math.max(-HUBER_DELTA, Math.min(HUBER_DELTA, h - t)),
    {
      reduction: 'mean',
      tex: 'L=\\frac1n\\sum_k\\mathrm{huber}_{\\delta=1}(h_k-t_k)',
      error: { tex: '\\operatorname{clip}(@h-@t,-1,1)', plain: 'clip(@h − @t, −1, 1)' },
    },
  ),
  // mean of max(0, 1−t·h), t = ±1; slope −t where 1−t·h > 0, else 0
  hinge: elementwise(
    (h, t) => Math.max(0, 1 - t * h),
    (h, t) => (t * h < 1 ? -t : 0),
    {
      reduction: 'mean',
      kinkDistance: (h, t) => Math.abs(1 - t * h),
      tex: 'L=\\frac1n\\sum_k\\max(0,1-t_k h_k)',
      error: { tex: '-@t\\,[@t@h<1]', plain: '−@t·[@t@h < 1]' },
    },
  ),
  // Σt·h: with a one-hot target the output itself; slope t
  output: elementwise(
    (h, t) => t * h,
    (_h, t) => t,
    { reduction: 'sum', tex: 'L=\\sum_k t_k h_k', error: { tex: '@t', plain: '@t' } },
  ),
} as const satisfies Record<string, LossRule>;

export type LossName = keyof typeof losses;

export const lossNames = Object.keys(losses) as LossName[];

export function lossRule(name: LossName): LossRule {
  return losses[name];
}
