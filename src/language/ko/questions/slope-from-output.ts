// Q3: 출력에서 바로 구하는 활성화 기울기. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { particleAfter, withParticle } from '../../particles.ts';

export const slopeFromOutput: Catalog['questions']['slope-from-output'] = {
  title: '출력으로 구하는 기울기',
  both: (v) =>
    `어떤 유닛이 h = ${v.f}(z)를 계산해요. z = ${v.z}에서 출력은 h ${withParticle(v.h, '이에요/예요')}.\n\n이 자리의 기울기 ${v.f}′(z)는 얼마일까요? 유효 숫자 3자리로 답해 주세요.`,
  output: (v) =>
    `h = ${v.f}(z)를 계산하는 유닛의 출력이 h ${withParticle(v.h, '이에요/예요')}.\n\n이 자리의 기울기 ${v.f}′(z)는 얼마일까요? 유효 숫자 3자리로 답해 주세요.`,
  wrong: (v) => `${v.remark} 여기서는 ${v.f}′(z) = ${withParticle(v.way, '이에요/예요')}.`,
  point: (v) => `h ${v.h}${particleAfter(v.h, '이라/라')} ${v.f}′(z) = ${withParticle(v.way, '이에요/예요')}.`,
  way: {
    sigmoid:
      '시그모이드의 기울기는 출력만으로 쓸 수 있어요. h에 1까지 남은 만큼을 곱한 h(1 − h)예요. 그래서 역전파 때 z를 다시 볼 필요가 없어요. h = ½에서 가장 크고 양 끝으로 갈수록 작아져요.',
    tanh: 'tanh의 기울기는 출력만으로 쓸 수 있어요. 1 − h²은 (1 − h)(1 + h), 곧 1까지 남은 거리와 −1까지 남은 거리의 곱이에요. 그래서 역전파 때 z를 다시 볼 필요가 없어요. h = 0에서 1이고 양 끝으로 갈수록 작아져요.',
  },
};
