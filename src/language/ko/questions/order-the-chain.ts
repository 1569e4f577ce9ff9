// Q9: 연쇄의 고리를 차례대로. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const orderTheChain: Catalog['questions']['order-the-chain'] = {
  title: '연쇄를 차례대로',
  links: (v) =>
    `유닛이 하나씩인 ${v.layers}층 네트워크의 순전파예요. ${v.forward}.\n\n손실 L에서 ${v.first}까지 거꾸로 가도록 ${v.whole}의 고리를 차례대로 놓아 주세요.`,
  gradients: (v) =>
    `유닛이 하나씩인 ${v.layers}층 네트워크의 순전파예요. ${v.forward}.\n\n손실 L에서 ${v.first}까지 거꾸로 갈 때, 역전파는 다음을 어떤 차례로 구할까요?`,
  because: {
    reversed: (v) =>
      `그건 순전파의 차례예요. 역전파는 손실에서 거꾸로 가니 ${withParticle(v.first, '이/가')} 맨 앞이에요.`,
    links: (v) =>
      `${withParticle(v.first, '이/가')} ${v.second}보다 앞이에요. ${v.first}의 분모가 ${v.second}의 분자여서 두 고리가 이어져요.`,
    gradients: (v) =>
      `${withParticle(v.first, '이/가')} ${v.second}보다 앞이에요. ${v.first}에 고리를 하나 더 곱해야 ${withParticle(v.second, '이/가')} 나와요.`,
  },
  point: (v) => `${v.whole}까지 거꾸로 가는 길은 ${withParticle(v.stations, '이에요/예요')}.`,
  way: {
    links: (v) =>
      `순전파를 끝에서부터 읽으세요. 고리 하나가 한 단계의 미분이에요. 나온 것을 들어간 것으로 미분해요. 한 고리의 분모가 다음 고리의 분자가 되어, ${v.whole} = ${v.chain}에서 사이의 것들이 서로 이어져요.`,
    gradients: (v) =>
      `순전파를 끝에서부터 읽으세요. 기울기마다 바로 앞의 기울기에 고리를 하나 더 곱한 것이라 건너뛸 수 없어요. 끝에는 ${v.whole} = ${withParticle(v.chain, '이/가')} 있어요.`,
  },
};
