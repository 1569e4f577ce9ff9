// Q11: 유도에서 틀린 줄 고치기. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const repairLine: Catalog['questions']['repair-line'] = {
  title: '틀린 줄 고치기',
  layer: (formulas) => `편향이 없는 층 하나예요. ${formulas}, L = −Σ tₖ ln yₖ, Σ tₖ = 1.`,
  hidden: (formulas) => `은닉층 하나와 선형 출력이고 편향은 없어요. ${formulas}, L = −Σ tₖ ln yₖ, Σ tₖ = 1.`,
  prompt: (v) =>
    `${v.network}\n\n아래에서 기울기를 세 줄로 유도했어요. 줄마다 앞줄을 이어받아요. 한 줄이 틀렸어요. 그 줄을 “${v.example}”처럼 왼쪽까지 바르게 써 주세요.`,
  wrong: (v) =>
    `${v.remark} ${withParticle(v.numbers, '이라/라')}면 ${withParticle(v.found, '이/가')} 나오지만, 맞는 값은 ${withParticle(v.right, '이에요/예요')}.`,
  point: (v) =>
    `${v.line}번 줄은 ${withParticle(v.found, '이라/라')} 했지만, 바른 줄은 ${withParticle(v.right, '이에요/예요')}. ${v.remark}`,
  way: '한 줄마다 기울기를 한 고리씩 뒤로 가져가요. 먼저 손실까지의 모든 경로를 거쳐 h로 되돌아오고, 다음으로 이 유닛에서 잰 활성화 기울기를 곱하고, 마지막으로 가중치와 곱해졌던 값을 곱해요. 아래는 바르게 쓴 유도예요.',
};
