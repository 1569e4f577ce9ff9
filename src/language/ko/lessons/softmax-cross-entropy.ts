// 소프트맥스와 교차 엔트로피. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const softmaxCrossEntropy: Catalog['lessons']['softmax-cross-entropy'] = {
  name: '소프트맥스와 교차 엔트로피',
  softmax: {
    title: '점수를 몫으로 바꾸는 소프트맥스',
    text: '소프트맥스는 점수를, 모두 더하면 1이 되는 몫으로 바꿔요. 저마다의 eʰ를 전체 합으로 나누는 거예요.\n\n중요한 것은 차이뿐이에요. 모든 점수에 똑같이 더한 값은 나눌 때 사라져요.',
    picture: '두 클래스의 몫',
    point: (v) => `h = (${v.h1}, ${v.h2}), 차이 ${v.gap}에서 나온 몫은 y = (${v.y1}, ${v.y2}).`,
    question: (v) => `두 점수 ${withParticle(v.h1, '과/와')} ${v.h2}에 10씩 더하면 y₁은 어떻게 될까요?`,
    options: { same: '그대로예요', grow: '1에 가까워져요', half: '½에 가까워져요' },
    because: {
      same: (v) => `중요한 것은 차이 h₁ − h₂ = ${v.gap}뿐이고, 차이는 그대로예요. y₁ = ${v.y1}.`,
      grow: (v) =>
        `점수가 크다고 소프트맥스가 더 확신하지는 않아요. 차이가 커져야 해요. 차이는 여전히 ${v.gap}, 그래서 y₁ = ${v.y1}.`,
      half: (v) =>
        `점수의 비가 중요하다면 그랬을 거예요. 중요한 것은 차이이고, 차이는 여전히 ${withParticle(v.gap, '이에요/예요')}. y₁ = ${v.y1}.`,
    },
  },
  expansion: {
    title: '한꺼번에 미분하면 간단해져요',
    text: 'L = −Σ tᵢ ln yᵢ에 y = softmax(h)를 넣어 볼게요. 로그가 지수를 지우고 나면, log-sum-exp에서 정답의 점수를 뺀 것만 남아요.\n\nlog-sum-exp를 미분하면 바로 소프트맥스예요. 그래서 기울기는 예측에서 정답을 뺀 값이 돼요.',
    picture: '예측과 정답, 그리고 기울기',
    point: (v) => `손실은 L = ${v.loss}, 기울기는 ∂L/∂h₁ = ${v.y1} − ${v.t1} = ${v.error}.`,
    question: (v) => `y₁ = ${v.y1}, t₁ = ${v.t1}. ∂L/∂h₁은 얼마일까요?`,
    because: {
      right: (v) => `소프트맥스와 교차 엔트로피를 하나로 보면 y₁ − t₁ = ${withParticle(v.error, '이에요/예요')}.`,
      throughY: (v) =>
        `아직 소프트맥스를 지나지 않은 ∂L/∂y₁ = −t₁/y₁이에요. 소프트맥스까지 지나면 ${withParticle(v.error, '이/가')} 돼요.`,
      extra: (v) =>
        `y₁(1 − y₁)을 한 번 더 곱한 값이에요. 소프트맥스의 미분은 y₁ − t₁ = ${v.error} 안에 이미 들어 있어요.`,
    },
  },
  question: {
    title: '독자의 질문: Σt·lse일까, lse일까',
    text: '글 아래에서 한 독자가 뒤의 항이 Σ tᵢ·lse 아니냐고 물어요. 글쓴이는 둘을 전개하면 같다고 답하고요.\n\n정답을 모두 더해 1이면, 곧 원-핫이면 둘 다 맞아요. 일반적으로는 독자의 식이 옳아요. Σt를 빼면 손실도 기울기도 다른 함수가 되거든요.',
    picture: '두 가지 꼴로 쓴 손실',
    same: (v) =>
      `여기서는 Σt = ${v.sum}. 두 꼴 모두 ${withParticle(v.long, '이에요/예요')}. 기울기는 y₁ − t₁ = ${withParticle(v.error, '이에요/예요')}.`,
    differ: (v) =>
      `여기서는 Σt = ${v.sum}. 넣으면 L = ${v.long}, 빼면 ${withParticle(v.short, '이에요/예요')}. 기울기는 ${withParticle(v.naive, '이/가')} 아니라 (Σt)·y₁ − t₁ = ${withParticle(v.error, '이에요/예요')}.`,
    question: (v) => `Σt = ${v.sum}. 두 꼴의 손실은 같을까요?`,
    options: { same: '네, 같아요', differ: '아니요, 달라요' },
    because: (v) =>
      v.equal
        ? `lse = ${v.lse}에 Σt = ${withParticle(v.sum, '을/를')} 곱해도 달라지는 것이 없어요. 어느 쪽이든 ${withParticle(v.long, '이에요/예요')}.`
        : `lse = ${withParticle(v.lse, '이/가')} 한쪽에는 Σt = ${v.sum}번, 다른 쪽에는 한 번 들어가요: ${withParticle(v.long, '과/와')} ${v.short}.`,
  },
  diagonal: {
    title: '대각선만으로는 모자라요',
    text: '점수 하나는 모든 몫을 움직여요. 제 몫은 올리고 다른 몫은 내려요. 미분을 표로 쓰면 소프트맥스에는 대각선 y₁(1 − y₁)과, 그 옆의 −y₁y₂가 함께 있어요.\n\n시그모이드처럼 대각선만 쓰면 다른 출력을 거쳐 되돌아오는 값을 잃어요. t = (1, 0)에서는 아무도 눈치채지 못해요. 다른 출력이 보내는 것이 없으니까요.',
    picture: 'h₁에 되돌아오는 값',
    bars: { diagonal: '대각선', rest: '그 옆' },
    point: (v) =>
      `대각선이 ${v.own}, 그 옆이 ${withParticle(v.other, '을/를')} 보내요. ∂L/∂h₁은 ${withParticle(v.whole, '이에요/예요')}.`,
    question: '이 정답에서는 대각선만으로 충분할까요?',
    options: { yes: '네, 전부 나와요', no: '아니요, 빠진 것이 있어요' },
    because: (v) =>
      v.isEnough
        ? `여기서는 충분해요. 다른 출력의 정답이 0이라 ${withParticle(v.other, '을/를')} 보내거든요. 이 정답에서만 맞고, 일반적으로는 아니에요.`
        : `다른 출력에도 정답이 있어서 ${withParticle(v.other, '을/를')} 보내요. 대각선의 ${withParticle(v.own, '은/는')} 되돌아오는 ${withParticle(v.whole, '과/와')} 달라요.`,
  },
};
