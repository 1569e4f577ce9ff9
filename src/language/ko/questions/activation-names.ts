// 문제에서 활성화 함수를 부르는 이름. 기호가 곧 이름인 것은 여기에 없다.

import type { activationNames as english } from '../../en/questions/activation-names.ts';

export const activationNames: typeof english = {
  sigmoid: '시그모이드',
  identity: '선형',
  leaky: (alpha) => `α = ${alpha}인 Leaky ReLU`,
};
