// 완전 연결 층. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const fullyConnected: Catalog['lessons']['fully-connected'] = {
  name: '완전 연결 층',
  nudge: {
    title: '가중치를 움직이고 z₁ 지켜보기',
    text: '미분은 이렇게 물어요. 이것을 조금 움직이면 저것은 얼마나 움직일까? z₁은 곱을 더한 것이고, w₁₁은 그 가운데 딱 한 곳, x₁ 옆에 있어요.\n\n그래서 완전 연결 층을 가중치로 미분하면, 그 가중치와 곱해진 입력이 그대로 나와요.',
    picture: '움직이기 전과 후의 z₁',
    bar: (w) => `w₁₁이 ${w}일 때`,
    point: (v) =>
      `w₁₁을 ${v.nudge}만큼 올리면 z₁은 ${v.from}에서 ${withParticle(v.to, '으로/로')} 움직여요. ${v.nudge} · x₁ = ${v.moved}만큼이에요.`,
    question: (v) => `x₁ = ${v.x1}. w₁₁을 ${v.nudge}만큼 올리면 z₁은 얼마나 변할까요?`,
    options: {
      input: (v) => `${v.moved}만큼`,
      weight: (v) => `${v.byWeight}만큼`,
      bare: (v) => `${v.nudge}만큼`,
    },
    because: {
      input: (v) => `w₁₁은 x₁과 곱해져 있으니 z₁은 그 ${v.x1}배만큼 움직여요: ${v.from} → ${v.to}.`,
      weight: (v) =>
        `${v.nudge}에 가중치 ${withParticle(v.w11, '을/를')} 곱한 값이에요. “x₁을 움직이면?”의 답이죠. 가중치를 움직이면 그 입력 x₁ = ${withParticle(v.x1, '이/가')} 곱해져서 ${withParticle(v.moved, '이에요/예요')}.`,
      bare: (v) =>
        `그저 더해지기만 하는 편향의 답이에요. w₁₁에는 x₁ = ${withParticle(v.x1, '이/가')} 곱해져서 ${withParticle(v.moved, '이에요/예요')}.`,
    },
  },
  kinds: {
    by: '미분',
    title: '가중치, 편향, 입력',
    text: 'z₁ = w₁₁x₁ + w₁₂x₂ + b₁에는 세 가지를 물을 수 있어요. 가중치는 제 입력을, 입력은 제 가중치를, 편향은 1을 느껴요.\n\n배우는 것은 가중치와 편향이에요. 입력으로 미분한 값은 x를 고치는 데 쓰지 않고, 앞 층으로 넘겨주는 데 써요.',
    picture: '저마다 z₁을 얼마나 움직일까',
    point: (v) =>
      `∂z₁/∂${v.symbol} = ${v.local}. 여기에 ∂L/∂z₁ = ${withParticle(v.delta, '을/를')} 곱하면 손실의 기울기는 ${withParticle(v.product, '이/가')} 돼요.`,
    question: (v) => `∂z₁/∂${withParticle(v.symbol, '은/는')} 무엇일까요?`,
    because: {
      x: (v) =>
        `x₁ = ${withParticle(v.x1, '은/는')} w₁₁ 옆에 있으니 ∂z₁/∂w₁₁이에요. ∂z₁/∂${withParticle(v.symbol, '은/는')} ${v.is} = ${withParticle(v.local, '이에요/예요')}.`,
      w: (v) =>
        `w₁₁ = ${withParticle(v.w11, '은/는')} x₁ 옆에 있으니 ∂z₁/∂x₁이에요. ∂z₁/∂${withParticle(v.symbol, '은/는')} ${v.is} = ${withParticle(v.local, '이에요/예요')}.`,
      one: (v) =>
        `1은 더해지기만 하는 것, 곧 편향의 몫이에요. ∂z₁/∂${withParticle(v.symbol, '은/는')} ${v.is} = ${withParticle(v.local, '이에요/예요')}.`,
      zero: (v) =>
        `0이라면 z₁이 ${withParticle(v.symbol, '을/를')} 전혀 느끼지 못한다는 뜻이에요. 실제로는 ${v.is} = ${v.local}만큼 느껴요.`,
    },
  },
  all: {
    title: '가중치 넷을 한꺼번에',
    text: '유닛마다 되돌아오는 값이 하나씩 있어요. δₖ = ∂L/∂zₖ예요. 그 유닛으로 들어가는 가중치는 여기에 제 입력을 곱해요: ∂L/∂wₖⱼ = δₖ·xⱼ.\n\n그래서 기울기 행렬 전체가 열 하나 곱하기 행 하나예요. 층이 아무리 커도 따로 더 계산할 것이 없어요.',
    point: (v) =>
      `δ = (${v.delta1}, ${v.delta2}), x = (${v.x1}, ${v.x2}). ${withParticle(v.winner, '이/가')} 크기 ${withParticle(v.size, '으로/로')} 가장 많이 배워요.`,
    question: '네 가중치 가운데 어느 것이 가장 많이 배울까요?',
    because: (v) =>
      `∂L/∂${v.name} = ${v.own}. 가장 큰 δ와 가장 큰 입력은 ${v.winner}에서 만나요. 크기는 ${withParticle(v.size, '이에요/예요')}.`,
  },
};
