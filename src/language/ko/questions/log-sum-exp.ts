// Q28: log-sum-exp로 쓴 교차 엔트로피와 Σt. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const logSumExp: Catalog['questions']['log-sum-exp'] = {
  title: 'Σt를 빼도 될까',
  prompt: (v) =>
    `y = softmax(h)일 때 교차 엔트로피 −Σ tₖ ln yₖ를 전개하면 (Σt)·lse(h) − Σ tₖhₖ, lse(h) = ln Σ e^hₖ예요. 그런데 누군가 앞의 Σt를 빼고 썼어요.\n\nt = ${v.t}일 때도 여전히 같은 손실일까요?`,
  options: {
    isOne: '네, 이 정답을 모두 더하면 1이니까요',
    isNot: '아니요, 이 정답을 모두 더해도 1이 아니니까요',
    always: '네, 어떤 t든 두 식을 전개하면 같으니까요',
    probabilities: '네, 확률 y를 모두 더하면 1이니까요',
    oneHot: '아니요, 정답이 원-핫일 때만 빼도 되니까요',
    never: '아니요, Σt는 언제나 남겨야 하니까요',
  },
  because: {
    one: {
      isOne: (v) => `Σt = ${v.added} = ${withParticle(v.sum, '이라/라')} 곱해도 그대로예요.`,
      isNot: (v) => `더하면 1이에요. Σt = ${v.added} = ${withParticle(v.sum, '이에요/예요')}.`,
      always: (v) =>
        `여기서는 같지만, Σt = ${withParticle(v.sum, '이라/라')}서 그래요. 합이 다르면 lse가 더 많이, 또는 더 적게 들어가요.`,
      probabilities: (v) =>
        `y의 합은 언제나 1이지만, lse 앞에 있는 것은 정답의 합이에요. 여기서는 그 합도 ${withParticle(v.sum, '이에요/예요')}.`,
      oneHot: (v) =>
        `원-핫이면 되지만 꼭 원-핫이어야 하는 것은 아니에요. 합만 보면 되고, 여기서는 ${withParticle(v.sum, '이에요/예요')}.`,
      never: (v) => `합이 1이면 빼도 돼요. 여기서는 Σt = ${withParticle(v.sum, '이에요/예요')}.`,
    },
    other: {
      isOne: (v) => `더해도 1이 아니에요. Σt = ${v.added} = ${withParticle(v.sum, '이에요/예요')}.`,
      isNot: (v) =>
        `Σt = ${v.added} = ${withParticle(v.sum, '이라/라')} lse가 ${v.sum}배로 들어가요. Σt를 빼면 한 번만 들어가요.`,
      always: (v) => `Σt = 1일 때만 그래요. 여기서는 ${withParticle(v.sum, '이라/라')} lse가 ${v.sum}배로 들어가요.`,
      probabilities: (v) =>
        `y의 합은 1이 맞지만, lse 앞에 있는 것은 정답의 합이에요. 여기서는 ${withParticle(v.sum, '이에요/예요')}.`,
      oneHot: (v) =>
        `원-핫이 아니어도 합이 1이면 빼도 돼요. 정하는 것은 합인데, 여기서는 ${withParticle(v.sum, '이에요/예요')}.`,
      never: (v) => `합이 1이면 빼도 돼요. 여기서는 Σt = ${withParticle(v.sum, '이라/라')} 남겨야 해요.`,
    },
  },
  point: {
    one: (v) => `Σt = ${v.added} = ${withParticle(v.sum, '이라/라')} 이 정답에서는 Σt를 빼도 돼요.`,
    other: (v) => `Σt = ${v.added} = ${withParticle(v.sum, '이라/라')} Σt를 빼면 다른 손실이 돼요.`,
  },
  way: '−Σ tₖ ln yₖ에 ln yₖ = hₖ − lse(h)를 넣어 보세요. 정답마다 lse를 하나씩 데려와서 lse가 모두 Σt번 나와요. 미분하면 (Σt)·yₖ가 되니, 기울기가 yₖ − tₖ인 것은 정답의 합이 1일 때뿐이에요.',
  example: {
    one: (v) =>
      `예를 들어 h = ${v.h}에서는 Σt가 있든 없든 L = ${v.whole}, ∂L/∂h₁ = ${withParticle(v.error, '이에요/예요')}.`,
    other: (v) =>
      `예를 들어 h = ${v.h}에서 L은 Σt가 있으면 ${v.whole}, 없으면 ${withParticle(v.short, '이에요/예요')}. ∂L/∂h₁은 있으면 ${v.error}, 없으면 ${withParticle(v.shortError, '이에요/예요')}.`,
  },
  picture: (v) => `h = ${v.h}에서 두 식의 손실`,
};
