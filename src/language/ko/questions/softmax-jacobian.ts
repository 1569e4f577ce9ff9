// Q27: 소프트맥스 미분의 한 칸. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const softmaxJacobian: Catalog['questions']['softmax-jacobian'] = {
  title: '소프트맥스 미분의 한 칸',
  prompt: (v) =>
    `로짓 h가 소프트맥스를 지나 y = ${withParticle(v.all, '이/가')} 됐어요.\n\n∂${v.y}/∂${withParticle(v.h, '은/는')} 얼마일까요? 유효 숫자 3자리로 답해 주세요.`,
  because: {
    exponential: (v) =>
      `미분해도 그대로인 지수 함수만 있다면 그래요. 하지만 분모의 합도 ${withParticle(v.h, '을/를')} 따라 움직여서 ∂${v.y}/∂${v.h} = ${withParticle(v.way, '이에요/예요')}.`,
    logarithm: (v) =>
      `그건 로그 ln ${withParticle(v.y, '을/를')} 미분한 값이에요. ${v.y} 자체라면 ${withParticle(v.y, '을/를')} 한 번 더 곱해서 ∂${v.y}/∂${v.h} = ${withParticle(v.way, '이에요/예요')}.`,
    other: (v) =>
      `그건 서로 다른 두 클래스의 식이에요. 여기서는 ${withParticle(v.y, '을/를')} 제 로짓으로 미분하니 분자도 함께 커져서 ∂${v.y}/∂${v.h} = ${withParticle(v.way, '이에요/예요')}.`,
    nothing: (v) =>
      `${withParticle(v.h, '은/는')} 모든 확률의 분모에 들어 있어요. 그래서 ${v.y}도 따라 움직여 ∂${v.y}/∂${v.h} = ${withParticle(v.way, '이에요/예요')}.`,
    sign: (v) =>
      `크기는 맞아요. 로짓이 커지면 제 확률은 올라가고 나머지는 모두 내려가요. ∂${v.y}/∂${v.h} = ${withParticle(v.way, '이에요/예요')}.`,
    everywhere: (v) =>
      `그건 클래스가 제 로짓을 만나는 대각선의 식이에요. ${withParticle(v.h, '은/는')} ${withParticle(v.y, '과/와')} 다른 클래스의 로짓이라 ∂${v.y}/∂${v.h} = ${withParticle(v.way, '이에요/예요')}.`,
  },
  point: (v) => `∂${v.y}/∂${v.h} = ${withParticle(v.way, '이에요/예요')}.`,
  way: {
    diagonal: (v) =>
      `${v.y}에는 제 로짓 ${withParticle(v.h, '이/가')} 분자와 분모에 모두 있어요. 분자의 지수 함수에서 ${withParticle(v.y, '이/가')} 나오고, 커지는 분모가 거기서 ${v.y} · ${withParticle(v.y, '을/를')} 덜어 내요. 합치면 ${v.y} − ${v.y}² = ${withParticle(v.way, '이에요/예요')}.`,
    beside: (v) =>
      `${v.y}에서 로짓 ${withParticle(v.h, '은/는')} 분모의 합에만 있어요. ${withParticle(v.h, '이/가')} 커지면 분모가 커져서 ${withParticle(v.y, '은/는')} 줄어요. ∂${v.y}/∂${v.h} = ${withParticle(v.way, '이에요/예요')}. 한 클래스가 얻은 만큼 나머지가 잃으니, 한 열을 모두 더하면 0이에요.`,
  },
  picture: (v) => `${withParticle(v.h, '이/가')} 커질 때 확률마다의 변화`,
};
