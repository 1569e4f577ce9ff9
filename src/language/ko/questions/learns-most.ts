// Q13: 어느 가중치가 가장 많이 배우는가. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

interface Told {
  readonly weight: string;
  readonly parts: string;
  readonly gradient: string;
  readonly most: string;
  readonly mostGradient: string;
}

const facts = (v: Told) =>
  `∂L/∂${v.weight} = ${v.parts} ≈ ${v.gradient}인데, ${withParticle(v.most, '은/는')} ${withParticle(v.mostGradient, '이에요/예요')}.`;

export const learnsMost: Catalog['questions']['learns-most'] = {
  title: '어느 가중치가 가장 많이 배울까',
  prompt: (v) =>
    `시그모이드 유닛 셋, 그 뒤에 소프트맥스와 교차 엔트로피가 있어요. 입력은 ${withParticle(`x = ${v.x}`, '이에요/예요')}.\n${v.rows.join('\n')}\n\n경사 하강으로 한 걸음 가면 아래 가중치 가운데 어느 것이 가장 멀리 움직일까요? (wₖⱼ는 입력 j에서 유닛 k로 들어가요.)`,
  because: {
    right: (v) =>
      `오차 · 활성화 기울기 · 입력의 곱 가운데 이것이 가장 커요. ∂L/∂${v.weight} = ${v.parts} ≈ ${withParticle(v.gradient, '이에요/예요')}.`,
    error: (v) =>
      `유닛의 오차는 가장 크지만, 활성화 기울기를 빠뜨린 생각이에요. 여기는 ${v.slope}, ${v.most} 쪽은 ${withParticle(v.mostSlope, '이에요/예요')}. ${facts(v)}`,
    slope: (v) =>
      `유닛의 활성화 기울기는 가장 크지만, 오차의 크기가 ${v.error}뿐이에요. ${v.most} 쪽은 ${withParticle(v.mostError, '이에요/예요')}. ${facts(v)}`,
    weight: (v) =>
      `가중치 자신은 ${withParticle(v.held, '으로/로')} 가장 크지만, 제 기울기의 인수는 가중치가 아니라 입력 ${withParticle(v.x, '이에요/예요')}. ${facts(v)}`,
    input: (v) =>
      `오차와 활성화 기울기는 ${withParticle(v.most, '과/와')} 함께 쓰지만, 입력이 ${withParticle(v.x, '으로/로')} 더 작아요. ${facts(v)}`,
    unit: (v) =>
      `입력은 큰 쪽이지만, 오차의 크기 ${v.error}에 활성화 기울기 ${withParticle(v.slope, '을/를')} 곱하면 더 작아요. ${facts(v)}`,
  },
  point: (v) =>
    `${withParticle(v.weight, '이/가')} 가장 많이 배워요. 곱 ${v.parts} ≈ ${withParticle(v.gradient, '이/가')} 가장 크니까요.`,
  way: '한 유닛의 가중치들은 오차와 활성화 기울기를, 한 입력의 가중치들은 입력을 함께 써요. 그러니 오차 · 활성화 기울기가 가장 큰 유닛을 찾고, 그 안에서 입력이 가장 큰 가중치를 찾으면 돼요. 가중치 자신의 크기는 상관없어요.',
  picture: '가중치마다의 기울기',
};
