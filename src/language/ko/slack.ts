// Slack 화면의 말: 모달, 앱 홈, Slack에서만 필요한 말. 봇이 하는 말은 다른 파일에 있다.

import type { Catalog } from '../catalog.ts';

export const slack: Catalog['slack'] = {
  modal: {
    loading: '잠시만요…',
    close: '닫기',
    cancel: '취소',
  },

  notInChannel: ({ invite }) =>
    `제가 이 채널에 없어서 여기서는 모두에게 답할 수 없어요. 채널에 있는 누구든 \`${invite}\`로 불러 준 다음 다시 물어봐 주세요.`,
  formTooLate: '입력창은 3초 안에 열어야 하는데, 제가 늦었어요. 다시 한번 해 주세요.',
  formNeedsButton: '입력창이 필요한데, 입력창은 단추나 `/backprop` 명령으로만 열려요.',
  openForm: '입력창 열기',
  welcome: '무엇부터 해 볼까요?',
};
