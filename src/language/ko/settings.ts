// `settings`와 `home`이 하는 말.

import type { Catalog } from '../catalog.ts';
import { particleAfter, withParticle } from '../particles.ts';

const languageTo = (language: string) => withParticle(language, '으로/로');

export const settings: Catalog['settings'] = {
  title: '설정',
  mine: '내 언어',
  here: '이곳의 모두에게',
  account: '내 계정',
  auto: (v) => `앱이 쓰는 언어 (지금은 ${v.language})`,
  notSet: '저마다 쓰는 언어',
  languages: { en: '영어', ko: '한국어', auto: '앱의 언어대로' },
  whose: { me: '나에게만', server: '이곳의 모두에게' },
  platforms: { discord: '디스코드', slack: '슬랙', web: '웹 채팅', terminal: '터미널' },
  onlyHere: (v) => `${v.platform}에서만 써요`,
  linked: (v) => `${v.platforms.join(', ')}에서 한 사람이에요`,
  chooseMine: '내 언어 고르기 …',
  chooseHere: '모두의 언어 고르기 …',
  changedMine: (v) => `이제부터 ${languageTo(v.language)} 답할게요.`,
  changedMineAuto: (v) => `이제부터 앱의 언어를 따를게요. 지금은 ${withParticle(v.language, '이에요/예요')}.`,
  changedHere: (v) =>
    `이제부터 이곳의 모두에게 ${languageTo(v.language)} 답할게요. 스스로 언어를 고른 분은 그대로예요.`,
  changedHereAuto: '이제부터 이곳에서는 저마다 쓰는 언어로 답할게요.',
  link: '플랫폼 연결하기',
  enter: '코드 넣기',
  linkTitle: '두 플랫폼의 기록을 하나로',
  linkHow: '다른 플랫폼에서 저를 열고 이렇게 적어 주세요:',
  linkUntil: '코드는 한 번만 쓸 수 있어요. 끝나는 때: ',
  linkForm: '플랫폼 연결하기',
  linkField: '다른 플랫폼에서 받은 코드',
  linkSubmit: '연결',
  boards: '점수판에서',
  boardOwn: '내 이름 그대로 보여요',
  boardAlias: (name) => `“${name}”`,
  boardHidden: '숨김: 나인 줄 아무도 몰라요',
  boardAs: { own: '내 이름', hidden: '숨김' },
  boardTitle: '점수판에 보이는 이름',
  boardField: '다른 사람에게 보이는 이름',
  boardHow:
    '점수판과 순위에서 이렇게 불러요. 예전 것도 함께 바뀌고, 점수와 등수는 그대로예요. 다른 이름을 쓰거나 숨기면 어느 점수가 내 것인지 아무에게도 알려 주지 않아요.',
  boardChoose: '다른 이름 쓰기 …',
  boardHide: '숨기기',
  boardUnhide: '내 이름 쓰기',
  boardForm: '점수판 이름',
  boardLabel: '이름 (1~32자)',
  boardSubmit: '쓰기',
  boardNowOwn: '이제부터 점수판에 원래 이름이 보여요.',
  boardNowAlias: (name) => `이제부터 점수판에 “${name}”${particleAfter(name, '이라는/라는')} 이름으로 보여요.`,
  boardNowHidden: '이제부터 점수판에서 누구인지 아무도 모르게 할게요.',
  joined: (v) => `연결했어요. 이제 ${v.platforms.join(', ')}에서 한 사람이고, 기록과 점수도 하나예요.`,
};

export const home: Catalog['home'] = {
  title: '역전파를 느껴 봐요',
  welcome:
    '안녕하세요! 어떤 기울기든 물어보세요. 연쇄 법칙의 인수인 오차, 기울기, 입력을 하나하나 숫자로 보여 드려요. 교훈부터 시작해도 좋고, 글의 네트워크부터 봐도 좋아요.',
  back: '다시 오셨네요! 읽던 곳부터 이어서 보거나, 어떤 기울기든 물어보세요.',
  reading: '읽던 곳',
  start: '첫 교훈 시작하기',
  goOn: '이어서 읽기',
  data: '제가 기억하는 것',
  quiz: '퀴즈',
  kept: '고르신 언어, 점수판에 보이는 이름, 마지막으로 읽은 쪽, 연결하신 플랫폼, 저장하신 네트워크, 유도하며 쓰신 줄, 퀴즈에서 하신 답과 점수예요. 라운드에서 쓰신 글은 90일 뒤에, 유도는 마지막 줄을 쓰고 1년 뒤에 지워요. 그 밖에 보내신 메시지는 남기지 않아요.',
  settings: '설정',
};
