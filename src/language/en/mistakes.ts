// What each mistake of the catalogue is called, and what the thought behind it was. No numbers: the question has its own.

export const mistakes = {
  M1: {
    name: 'slope forgotten',
    remark:
      'Error times input leaves out the activation in between: on its way back the error is also multiplied by the slope of the activation.',
  },
  M2: {
    name: 'slope taken at h',
    remark:
      'The formula of the slope is right, but the place is not: it is taken at z, what goes into the activation, not at h, what comes out.',
  },
  M3: {
    name: 'output used as slope',
    remark: 'h is how high the curve stands; what the error is multiplied by is how steep it is there.',
  },
  M4: {
    name: 'slope formula filled with z',
    remark:
      'The short form of the slope is written with the output h of the activation; with z in its place it is a different curve.',
  },
  M5: {
    name: 'half of h(1 − h)',
    remark: 'The slope of the sigmoid has two factors, h and 1 − h, and only 1 − h was carried along.',
  },
  M6: {
    name: 'slope of another activation',
    remark:
      '1 − h² belongs to tanh and h(1 − h) to the sigmoid: they look alike, and here the one of the other function was used.',
  },
  M7: {
    name: 'slope applied twice',
    remark: 'The error passes the activation of this unit once, so its slope is a factor once, not squared.',
  },
  M8: {
    name: 'sign flipped',
    remark:
      'The size is right; prediction minus target is the order that gives the gradient, and the minus sign belongs to the step, not to the gradient.',
  },
  M9: {
    name: 'weight instead of input',
    remark: 'z = w·x changes with w at the rate x; the weight itself is the factor when one asks how z changes with x.',
  },
  M10: {
    name: 'another input',
    remark:
      'Each weight is multiplied by its own input only; the second index of w says which one, and here the factor of another input came in.',
  },
  M11: {
    name: 'input dropped',
    remark:
      'Error times slope is already the gradient of the bias; for a weight, what it was multiplied by is still missing.',
  },
  M12: {
    name: 'error of another unit',
    remark: 'The weight leads into its own unit, so the error that comes back to it is the one of that unit.',
  },
  M13: {
    name: 'slope of another unit',
    remark:
      'Each unit has its own z and so its own slope; the one that counts is that of the unit the weight leads into.',
  },
  M14: {
    name: 'summed over the units',
    remark: 'This weight changes the z of one unit only, so there is one term and nothing to add up.',
  },
  M15: {
    name: 'only the diagonal of softmax',
    remark:
      'Each probability depends on every logit, since they share one denominator; the path through the other probabilities belongs in the sum too.',
  },
  M16: {
    name: 'stopped at the probability',
    remark:
      '−t/y is how the loss changes with the probability; the way from there through the softmax is still to come.',
  },
  M17: {
    name: 'sign off the diagonal',
    remark:
      'When one logit grows, the other probabilities shrink, so the terms off the diagonal of the softmax carry a minus sign of their own.',
  },
  M18: {
    name: 'softmax differentiated twice',
    remark: 'y − t already contains the derivative of the softmax; a further y(1 − y) counts it again.',
  },
  M19: {
    name: 'error read before softmax',
    remark: 'The target is compared with the probability y; h is still the logit that the softmax starts from.',
  },
  M20: {
    name: 'error read at z',
    remark:
      'The target is compared with what the network answers at its end; z is an earlier station on the way there.',
  },
  M21: {
    name: 'target forgotten',
    remark: 'The prediction alone is not an error yet: how far it is from the target is what comes back.',
  },
  M22: {
    name: 'prediction forgotten',
    remark: 'The target alone is not an error yet: what the network already predicts has to be set against it.',
  },
  M23: {
    name: 'prediction plus target',
    remark:
      'The error is the difference of prediction and target, not their sum: where they agree nothing is left to learn.',
  },
  M24: {
    name: 'loss instead of its derivative',
    remark: 'The value of the loss says how wrong the answer is; what travels back is how the loss changes.',
  },
  M25: {
    name: 'a stray factor of two',
    remark:
      'A 2 belongs to the square of a squared error without its ½, or comes from counting one path twice; this loss has no such factor.',
  },
  M26: {
    name: 'divided by the outputs',
    remark: 'This loss is not averaged over its outputs, so there is nothing to divide by their number.',
  },
  M27: {
    name: 'factors added',
    remark: 'Along one path the chain rule multiplies; only different paths are added.',
  },
  M28: {
    name: 'input twice',
    remark: 'The weight is multiplied by its input once, so the input is a factor once, not squared.',
  },
  M29: {
    name: 'product left as it was',
    remark: 'w·x was carried over whole; differentiated by w, only its partner x remains.',
  },
  M30: {
    name: 'learning rate in the gradient',
    remark: 'The gradient does not know how far one will step; the learning rate comes in with the update.',
  },
  M31: {
    name: 'new weight as gradient',
    remark: 'That is the weight after the step; asked was the gradient that the step is made of.',
  },
  M32: {
    name: 'step uphill',
    remark: 'The gradient points to where the loss grows, so the step goes against it: minus, not plus.',
  },
  M33: {
    name: 'learning rate forgotten',
    remark: 'The gradient gives the direction; how far the weight moves along it, the learning rate decides.',
  },
  M34: {
    name: 'only one path counted',
    remark: 'This unit feeds several units of the next layer, and what comes back through each of them is added up.',
  },
  M35: {
    name: 'weights transposed',
    remark:
      'On the way back one goes along the column of the matrix: the weights that lead out of this unit, not those of a row.',
  },
  M36: {
    name: 'weights of the next layer skipped',
    remark:
      'What comes back from a unit of the next layer was weighted on the way there, and is weighted the same on the way back.',
  },
  M37: {
    name: 'weights already updated',
    remark:
      'The pass backward uses the weights of the pass forward; the new ones of the next layer come in only once all gradients are there.',
  },
  M38: {
    name: 'heads mixed up',
    remark:
      'With softmax and cross entropy the error is y − t and no slope comes with it; with a sigmoid and squared error the slope stays.',
  },
  M39: {
    name: 'sigmoid instead of softmax',
    remark:
      'The probability of a class looks at all logits together; a sigmoid of its own logit alone is another function.',
  },
  M40: {
    name: 'sum and mean confused',
    remark: 'A mean over the examples divides the gradient by their number, a sum does not: the loss says which it is.',
  },
  M41: {
    name: 'squared error with another factor',
    remark:
      'There are four usual ways to scale a squared error; the 2 and the number of outputs have to be those of this loss.',
  },
  M42: {
    name: 'overwritten at a fork',
    remark: 'Where a value is used more than once, each use sends something back, and these are added, not replaced.',
  },
  M43: {
    name: 'bias treated like a weight',
    remark:
      'The bias is added to z as it is, so its factor is one: its gradient is ∂L/∂z, without an input and not zero.',
  },
  M44: {
    name: 'sum of the targets dropped',
    remark: 'The sum of the targets stands before y and vanishes only where the targets sum to one.',
  },
  M45: {
    name: 'logarithm of another base',
    remark: 'Cross entropy uses the natural logarithm; another base scales every gradient by the same factor.',
  },
  M46: {
    name: 'penalty with another factor',
    remark: 'Whether the penalty is written with ½ decides whether its gradient is λ·w or twice that.',
  },
  M47: {
    name: 'ReLU slope misread',
    remark: 'ReLU has slope one where z is positive and slope zero where it is negative, whatever the size of z.',
  },
  M48: {
    name: 'leaky slope on the wrong side',
    remark: 'The small slope α belongs to the left of zero, where z is negative; to the right the slope is one.',
  },
  M49: {
    name: 'slope at the kink',
    remark: 'Exactly at zero ReLU has no derivative; the convention used here, as in the usual frameworks, is zero.',
  },
  M50: {
    name: 'a dead unit learning',
    remark:
      'However large the error, a unit whose slope is zero passes nothing on, so its weights do not move on this example.',
  },
  M51: {
    name: 'output zero, so gradient zero',
    remark:
      'A small output does not stop learning by itself: the slope counts, and it vanishes only where the curve is flat.',
  },
  M52: {
    name: 'quotient without the two',
    remark: 'From one step before to one step after lie two steps, so the central difference is divided by 2ε.',
  },
  M53: {
    name: 'one-sided quotient taken as exact',
    remark:
      'A difference taken to one side is off by about the size of the step; taken to both sides it is far closer.',
  },
  M54: {
    name: 'equal weights at the start',
    remark:
      'Units that start alike receive the same gradient and stay alike, so they can never learn different things.',
  },
};
