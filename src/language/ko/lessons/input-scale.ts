// 교훈 1: 입력. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const inputScale: Catalog['lessons']['input-scale'] = {
  name: '입력 (교훈 1)',
  factor: {
    title: '학습량은 입력에 비례해요',
    text: '연쇄의 마지막 고리 ∂z₁/∂w₁₁은 그냥 x₁이에요. 유닛까지 되돌아온 값에, 그 가중치가 받았던 입력을 곱하는 거예요.\n\n여기서는 이 인수만 바꿔요. z₁과, z₁이 정하는 오차와 활성화 기울기는 그대로 붙들어 둬요.',
    start: (v) =>
      `x₁ = ${v.x1}일 때 ∂L/∂w₁₁은 ${withParticle(v.gradient, '이에요/예요')}. x₁만 키우거나 줄이면서 곱을 지켜보세요.`,
    point: (v) => `x₁ = ${v.x1}일 때 ∂L/∂w₁₁은 ${withParticle(v.gradient, '이에요/예요')}. 처음 값의 ${v.k}배예요.`,
    question: (v) =>
      `지금 x₁은 ${withParticle(v.x1, '이에요/예요')}. z₁을 그대로 두고 x₁만 2배로 하면 ∂L/∂w₁₁은 어떻게 될까요?`,
    options: { twice: '2배가 돼요', same: '그대로예요', four: '4배가 돼요' },
    because: {
      twice: (v) => `오차와 활성화 기울기를 붙들어 두었으니 곱은 마지막 인수를 그대로 따라가요. ${v.ratio}배예요.`,
      same: (v) => `x₁이 바로 세 인수 가운데 하나예요. 나머지 둘이 그대로면 곱은 x₁을 따라 ${v.ratio}배가 돼요.`,
      four: (v) => `x₁은 곱에 한 번만 들어가요. 제곱이 아니에요. 나머지 둘이 그대로면 ${v.ratio}배예요.`,
    },
  },
  whole: {
    title: '네트워크 전체로 보면',
    text: '실제 네트워크에서는 입력을 키우면서 z만 멈춰 둘 수 없어요. z = Wx도 함께 움직이니까요. x가 커지면 z₁은 시그모이드가 평평한 곳까지 밀려나고, 입력이 벌어 준 것보다 활성화 기울기가 더 많이 도로 가져가기도 해요.\n\n그래서 “입력이 크면 더 많이 배운다”는 말은 인수에 대해서는 맞고, 네트워크 전체에 대해서는 그렇지 않아요.',
    start: (v) =>
      `x가 처음 그대로면 z₁ = ${withParticle(v.z1, '이에요/예요')}. 두 입력을 함께 키우면서 세 인수를 지켜보세요.`,
    point: (v) =>
      `x × ${v.k}에서 z₁은 ${withParticle(v.z1, '으로/로')} 옮겨 가요. ∂L/∂w₁₁은 ${v.whole}배가 돼요. 오차 ${v.error}배, 활성화 기울기 ${v.slope}배, 입력 ${v.input}배예요.`,
    question: (v) => `x × ${v.k}에서 두 입력을 2배로 더 키우면 ∂L/∂w₁₁은 어떻게 될까요?`,
    options: { twice: '2배 이상 커져요', less: '커지지만 2배는 안 돼요', smaller: '작아져요' },
    because: {
      facts: (v) =>
        `네트워크 전체를 다시 계산하면 입력 ${v.input}배, 활성화 기울기 ${v.slope}배, 오차 ${v.error}배라서 모두 ${v.whole}배예요.`,
      twice: '교훈 1은 z를 붙들어 둔 인수 이야기예요. 여기서는 z₁도 움직여요.',
      takesBack: '활성화 기울기가 덜어 가는 것이 입력이 보태는 것보다 많아요.',
      gives: '활성화 기울기가 줄지만, 아직은 입력이 보태는 것이 더 많아요.',
    },
  },
  inside: {
    title: '한 유닛의 두 가중치',
    text: '한 유닛 안에서는 교훈 1이 정확히 맞아요. w₁₁과 w₁₂는 오차와 활성화 기울기, 곧 ∂L/∂z₁을 함께 써요. 다른 것은 입력뿐이에요.\n\n학습 전에 크기가 많이 다른 입력을 비슷한 크기로 맞추는 까닭 하나가 여기 있어요. 큰 입력에 곱해지는 가중치는 크게 움직이고, 작은 입력에 곱해지는 가중치는 거의 움직이지 않거든요.',
    picture: '유닛 1로 들어가는 두 가중치의 기울기',
    point: (v) =>
      `∂L/∂w₁₁ = ${v.w11}, ∂L/∂w₁₂ = ${v.w12}. 같은 ${v.delta}에 ${withParticle(v.x1, '과/와')} ${withParticle(v.x2, '을/를')} 각각 곱한 값이에요.`,
    zero: (v) =>
      `x₁ = 0이면 오차가 아무리 커도 w₁₁은 배우지 못해요. w₁₂는 여전히 배워요. ∂L/∂w₁₂는 ${withParticle(v.w12, '이에요/예요')}.`,
    question: (v) => `x₁ = ${v.x1}, x₂ = ${v.x2}일 때 ∂L/∂w₁₁은 ∂L/∂w₁₂의 몇 배일까요?`,
    options: {
      inputs: (v) => `x₁/x₂ = ${v.ratio}배`,
      weights: (v) => `w₁₁/w₁₂ = ${v.weights}배`,
      one: '서로 같아요',
    },
    because: {
      inputs: (v) => `둘 다 ∂L/∂z₁ = ${v.delta}에 각자의 입력을 곱한 값이라, x₁/x₂ = ${v.ratio}배예요.`,
      weights: (v) =>
        `∂z₁/∂w₁ⱼ = xⱼ에는 가중치가 나오지 않아요. 가중치는 ∂z₁/∂xⱼ = w₁ⱼ에 나와요. 그래서 x₁/x₂ = ${v.ratio}배예요.`,
      one: (v) =>
        `오차와 활성화 기울기는 같지만 입력이 달라요. ${withParticle(v.w11, '과/와')} ${withParticle(v.w12, '이라/라')} x₁/x₂ = ${v.ratio}배예요.`,
    },
  },
};
