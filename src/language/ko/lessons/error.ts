// 교훈 3: 오차. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const error: Catalog['lessons']['error'] = {
  name: '오차 (교훈 3)',
  difference: {
    title: '학습량은 오차에 비례해요',
    text: '소프트맥스와 교차 엔트로피가 함께 돌려보내는 것은 뺄셈 하나예요. 네트워크가 한 말에서 정답을 뺀 값이에요.\n\n잘 맞히면 배울 것이 적고, 크게 틀리면 많아요. 부호는 방향을 알려 줘요. 출력이 더 커져야 하면 음수, 작아져야 하면 양수예요.',
    prediction: '예측',
    picture: '예측과 정답, 그리고 그 차이',
    point: (v) => `예측은 ${v.y}, 정답은 ${v.t}. 오차는 ${withParticle(v.error, '이에요/예요')}.`,
    question: (v) => `y₁ = ${v.y}, t₁ = ${v.t}. h₁에는 얼마가 되돌아올까요?`,
    because: {
      right: (v) => `예측에서 정답을 빼면 돼요: ∂L/∂h₁ = y₁ − t₁ = ${v.y} − ${v.t} = ${v.error}.`,
      flipped: (v) =>
        `거꾸로 뺀 t₁ − y₁이에요. 기울기는 예측에서 정답을 뺀 ${withParticle(v.error, '이에요/예요')}. 부호는 경사 하강 걸음이 뒤집어요.`,
      forgotten: (v) => `y₁만 있는 값이에요. 정답 ${withParticle(v.t, '을/를')} 빼야 해요: ${v.error}.`,
    },
  },
  reachable: {
    output: '출력',
    outputs: { sigmoid: 'h = σ(z), 이 네트워크', identity: 'h = z, 선형 출력' },
    title: '얼마나 작고, 얼마나 클 수 있을까',
    text: (v) =>
      `“맞히면 0, 틀리면 ±1”은 있을 수 있는 값의 경계일 뿐, 이 네트워크는 거기에 가까이 가지도 못해요. 로짓이 0과 1 사이의 σ(z)라서 y는 (${v.low}, ${v.high}), 손실은 (${v.floor}, ${v.ceiling}) 안에 갇혀 있거든요.\n\n출력이 선형이면 로짓에 한계가 없어서 0과 −1에 얼마든지 가까이 가요.`,
    bars: { best: '가장 좋을 때 y₁ − t₁', worst: '가장 나쁠 때 y₁ − t₁' },
    point: (v) =>
      `z = ±${v.z}일 때 오차는 ${v.worst}에서 ${v.best} 사이, 손실은 ${v.loss}에서 ${v.lossWorst} 사이예요.`,
    question: 'z₁과 z₂를 끝없이 벌리면, 이 출력의 가장 작은 오차는 어디로 갈까요?',
    options: {
      zero: '0에 한없이 가까워져요',
      never: (v) => `−${v.low}보다 0에 가까워지지 못해요`,
    },
    because: (v) =>
      v.isBounded
        ? `σ가 h를 1 아래에 묶어 두어서 y₁은 ${withParticle(v.high, '을/를')} 넘지 못하고, 오차는 −${v.low}보다 0에 가까워지지 못해요. 손실에도 바닥 ${withParticle(v.floor, '이/가')} 있어요.`
        : `선형 출력은 로짓을 끝없이 키울 수 있어요. y₁은 1로, 오차는 0으로 가요. z = ±${v.z}에서 벌써 ${withParticle(v.best, '이에요/예요')}.`,
  },
  confident: {
    title: '자신 있게 틀렸을 때',
    text: '출력 하나, 정답은 1, 그런데 z가 반대쪽 멀리 있어요. 자신 있게 틀린 셈이에요. 시그모이드와 짝이 맞는 손실(bce)에서는 기울기가 서로 지워져서 y − t가 그대로 되돌아와요. 제곱 오차에서는 기울기 y(1 − y)가 곱에 남아요.\n\n그러면 교훈 2가 교훈 3의 입을 막아요. 크게 틀릴수록 오히려 덜 배우게 돼요.',
    picture: 'z에 되돌아오는 값',
    point: (v) =>
      `z = ${v.z}에서 예측은 ${v.y}. ${withParticle(v.loss, '은/는')} ${withParticle(v.back, '을/를')} 돌려보내요. y − t = ${v.difference}의 ${v.share}배예요.`,
    question: (v) => `예측은 ${v.y}, 정답은 1. 이 손실에서는 y − t = ${v.difference} 가운데 얼마가 z에 되돌아올까요?`,
    options: { all: '전부', share: '일부만' },
    because: (v) =>
      v.isSquared
        ? `제곱 오차에는 시그모이드의 기울기가 남아요: ${v.difference} · y(1 − y) = ${v.squared}.`
        : `bce는 y(1 − y)로 나누고 시그모이드의 기울기는 그것을 곱해요. 서로 지워져서 ${withParticle(v.matched, '이/가')} 남아요.`,
  },
};
