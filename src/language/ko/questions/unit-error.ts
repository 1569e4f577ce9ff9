// Q4: 로짓 하나의 ∂L/∂h. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const unitError: Catalog['questions']['unit-error'] = {
  title: '로짓에 되돌아오는 값',
  prompt: (v) =>
    `로짓 h가 소프트맥스를 지나 y = ${withParticle(v.y, '이/가')} 됐어요. 정답은 t = ${v.t}, 손실 L은 교차 엔트로피예요.\n\n∂L/∂${withParticle(v.h, '은/는')} 얼마일까요?`,
  wrong: (v) => `${v.remark} 여기서는 ${withParticle(v.way, '이에요/예요')}.`,
  other: (v) =>
    `그건 다른 클래스의 로짓에 되돌아오는 값이에요. 로짓마다 제 예측과 정답이 있어서 ${withParticle(v.way, '이에요/예요')}.`,
  point: (v) => `∂L/∂${v.h} = ${v.way}, 곧 예측에서 정답을 뺀 값이에요.`,
  way: (v) =>
    `소프트맥스 뒤의 교차 엔트로피를 로짓으로 쓰면, 정답의 합이 1이니까 log-sum-exp에서 Σ tₖhₖ를 뺀 것이에요. log-sum-exp를 ${withParticle(v.h, '으로/로')} 미분하면 바로 확률 ${withParticle(v.y, '이/가')} 나오고, 뒤의 항에서는 ${withParticle(v.t, '이/가')} 나와요. 남는 것은 둘의 차예요.`,
};
