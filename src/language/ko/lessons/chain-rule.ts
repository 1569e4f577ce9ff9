// 네트워크와 연쇄 법칙. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const chainRule: Catalog['lessons']['chain-rule'] = {
  name: '연쇄 법칙',
  update: {
    title: '네트워크와 한 걸음',
    text: '입력 둘, 시그모이드 유닛 둘, 두 클래스로 나누는 소프트맥스, 그리고 손실은 교차 엔트로피. 우리가 손으로 미분할 네트워크예요.\n\n손실 L을 줄이려면 가중치를 저마다 그래디언트(손실의 기울기)의 반대쪽으로 조금씩 움직여요. 얼마나 움직일지는 학습률 η가 정해요. 그러니 물음은 하나예요. ∂L/∂w₁₁은 얼마일까요?',
    point: (v) =>
      `∂L/∂w₁₁은 ${withParticle(v.gradient, '이에요/예요')}. 네 가중치를 모두 η = ${withParticle(v.rate, '으로/로')} 한 걸음 움직이면 손실이 ${v.lossFrom}에서 ${withParticle(v.lossTo, '으로/로')} 줄어요.`,
    question: (v) =>
      `같은 자리에서 η = ${withParticle(v.rate, '으로/로')} 더 작게 한 걸음 움직이면, w₁₁은 ${v.from}에서 어디로 갈까요?`,
    because: {
      right: (v) =>
        `걸음은 그래디언트의 반대쪽으로 가요. ${v.from} − ${v.step} = ${withParticle(v.to, '이에요/예요')}.`,
      climbed: (v) =>
        `빼지 않고 더했어요. 그러면 손실이 커지는 쪽으로 올라가요. 반대쪽으로 가면 ${v.from} − ${v.step} = ${withParticle(v.to, '이에요/예요')}.`,
      whole: (v) =>
        `학습률 η를 빠뜨리고 그래디언트를 통째로 뺐어요. η를 곱하면 ${v.from} − ${v.step} = ${withParticle(v.to, '이에요/예요')}.`,
      alone: (v) =>
        `그건 움직인 만큼이에요. 지금 가중치에서 출발해야죠. ${v.from} − ${v.step} = ${withParticle(v.to, '이에요/예요')}.`,
    },
  },
  parts: {
    title: 'L을 조각으로 나누기',
    text: 'L은 y에, y는 h에, h는 z에, z는 w₁₁에 따라 달라져요. 연쇄 법칙은 고리마다 미분해서 모두 곱하라고 말해요.\n\n소프트맥스와 교차 엔트로피는 한꺼번에 미분할 때 가장 간단해서, ∂L/∂h₁이라는 고리 하나로 묶어요. 그러면 인수가 셋 남아요. 오차, 활성화 기울기, 입력. 저마다 교훈이 하나씩 돼요.',
    point: (v) =>
      `${v.error}, ${v.slope}, ${withParticle(v.input, '을/를')} 모두 곱한 ${withParticle(v.product, '이/가')} ∂L/∂w₁₁이에요.`,
    question: (v) =>
      `이번에는 x₁을 유닛 2로 보내는 w₂₁이에요. 오차 ${v.error}, 활성화 기울기 ${v.slope}, 입력 ${v.input}. ∂L/∂w₂₁은 얼마일까요?`,
    because: {
      product: (v) => `한 줄로 이어진 고리는 모두 곱해요. ${v.numbers} = ${withParticle(v.product, '이에요/예요')}.`,
      sum: (v) =>
        `셋을 더한 값이에요. 한 줄로 이어진 고리는 곱하고, 갈라진 경로끼리만 더해요. ${v.numbers} = ${withParticle(v.product, '이에요/예요')}.`,
      noSlope: (v) =>
        `활성화 함수를 빠뜨렸어요. z₂와 h₂ 사이에 활성화 기울기 ${withParticle(v.slope, '이/가')} 있어요. ${v.numbers} = ${withParticle(v.product, '이에요/예요')}.`,
      otherSlope: (v) =>
        `${withParticle(v.other, '은/는')} 유닛 1의 활성화 기울기예요. w₂₁은 유닛 2로 들어가니 유닛 2의 것을 써요. ${v.numbers} = ${withParticle(v.product, '이에요/예요')}.`,
    },
  },
  paths: {
    title: '경로 하나가 전부는 아니에요',
    text: '그림을 보면 L은 y₁의 함수, y₁은 h₁의 함수라고 한 줄로 읽고 싶어져요. 하지만 소프트맥스는 합으로 나누기 때문에 h₁은 y₂도 움직이고, L은 둘 다 봐요.\n\n손실로 가는 길이 여럿이면 길마다 곱을 하나씩 구해서 모두 더해요. y₁만 거친 한 줄이 맞는 것은 y₂가 아무 말도 하지 않을 때, 곧 t = (1, 0)처럼 t₂ = 0일 때뿐이에요.',
    picture: 'h₁에 되돌아오는 값',
    through: (y) => `${y} 경로`,
    point: (v) =>
      `y₁ 경로로 ${v.one}, y₂ 경로로 ${withParticle(v.two, '이/가')} 와서 모두 ${withParticle(v.whole, '이에요/예요')}. y₁ − t₁과 같아요.`,
    question: '누군가 y₁만 거친 한 줄을 따라갔어요. 이 정답에서 ∂L/∂w₁₁이 어떻게 나올까요?',
    options: { right: '맞는 값이 나와요', nothing: '0이 나와요', larger: '크기가 너무 크게 나와요' },
    because: {
      enough: (v) => `t₂ = ${withParticle(v.t2, '이라/라')} y₂가 아무것도 보내지 않아요.`,
      missing: (v) => `t₂ = ${withParticle(v.t2, '이라/라')} y₂도 ${withParticle(v.two, '을/를')} 보내요.`,
      silent: (v) => `∂L/∂y₁ = −t₁/y₁인데 t₁ = ${withParticle(v.t1, '이라/라')} 이 줄은 0에서 시작해요.`,
      speaks: (v) => `∂L/∂y₁ = −t₁/y₁은 t₁이 0일 때만 0인데, 여기서는 t₁ = ${withParticle(v.t1, '이에요/예요')}.`,
      against: (v) => `y₂가 보내는 ${withParticle(v.two, '은/는')} 부호가 반대라서 얼마쯤 덜어 내요.`,
      facts: (v) => `y₁만 거치면 ${v.numbers} = ${v.alone}, 실제 ∂L/∂w₁₁은 ${withParticle(v.truth, '이에요/예요')}.`,
    },
  },
  hidden: {
    title: '은닉 유닛은 이어진 모두에게서 받아요',
    text: '앞의 네트워크 뒤에 층을 하나 더 놓아 볼게요. 이제 h⁽¹⁾은 은닉층이 되어, 저마다 다른 가중치를 거쳐 다음 층의 두 유닛으로 흘러가요.\n\n되돌아오는 값은 그 유닛들에 걸친 합이에요. 유닛마다 되돌아온 값에 거기로 이어지는 가중치를 곱해서 더해요. 이 합을 한 층씩 거꾸로 구해 가는 것이 역전파의 핵심이에요.',
    point: (v) => `두 경로를 더하면 ∂L/∂${v.h} = ${v.sum} = ${withParticle(v.whole, '이에요/예요')}.`,
    question: (v) =>
      `${v.h}에는 얼마가 되돌아올까요? 두 유닛으로 가는 가중치는 ${v.weights}, 두 유닛에 되돌아온 값은 ${withParticle(v.upstream, '이에요/예요')}.`,
    because: {
      right: (v) => `유닛마다 제 가중치를 곱해서 보내요. ${v.sum} = ${withParticle(v.whole, '이에요/예요')}.`,
      onePath: (v) =>
        `두 번째 유닛이 보내는 ${withParticle(v.two, '을/를')} 빠뜨렸어요. ${v.sum} = ${withParticle(v.whole, '이에요/예요')}.`,
      transposed: (v) =>
        `행렬의 행, 곧 한 유닛으로 들어가는 가중치를 썼어요. ${v.h}에서 나가는 가중치는 열에 있어요. ${v.sum} = ${withParticle(v.whole, '이에요/예요')}.`,
      bare: (v) =>
        `가중치를 곱하지 않고 더했어요. 정답의 합이 1인 소프트맥스에서는 출력들의 오차가 서로 지워져서 언제나 ${withParticle(v.bare, '이/가')} 돼요. 가중치를 곱하면 ${v.sum} = ${withParticle(v.whole, '이에요/예요')}.`,
    },
  },
};
