// 웹 채팅 화면의 말. 봇이 하는 말은 다른 파일에 있다.

import type { Catalog } from '../catalog.ts';

export const web: Catalog['web'] = {
  title: 'backprop',
  tagline: '기울기가 하는 말을 느껴 보세요',

  join: {
    name: '이름',
    namePlaceholder: '민아',
    language: '언어',
    token: '접속 토큰',
    tokenHint: '서버를 켤 때 출력된 주소의 끝에 있어요.',
    enter: '들어가기',
    again: '이어서 하기',
    newcomer: '또는 새로운 사람으로',
    forget: ({ name }) => `${name} 지우기`,
  },

  refusals: {
    malformed: '이대로는 보낼 수 없어요.',
    'no-session': '세션이 끝났어요. 다시 들어와 주세요.',
    token: '접속 토큰이 없거나 맞지 않아요.',
    name: '보이는 글자가 하나 이상 있는 이름을 적어 주세요.',
    'name-taken': '지금 같은 이름을 쓰는 사람이 있어요. 다른 이름을 골라 주세요.',
    full: '지금은 자리가 다 찼어요. 나중에 다시 와 주세요.',
    expired: '오래된 메시지의 버튼이라 더는 쓸 수 없어요.',
    'too-fast': '너무 빨라요. 몇 초 뒤에 다시 해 주세요.',
    'too-large': '보내기에는 너무 길어요.',
    forbidden: '서버가 모르는 주소예요. 서버가 출력한 주소로 들어와 주세요.',
    'not-found': '이제는 없어요.',
    unreachable: '서버에 닿지 못했어요. 쓰신 글은 그대로 있으니 다시 보내 주세요.',
  },

  places: { general: '일반', study: '공부방', quiz: '퀴즈방' },
  topics: {
    general: '무엇이든 이야기해요. /를 치면 명령이 나와요.',
    study: '질문과 유도, 서로 봐 주기.',
    quiz: '여기 있는 모두가 함께 푸는 퀴즈.',
    direct: '나와 봇만 보는 곳이에요. / 없이 말해도 돼요.',
  },
  channels: '채널',
  directMessages: '다이렉트 메시지',
  here: '접속 중',
  you: '나',
  bot: '봇',
  menu: '사이드바 열기',
  closeMenu: '사이드바 닫기',
  unread: ({ count }) => `새 메시지 ${count}개`,
  switchPerson: '다른 사람으로 들어가기',
  toDark: '어둡게 보기',
  toLight: '밝게 보기',

  messages: ({ place }) => `${place}의 메시지`,
  earlier: '이전 메시지 보기',
  empty: {
    channel: ({ place }) => `#${place} 채널이 시작되는 곳이에요.`,
    direct: '나와 봇, 둘만의 대화예요.',
    hint: ({ root }) => `${root} 도움말을 쳐 보세요. /만 쳐도 할 수 있는 일이 나와요.`,
  },
  today: '오늘',
  yesterday: '어제',
  onlyYou: '나에게만 보여요',
  thinking: 'backprop이 생각하고 있어요',
  toLatest: '가장 최근으로',

  composer: ({ place }) => `${place}에 메시지 쓰기`,
  send: '보내기',
  suggestions: '제안',
  keys: 'Tab 완성 · Enter 보내기 · Shift+Enter 줄 바꿈',
  optional: '선택',

  enlarge: '크게 보기',
  uncover: '그림 보기 (답이 드러나요)',
  picture: '그림',
  formula: '수식',
  close: '닫기',
  cancel: '취소',
  working: '처리 중…',
  reconnecting: '연결이 끊겼어요. 다시 잇는 중…',
};
