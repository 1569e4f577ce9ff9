// Q8: 빈칸이 있는 미분의 연쇄. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const missingFactor: Catalog['questions']['missing-factor'] = {
  title: '빈칸에 들어갈 수',
  network: {
    layer: '시그모이드 유닛의 층 뒤에 소프트맥스와 교차 엔트로피가 있어요',
    deep: '편향 없이 시그모이드 유닛이 하나씩 있는 두 층, 그 뒤에 제곱 오차의 절반이 있어요',
  },
  prompt: (v) =>
    `${v.network}. 아래는 ${v.weight}의 연쇄인데 수 하나가 비어 있어요.\n알려진 값은 ${withParticle(v.known, '이에요/예요')}.\n\n빈칸에는 어떤 수가 들어갈까요?`,
  right: (v) => `빠진 것은 ${v.symbol} = ${v.way}, 여기서는 ${withParticle(v.value, '이에요/예요')}.`,
  wrong: (v) => `${v.remark} 빈칸에는 ${v.symbol} = ${v.way}, 여기서는 ${withParticle(v.value, '이/가')} 들어가요.`,
  taken: {
    output: (v) =>
      `${withParticle(v.taken, '은/는')} 유닛에서 나오는 값이에요. ${withParticle(v.weight, '과/와')} 곱해진 것은 들어가는 값이라 ${v.symbol} = ${v.way}, 여기서는 ${withParticle(v.value, '이에요/예요')}.`,
    activation: (v) =>
      `${withParticle(v.taken, '은/는')} 두 층 사이의 가중치로 미분할 때 나오는 인수예요. ${withParticle(v.taken, '으로/로')} 미분하면 그 가중치가 남아서 ${v.symbol} = ${v.way}, 여기서는 ${withParticle(v.value, '이에요/예요')}.`,
    layer: (v) =>
      `${withParticle(v.taken, '은/는')} 한 층 앞의 가중치예요. 두 층 사이에 있는 것은 ${withParticle(v.way, '이라/라')} ${v.symbol} = ${withParticle(v.value, '이에요/예요')}.`,
  },
  way: {
    error: (v) =>
      `첫 고리는 손실이 로짓에 따라 변하는 정도예요. 소프트맥스와 교차 엔트로피를 함께 미분하면 예측에서 정답을 뺀 ${withParticle(v.way, '이/가')} 남아요. 여기서는 ${withParticle(v.value, '이에요/예요')}.`,
    slope: (v) =>
      `가운데 고리는 유닛의 z에서 잰 시그모이드의 기울기예요. 출력으로 쓰면 ${withParticle(v.way, '이에요/예요')}. 여기서는 ${withParticle(v.value, '이에요/예요')}.`,
    input: (v) =>
      `마지막 고리는 합이 ${v.weight}에 따라 변하는 정도예요. 합은 가중치마다 일차식이고, ${v.weight} 앞에 곱해진 것은 입력 ${withParticle(v.way, '이에요/예요')}. 여기서는 ${withParticle(v.value, '이에요/예요')}.`,
    through: (v) =>
      `층 사이의 고리는 뒤쪽 합이 앞쪽 출력에 따라 변하는 정도예요. 그 출력은 합 안에서 ${withParticle(v.way, '과/와')} 곱해져 있으니, 미분하면 이 가중치가 나와요. 여기서는 ${withParticle(v.value, '이에요/예요')}.`,
  },
};
