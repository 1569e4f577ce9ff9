// Q20: 활성화 함수를 다른 것으로 바꾸기. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';
import { activationNames } from './activation-names.ts';

export const swapActivation: Catalog['questions']['swap-activation'] = {
  title: '활성화 함수 바꾸기',
  names: activationNames,
  prompt: {
    heights: (v) =>
      `${withParticle(v.from, '을/를')} 쓰는 유닛이 z = ${v.z}에 있어요. z와 오차와 입력은 그대로 두고 활성화 함수만 ${withParticle(v.to, '으로/로')} 바꿔요.\n${v.heights}\n\n이 유닛으로 들어가는 가중치의 기울기는 몇 배가 될까요?`,
    straight: (v) =>
      `${withParticle(v.from, '을/를')} 쓰는 유닛이 z = ${v.z}에 있어요. z와 오차와 입력은 그대로 두고 활성화 함수만 ${withParticle(v.to, '으로/로')} 바꿔요.\n\n이 유닛으로 들어가는 가중치의 기울기는 몇 배가 될까요?`,
  },
  facts: (v) =>
    `세 인수 가운데 활성화 기울기만 ${v.fromSlope}에서 ${withParticle(v.toSlope, '으로/로')} 바뀌어서, 기울기는 ${v.ratio}배예요.`,
  because: {
    inverse: (v) => `옛 기울기를 새 기울기로 나눈 값이라 거꾸로 돌아가는 길이에요. ${v.facts}`,
    unmoved: (v) => `활성화 기울기도 세 인수 가운데 하나라는 것을 빠뜨렸어요. ${v.facts}`,
    heights: (v) => `z = ${v.z}에서 두 곡선이 얼마나 가파른지가 아니라 얼마나 높은지를 견주었어요. ${v.facts}`,
    newAlone: (v) => `그건 새 활성화 기울기 자체예요. 물어본 것은 옛 기울기의 몇 배인가예요. ${v.facts}`,
  },
  way: '가중치의 기울기는 오차 · 활성화 기울기 · 입력인데, 활성화 함수만 바뀌었어요. 시그모이드의 기울기는 h(1 − h), tanh는 1 − h²이에요. ReLU는 0의 오른쪽에서 1, 왼쪽에서 0이고, Leaky ReLU는 1과 α예요. 새 기울기를 옛 기울기로 나누면 돼요.',
};
