// Q18: |z|가 얼마부터 활성화 기울기가 주어진 값보다 작아지는가. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';
import { activationNames } from './activation-names.ts';

export const slopeThreshold: Catalog['questions']['slope-threshold'] = {
  title: '어디서부터 너무 평평해질까',
  names: activationNames,
  prompt: (v) =>
    `${v.name} 유닛은 z = 0에서 가장 가파르고 양쪽으로 갈수록 평평해져요. 출력 h로 쓰면 기울기는 ${v.symbol} = ${withParticle(v.formula, '이에요/예요')}.\n\n|z|가 얼마보다 크면 기울기가 ${v.slope}보다 작아질까요? |z|를 유효숫자 셋으로 답해 주세요.`,
  facts: (v) =>
    `${v.formula} = ${v.slope}에서 h ≈ ${v.h}, 이것을 ${v.inverse}에 넣으면 |z| ≈ ${withParticle(v.z, '이에요/예요')}.`,
  because: {
    output: (v) => `그건 그 자리의 출력 h예요. 물어본 것은 자리 z예요. ${v.facts}`,
    height: (v) =>
      `그건 곡선의 높이가 ${v.slope}만큼이거나 끝까지 그만큼 남은 자리예요. 물어본 것은 기울기예요. ${v.facts}`,
    other: (v) => `그건 ${withParticle(v.other, '이/가')} 그 기울기를 갖는 자리예요. ${v.facts}`,
    half: (v) => `h에서 z로 돌아오는 길에 2배가 어긋났어요. ${v.facts}`,
    log10: (v) => `h에서 z로 돌아올 때는 밑이 10인 로그가 아니라 자연로그를 써요. ${v.facts}`,
    exponential: (v) =>
      `기울기를 e^(−|z|)로 여긴 값이에요. 멀리 나가야 그런 모양으로 작아지고, 여기서는 아직 충분히 가깝지 않아요. ${v.facts}`,
  },
  point: (v) =>
    `${withParticle(v.symbol, '은/는')} |z| ≈ ${v.z}에서 ${withParticle(v.slope, '이/가')} 돼요. 거기서 h ≈ ${v.h}, 그 |z|를 다시 넣으면 기울기는 ${withParticle(v.check, '이에요/예요')}.`,
  way: {
    sigmoid: (v) =>
      `이차방정식 h(1 − h) = ${withParticle(v.slope, '을/를')} h로 풀어요. 큰 해가 오른쪽, 작은 해가 왼쪽이고, 둘은 0에서 똑같이 멀어요. 그다음 시그모이드를 거꾸로 풀면 z = ln(h/(1 − h))예요. 한 번에 쓰면 s = ${withParticle(v.slope, '으로/로')} 놓고 |z| = 2·arcosh(1/(2√s))예요.`,
    tanh: (v) =>
      `1 − h² = ${withParticle(v.slope, '을/를')} h로 풀면 ${withParticle(`h = √(1 − ${v.slope})`, '이에요/예요')}. 그다음 tanh를 거꾸로 풀면 z = ½·ln((1 + h)/(1 − h))예요. 왼쪽도 똑같이 멀어요. 한 번에 쓰면 s = ${withParticle(v.slope, '으로/로')} 놓고 |z| = arcosh(1/√s)예요.`,
  },
};
