// 그래프 안의 말과 대체 텍스트.

import type { Catalog } from '../catalog.ts';
import { withParticle } from '../particles.ts';

export const charts: Catalog['charts'] = {
  product: '곱',
  slope: (of) => `기울기 ${of}`,
  steps: '걸음 수',
  loss: '손실 L',
  gradientSize: '∂L/∂W의 크기 (RMS)',
  layer: (number) => `${number}층`,
  diverged: (step) => `${step}걸음에서 발산`,
  classes: (label) => `클래스 ${label}`,
  points: (points) => `${points}점`,
  rightOf: (v) => `${v.answered}문제 중 ${v.right}개 맞힘`,
  more: (count) => `… ${count}개 더`,
  alt: {
    podium: (v) =>
      `${v.title}: ${v.placed.length === 0 ? '아직 아무도 없어요' : v.placed.join('; ')}.${v.note === '' ? '' : ` ${v.note}`}`,
    placed: (v) => `${v.place}위 ${v.name}, ${v.points}점, ${v.answered}문제 중 ${v.right}개 맞힘`,
    changed: (v) => `${v.value} (전에는 ${v.before}, ${v.ratio})`,
    factors: (v) => `곱해지는 인수: ${v.factors.join('; ')}. 곱: ${v.product}.`,
    bars: (v) =>
      `막대그래프${v.log ? '(로그 눈금)' : ''}${v.title === '' ? '' : `, ${v.title}`}: ${v.bars.join('; ')}.`,
    curve: (v) => `z ${v.range}에서 그린 ${v.name}. ${v.points.join('; ')}.`,
    lossCurves: (v) => `걸음마다의 손실${v.title === '' ? '' : `, ${v.title}`}: ${v.runs.join('; ')}.`,
    run: (v) => `${withParticle(v.name, '은/는')} ${v.steps}걸음 동안 ${v.from}에서 ${withParticle(v.to, '으로/로')}`,
    gradientSizes: (v) => `걸음마다 층별 가중치 기울기의 크기(RMS, 로그 눈금): ${v.layers.join('; ')}.`,
    layer: (v) => `${withParticle(v.name, '은/는')} ${v.from}에서 ${withParticle(v.to, '으로/로')}`,
    points: (v) => `평면 위 두 클래스의 점: ${v.counts.join(', ')}.${v.right}`,
    right: (v) => ` 칠해진 영역은 네트워크의 예측이에요. 점 ${v.count}개 중 ${v.right}개가 제 쪽에 있어요.`,
  },
};
