// Q14: 세 유닛 가운데 어디서 가중치가 가장 많이 배우는가. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

interface Told {
  readonly parts: string;
  readonly gradient: string;
  readonly mostZ: string;
  readonly mostGradient: string;
}

const facts = (v: Told) =>
  `여기는 ${v.parts} ≈ ${v.gradient}, z = ${v.mostZ} 쪽은 ${withParticle(v.mostGradient, '이에요/예요')}.`;

export const compareUnits: Catalog['questions']['compare-units'] = {
  title: '세 유닛, 세 가중치',
  prompt: (v) =>
    `시그모이드 유닛이 셋 있어요. 유닛마다 z와, 되돌아온 오차 ∂L/∂h와, 그 유닛으로 들어가는 가중치 하나의 입력 x가 있어요. 그 가중치가 가장 많이 배우는 곳, 곧 |∂L/∂w|가 가장 큰 곳은 어디일까요?\n\n${v.slopes}`,
  because: {
    right: (v) =>
      `z = ${v.z}에서 활성화 기울기는 ${withParticle(v.slope, '이고/고')}, 곱 ∂L/∂h · σ′(z) · x가 셋 가운데 가장 커요. ${v.parts} ≈ ${withParticle(v.gradient, '이에요/예요')}.`,
    error: (v) =>
      `오차는 가장 크지만, 지나가는 것은 활성화 기울기 ${withParticle(v.slope, '을/를')} 곱한 만큼뿐이에요. ${facts(v)}`,
    slope: (v) =>
      `활성화 기울기는 ${withParticle(v.slope, '으로/로')} 가장 크지만, 오차와 입력도 곱해져요. ${facts(v)}`,
    input: (v) => `입력은 가장 크지만, 거기에 곱해지는 오차와 활성화 기울기의 곱이 작아요. ${facts(v)}`,
  },
  point: (v) =>
    `z = ${v.z}에서 곱이 가장 커요. ∂L/∂h · σ′(z) · x = ${v.parts} ≈ ${withParticle(v.gradient, '이에요/예요')}.`,
  way: '셋은 저마다 한 인수에서 앞서요. 오차가 가장 큰 유닛, 활성화 기울기가 가장 큰 유닛, 입력이 가장 큰 유닛이 서로 달라요. 학습량을 정하는 것은 셋을 모두 곱한 값이니, 유닛마다 곱해서 크기를 견주면 돼요. 부호는 방향만 알려 줘요.',
};
