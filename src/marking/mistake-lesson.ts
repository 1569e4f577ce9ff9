// Which lesson helps against each mistake. Knows the lessons by name alone; what they say stands elsewhere.

import type { MistakeId } from './mistake-id.ts';

export type LessonName =
  | 'chain-rule'
  | 'fully-connected'
  | 'activation'
  | 'softmax-cross-entropy'
  | 'input-scale'
  | 'activation-slope'
  | 'error'
  | 'together';

/** The lesson whose thought is the one that was missed. */
export const lessonOf: Readonly<Record<MistakeId, LessonName>> = {
  M1: 'activation-slope',
  M2: 'activation-slope',
  M3: 'activation-slope',
  M4: 'activation-slope',
  M5: 'activation-slope',
  M6: 'activation-slope',
  M7: 'activation-slope',
  M8: 'error',
  M9: 'fully-connected',
  M10: 'fully-connected',
  M11: 'input-scale',
  M12: 'fully-connected',
  M13: 'fully-connected',
  M14: 'fully-connected',
  M15: 'softmax-cross-entropy',
  M16: 'softmax-cross-entropy',
  M17: 'softmax-cross-entropy',
  M18: 'softmax-cross-entropy',
  M19: 'softmax-cross-entropy',
  M20: 'error',
  M21: 'error',
  M22: 'error',
  M23: 'error',
  M24: 'softmax-cross-entropy',
  M25: 'error',
  M26: 'error',
  M27: 'chain-rule',
  M28: 'input-scale',
  M29: 'fully-connected',
  // The update with its learning rate is the first page of the chain rule, the paths its last two.
  M30: 'chain-rule',
  M31: 'chain-rule',
  M32: 'chain-rule',
  M33: 'chain-rule',
  M34: 'chain-rule',
  M35: 'chain-rule',
  M36: 'chain-rule',
  M37: 'chain-rule',
  M38: 'softmax-cross-entropy',
  M39: 'softmax-cross-entropy',
  M40: 'error',
  M41: 'error',
  M42: 'chain-rule',
  M43: 'fully-connected',
  M44: 'softmax-cross-entropy',
  M45: 'softmax-cross-entropy',
  M46: 'chain-rule',
  M47: 'activation-slope',
  M48: 'activation-slope',
  M49: 'activation-slope',
  M50: 'activation-slope',
  M51: 'activation-slope',
  // A quotient of small steps is what a derivative is: the weight that is moved a little.
  M52: 'fully-connected',
  M53: 'fully-connected',
  M54: 'together',
};
