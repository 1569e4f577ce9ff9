// 도움말을 둘러싼 말. 목록은 명령에서 나온다.

import type { Catalog } from '../catalog.ts';

export const help: Catalog['help'] = {
  title: '역전파를 느껴 봐요',
  intro:
    '어떤 기울기든 물어보세요. 연쇄 법칙의 인수를 하나하나 숫자와 함께 보여 드려요. 학습량은 입력에, 활성화 함수의 기울기에, 오차에 비례해요.',
  try: '해 보기',
  argument: '인자',
  meaning: '뜻',
  noArguments: '인자가 없어요.',
  examples: '예시',
  apology: (reference) =>
    `죄송해요, 저희 쪽에서 문제가 생겼어요. 다시 시도해 주세요. 계속되면 이 참조 번호를 알려 주세요: ${reference}.`,
  nothingToExplain: ({ example }) =>
    `그 메시지에서 신경망을 찾지 못했어요. \`${example}\` 같은 줄이나 \`net=2-3-2\`, 또는 \`[[0.8, -0.4], [0.3, 0.6]]\` 같은 가중치 행렬을 찾아요.`,
};
