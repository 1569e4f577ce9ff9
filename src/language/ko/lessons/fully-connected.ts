// 완전 연결 층. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const fullyConnected: Catalog['lessons']['fully-connected'] = {
  name: '완전 연결 층',
  nudge: {
    title: '가중치를 움직이고 z₁ 지켜보기',
    text: '미분은 이렇게 물어요. 이것을 조금 움직이면 저것은 얼마나 움직일까? z₁은 곱을 더한 것이고, w₁₁은 그 가운데 딱 한 곳, x₁ 옆에 있어요.\n\n그래서 완전 연결 층을 가중치로 미분하면, 그 가중치와 곱해진 입력이 그대로 나와요.',
    picture: '움직이기 전과 후의 z₁',
    point: (v) =>
      `w₁₁을 ${v.up}만큼 올리면 z₁은 ${v.from}에서 ${withParticle(v.to, '으로/로')} 움직여요. 움직인 만큼이 ${v.up} · x₁ = ${withParticle(v.moved, '이에요/예요')}.`,
    question: (v) =>
      `이번에는 w₁₁을 ${v.down}만큼 내려요. ${v.w11}에서 ${withParticle(v.lowered, '으로/로')} 가면 z₁은 ${v.from}에서 어디로 갈까요?`,
    because: {
      input: (v) =>
        `z₁에서 ${v.down} · x₁을 빼면 돼요. ${v.from} − ${v.product} = ${withParticle(v.to, '이에요/예요')}.`,
      weight: (v) =>
        `가중치 ${withParticle(v.w11, '을/를')} 곱했어요. 그건 x₁을 움직일 때의 답이에요. 가중치를 움직이면 그 옆의 x₁ = ${withParticle(v.x1, '이/가')} 곱해져서 ${v.from} − ${v.product} = ${withParticle(v.to, '이에요/예요')}.`,
      other: (v) =>
        `x₂ = ${withParticle(v.x2, '을/를')} 곱했어요. w₁₁ 옆에 있는 것은 x₁ = ${withParticle(v.x1, '이에요/예요')}. 그래서 ${v.from} − ${v.product} = ${withParticle(v.to, '이에요/예요')}.`,
      bare: (v) =>
        `그저 더해지기만 하는 편향이라면 그래요. w₁₁에는 x₁ = ${withParticle(v.x1, '이/가')} 곱해져서 ${v.from} − ${v.product} = ${withParticle(v.to, '이에요/예요')}.`,
    },
  },
  kinds: {
    by: '미분',
    title: '가중치, 편향, 입력',
    text: '원래 글의 층에는 편향이 없어요. 편향까지 넣으면 z₁ = w₁₁x₁ + w₁₂x₂ + b₁이고, 세 가지로 미분할 수 있어요. 가중치로 미분하면 그 옆의 입력이, 입력으로 미분하면 그 옆의 가중치가, 편향으로 미분하면 1이 나와요.\n\n네트워크가 배우는 것은 가중치와 편향이에요. 입력으로 미분한 값은 x를 고치는 데 쓰지 않고, 앞 층으로 넘겨주는 데 써요.',
    picture: '저마다 z₁을 얼마나 움직일까',
    point: (v) => `${withParticle(v.symbol, '을/를')} 조금 움직이면 z₁은 그 ${v.local}배만큼 움직여요.`,
    added: (v) =>
      `${withParticle(v.symbol, '을/를')} 조금 움직이면 z₁도 꼭 그만큼 움직여요. 미분은 ${withParticle(v.local, '이에요/예요')}.`,
    question: (v) =>
      `두 유닛에 (∂L/∂z₁, ∂L/∂z₂) = ${withParticle(v.deltas, '이/가')} 되돌아왔어요. ∂L/∂${withParticle(v.of, '은/는')} 얼마일까요?`,
    because: {
      right: (v) =>
        `되돌아온 값에 그 자리의 미분을 곱해요. ∂L/∂${v.of} = ${v.working} = ${withParticle(v.value, '이에요/예요')}.`,
      otherInput: (v) =>
        `다른 가중치의 입력 x₁을 곱했어요. ${v.of} 옆에는 x₂가 있어요. ${v.working} = ${withParticle(v.value, '이에요/예요')}.`,
      weight: (v) =>
        `가중치 자신을 곱했어요. ∂z₁/∂${withParticle(v.of, '은/는')} 그 옆의 입력이에요. ${v.working} = ${withParticle(v.value, '이에요/예요')}.`,
      bare: (v) =>
        `편향처럼 입력을 곱하지 않았어요. ${v.of} 옆에는 x₂가 있어요. ${v.working} = ${withParticle(v.value, '이에요/예요')}.`,
      timesInput: (v) =>
        `가중치처럼 입력을 곱했어요. ${v.of} 옆에는 아무것도 곱해져 있지 않아요. ${v.working} = ${withParticle(v.value, '이에요/예요')}.`,
      nothing: (v) =>
        `z₂가 전혀 달라지지 않을 때만 0이에요. z₂에는 ${withParticle(v.of, '이/가')} 더해져 있어요. ${v.working} = ${withParticle(v.value, '이에요/예요')}.`,
      local: (v) =>
        `그건 마지막 고리 ∂z₂/∂${v.of}뿐이에요. 되돌아온 값을 곱해야 손실의 기울기가 돼요. ${v.working} = ${withParticle(v.value, '이에요/예요')}.`,
      onePath: (v) =>
        `${withParticle(v.of, '은/는')} 두 유닛으로 들어가니 두 유닛이 모두 돌려보내요. ${v.working} = ${withParticle(v.value, '이에요/예요')}.`,
      row: (v) =>
        `유닛 2로 들어가는 가중치를 썼어요. ${v.of}에서 나가는 가중치는 w₁₂와 w₂₂예요. ${v.working} = ${withParticle(v.value, '이에요/예요')}.`,
      noWeights: (v) =>
        `가중치를 곱하지 않고 더했어요. 되돌아오는 길마다 가중치가 있어요. ${v.working} = ${withParticle(v.value, '이에요/예요')}.`,
    },
  },
  all: {
    title: '가중치 넷을 한꺼번에',
    text: '유닛마다 되돌아오는 값이 하나씩 있어요. δₖ = ∂L/∂zₖ예요. 그 유닛으로 들어가는 가중치는 여기에 제 입력을 곱해요. ∂L/∂wₖⱼ = δₖ·xⱼ예요.\n\n그래서 층이 아무리 커도 기울기 행렬 전체가 열 하나 곱하기 행 하나예요.',
    point: (v) =>
      `δ ≈ ${v.delta}, x = ${withParticle(v.x, '이에요/예요')}. 크기가 가장 큰 δ와 크기가 가장 큰 입력이 ${v.winner}에서 만나요. 그래서 크기 ${withParticle(v.size, '으로/로')} 가장 많이 배워요.`,
    question: 'w₁₁과 w₂₁은 같은 열에 있어요. ∂L/∂w₁₁은 ∂L/∂w₂₁의 몇 배일까요?',
    times: (ratio) => `${ratio}배`,
    because: {
      right: (v) =>
        `둘 다 x₁을 곱하니 남는 것은 δ의 비예요. ${withParticle(v.delta1, '을/를')} ${withParticle(v.delta2, '으로/로')} 나눈 ${v.ratio}배예요.`,
      inputs: (v) =>
        `그건 한 행에 있는 두 가중치의 비 x₁/x₂예요. 같은 열은 입력을 함께 쓰고 δ가 달라요. ${withParticle(v.delta1, '을/를')} ${withParticle(v.delta2, '으로/로')} 나눈 ${v.ratio}배예요.`,
      weights: (v) =>
        `그건 w₁₁/w₂₁이에요. δₖ·xⱼ에는 가중치가 나오지 않아요. δ가 ${withParticle(v.delta1, '과/와')} ${withParticle(v.delta2, '이라/라')} ${v.ratio}배예요.`,
      same: (v) =>
        `입력은 함께 쓰지만 δ는 유닛마다 달라요. ${withParticle(v.delta1, '과/와')} ${withParticle(v.delta2, '이라/라')} ${v.ratio}배예요.`,
    },
  },
};
