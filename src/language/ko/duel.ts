// 대결이 다른 라운드에 더해 하는 말. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../catalog.ts';
import { withParticle } from '../particles.ts';

export const duel: Catalog['quiz']['duel'] = {
  asks: (v) => `${v.host}님의 대결 신청`,
  rules: (v) =>
    `${v.title}: 두 사람이 같은 유도를 받아요. 문제 수 ${v.questions}, 문제마다 ${v.seconds}초예요. 먼저 맞힌 사람이 문제를 가져가요. 처음 낸 답은 바꿀 수 없고, 틀리면 문제가 상대에게 넘어가요. 상대도 틀리면 아무도 가져가지 못해요.`,
  anybody: '먼저 누른 사람이 상대가 돼요. 다른 사람은 지켜볼 수 있어요.',
  invited: '상대: ',
  join: '대결하기',
  rematch: '다시 대결',
  askAgain: '다시 신청',
  against: (v) => `${v.first} 대 ${v.second}`,
  begins: '대결을 시작해요.',

  decider: (v) => `결승 문제: ${v.title}`,
  deciderAnswer: (v) => `결승 문제의 답: ${v.title}`,
  takes: (name) => `${name}님이 문제를 가져가요.`,
  given: (name) => `맞힌 사람이 없어서, 섣불리 답하지 않은 ${name}님이 문제를 가져가요.`,
  bothTake: '같은 순간에 맞혀서 둘 다 문제를 가져가요.',
  nobodyTakes: '아무도 문제를 가져가지 못했어요.',
  last: '승부가 났어요.',

  wins: (v) => `${v.name}님이 ${withParticle(v.score, '으로/로')} 이겼어요`,
  level: (v) => `${withParticle(v.score, '으로/로')} 비겼어요`,
  brokenOff: (v) => `${v.score}에서 대결을 그만두었어요`,
  nobodyCame: '대결 상대가 나타나지 않았어요',
  wellPlayed: (v) => `${v.name}님도 잘했어요. ${v.answered}번 중 ${v.right}번 맞혔어요.`,
  wellPlayedBoth: '두 분 모두 잘했어요.',
  kept: '얻은 점수는 그대로 남아요.',
  anotherTime: '다음에는 상대가 있을 거예요. 언제든 다시 신청할 수 있어요.',
  columns: { name: '이름', taken: '가져간 문제', right: '정답', points: '점수' },

  noted: (v) => `받았어요: ${v.answer}. 대결에서는 처음 낸 답을 바꿀 수 없어요.`,
  stands: (v) => `대결에서는 처음 낸 답을 바꿀 수 없어요. 답은 ${v.answer} 그대로예요.`,
  watching: '다른 두 사람의 대결이에요. 지켜볼 수 있어요.',
  offered: (v) => `대결을 신청했어요. 누군가 ‘${v.join}’ 버튼을 누르면 시작해요.`,
  inAlready: '이미 들어와 있어요. 상대가 들어오면 시작해요.',
  forAnother: '다른 사람에게 신청한 대결이에요. 지켜볼 수 있어요.',
  gathering: (v) => `대결 상대를 기다리고 있어요. 위에 있는 ‘${v.join}’ 버튼을 눌러 주세요.`,
  notAlone:
    '대결 문제가 열려 있는 동안에는 혼자서 문제를 끝내거나 시간을 멈출 수 없어요. 건너뛰려면 둘 다 한 표를 주세요.',
  theirRematch: '다시 대결은 방금 겨룬 두 사람만 할 수 있어요.',
};
