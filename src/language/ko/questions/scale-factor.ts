// Q15: z를 붙들어 두고 입력 하나만 바꾸기. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const scaleFactor: Catalog['questions']['scale-factor'] = {
  title: 'z는 그대로, 입력만 바꾸기',
  prompt: (v) =>
    `${withParticle(v.weight, '은/는')} 유닛 ${withParticle(v.unit, '으로/로')} 들어가고 ${v.x} = ${withParticle(v.from, '과/와')} 곱해져요. 지금 ∂L/∂${v.weight} ≈ ${withParticle(v.gradient, '이에요/예요')}.\n이제 ${withParticle(v.x, '을/를')} ${withParticle(v.to, '으로/로')} 바꾸되, 다른 것이 메워 주어 ${withParticle(v.z, '과/와')} 그 뒤는 모두 그대로라고 해요.\n\n∂L/∂${withParticle(v.weight, '은/는')} 몇 배가 될까요?`,
  facts: (v) =>
    `오차와 활성화 기울기는 그대로고, ${withParticle(v.x, '은/는')} 곱에 한 번 들어가요. ${withParticle(v.x, '이/가')} ${v.from}에서 ${withParticle(v.to, '으로/로')} 바뀌니 기울기도 ${v.gradient}에서 ${withParticle(v.after, '으로/로')}, ${v.k}배가 돼요.`,
  because: {
    squared: (v) => `${withParticle(v.x, '을/를')} 두 번 곱한 생각이에요. 제곱으로 들어가지는 않아요. ${v.facts}`,
    same: (v) =>
      `편향이라면 입력이 없으니 그래요. 가중치의 기울기에는 ${withParticle(v.x, '이/가')} 인수로 들어 있어요. ${v.facts}`,
    unsigned: (v) => `크기는 맞지만 ${v.x}의 부호도 바뀌었고, 기울기의 부호도 따라 바뀌어요. ${v.facts}`,
    inverse: (v) =>
      `입력이 크면 가중치는 덜 움직여도 된다고 생각할 수 있어요. 하지만 기울기는 거꾸로 ${withParticle(v.x, '을/를')} 따라가요. ${v.facts}`,
  },
  point: (v) =>
    `${withParticle(v.z, '을/를')} 붙들어 두면 인수 ${v.x}만 ${v.from}에서 ${withParticle(v.to, '으로/로')} 바뀌어서, ∂L/∂${withParticle(v.weight, '은/는')} ${v.k}배가 돼요.`,
  way: (v) =>
    `∂L/∂${withParticle(v.weight, '은/는')} 오차 · 활성화 기울기 · ${withParticle(v.x, '이에요/예요')}. 오차와 활성화 기울기는 z가 정하는데 z를 붙들어 두었어요. 그래서 기울기의 비는 입력의 비, 곧 ${v.to} 대 ${withParticle(v.from, '이에요/예요')}. 실제 네트워크라면 ${v.z}도 함께 움직여서 답이 달라져요.`,
};
