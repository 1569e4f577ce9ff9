// Q19: 여러 층을 거꾸로 지나는 기울기. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';
import { activationNames } from './activation-names.ts';

export const depthProduct: Catalog['questions']['depth-product'] = {
  title: '여러 층을 거슬러 가면',
  names: activationNames,
  prompt: (v) =>
    `유닛이 하나씩인 층 ${v.n}개가 한 줄로 이어져 있고, 활성화 함수는 모두 ${withParticle(v.name, '이에요/예요')}. 유닛은 모두 같은 자리에 있어서 출력이 h = ${v.h}, 가중치는 모두 w = ${withParticle(v.w, '이에요/예요')}. 층 하나를 거꾸로 지날 때마다 기울기에 w · f′(z)가 곱해져요.\n\n${v.n}층을 모두 지나면 기울기는 몇 배가 될까요? 유효숫자 셋으로 답해 주세요.`,
  facts: (v) => `한 층은 ${v.w} · ${v.slope} = ${v.step}배, ${v.n}층이면 이것을 ${v.n}번 곱해서 ${v.whole}배예요.`,
  because: {
    added: (v) => `층마다의 값을 더했어요. 길 하나를 따라가면서는 연쇄 법칙대로 곱해요. ${v.facts}`,
    once: (v) => `그건 한 층만 지났을 때예요. ${v.facts}`,
    noWeight: (v) => `활성화 기울기는 있지만, 되돌아오는 길에는 층마다 가중치 ${v.w}도 곱해져요. ${v.facts}`,
    noSlope: (v) => `가중치는 있지만, 층마다 활성화 기울기 ${v.slope}도 곱해져요. ${v.facts}`,
    height: (v) =>
      `활성화 기울기 ${withParticle(v.slope, '이/가')} 있어야 할 자리에 출력 h = ${withParticle(v.h, '을/를')} 곱했어요. ${v.facts}`,
    weightOnce: (v) => `활성화 기울기는 ${v.n}번, 가중치는 한 번만 곱했어요. 층마다 둘 다 있어요. ${v.facts}`,
    sign: (v) => `크기는 맞아요. 마이너스의 개수를 세어 보세요. 짝수면 플러스가 돼요. ${v.facts}`,
    shared: (v) => `인수 하나를 층 수로 나누었어요. 층마다 그 인수가 통째로 곱해져요. ${v.facts}`,
    bound: (v) =>
      `시그모이드의 가장 큰 기울기인 ${withParticle(v.steepest, '을/를')} 썼어요. h = ${v.h}에서 기울기는 ${withParticle(v.slope, '이에요/예요')}. ${v.facts}`,
  },
  point: (v) =>
    `층마다 w · f′(z) = ${v.w} · ${v.slope} = ${v.step}배가 되니까, ${v.n}층을 모두 지나면 ${v.whole}배예요.`,
  way: '활성화 기울기는 출력으로 구해요. 시그모이드는 h(1 − h), tanh는 1 − h², 출력이 음수인 Leaky ReLU는 α예요. 기울기가 층 하나를 거꾸로 지나면 가중치와 활성화 기울기가 곱해져요. 길 하나에는 층이 차례로 있으니 그 인수를 모두 곱해요. 층 수를 곱하는 것이 아니라 거듭제곱이에요. 크기가 1보다 작으면 사라지고, 1보다 크면 폭발해요.',
  passed: (count) => `${count}층 지나`,
  picture: '지나온 층에 따라 남은 크기 (로그 눈금)',
};
