// All question types, in the order of the lessons they belong to.

import type { QuestionType } from '../question.ts';
import { compareUnits } from './compare-units.ts';
import { deadRelu } from './dead-relu.ts';
import { depthProduct } from './depth-product.ts';
import { derive } from './derive.ts';
import { doesItVanish } from './does-it-vanish.ts';
import { forwardValue } from './forward-value/index.ts';
import { fullGradient } from './full-gradient.ts';
import { gradientCheck } from './gradient-check.ts';
import { gradientMatrix } from './gradient-matrix.ts';
import { inputSlope } from './input-slope.ts';
import { learnsMost } from './learns-most.ts';
import { logSumExp } from './log-sum-exp.ts';
import { lossAfterStep } from './loss-after-step.ts';
import { lossHeadSwap } from './loss-head-swap.ts';
import { magnitude } from './magnitude.ts';
import { matchLessons } from './match-lessons.ts';
import { missingFactor } from './missing-factor/index.ts';
import { oneStep } from './one-step.ts';
import { orderTheChain } from './order-the-chain.ts';
import { predictSign } from './predict-sign.ts';
import { rankByError } from './rank-by-error.ts';
import { reachableRange } from './reachable-range.ts';
import { repairLine } from './repair-line.ts';
import { scaleFactor } from './scale-factor.ts';
import { scaleNetwork } from './scale-network.ts';
import { slopeFromOutput } from './slope-from-output.ts';
import { slopeThreshold } from './slope-threshold.ts';
import { softmaxJacobian } from './softmax-jacobian.ts';
import { swapActivation } from './swap-activation.ts';
import { trueOrFalse } from './true-or-false/true-or-false.ts';
import { twoPaths } from './two-paths.ts';
import { unitError } from './unit-error.ts';
import { whichFormula } from './which-formula/index.ts';
import { wrongLine } from './wrong-line.ts';

export const questionTypes: readonly QuestionType[] = [
  forwardValue,
  inputSlope,
  slopeFromOutput,
  unitError,
  fullGradient,
  gradientMatrix,
  whichFormula,
  missingFactor,
  orderTheChain,
  wrongLine,
  repairLine,
  predictSign,
  learnsMost,
  compareUnits,
  scaleFactor,
  scaleNetwork,
  doesItVanish,
  slopeThreshold,
  depthProduct,
  swapActivation,
  deadRelu,
  rankByError,
  reachableRange,
  oneStep,
  lossAfterStep,
  derive,
  softmaxJacobian,
  logSumExp,
  twoPaths,
  gradientCheck,
  lossHeadSwap,
  matchLessons,
  trueOrFalse,
  magnitude,
];
