// 활성화 함수. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const activation: Catalog['lessons']['activation'] = {
  name: '활성화 함수',
  sigmoid: {
    title: '시그모이드와 그 기울기',
    text: '시그모이드는 어떤 z든 0과 1 사이의 값으로 바꿔요. 0 근처에서 가파르게 오르고, 양쪽으로 멀어질수록 평평해져요.\n\n그래서 기울기는 0에서 언덕처럼 솟았다가 양쪽으로 0에 다가가요. 식도 짧아요. h에 1까지 남은 만큼, 곧 1 − h를 곱하면 돼요.',
    picture: '위는 시그모이드, 아래는 그 기울기',
    point: (v) =>
      `z = ${v.z}에서 기울기는 ${withParticle(v.slope, '이에요/예요')}. z = 0에서의 최댓값 ${v.largest}의 ${v.share}%예요.`,
    top: (v) =>
      `z = ${v.z}에서 기울기는 ${withParticle(v.slope, '이에요/예요')}. 시그모이드가 ${v.largest}보다 가파른 곳은 없어요.`,
    question: (v) =>
      `한 걸음 더 나간 z = ${v.z}에서 유닛의 출력은 h = ${withParticle(v.h, '이에요/예요')}. 거기서 기울기는 얼마일까요?`,
    because: {
      right: (v) =>
        `h에 1까지 남은 만큼을 곱해요. h·(1 − h) = ${v.h} · ${v.rest} = ${withParticle(v.slope, '이에요/예요')}.`,
      h: (v) =>
        `그건 h, 곧 곡선의 높이예요. 가파른 정도는 h·(1 − h) = ${v.h} · ${v.rest} = ${withParticle(v.slope, '이에요/예요')}.`,
      atH: (v) =>
        `z 대신 h를 넣어 ${v.h} 자리에서 잰 기울기예요. 유닛은 z = ${v.z}에 있고, 거기서 기울기는 h·(1 − h) = ${withParticle(v.slope, '이에요/예요')}.`,
      ofZ: (v) =>
        `z = ${withParticle(v.z, '을/를')} 넣은 z·(1 − z)예요. 넣을 것은 시그모이드의 값 h = ${withParticle(v.h, '이라/라')} 기울기는 h·(1 − h) = ${withParticle(v.slope, '이에요/예요')}.`,
    },
  },
  others: {
    by: '활성화',
    title: '활성화 함수마다 다른 기울기',
    text: '연쇄에 들어오는 것은 활성화 함수의 기울기뿐이에요. 그래서 학습에서 활성화 함수의 차이는 하나예요. 이 z에서 오차를 얼마나 통과시키느냐.\n\n원래 글은 시그모이드, ReLU, Leaky ReLU를 다뤄요. 저마다 왜 나왔는지는 교훈 2에서 이야기해요.',
    picture: '시그모이드와 나란히 본 기울기',
    point: (v) =>
      `z = ${v.z}에서 ${v.name}의 기울기는 ${v.other}, 시그모이드는 ${withParticle(v.sigmoid, '이에요/예요')}. 통과하는 오차가 ${v.ratio}배예요.`,
    falling: (v) =>
      `z = ${v.z}에서 ${v.name}의 기울기는 ${v.other}, 시그모이드는 ${withParticle(v.sigmoid, '이에요/예요')}. 통과하는 오차는 ${v.ratio}배인데 부호가 뒤집혀요.`,
    question: (v) => `반대쪽 z = ${v.z}에서는 어느 쪽이 오차를 더 많이 통과시킬까요?`,
    same: '둘이 똑같아요',
    because: {
      slope: (v) =>
        `높이가 아니라 기울기가 정해요. z = ${v.z}에서 시그모이드는 높이 ${v.sigmoidHeight}에 기울기 ${v.sigmoid}, ${withParticle(v.name, '은/는')} 높이 ${v.otherHeight}에 기울기 ${withParticle(v.other, '이에요/예요')}.`,
      same: (v) =>
        `똑같으려면 기울기가 같아야 해요. z = ${v.z}에서 시그모이드는 ${v.sigmoid}, ${withParticle(v.name, '은/는')} ${withParticle(v.other, '이에요/예요')}.`,
    },
  },
};
