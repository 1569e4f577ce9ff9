// Q16: 입력 전체를 키우고 네트워크를 다시 계산하기. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const scaleNetwork: Catalog['questions']['scale-network'] = {
  title: '입력을 바꾸면 z도 움직여요',
  prompt: (v) =>
    `편향 없는 시그모이드 유닛 둘, 그 뒤에 소프트맥스와 교차 엔트로피가 있어요. 입력 x = ${v.x} 전체에 ${withParticle(v.k, '을/를')} 곱하고 네트워크를 다시 계산했어요. ${v.t}인 유닛 ${v.unit}에서는 이렇게 바뀌어요.\n${v.rows.join('\n')}\n\n∂L/∂${withParticle(v.weight, '은/는')} 몇 배가 될까요? (${withParticle(v.weight, '은/는')} 입력 1에서 유닛 ${withParticle(v.unit, '으로/로')} 들어가요.)`,
  facts: (v) =>
    `세 인수가 모두 움직여요. 오차 ${v.error}배, 활성화 기울기 ${v.slope}배, 입력 ${v.k}배라서 모두 ${v.whole}배예요.`,
  because: {
    held: (v) =>
      `${v.k}배는 z를 붙들어 둔 인수 x의 이야기예요. 여기서는 z도 움직이고 활성화 기울기도 따라 움직여요. ${v.facts}`,
    errorHeld: (v) => `입력과 활성화 기울기는 보았지만, 예측도 움직여서 오차가 ${v.error}배가 돼요. ${v.facts}`,
    noInput: (v) =>
      `오차와 활성화 기울기는 보았지만, 가중치의 기울기에는 입력도 곱해져요. 그것이 ${v.k}배예요. ${v.facts}`,
    noSlope: (v) =>
      `오차와 입력은 보았지만, z가 시그모이드 위에서 옮겨 가서 활성화 기울기가 ${v.slope}배가 돼요. ${v.facts}`,
    inverse: (v) =>
      `입력은 나누는 것이 아니라 곱해지는 인수라 ${v.k}배예요. 게다가 활성화 기울기와 오차도 움직여요. ${v.facts}`,
  },
  point: {
    less: (v) =>
      `x를 ${v.k}배 하면 기울기는 오히려 ${v.whole}배로 줄어요. 입력은 ${v.k}배지만 활성화 기울기가 ${v.slope}배, 오차가 ${v.error}배거든요.`,
    more: (v) =>
      `x를 ${v.k}배 하면 기울기는 ${v.k}배가 아니라 ${v.whole}배예요. 활성화 기울기도 ${v.slope}배, 오차도 ${v.error}배가 되니까요.`,
  },
  way: (v) =>
    `∂L/∂w = (y − t) · σ′(z) · x인데, x를 바꾸면 셋이 모두 움직여요. z = Wx도 ${v.k}배가 되어 시그모이드의 다른 자리로 옮겨 가요. 예측도 따라 움직이고, 오차 y − t도 달라져요. 인수마다 바뀐 뒤의 값을 바뀌기 전의 값으로 나누어 셋을 곱하면 돼요.`,
  any: {
    prompt: (v) =>
      `편향이 없는 ${v.net} 네트워크예요. 입력 x = ${v.x} 전체에 ${withParticle(v.k, '을/를')} 곱하고 네트워크를 다시 계산했어요. 첫 층의 유닛 ${v.unit}에서는 이렇게 바뀌어요.\n${v.rows.join('\n')}\n\n∂L/∂${withParticle(v.weight, '은/는')} 몇 배가 될까요? (${withParticle(v.weight, '은/는')} 입력 1에서 유닛 ${withParticle(v.unit, '으로/로')} 들어가요.)`,
    noSlope: (v) =>
      `오차와 입력은 보았지만, z가 활성화 함수의 곡선 위에서 옮겨 가서 활성화 기울기가 ${v.slope}배가 돼요. ${v.facts}`,
    way: (v) =>
      `∂L/∂w는 오차 · 활성화 기울기 · 입력인데, x를 바꾸면 셋이 모두 움직여요. z = Wx도 ${v.k}배가 되어 활성화 함수의 다른 자리로 옮겨 가요. 그 뒤가 모두 따라 움직이고, 되돌아오는 오차도 달라져요. 인수마다 바뀐 뒤의 값을 바뀌기 전의 값으로 나누어 셋을 곱하면 돼요.`,
  },
};
