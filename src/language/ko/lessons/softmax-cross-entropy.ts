// 소프트맥스와 교차 엔트로피. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const softmaxCrossEntropy: Catalog['lessons']['softmax-cross-entropy'] = {
  name: '소프트맥스와 교차 엔트로피',
  softmax: {
    title: '점수를 확률로 바꾸는 소프트맥스',
    text: '소프트맥스는 점수를 확률로 바꿔요. 저마다의 eʰ를 그 합으로 나누니까 모두 0보다 크고, 더하면 1이 돼요.\n\n중요한 것은 점수의 차이뿐이에요. 모든 점수에 똑같이 더한 값은 분자와 분모에서 함께 사라져요.',
    picture: '두 클래스의 확률',
    point: (v) => `h = ${v.h}에서 차이는 h₁ − h₂ = ${v.gap}, 확률은 y = ${withParticle(v.y, '이에요/예요')}.`,
    question: (v) =>
      `이번에는 더하지 말고 곱해 봐요. 두 점수를 ${v.times}배 해서 h = ${withParticle(v.scaled, '이/가')} 되면 y₁은 어떻게 될까요?`,
    options: { grows: '커져요', shrinks: '작아져요', same: '그대로예요' },
    because: {
      moved: (v) =>
        `차이가 ${v.gap}에서 ${withParticle(v.scaledGap, '이/가')} 되고, 그에 따라 y₁은 ${v.y1}에서 ${withParticle(v.next, '으로/로')} 움직여요.`,
      still: (v) => `차이는 여전히 ${withParticle(v.scaledGap, '이라/라')} y₁도 ${v.next} 그대로예요.`,
      size: (facts) => `점수가 얼마나 큰지가 아니라 얼마나 벌어졌는지가 정해요. ${facts}`,
      ratio: (facts) => `두 점수의 비는 그대로지만, 소프트맥스가 보는 것은 차이예요. ${facts}`,
    },
  },
  expansion: {
    title: '한꺼번에 미분하면 간단해져요',
    text: 'L = −Σ tᵢ ln yᵢ에 y = softmax(h)를 넣어 볼게요. 로그가 지수를 지우고 나면, log-sum-exp에서 정답의 점수를 뺀 것만 남아요.\n\nlog-sum-exp를 미분하면 바로 소프트맥스예요. 여기서는 정답을 모두 더하면 1이라서, 기울기는 예측에서 정답을 뺀 값이 돼요.',
    picture: '예측과 정답, 그리고 기울기',
    point: (v) =>
      `손실은 L = ${v.loss}, 기울기는 ∂L/∂h₁ = ${v.y1} − ${v.t1} = ${withParticle(v.error1, '이에요/예요')}.`,
    question: (v) => `다른 점수 쪽은 y₂ = ${v.y2}, t₂ = ${withParticle(v.t2, '이에요/예요')}. ∂L/∂h₂는 얼마일까요?`,
    because: {
      right: (v) =>
        `여기서도 예측에서 정답을 빼요. y₂ − t₂ = ${withParticle(v.error2, '이에요/예요')}. ∂L/∂h₁ = ${withParticle(v.error1, '과/와')} 더하면 0이 돼요.`,
      flipped: (v) => `정답에서 예측을 뺀 값이라 부호가 반대예요. y₂ − t₂ = ${withParticle(v.error2, '이에요/예요')}.`,
      throughY: (v) =>
        `아직 소프트맥스를 지나지 않은 ∂L/∂y₂ = −t₂/y₂예요. y₁과 y₂를 거쳐 소프트맥스까지 지나면 ${withParticle(v.error2, '이/가')} 돼요.`,
      extra: (v) =>
        `y₂(1 − y₂)를 한 번 더 곱한 값이에요. 소프트맥스의 미분은 y₂ − t₂ = ${v.error2} 안에 이미 들어 있어요.`,
    },
  },
  question: {
    title: '독자의 질문: Σt·lse일까, lse일까',
    text: '원래 글 아래에서 한 독자가 물어요. 전개한 식의 마지막 항은 lse(h)가 아니라 Σ tᵢ·lse(h) 아닌가요? 글쓴이는 어느 쪽이든 전개하면 같다고 답해요.\n\n원-핫처럼 정답을 모두 더해 1이면 둘 다 맞아요. 일반적으로는 독자의 식이 옳아요. Σt를 빠뜨리면 손실이 다른 함수가 되거든요.',
    picture: '두 가지 식으로 구한 손실',
    same: (v) =>
      `여기서는 Σt = ${withParticle(v.sum, '이라/라')} Σt를 곱하든 빠뜨리든 L = ${withParticle(v.long, '이에요/예요')}.`,
    differ: (v) =>
      `여기서는 Σt = ${withParticle(v.sum, '이에요/예요')}. Σt를 곱하면 L = ${v.long}, 빠뜨리면 ${withParticle(v.short, '이에요/예요')}.`,
    question: (v) => `Σt = ${v.sum}인데 누군가 Σt를 빠뜨렸어요. 손실과 ∂L/∂h₁ 가운데 무엇이 달라질까요?`,
    options: { neither: '아무것도 안 달라져요', lossOnly: '손실만 달라져요', both: '둘 다 달라져요' },
    because: {
      same: (v) =>
        `lse = ${v.lse}에 Σt = ${withParticle(v.sum, '을/를')} 곱해도 그대로예요. 어느 쪽이든 L = ${v.long}, ∂L/∂h₁ = ${withParticle(v.error, '이에요/예요')}.`,
      differ: (v) =>
        `lse = ${withParticle(v.lse, '이/가')} Σt = ${v.sum}배로 들어가느냐, 그냥 들어가느냐의 차이예요. L은 ${withParticle(v.long, '과/와')} ${v.short}, ∂L/∂h₁은 (Σt)·y₁ − t₁ = ${withParticle(v.error, '과/와')} y₁ − t₁ = ${v.shortError}, 서로 달라요.`,
      neither: (facts) => `Σt = 1일 때만 그래요. ${facts}`,
      lossOnly: (facts) => `lse는 상수가 아니에요. h₁로 미분하면 y₁이 나와서 기울기에도 Σt가 남아요. ${facts}`,
      another: (facts) => `무엇이든 달라지려면 Σt가 1이 아니어야 해요. ${facts}`,
    },
  },
  diagonal: {
    title: '대각선만으로는 모자라요',
    text: '점수 하나는 모든 확률을 움직여요. 제 확률은 올리고 다른 확률은 내려요. 그래서 소프트맥스의 미분을 표로 쓰면 대각선 y₁(1 − y₁) 옆에 −y₁y₂도 있어요.\n\n시그모이드처럼 대각선만 쓰면 다른 출력을 거쳐 되돌아오는 값을 잃어요. h₁에서 t = (1, 0)이면 아무도 눈치채지 못해요. 다른 출력이 보내는 것이 없으니까요.',
    picture: 'h₁에 되돌아오는 값',
    bars: { diagonal: '대각선', rest: '대각선 옆' },
    point: (v) =>
      `대각선이 ${withParticle(v.own, '을/를')}, 그 옆이 ${withParticle(v.other, '을/를')} h₁에 보내요. 더한 ∂L/∂h₁은 ${withParticle(v.whole, '이에요/예요')}.`,
    question: '같은 정답에서 이번에는 h₂예요. 대각선만으로 ∂L/∂h₂가 다 나올까요?',
    options: { yes: '네, 다 나와요', no: '아니요, 빠진 것이 있어요' },
    because: {
      enough: (v) =>
        `h₂에서 보면 다른 출력은 y₁이고, t₁ = ${withParticle(v.t1, '이라/라')} ${withParticle(v.other, '을/를')} 보내요. 대각선의 ${withParticle(v.own, '이/가')} 전부예요. 이 정답에서만 맞고, 일반적으로는 아니에요.`,
      nothingLost: (v) =>
        `일반적으로는 그래요. 하지만 여기서는 t₁ = ${withParticle(v.t1, '이라/라')} y₁이 ${withParticle(v.other, '을/를')} 보내요. 대각선의 ${withParticle(v.own, '이/가')} 벌써 ∂L/∂h₂ = ${withParticle(v.whole, '이에요/예요')}.`,
      missing: (v) =>
        `h₂에서 보면 다른 출력은 y₁이에요. t₁ = ${withParticle(v.t1, '이라/라')} ${withParticle(v.other, '을/를')} 보내고, 대각선의 ${withParticle(v.own, '과/와')} 더하면 ∂L/∂h₂ = ${withParticle(v.whole, '이/가')} 돼요.`,
      lost: (v) =>
        `대각선이 보내는 것은 ${v.own}인데 ∂L/∂h₂는 ${withParticle(v.whole, '이에요/예요')}. t₁ = ${v.t1}인 y₁도 ${withParticle(v.other, '을/를')} 보내거든요.`,
    },
  },
};
