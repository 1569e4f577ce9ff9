// 네트워크와 연쇄 법칙. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const chainRule: Catalog['lessons']['chain-rule'] = {
  name: '연쇄 법칙',
  update: {
    title: '네트워크와 한 걸음',
    text: '입력 둘, 시그모이드 유닛 둘, 두 클래스로 나누는 소프트맥스, 그리고 손실은 교차 엔트로피. 우리가 손으로 미분할 네트워크예요.\n\n손실 L을 줄이려면 가중치를 제 기울기의 반대쪽으로 조금씩 움직여요. 얼마나 움직일지는 학습률 η가 정해요. 그래서 물음은 하나로 모여요. ∂L/∂w₁₁은 얼마일까요?',
    point: (v) =>
      `∂L/∂w₁₁ = ${v.gradient}. 모든 가중치를 η = ${withParticle(v.rate, '으로/로')} 한 걸음 움직이면 손실이 ${v.lossFrom}에서 ${withParticle(v.lossTo, '으로/로')} 바뀌어요.`,
    question: (v) =>
      `∂L/∂w₁₁은 ${withParticle(v.gradient, '이에요/예요')}. 이번 걸음에서 w₁₁은 어느 쪽으로 움직일까요?`,
    options: { rises: 'w₁₁이 커져요', falls: 'w₁₁이 작아져요', gradient: 'w₁₁이 기울기 값이 돼요' },
    because: {
      rises: (v) =>
        v.isNegative
          ? `걸음은 기울기의 반대쪽으로 가요. 음수를 빼니 위로 올라가요: ${v.from} → ${v.to}.`
          : `기울기가 양수예요. w₁₁이 커지면 손실도 커지니 걸음은 반대쪽으로 가요: ${v.from} → ${v.to}.`,
      falls: (v) =>
        v.isNegative
          ? `기울기가 음수예요. w₁₁이 커져야 손실이 작아지니 걸음은 위로 가요: ${v.from} → ${v.to}.`
          : `걸음은 기울기의 반대쪽으로 가고, 이 기울기는 양수예요: ${v.from} → ${v.to}.`,
      gradient: (v) =>
        `기울기는 방향이지 새 가중치가 아니에요. w₁₁은 거기에 η를 곱한 만큼만 움직여요: ${v.from} → ${v.to}.`,
    },
  },
  parts: {
    title: 'L을 조각으로 나누기',
    text: 'L은 y에, y는 h에, h는 z에, z는 w₁₁에 달려 있어요. 연쇄 법칙은 고리마다 제 미분을 구해서 모두 곱하라고 말해요.\n\n소프트맥스와 교차 엔트로피는 따로보다 한꺼번에 미분할 때 가장 간단해져서 ∂L/∂h₁ 하나로 묶어요. 그러면 인수가 셋 남고, 저마다 교훈이 하나씩 됩니다. 오차, 활성화 기울기, 입력이에요.',
    point: (v) =>
      `${v.error}, ${v.slope}, ${withParticle(v.input, '을/를')} 모두 곱한 ${withParticle(v.product, '이/가')} ∂L/∂w₁₁이에요.`,
    question: (v) => `오차 ${v.error}, 활성화 기울기 ${v.slope}, 입력 ${v.input}. ∂L/∂w₁₁은 얼마일까요?`,
    because: {
      product: (v) => `연쇄의 고리는 곱해요: (${v.error}) · ${v.slope} · ${v.input} = ${v.product}.`,
      sum: (v) =>
        `셋을 더한 값이에요. 한 줄로 이어진 고리는 곱하고, 갈라진 경로끼리만 더해요. 곱은 ${withParticle(v.product, '이에요/예요')}.`,
      noSlope: (v) =>
        `활성화 함수를 빠뜨린 값이에요. z₁과 h₁ 사이에 기울기 ${withParticle(v.slope, '이/가')} 있어요. 함께 곱하면 ${withParticle(v.product, '이에요/예요')}.`,
    },
  },
  paths: {
    title: '경로 하나가 전부는 아니에요',
    text: '그림을 보면 L은 y₁의 함수, y₁은 h₁의 함수라고 한 줄로 읽고 싶어져요. 하지만 소프트맥스는 합으로 나누기 때문에 h₁은 y₂도 움직이고, L은 둘 다 봐요.\n\n손실에 닿는 길이 여럿이면 길마다 곱을 하나씩 구해서 모두 더해요. y₁만 거친 한 줄이 맞는 것은 y₂가 아무 말도 하지 않을 때, 곧 t = (1, 0)일 때뿐이에요.',
    picture: 'h₁에 되돌아오는 값',
    through: (y) => `${y} 경로`,
    point: (v) =>
      `y₁ 경로로 ${v.one}, y₂ 경로로 ${withParticle(v.two, '이/가')} 와서 모두 ${v.whole} = y₁ − t₁이 돼요.`,
    question: '이 정답에서 y₁만 거친 경로는 ∂L/∂h₁ 가운데 얼마나 줄까요?',
    options: { whole: '전부', nothing: '전혀 주지 않아요', part: '일부만' },
    because: (v) =>
      `전체 ${v.whole} 가운데 y₁ 경로로 ${v.one}, y₂ 경로로 ${withParticle(v.two, '이/가')} 와요. ∂L/∂yₖ는 −tₖ/yₖ라서, 정답이 0인 클래스는 스스로는 아무것도 돌려보내지 않아요.`,
  },
  hidden: {
    title: '은닉 유닛은 이어진 모두에게서 받아요',
    text: '앞의 네트워크 뒤에 층을 하나 더 놓아 볼게요. 이제 h⁽¹⁾은 숨은 층이 되어 다음 층의 두 유닛으로, 저마다 다른 가중치를 거쳐 흘러가요.\n\n되돌아오는 값은 그 유닛들에 걸친 합이에요. 유닛이 느끼는 값에 거기로 이어지는 가중치를 곱해서 더해요. 층마다 거꾸로 이 합을 구하는 것, 그것이 역전파의 전부예요.',
    point: (v) => `두 경로를 더하면 ∂L/∂${v.h} = ${v.one} + (${v.two}) = ${v.whole}.`,
    question: (v) => `${v.h}에는 얼마가 되돌아올까요?`,
    options: {
      sum: (v) => `${v.whole}: 두 경로 모두`,
      onePath: (v) => `${v.one}: 첫 경로만`,
      bare: (v) => `${v.bare}: 가중치 없이`,
    },
    because: {
      sum: (v) =>
        `두 유닛이 저마다의 가중치로 ${withParticle(v.h, '을/를')} 느껴요: ${v.one} + (${v.two}) = ${v.whole}.`,
      onePath: (v) =>
        `두 번째 유닛이 보내는 ${withParticle(v.two, '을/를')} 빠뜨렸어요. 모두 더하면 ${withParticle(v.whole, '이에요/예요')}.`,
      bare: (v) =>
        `경로마다 가중치를 곱해야 해요. 가중치 없이 더하면 ${withParticle(v.bare, '이에요/예요')}. 소프트맥스와 교차 엔트로피에서는 출력들의 오차가 언제나 서로 지워지거든요. 가중치를 곱하면 ${withParticle(v.whole, '이에요/예요')}.`,
    },
  },
};
