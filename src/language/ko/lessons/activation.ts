// 활성화 함수. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const activation: Catalog['lessons']['activation'] = {
  name: '활성화 함수',
  sigmoid: {
    title: '시그모이드와 그 기울기',
    text: '시그모이드는 어떤 z든 0과 1 사이의 값으로 바꿔요. 0 근처에서는 가파르게 오르고, 멀어지면 평평해져요.\n\n그래서 기울기는 0 둘레에 솟은 언덕이고, 다른 곳에서는 거의 없어요. 쓰는 법도 짧아요. h에, 1까지 남은 만큼을 곱하면 돼요.',
    picture: '위는 시그모이드, 아래는 그 기울기',
    point: (v) =>
      `z = ${v.z}에서 기울기는 ${withParticle(v.slope, '이에요/예요')}. z = 0에서의 최댓값 ${v.largest}의 ${v.share}%예요.`,
    question: (v) =>
      `z = ${v.z}에서 유닛의 출력은 h = ${withParticle(v.h, '이에요/예요')}. 거기서 기울기는 얼마일까요?`,
    because: {
      right: (v) => `h에 1까지 남은 만큼을 곱해요: h·(1 − h) = ${v.h} · ${v.rest} = ${v.slope}.`,
      h: (v) => `그건 h, 곧 곡선의 높이예요. 얼마나 가파른지는 h·(1 − h) = ${withParticle(v.slope, '이에요/예요')}.`,
      atH: (v) =>
        `z가 아니라 h 자리에서 잰 σ의 기울기예요. 유닛은 z = ${v.z}에 있고, 거기서 기울기는 h·(1 − h) = ${withParticle(v.slope, '이에요/예요')}.`,
    },
  },
  others: {
    by: '활성화',
    title: '활성화 함수마다 다른 기울기',
    text: '연쇄에 들어오는 것은 활성화 함수의 기울기뿐이에요. 학습에서 활성화 함수의 차이는 여기서 나요. 이 z에서 오차를 얼마나 통과시키느냐예요.\n\n원래 글은 시그모이드, ReLU, Leaky ReLU를 다뤄요. 저마다 왜 나왔는지는 교훈 2에서 이야기해요.',
    picture: '시그모이드와 나란히 본 기울기',
    point: (v) =>
      `z = ${v.z}에서 ${v.name}의 기울기는 ${v.other}, 시그모이드는 ${withParticle(v.sigmoid, '이에요/예요')}. ${v.ratio}배예요.`,
    question: (v) => `z = ${v.z}에서 오차를 더 많이 통과시키는 쪽은 어디일까요?`,
    because: (v) =>
      `z = ${v.z}에서 시그모이드의 기울기는 ${v.sigmoid}, ${v.name}의 기울기는 ${withParticle(v.other, '이에요/예요')}.`,
  },
};
