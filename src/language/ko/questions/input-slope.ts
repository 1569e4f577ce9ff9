// Q2: ∂z/∂w는 얼마인가. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const inputSlope: Catalog['questions']['input-slope'] = {
  title: '한 고리: z와 그 가중치',
  prompt: (v) =>
    `한 유닛이 ${withParticle(`${v.z} = ${v.sum}`, '을/를')} 계산해요.\n가중치: (${v.w}), 입력: x = (${v.x}).\n\n∂${v.z}/∂${withParticle(v.weight, '은/는')} 얼마일까요?`,
  right: (v) => `가중치가 1 커질 때 ${withParticle(v.z, '은/는')} ${v.x} = ${v.value}만큼 커져요.`,
  weight: (v) =>
    `그건 ${v.weight} 자신이에요. z를 입력으로 미분할 때 나오는 값이고, 가중치로 미분하면 ${v.x} = ${withParticle(v.value, '이에요/예요')}.`,
  other: (v) =>
    `그건 다른 입력이에요. 다른 가중치에 곱해지는 값이고, ${v.weight}에 곱해지는 것은 ${v.x} = ${withParticle(v.value, '이에요/예요')}.`,
  bias: (v) =>
    `1은 편향으로 미분한 값이에요. 가중치에는 입력이 곱해지므로 ${v.x} = ${withParticle(v.value, '이에요/예요')}.`,
  point: (v) =>
    `∂${v.z}/∂${withParticle(v.weight, '은/는')} 그 가중치가 받은 입력, 곧 ${v.x} = ${withParticle(v.value, '이에요/예요')}.`,
  way: (v) =>
    `${v.weight} 말고는 모두 붙들어 두세요. 그러면 ${withParticle(v.z, '은/는')} ${v.weight}의 일차식이고, 그 기울기는 앞에 곱해진 ${withParticle(v.x, '이에요/예요')}. 다른 항에는 ${withParticle(v.weight, '이/가')} 없으니 사라져요.`,
};
