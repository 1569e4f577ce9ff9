// 다이렉트 메시지로 보내는, 그 답의 숫자로 하는 설명. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../catalog.ts';
import { withParticle } from '../particles.ts';

export const explanation: Catalog['explanation'] = {
  title: (gradient) => `왜 ${gradient}일까요?`,
  intro: (factors) =>
    factors === 1
      ? '연쇄 법칙이 바로 끝나요. 인수가 하나뿐이에요.'
      : `연쇄 법칙은 이 기울기를 손실에서 거꾸로 ${factors}개의 인수로 나눠요.`,
  error: {
    head: '오차 (교훈 3)',
    output: (v) =>
      `네트워크의 답은 ${v.y}, 정답은 ${withParticle(v.t, '이에요/예요')}. 그 차이 ${withParticle(v.error, '이/가')} 되돌아와요. 정답에서 멀수록 더 많이 배워요.`,
    loss: (v) =>
      `${v.loss} 손실은 ${v.h} = ${withParticle(v.value, '을/를')} 보고 ${withParticle(v.error, '을/를')} 돌려보내요.`,
    hidden: (v) =>
      `${withParticle(v.h, '은/는')} 다음 층의 유닛 ${v.count}개로 이어져요. 유닛마다 제 가중치를 거쳐 돌려보낸 값을 모두 더하면 ${withParticle(v.error, '이에요/예요')}.`,
  },
  slope: {
    head: '활성화 기울기 (교훈 2)',
    text: (v) =>
      `${v.z} = ${v.at}에서 ${v.activation}의 기울기는 ${withParticle(v.slope, '이에요/예요')}. 오차 가운데 이만큼이 지나가요.`,
    none: (v) =>
      `${v.z} = ${v.at}에서 ${v.activation}의 기울기는 0이에요. 오차가 아무리 커도 아무것도 지나가지 못해요.`,
  },
  input: {
    head: '입력 (교훈 1)',
    text: (v) =>
      `순전파에서 ${withParticle(v.weight, '이/가')} ${v.input} = ${withParticle(v.value, '과/와')} 곱해졌으니, 되돌아오는 값에도 그 값이 곱해져요.`,
    one: (symbol) => `${withParticle(symbol, '은/는')} 그저 더해질 뿐이라 제 인수는 1이에요.`,
  },
  xPaths: (v) =>
    `${withParticle(v.x, '은/는')} 첫 층의 유닛 ${v.count}개를 거쳐 손실에 닿아요. 유닛마다 ∂L/∂z에 제 가중치를 곱해 돌려보내고, 모두 더하면 ${withParticle(v.gradient, '이에요/예요')}.`,
  step: (v) =>
    `η = ${withParticle(v.rate, '으로/로')} 경사 하강 한 걸음을 가면 손실이 ${v.from}에서 ${withParticle(v.to, '으로/로')} 바뀌어요.`,
  read: '바꿔 볼 수 있는 그림과 함께 더 읽기:',
};
