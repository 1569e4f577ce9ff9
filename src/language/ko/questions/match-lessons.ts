// Q32: 어느 인수가 어느 교훈인가. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

interface Factor {
  readonly letter: string;
  readonly factor: string;
  readonly symbol: string;
}

const named = ({ letter, factor, symbol }: Factor) =>
  withParticle(`${letter} = ${factor}${symbol === '' ? '' : ` = ${symbol}`}`, '은/는');

export const matchLessons: Catalog['questions']['match-lessons'] = {
  title: '어느 인수가 어느 교훈일까',
  prompt: (v) =>
    `교훈 1: 가중치에 들어오는 값이 클수록 많이 배워요. 교훈 2: 활성화 함수가 평평한 곳에서는 조금밖에 못 배워요. 교훈 3: 답이 많이 틀릴수록 많이 배워요.\n\n${v.numbers}∂L/∂${v.weight} = A·B·C이고, ${withParticle(v.list, '이에요/예요')}.\n\n어느 인수가 어느 교훈에 해당할까요?`,
  numbers: (v) => `시그모이드 한 층에 소프트맥스를 붙였어요. x = ${v.x}, h = ${v.h}, y = ${v.y}, t = ${v.t}.\n`,
  match: (v) => `A는 교훈 ${v.a}, B는 교훈 ${v.b}, C는 교훈 ${v.c}`,
  is: {
    input: (v) => `${named(v)} 가중치에 들어오는 값, 곧 교훈 1이에요.`,
    slope: (v) => `${named(v)} 활성화 기울기, 곧 교훈 2예요.`,
    error: (v) => `${named(v)} 유닛으로 되돌아오는 오차, 곧 교훈 3이에요.`,
  },
  way: '어느 가중치든 인수는 같은 셋이에요. 오차는 뒤에서 되돌아오고, 활성화 기울기는 가중치가 들어가는 유닛의 것이고, 입력은 순전파에서 가중치와 곱해진 값이에요. 셋을 곱한 것이 기울기예요.',
};
