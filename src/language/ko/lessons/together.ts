// 세 인수를 한데 모아. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const together: Catalog['lessons']['together'] = {
  name: '셋을 한데 모아',
  three: {
    by: '바꾸기',
    title: '오차 · 활성화 기울기 · 입력',
    text: '교훈은 셋, 곱은 하나예요. 학습량은 오차에, 활성화 기울기에, 입력에 비례해요. 하나라도 0이면 아무것도 배우지 못해요.\n\n하나를 바꾸고 어느 인수가 대답하는지 보세요. 한 인수만 움직이는 변화는 드물어요.',
    changes: { none: '그대로', input: 'x₁을 2배로', weights: 'W의 첫 행 × 3', target: '정답 바꾸기' },
    still: (v) => `그대로일 때 ∂L/∂w₁₁ = ${v.gradient}. 이제 무엇이든 바꿔 보세요.`,
    point: (v) =>
      `${v.change}: 오차 ${v.error}배, 활성화 기울기 ${v.slope}배, 입력 ${v.input}배. ∂L/∂w₁₁은 ${v.whole}배, 이제 ${withParticle(v.gradient, '이에요/예요')}.`,
    questionStill: '어느 유닛의 활성화 기울기가 0이에요. 그 유닛으로 들어가는 가중치는 얼마나 배울까요?',
    stillOptions: { product: '배우지 못해요', sum: '오차와 입력만큼 배워요', largest: '가장 큰 인수만큼 배워요' },
    stillBecause: {
      product: '나머지 둘이 아무리 커도 0이 하나 섞인 곱은 0이에요.',
      sum: '인수는 더하지 않고 곱해요. 하나가 0이면 남는 것은 0이에요.',
      largest: '셋이 모두 말해야 해요. 인수 하나만 0이어도 곱은 0이에요.',
    },
    question: (v) => `“${v.change}” 뒤에 ∂L/∂w₁₁의 인수 가운데 비율로 가장 많이 변한 것은 무엇일까요?`,
    because: (v) =>
      `${withParticle(v.name, '은/는')} ${v.ratio}배예요. 모두 보면 오차 ${v.error}배, 활성화 기울기 ${v.slope}배, 입력 ${v.input}배. 가장 많이 변한 것은 ${withParticle(v.most, '이에요/예요')}.`,
  },
  which: {
    title: '어느 가중치가 가장 많이 배울까',
    text: '네 가중치는 저마다 제 곱을 가지고 있어요. 같은 행은 오차와 활성화 기울기를, 같은 열은 입력을 함께 써요.\n\n입력이 가장 크다고, 오차가 가장 크다고 이기는 것은 아니에요. 곱이 정해요.',
    picture: '가중치마다의 기울기와 그 인수',
    point: (v) => `${withParticle(v.name, '이/가')} 가장 많이 배워요: ${v.parts} = ${v.gradient}.`,
    question: '다음 걸음에서 네 가중치 가운데 가장 멀리 움직이는 것은 무엇일까요?',
    because: (v) =>
      `∂L/∂${v.name} = ${v.parts} = ${v.gradient}. 가장 큰 것은 ${withParticle(v.most, '이고/고')} 크기는 ${withParticle(v.size, '이에요/예요')}.`,
  },
  learning: {
    title: '배우는 동안',
    text: '네트워크에게 이 예시 하나를 η = 0.5로 배우게 하고 인수를 다시 봐요. 교훈 3의 말대로 오차가 줄어요. 그리고 z₁이 시그모이드가 평평한 곳으로 달아나서, 교훈 2의 말대로 활성화 기울기도 줄어요.\n\n둘 다 걸음을 점점 작게 만들어요. 게다가 여기서는 h가 1을 넘지 못하니 손실도 바닥 아래로 내려가지 못해요.',
    point: (v) =>
      `${v.n}걸음 뒤: z₁ = ${v.z1}, 오차 ${v.error}, 활성화 기울기 ${v.slope}, ∂L/∂w₁₁ = ${v.gradient}. 손실은 ${v.loss}, 바닥은 ${withParticle(v.floor, '이에요/예요')}.`,
    question: (v) =>
      `${v.n}걸음 뒤 ∂L/∂w₁₁은 ${withParticle(v.gradient, '이에요/예요')}. ${v.later}걸음 뒤에는 크기가 어떨까요?`,
    options: { smaller: '더 작아요', same: '똑같아요', larger: '더 커요' },
    because: (v) =>
      `${v.later}걸음 뒤에는 ${withParticle(v.next, '이에요/예요')}. 오차는 한계로 다가가고, 활성화 기울기는 z₁을 따라 줄었어요.`,
  },
};
