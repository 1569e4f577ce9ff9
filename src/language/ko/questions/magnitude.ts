// Q34: 기울기는 10의 몇 제곱쯤인가. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const magnitude: Catalog['questions']['magnitude'] = {
  title: '어림하면 얼마쯤',
  prompt: (v) =>
    `소프트맥스와 교차 엔트로피 앞의 시그모이드 유닛이에요. x₁ = ${v.x}, z₁ = ${v.z}, h₁ ≈ ${withParticle(v.h, '이에요/예요')}. 네트워크의 예측은 y₁ ≈ ${v.y}, 정답은 t₁ = ${withParticle(v.t, '이에요/예요')}.\n\n계산기 없이 어림하면 |∂L/∂w₁₁|은 얼마쯤일까요?`,
  about: (value) => `${value}쯤`,
  right: (v) =>
    `오차 · 활성화 기울기 · 입력을 어림하면 ${v.product}, 약 ${withParticle(v.size, '이에요/예요')}. 가장 가까운 것은 ${withParticle(v.power, '이에요/예요')}.`,
  tooLarge: (v) =>
    `어림하면 ${v.product}, 약 ${withParticle(v.size, '이에요/예요')}. 고른 값은 가장 가까운 ${v.power}의 ${v.times}배예요.`,
  tooSmall: (v) =>
    `어림하면 ${v.product}, 약 ${withParticle(v.size, '이에요/예요')}. 가장 가까운 ${withParticle(v.power, '은/는')} 고른 값의 ${v.times}배예요.`,
  way: (v) =>
    `인수마다 한 자리로 어림해요. 오차 |y₁ − t₁|은 약 ${v.error}, 활성화 기울기 h₁(1 − h₁)은 약 ${v.slope}, 입력은 ${withParticle(v.input, '이에요/예요')}. 0에서 멀어지면 기울기는 e의 −|z|제곱에 가까워서, z가 1 멀어질 때마다 3분의 1쯤으로 줄어요.`,
};
