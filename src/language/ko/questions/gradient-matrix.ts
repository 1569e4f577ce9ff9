// Q6: ∂L/∂W 전체. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const gradientMatrix: Catalog['questions']['gradient-matrix'] = {
  title: '기울기를 한꺼번에',
  prompt: (v) =>
    `편향이 없는 층 하나예요. z = Wx, h = σ(z), y = softmax(h), L = −Σ tₖ ln yₖ.\nx = ${v.x}, h = ${v.h}\ny = ${v.y}, t = ${v.t}\n\n∂L/∂W는 어느 행렬일까요? 행은 유닛, 열은 입력이고, 행은 “;”으로 나뉘어요.`,
  wrong: (v) =>
    `${v.entry} 자리에 ${withParticle(v.found, '이/가')} 있지만 ${withParticle(v.right, '이에요/예요')}. ${v.remark}`,
  transposed: '여기서는 행과 열이 뒤바뀌었어요. 행은 유닛의 것이라, 같은 행은 오차와 활성화 기울기를 함께 써요.',
  point: (v) =>
    `행마다 그 유닛의 δ에 입력을 곱해요. δ = ${v.delta}, x = ${v.x}이므로 ∂L/∂W = ${withParticle(v.matrix, '이에요/예요')}.`,
  way: (v) =>
    `유닛마다 δ가 하나씩 있어요. 오차에 활성화 기울기를 곱한 값이죠. δ₁ = ${v.first}, δ₂ = ${withParticle(v.second, '이에요/예요')}. 입력 j에서 유닛 k로 들어가는 가중치의 기울기는 δₖ·xⱼ예요. 그래서 같은 행은 δ를, 같은 열은 입력을 함께 써요.`,
};
