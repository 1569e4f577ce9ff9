// Q5: ∂L/∂w 전체. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const fullGradient: Catalog['questions']['full-gradient'] = {
  title: '기울기 전체',
  prompt: (v) =>
    `편향이 없는 층 하나예요. z = Wx, h = σ(z), y = softmax(h), L = −Σ tₖ ln yₖ.\nx = ${v.x}, W = ${v.W}\nz = ${v.z}, h = ${v.h}\ny = ${v.y}, t = ${v.t}\n\n입력 ${v.input}에서 유닛 ${withParticle(String(v.unit), '으로/로')} 들어가는 가중치의 기울기 ∂L/∂${withParticle(v.weight, '은/는')} 얼마일까요? 유효 숫자 세 자리로 답해 주세요.`,
  wrong: (v) => `${withParticle(v.value, '은/는')} ${v.text}의 값이에요. ${v.remark}`,
  point: (v) =>
    `∂L/∂${v.weight} = ${v.text}. 오차 ${v.error}, 활성화 기울기 ${v.slope}, 입력 ${withParticle(v.input, '을/를')} 곱하면 ${withParticle(v.value, '이에요/예요')}.`,
  way: (v) =>
    `소프트맥스와 교차 엔트로피가 함께 돌려보내는 것은 ${withParticle(v.error, '이에요/예요')}. 활성화 함수를 지나오면서 그 기울기 ${withParticle(`${v.slope} = ${v.h}(1 − ${v.h})`, '이/가')} 곱해져요. 순전파에서 이 가중치와 곱해진 ${withParticle(v.x, '이/가')} 마지막 인수예요.`,
  any: {
    prompt: (v) =>
      `편향이 없는 ${v.net} 네트워크의 마지막 층이에요. ${v.formulas}.\n${v.values.join('\n')}\n\n이 층의 입력 ${v.input}에서 유닛 ${withParticle(String(v.unit), '으로/로')} 들어가는 가중치의 기울기 ∂L/∂${withParticle(v.weight, '은/는')} 얼마일까요? 유효 숫자 세 자리로 답해 주세요.`,
    wrong: (v) =>
      `${v.remark} 여기서 오차는 ${v.error}, 활성화 기울기는 ${v.slope}, 입력은 ${withParticle(v.input, '이에요/예요')}.`,
    way: (v) =>
      `손실이 돌려보내는 것은 ${withParticle(v.error, '이에요/예요')}. 활성화 함수를 지나오면서 그 기울기 ${withParticle(v.slope, '이/가')} 곱해져요. 순전파에서 이 가중치와 곱해진 ${withParticle(v.x, '이/가')} 마지막 인수예요.`,
  },
};
