// Q29: 여러 경로로 손실에 닿는 은닉층의 가중치. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const twoPaths: Catalog['questions']['two-paths'] = {
  title: '은닉층의 가중치',
  prompt: (v) =>
    `은닉층의 시그모이드 유닛 ${v.units}개가 W⁽²⁾ = ${withParticle(v.W, '을/를')} 거쳐 출력 ${v.outputs}개로 이어져요. k번째 행이 출력 k로 들어가는 가중치예요. 출력에 되돌아온 값은 ∂L/∂z⁽²⁾ = ${withParticle(v.delta, '이에요/예요')}.\n입력은 x = ${v.x}, 활성화 기울기는 ${withParticle(v.slope, '이에요/예요')}.\n\n입력 ${v.input}에서 은닉 유닛 ${withParticle(String(v.unit), '으로/로')} 들어가는 가중치의 기울기 ∂L/∂${withParticle(v.weight, '은/는')} 얼마일까요? 유효 숫자 3자리로 답해 주세요.`,
  sign: '크기는 맞아요. 곱하고 더하는 사이에 부호 하나가 뒤집혔어요.',
  wrong: (v) =>
    `${v.remark} 여기서는 ∂L/∂${v.h} = ${v.terms} ≈ ${v.sum}, ∂L/∂${v.weight} ${withParticle(v.value, '이에요/예요')}.`,
  point: (v) =>
    `경로 ${v.count}개를 더하면 ∂L/∂${v.h} = ${v.terms} ≈ ${withParticle(v.sum, '이에요/예요')}. 여기에 활성화 기울기와 입력을 곱해 ∂L/∂${v.weight} = ${v.product} ${withParticle(v.value, '이에요/예요')}.`,
  way: (v) =>
    `${withParticle(v.h, '은/는')} 모든 출력으로 이어지니, 모든 출력에서 되돌아오는 것이 있어요. 순전파 때 곱해진 가중치, 곧 W⁽²⁾에서 ${v.h}의 열에 있는 가중치를 하나씩 곱해서 더해요. 거기서부터는 길이 하나예요. 유닛의 활성화 기울기 ${withParticle(v.slope, '을/를')} 곱하고, ${withParticle(v.weight, '이/가')} 받은 입력 ${withParticle(v.x, '을/를')} 곱해요.`,
  any: {
    prompt: (v) =>
      `편향이 없는 ${v.net} 네트워크에서 첫 층은 W⁽²⁾ = ${withParticle(v.W, '을/를')} 거쳐 둘째 층의 유닛 ${v.outputs}개로 이어져요. k번째 행이 유닛 k로 들어가는 가중치예요. 둘째 층에 되돌아온 값은 ∂L/∂z⁽²⁾ = ${withParticle(v.delta, '이에요/예요')}.\n입력은 x = ${v.x}, 활성화 기울기는 ${withParticle(v.slope, '이에요/예요')}.\n\n입력 ${v.input}에서 첫 층의 유닛 ${withParticle(String(v.unit), '으로/로')} 들어가는 가중치의 기울기 ∂L/∂${withParticle(v.weight, '은/는')} 얼마일까요? 유효 숫자 3자리로 답해 주세요.`,
    way: (v) =>
      `${withParticle(v.h, '은/는')} 다음 층의 모든 유닛으로 이어지니, 그 하나하나에서 되돌아오는 것이 있어요. 순전파 때 곱해진 가중치, 곧 W⁽²⁾에서 ${v.h}의 열에 있는 가중치를 하나씩 곱해서 더해요. 거기서부터는 길이 하나예요. 유닛의 활성화 기울기 ${withParticle(v.slope, '을/를')} 곱하고, ${withParticle(v.weight, '이/가')} 받은 입력 ${withParticle(v.x, '을/를')} 곱해요.`,
  },
};
