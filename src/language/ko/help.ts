// 도움말을 둘러싼 말. 목록은 명령에서 나온다.

import type { Catalog } from '../catalog.ts';
import { withParticle } from '../particles.ts';

export const help: Catalog['help'] = {
  title: '역전파를 느껴 봐요',
  intro:
    '어떤 기울기든 물어보세요. 연쇄 법칙의 인수를 하나하나 숫자와 함께 보여 드려요. 학습량은 입력에, 활성화 함수의 기울기에, 오차에 비례해요.',
  try: '해 보기',
  arguments: '인자',
  argument: '인자',
  meaning: '뜻',
  noArguments: '인자가 없어요.',
  examples: '예시',
  apology: (reference) =>
    `저희 쪽에서 문제가 생겼어요. 기록 번호는 ${withParticle(reference, '이에요/예요')}. 잃어버린 것은 없으니 다시 시도해 주세요.`,
  greeting: '/backprop을 입력하면 할 수 있는 일을 볼 수 있어요. /backprop 기울기부터 시작해 보세요.',
};
