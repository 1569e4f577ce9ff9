// 세 인수를 한데 모아. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const together: Catalog['lessons']['together'] = {
  name: '셋을 한데 모아',
  three: {
    by: '바꾸기',
    title: '오차 · 활성화 기울기 · 입력',
    text: '교훈은 셋, 곱은 하나예요. 학습량은 오차에, 활성화 기울기에, 입력에 비례해요. 하나라도 0이면 아무것도 배우지 못해요.\n\n하나를 바꾸고 어느 인수가 움직이는지 보세요. 한 인수만 움직이는 변화는 드물어요.',
    changes: {
      none: '그대로',
      input: (by) => `x₁을 ${by}배로`,
      weights: (by) => `W의 첫 행을 ${by}배로`,
      target: '정답 맞바꾸기',
    },
    still: (v) => `그대로일 때 ∂L/∂w₁₁ = ${withParticle(v.gradient, '이에요/예요')}. 이제 무엇이든 바꿔 보세요.`,
    point: (v) =>
      `${v.change}: 오차 ${v.error}배, 활성화 기울기 ${v.slope}배, 입력 ${v.input}배. ∂L/∂w₁₁은 ${v.whole}배, 이제 ${withParticle(v.gradient, '이에요/예요')}.`,
    question: (v) =>
      `다음은 ${withParticle(`“${v.change}”`, '이에요/예요')}. 이것 하나만 바꾸면 ∂L/∂w₁₁의 세 인수 가운데 무엇이 가장 많이 변할까요? 반이 되는 것과 2배가 되는 것은 똑같이 쳐요.`,
    because: (v) =>
      `${withParticle(v.name, '은/는')} ${v.ratio}배예요. 모두 보면 오차 ${v.error}배, 활성화 기울기 ${v.slope}배, 입력 ${v.input}배. 가장 많이 변하는 것은 ${withParticle(v.most, '이에요/예요')}.`,
    zero: {
      question: '마지막으로 한 유닛의 활성화 기울기를 0까지 밀어붙이면, 그 유닛으로 들어가는 가중치는 얼마나 배울까요?',
      options: { product: '배우지 못해요', sum: '오차와 입력만큼 배워요', largest: '가장 큰 인수만큼 배워요' },
      because: {
        product: '나머지 둘이 아무리 커도 0이 하나 섞인 곱은 0이에요.',
        sum: '인수는 더하지 않고 곱해요. 하나가 0이면 남는 것은 0이에요.',
        largest: '세 인수가 모두 있어야 해요. 하나만 0이어도 곱은 0이에요.',
      },
    },
  },
  which: {
    title: '어느 가중치가 가장 많이 배울까',
    text: '네 가중치는 저마다 제 곱이 있어요. 같은 행은 오차와 활성화 기울기를, 같은 열은 입력을 함께 써요.\n\n클래스가 둘이고 정답의 합이 1이면, 두 오차는 크기가 같고 부호만 달라요. 그래서 어느 열인지는 입력이, 어느 행인지는 활성화 기울기가 정해요.',
    picture: '가중치마다의 기울기와 그 인수',
    point: (v) =>
      `${withParticle(v.name, '이/가')} 가장 많이 배워요. ${v.parts} ≈ ${withParticle(v.gradient, '이에요/예요')}.`,
    question: (v) =>
      `이번에는 x = ${v.x}, 그래서 z = ${withParticle(v.z, '이에요/예요')}. 다음 걸음에서 네 가중치 가운데 무엇이 가장 멀리 움직일까요?`,
    because: {
      right: (v) =>
        `입력도 가장 크고, 두 활성화 기울기 가운데 큰 쪽이에요. ∂L/∂${v.name} = ${v.parts} ≈ ${withParticle(v.gradient, '이에요/예요')}.`,
      input: (v) =>
        `입력이 작은 쪽이에요. ∂L/∂${v.name} = ${v.parts} ≈ ${withParticle(v.gradient, '이에요/예요')}. 가장 멀리 움직이는 것은 ${v.mostGradient}인 ${withParticle(v.most, '이에요/예요')}.`,
      slope: (v) =>
        `입력은 가장 크지만 제 유닛의 활성화 기울기는 ${v.slope}, 다른 유닛은 ${withParticle(v.mostSlope, '이에요/예요')}. z가 0에서 멀수록 덜 배워요. ∂L/∂${v.name} = ${v.parts} ≈ ${v.gradient}, 가장 멀리 움직이는 ${withParticle(v.most, '은/는')} ${withParticle(v.mostGradient, '이에요/예요')}.`,
    },
  },
  learning: {
    title: '배우는 동안',
    text: (v) =>
      `이 예시 하나를 η = ${withParticle(v.rate, '으로/로')} 거듭 배우게 하고 세 인수를 다시 봐요. 교훈 3의 말대로 오차가 줄어요. 그리고 z₁이 시그모이드가 평평한 쪽으로 밀려나요. 교훈 2의 이야기예요.\n\n그래서 걸음은 점점 작아져요. 여기서는 h가 0과 1 사이라서 오차는 ${v.limit}에, 손실은 바닥 ${v.floor}에 다가갈 뿐이에요.`,
    start: (v) =>
      `처음에는 z₁ = ${v.z1}, 오차 ${v.error}, 활성화 기울기 ${v.slope}, ∂L/∂w₁₁ = ${withParticle(v.gradient, '이에요/예요')}. 손실은 ${withParticle(v.loss, '이에요/예요')}.`,
    point: (v) =>
      `${v.n}걸음 뒤에는 z₁ = ${v.z1}, 오차 ${v.error}, 활성화 기울기 ${v.slope}, ∂L/∂w₁₁ = ${withParticle(v.gradient, '이에요/예요')}. 손실은 ${withParticle(v.loss, '이에요/예요')}.`,
    question: (v) => `${v.n}걸음에서 ${v.later}걸음까지 가면 세 인수 가운데 무엇이 가장 많이 줄어들까요?`,
    because: {
      error: (v) =>
        `오차도 ${v.error}배로 줄지만 ${v.limit}에 다가갈 뿐이에요. 활성화 기울기는 z₁이 ${v.z1}에서 ${withParticle(v.laterZ1, '으로/로')} 가면서 ${v.slope}배가 돼요.`,
      slope: (v) =>
        `z₁이 ${v.z1}에서 ${withParticle(v.laterZ1, '으로/로')} 밀려나면서 활성화 기울기가 ${v.slope}배가 돼요. 오차는 ${v.error}배, 입력은 ${v.input}배예요.`,
      input: (v) =>
        `예시가 그대로라 입력은 ${v.input}배예요. 배우면서 바뀌는 것은 가중치뿐이에요. 활성화 기울기는 ${v.slope}배가 돼요.`,
    },
  },
};
