// 교훈 3: 오차. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const error: Catalog['lessons']['error'] = {
  name: '오차 (교훈 3)',
  difference: {
    title: '학습량은 오차에 비례해요',
    text: '소프트맥스와 교차 엔트로피가 함께 돌려보내는 것은 뺄셈 하나예요. 예측에서 정답을 뺀 값이죠.\n\n그래서 나머지 두 인수가 그대로라면, 잘 맞힐수록 배울 것이 적고 크게 틀릴수록 많아요. 부호는 방향을 알려 줘요. 출력이 더 커져야 하면 음수, 작아져야 하면 양수예요.',
    prediction: '예측',
    picture: '예측과 정답, 그리고 그 차이',
    point: (v) =>
      `예측은 ${v.y}, 정답은 ${withParticle(v.t, '이에요/예요')}. 그래서 오차는 ${withParticle(v.error, '이에요/예요')}.`,
    question: (v) => `예측은 같은데 정답이 t₁ = ${withParticle(v.t, '이라/라')}면 오차의 크기는 어떻게 될까요?`,
    options: {
      grows: '더 커져요',
      shrinks: '더 작아져요',
      sign: '부호만 바뀌어요',
      same: '아무것도 안 바뀌어요',
    },
    because: {
      facts: (v) => `오차가 ${v.from}에서 ${withParticle(v.to, '으로/로')} 바뀌어 크기가 ${v.times}배가 돼요.`,
      size: '크기는 예측이 정답에서 얼마나 먼지를 말해요.',
      sign: '부호는 뒤집히지만, 두 정답까지의 거리가 같은 것은 예측이 ½일 때뿐이에요.',
      same: '정답을 빠뜨린 생각이에요. y₁은 그대로여도 y₁ − t₁은 달라져요.',
    },
  },
  reachable: {
    output: '출력',
    outputs: { sigmoid: 'h = σ(z), 이 네트워크', identity: 'h = z, 선형 출력' },
    title: '얼마나 작고, 얼마나 클 수 있을까',
    text: (v) =>
      `“맞히면 0, 틀리면 ±1”이라지만, 이 네트워크는 그 근처에도 가지 못해요. 점수가 0과 1 사이의 σ(z)라서, 클래스가 둘이면 y는 (${v.low}, ${v.high}), 원-핫 정답의 손실은 (${v.floor}, ${v.ceiling}) 안에 갇혀 있거든요.\n\n출력이 선형이면 점수에 한계가 없어서 0과 ±1에 얼마든지 가까이 가요.`,
    bars: { best: '가장 좋을 때 y₁ − 1', worst: '가장 나쁠 때 y₁ − 1', limit: '완전히 틀리면 0 − 1' },
    point: (v) =>
      `t₁ = 1이고 z = ±${v.z}일 때 오차는 가장 좋으면 ${v.best}, 가장 나쁘면 ${withParticle(v.worst, '이에요/예요')}. 손실은 ${v.loss}에서 ${v.lossWorst}까지예요.`,
    question: (v) =>
      `z₁과 z₂를 ±${withParticle(v.z, '으로/로')} 두 배 벌리면, 가장 좋을 때의 오차 ${withParticle(v.from, '은/는')} 얼마나 남을까요?`,
    options: { most: '절반 넘게 남아요', little: '절반도 안 남아요', zero: '꼭 0이 돼요' },
    because: {
      bounded: (v) =>
        `σ가 h를 0과 1 사이에 묶어 두어서 오차는 ${v.from}에서 ${withParticle(v.to, '으로/로')} 움직일 뿐이고, −${v.low}보다 0에 가까워지지는 못해요.`,
      free: (v) =>
        `점수에 한계가 없어서 오차는 ${v.from}에서 ${withParticle(v.to, '으로/로')} ${v.left}배가 돼요. 0에 얼마든지 가까워지지만 꼭 0이 되지는 않아요.`,
      most: '선형 출력에는 오차를 붙들어 둘 것이 없어요.',
      little: '멀리 갈수록 시그모이드는 평평해요. z가 커져도 h는 거의 그대로예요.',
      zero: '소프트맥스의 값은 꼭 1이 되지는 않아요.',
    },
  },
  confident: {
    title: '자신 있게 틀렸을 때',
    text: '시그모이드 출력 하나, 정답은 1, 그런데 z가 반대쪽 멀리 있어요. 자신 있게 틀린 셈이에요. 시그모이드와 짝이 맞는 손실(bce)에서는 활성화 기울기가 지워져서 y − t가 그대로 되돌아와요. 제곱 오차(half-sse)에서는 활성화 기울기 y(1 − y)가 곱에 남아요.\n\n그러면 교훈 2가 교훈 3의 입을 막기도 해요. 평평한 쪽 멀리서는 크게 틀릴수록 오히려 덜 배워요.',
    picture: 'z에 되돌아오는 값',
    whole: (v) =>
      `z = ${v.z}에서 예측은 ${withParticle(v.y, '이에요/예요')}. ${withParticle(v.loss, '은/는')} y − t를 그대로, 곧 ${withParticle(v.back, '을/를')} 돌려보내요.`,
    point: (v) =>
      `z = ${v.z}에서 예측은 ${withParticle(v.y, '이에요/예요')}. ${withParticle(v.loss, '은/는')} y − t = ${v.difference}의 ${v.share}%인 ${withParticle(v.back, '을/를')} 돌려보내요.`,
    question: (v) =>
      `손실은 그대로 ${withParticle(v.loss, '이고/고')}, z = ${withParticle(v.z, '으로/로')} 한 걸음 더 틀렸어요. 되돌아오는 값의 크기는 어떻게 될까요?`,
    options: { grows: '커져요', shrinks: '작아져요', same: '그대로예요' },
    because: {
      matched: (v) =>
        `${withParticle(v.loss, '은/는')} 오차를 그대로 돌려보내니, ${v.from}에서 ${withParticle(v.to, '으로/로')} 따라 움직여요.`,
      squared: (v) =>
        `y − t는 ${v.differenceFrom}에서 ${withParticle(v.differenceTo, '으로/로')}, 활성화 기울기 y(1 − y)는 ${v.slopeFrom}에서 ${withParticle(v.slopeTo, '으로/로')}. 곱은 ${v.from}에서 ${withParticle(v.to, '으로/로')} 움직여요.`,
      swallowed: '오차는 커지지만 활성화 기울기가 더 빨리 줄어요.',
      cancels: '제곱 오차로 멀리 갔을 때의 이야기예요. 여기서는 활성화 기울기가 지워졌어요.',
      notYet: '더 멀리 가면 그래요. 여기서는 아직 오차가 커지는 것이 활성화 기울기가 주는 것보다 빨라요.',
      same: '예측이 움직였으니 오차도 움직여요.',
    },
  },
};
