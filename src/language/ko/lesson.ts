// 교훈의 모든 쪽을 둘러싼 말, 그리고 교훈을 보낼 때의 말.

import type { Catalog } from '../catalog.ts';

export const lesson: Catalog['lesson'] = {
  all: '모든 교훈',
  predict: '예측해 보세요:',
  right: '맞아요!',
  wrong: '아쉬워요.',
  previous: '← 이전',
  next: '다음 →',
  nextLesson: (name) => `다음: ${name} →`,
  explain: 'DM으로 설명 받기',
  sent: '다이렉트 메시지로 보냈어요.',
  closed:
    '다이렉트 메시지가 막혀 있어서 보내지 못했어요. 이 서버의 개인정보 보호 설정(또는 이 앱)에서 다이렉트 메시지를 허용한 뒤 버튼을 다시 눌러 주세요. 그때까지는 여기에서 혼자 보실 수 있어요.',
  again: '다시 보내기',
};
