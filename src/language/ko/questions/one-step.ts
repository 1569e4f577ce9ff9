// Q24: 경사 하강 한 걸음. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const oneStep: Catalog['questions']['one-step'] = {
  title: '한 걸음 내려가기',
  prompt: {
    weight: (v) =>
      `어떤 가중치가 ${v.weight} = ${v.w}에 있고, ∂L/∂${v.weight} = ${withParticle(v.g, '이에요/예요')}.\n\nη = ${withParticle(v.rate, '으로/로')} 경사 하강을 한 걸음 하면 이 가중치는 얼마가 될까요? 유효 숫자 세 자리로 답해 주세요.`,
    change: (v) =>
      `어떤 가중치가 ${v.weight} = ${v.w}에 있고, ∂L/∂${v.weight} = ${withParticle(v.g, '이에요/예요')}. 이제 η = ${withParticle(v.rate, '으로/로')} 경사 하강을 한 걸음 해요.\n\n${withParticle(v.weight, '은/는')} 얼마만큼 변할까요? 부호를 붙여 유효 숫자 세 자리로 답해 주세요.`,
    gradient: (v) =>
      `η = ${withParticle(v.rate, '으로/로')} 경사 하강을 한 걸음 했더니 가중치가 ${v.weight} = ${v.w}에서 ${withParticle(v.after, '으로/로')} 갔어요.\n\n∂L/∂${withParticle(v.weight, '은/는')} 얼마였을까요? 유효 숫자 세 자리로 답해 주세요.`,
  },
  wrong: {
    uphill: (v) =>
      `${withParticle(v.value, '은/는')} η·g를 더한 값이에요. 기울기는 손실이 커지는 쪽을 가리키니 걸음은 그 반대로 가요. 그래서 ${withParticle(v.right, '이에요/예요')}.`,
    rateForgotten: (v) =>
      `${withParticle(v.value, '은/는')} 학습률을 빠뜨린 값이에요. 기울기를 따라 얼마나 갈지는 η = ${withParticle(v.rate, '이/가')} 정해요. 그래서 ${withParticle(v.right, '이에요/예요')}.`,
    stepAlone: (v) =>
      `${withParticle(v.value, '은/는')} 걸음 −η·g만 구한 값이에요. 이것을 가중치에 더해야 해요. 그래서 ${withParticle(v.right, '이에요/예요')}.`,
    newWeight: (v) =>
      `${withParticle(v.value, '은/는')} 걸음을 마친 뒤의 가중치예요. 물어본 것은 움직인 만큼이니 ${withParticle(v.right, '이에요/예요')}.`,
    sign: (v) =>
      `${withParticle(v.value, '은/는')} 걸음의 부호를 그대로 쓴 값이에요. 가중치는 기울기와 반대로 가니 기울기의 부호는 반대예요. 그래서 ${withParticle(v.right, '이에요/예요')}.`,
    timesRate: (v) =>
      `${withParticle(v.value, '은/는')} 움직인 만큼에 η를 한 번 더 곱한 값이에요. 움직인 만큼이 이미 η·g이니 η = ${withParticle(v.rate, '으로/로')} 나눠요. 그래서 ${withParticle(v.right, '이에요/예요')}.`,
  },
  point: {
    weight: (v) =>
      `기울기 ${v.g}에 η = ${withParticle(v.rate, '을/를')} 곱해 반대로 가요. 새 가중치는 w − η·g = ${withParticle(v.value, '이에요/예요')}.`,
    change: (v) =>
      `기울기 ${v.g}에 η = ${withParticle(v.rate, '을/를')} 곱해 반대로 가요. 변화는 −η·g = ${withParticle(v.value, '이에요/예요')}.`,
    gradient: (v) =>
      `${v.w}에서 ${v.after}까지 간 것이 −η·g예요. 그래서 g = (${v.went})/${v.rate} = ${withParticle(v.value, '이에요/예요')}.`,
  },
  way: '기울기는 어느 쪽으로 가면 손실이 커지는지, 얼마나 가파른지를 알려 줘요. 경사 하강은 그 반대쪽으로 가니 η·g를 빼요. 그래서 기울기가 음수면 가중치는 커져요.',
};
