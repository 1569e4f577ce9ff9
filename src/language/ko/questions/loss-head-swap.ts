// Q31: 출력은 같고 손실이 다를 때. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const lossHeadSwap: Catalog['questions']['loss-head-swap'] = {
  title: '네트워크의 끝 바꾸기',
  heads: {
    softmax: '소프트맥스와 교차 엔트로피',
    logistic: '시그모이드와 이진 교차 엔트로피',
    'sigmoid-squared': '시그모이드와 제곱 오차 ½(y − t)²',
    'tanh-squared': 'tanh와 제곱 오차 ½(y − t)²',
    'linear-squared': '선형 출력과 제곱 오차 ½(y − t)²',
  },
  prompt: (v) =>
    `네트워크의 끝은 ${withParticle(v.from, '이었어요/였어요')}. 출력 y = ${v.y}, 정답 t = ${v.t}일 때 y를 만든 z에 ∂L/∂z ${withParticle(v.before, '이/가')} 되돌아왔어요.\n이제 끝을 ${withParticle(v.to, '으로/로')} 바꿨어요. 출력과 정답은 그대로 y = ${v.y}, t = ${withParticle(v.t, '이에요/예요')}.\n\n∂L/∂z는 이제 얼마일까요? 유효 숫자 3자리로 답해 주세요.`,
  wrong: (v) => `${v.remark} 여기서는 ∂L/∂z = ${withParticle(v.way, '이에요/예요')}.`,
  slope: (v) =>
    `기울기가 곱해지는 것은 맞지만, 이 활성화 함수의 기울기는 달라요. 출력으로 쓰면 ${withParticle(v.slope, '이라/라')} ∂L/∂z = ${withParticle(v.way, '이에요/예요')}.`,
  dropped: (v) =>
    `그건 y − t뿐이에요. ${v.to}에서는 활성화 기울기가 지워지지 않아서 ∂L/∂z = ${withParticle(v.way, '이에요/예요')}.`,
  kept: (v) =>
    `y(1 − y)가 아직 남아 있어요. ${v.to}에서는 손실을 미분할 때 이미 지워져서 ∂L/∂z = ${withParticle(v.way, '이에요/예요')}.`,
  point: {
    sloped: (v) => `${v.to}에서는 활성화 기울기가 곱에 남아요. ∂L/∂z = ${withParticle(v.way, '이에요/예요')}.`,
    whole: (v) => `${v.to}에서는 오차가 그대로 되돌아와요. ∂L/∂z = ${withParticle(v.way, '이에요/예요')}.`,
  },
  way: {
    softmax:
      '교차 엔트로피를 y로 미분하면 y가 분모에 나오고, 소프트맥스를 미분하면 y가 분자에 나와요. 둘이 서로 지워지고, 경로를 모두 더하면 y − t만 남아요. 따로 곱할 기울기가 없어요.',
    logistic:
      '이진 교차 엔트로피를 y로 미분하면 (y − t)/(y(1 − y))예요. 여기에 시그모이드의 기울기 y(1 − y)를 곱하면 서로 지워져요. 남는 것은 y − t예요.',
    'sigmoid-squared':
      '½(y − t)²을 y로 미분하면 y − t예요. y에서 z로 돌아오는 길에 시그모이드를 지나며 그 기울기 y(1 − y)를 곱해요. 여기서는 지워지는 것이 없어요. 그래서 시그모이드가 평평한 곳에서는 오차가 커도 조금만 되돌아와요.',
    'tanh-squared':
      '½(y − t)²을 y로 미분하면 y − t예요. y에서 z로 돌아오는 길에 tanh를 지나며 그 기울기 1 − y²을 곱해요. 여기서는 지워지는 것이 없어요. 그래서 tanh가 평평한 곳에서는 오차가 커도 조금만 되돌아와요.',
  },
  bars: { before: '바꾸기 전', now: '바꾼 뒤' },
};
