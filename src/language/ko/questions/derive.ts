// Q26: ∂L/∂w 유도하기. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const derive: Catalog['questions']['derive'] = {
  title: '기울기 유도하기',
  prompt: (v) =>
    `유닛이 둘, 입력이 둘이고 편향은 없는 층 하나예요. ${withParticle(v.weight, '은/는')} 입력 ${v.input}에서 유닛 ${withParticle(String(v.unit), '으로/로')} 들어가요.\n\n어떤 x, W, t에서도 맞는 식으로 ∂L/∂${withParticle(v.weight, '을/를')} 유도해 주세요. x1, w11, z1, h1, y1, t1처럼 순전파에서 나온 값도 쓸 수 있어요.`,
  wrong: (v) =>
    `${v.remark} x = ${v.x}, W = ${v.W}, t = ${withParticle(v.t, '이라/라')}면 ${withParticle(v.found, '이/가')} 나오지만 기울기는 ${withParticle(v.right, '이에요/예요')}.`,
  point: (v) => `∂L/∂${v.weight} = ${v.model}. 차례로 오차, 활성화 기울기, 입력이에요.`,
  way: (v) =>
    `L은 두 확률을 모두 거쳐 ${v.h}에 닿고, 두 경로를 더하면 ∂L/∂${v.h} = ${withParticle(v.error, '이에요/예요')}. 활성화 함수를 지나면서 ${v.slope} = ${withParticle(v.written, '이/가')} 곱해져요. 가중치와 곱해졌던 ${withParticle(v.x, '이/가')} 마지막 인수예요. 아래는 이 문제의 숫자를 넣은 거예요.`,
};
