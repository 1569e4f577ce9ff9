// 문제 유형마다의 글, 이름순.

import type { Catalog } from '../../catalog.ts';
import { compareUnits } from './compare-units.ts';
import { deadRelu } from './dead-relu.ts';
import { depthProduct } from './depth-product.ts';
import { derive } from './derive.ts';
import { doesItVanish } from './does-it-vanish.ts';
import { forwardValue } from './forward-value.ts';
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
import { missingFactor } from './missing-factor.ts';
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
import { trueOrFalse } from './true-or-false.ts';
import { twoPaths } from './two-paths.ts';
import { unitError } from './unit-error.ts';
import { whichFormula } from './which-formula.ts';
import { wrongLine } from './wrong-line.ts';

export const questions: Catalog['questions'] = {
  'forward-value': forwardValue,
  'input-slope': inputSlope,
  'slope-from-output': slopeFromOutput,
  'unit-error': unitError,
  'full-gradient': fullGradient,
  'gradient-matrix': gradientMatrix,
  'which-formula': whichFormula,
  'missing-factor': missingFactor,
  'order-the-chain': orderTheChain,
  'wrong-line': wrongLine,
  'repair-line': repairLine,
  'predict-sign': predictSign,
  'learns-most': learnsMost,
  'compare-units': compareUnits,
  'scale-factor': scaleFactor,
  'scale-network': scaleNetwork,
  'does-it-vanish': doesItVanish,
  'slope-threshold': slopeThreshold,
  'depth-product': depthProduct,
  'swap-activation': swapActivation,
  'dead-relu': deadRelu,
  'rank-by-error': rankByError,
  'reachable-range': reachableRange,
  'one-step': oneStep,
  'loss-after-step': lossAfterStep,
  derive,
  'softmax-jacobian': softmaxJacobian,
  'log-sum-exp': logSumExp,
  'two-paths': twoPaths,
  'gradient-check': gradientCheck,
  'loss-head-swap': lossHeadSwap,
  'match-lessons': matchLessons,
  'true-or-false': trueOrFalse,
  magnitude: magnitude,
};
