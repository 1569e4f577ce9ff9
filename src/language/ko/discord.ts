// Discord 화면의 말: 명령 목록, 권한, 메시지 메뉴. 봇이 하는 말은 다른 파일에 있다.

import type { Catalog } from '../catalog.ts';

export const discord: Catalog['discord'] = {
  root: '역전파를 느껴 보세요: 어떤 기울기든, 인수 하나하나까지, 바꿔 보는 그림과 함께',

  explain: '이 기울기 설명하기',

  permissions: {
    viewChannel: '채널 보기',
    sendMessages: '메시지 보내기',
    sendMessagesInThreads: '스레드에서 메시지 보내기',
    attachFiles: '파일 첨부하기',
  },
  permissionMissing: ({ names }) =>
    `여기서는 모두에게 답할 수 없어요. “${names.join('”, “')}” 권한이 없어요. 이 채널을 관리하는 분이 채널 편집 → 권한에서 켜 줄 수 있어요.`,

  formTooLate: '입력창은 Discord에 바로 답할 때만 열 수 있는데, 제가 늦었어요. 다시 한번 눌러 주세요.',
  formNeedsCommand: '입력창이 필요한데, 입력창은 명령 목록에서만 열려요. 빗금을 입력하고 /backprop을 골라 주세요.',
};
