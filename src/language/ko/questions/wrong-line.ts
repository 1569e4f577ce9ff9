// Q10: 유도에서 틀린 줄 찾기. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const wrongLine: Catalog['questions']['wrong-line'] = {
  title: '틀린 줄 찾기',
  prompt: (v) =>
    `z = Wx, h = σ(z), y = softmax(h), L = −Σ tₖ ln yₖ.\nx = ${v.x}, W = ${v.W}, h = ${v.h}, y = ${v.y}, t = ${v.t}\n\n아래에서 ∂L/∂${withParticle(v.weight, '을/를')} ${v.lines}줄로 유도했어요. 한 줄이 틀렸고, 그 뒤의 줄들은 그 숫자를 이어받았을 뿐이에요. 틀린 줄은 어느 것일까요?`,
  lines: [
    '이 줄은 맞아요. −t·ln y를 y로 미분하면 −t/y예요.',
    '이 줄은 맞아요. 로짓 하나가 커지면 제 확률은 커지고 다른 확률은 줄어들어요.',
    '이 줄은 맞아요. L은 두 확률을 모두 거쳐 이 유닛에 닿으니 두 경로를 더해요.',
    '이 줄은 맞아요. 시그모이드의 기울기는 h(1 − h)예요.',
    '이 줄은 맞아요. 경로를 따라 인수를 곱하고, 마지막 인수는 이 가중치의 입력이에요.',
  ],
  carried: (v) => `숫자가 어긋난 것은 ${v.line}번 줄이 틀렸기 때문이에요.`,
  point: (v) =>
    `틀린 줄은 ${v.line}번이에요. ${withParticle(v.found, '이라/라')} 했지만 ${withParticle(v.right, '이에요/예요')}. ${v.remark}`,
  way: '손실, 소프트맥스, 두 경로의 합, 활성화 함수, 가중치. 고리를 하나씩 따라가며 줄마다 제 고리 하나만 맞춰 보세요. 틀린 줄에서 이어진 숫자는 또 다른 실수가 아니에요.',
};
