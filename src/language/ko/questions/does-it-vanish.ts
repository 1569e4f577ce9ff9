// Q17: 유닛의 활성화 기울기가 사라졌는가. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';
import { activationNames } from './activation-names.ts';

export const doesItVanish: Catalog['questions']['does-it-vanish'] = {
  title: '기울기가 사라질까',
  names: activationNames,
  prompt: (v) =>
    `${withParticle(v.name, '을/를')} 쓰는 유닛이 z = ${v.z}에 있어서 ${withParticle(v.h, '이에요/예요')}. 곱해지는 활성화 기울기가 ${v.limit}보다 작으면 기울기가 사라진다고 해요.\n\n이 유닛에서 기울기가 사라질까요?`,
  yes: (slope) => `네, 활성화 기울기가 ${withParticle(slope, '이에요/예요')}`,
  no: (slope) => `아니요, 활성화 기울기가 ${withParticle(slope, '이에요/예요')}`,
  facts: {
    zero: (v) =>
      `${withParticle(v.symbol, '은/는')} ${withParticle(v.slope, '으로/로')} ${v.limit}보다 작아서, 이 유닛을 지나가는 것이 아무것도 없어요.`,
    below: (v) =>
      `${withParticle(v.symbol, '은/는')} ${withParticle(v.slope, '으로/로')} ${v.limit}보다 작아서, 이 유닛을 지나가는 것이 거의 없어요.`,
    above: (v) =>
      `${withParticle(v.symbol, '은/는')} ${withParticle(v.slope, '으로/로')} ${v.limit}보다 커서, 여기서는 기울기가 사라지지 않아요.`,
  },
  because: {
    distance: (v) =>
      `|z| = ${withParticle(v.distance, '을/를')} 기울기로 여긴 생각이에요. 멀리 있다고 더 배우지는 않아요. z는 어디에 있는지를 말할 뿐, 거기가 얼마나 가파른지를 말하지는 않거든요. ${v.facts}`,
    otherCurve: (v) => `같은 z에서 잰 다른 활성화 함수, 곧 ${v.other}의 기울기예요. ${v.facts}`,
  },
  way: {
    flat: '이 곡선은 0 근처에서 가파르고, 출력이 한계에 가까운 양쪽에서는 평평해요. 기울기는 출력 h로 구해요. 시그모이드는 h(1 − h), tanh는 1 − h²이에요. h 자신도 z도 얼마나 가파른지를 말해 주지는 않아요.',
    sides:
      '이 곡선은 0의 왼쪽과 오른쪽이 저마다 직선이라, z가 아무리 커도 한쪽에서는 기울기가 똑같아요. 오른쪽은 1, 왼쪽은 ReLU면 0, Leaky ReLU면 α예요. 정하는 것은 z의 부호뿐이에요.',
  },
};
