// 그림 속의 말과 대체 텍스트.

import type { Catalog } from '../catalog.ts';

export const pictures: Catalog['pictures'] = {
  input: '입력',
  layer: (number, activation) => `${number}층 · ${activation}`,
  layersLeftOut: (count) => `${count}개 층`,
  softmax: 'softmax, 정답',
  target: '정답',
  loss: '손실 L',
  legend: {
    value: '값',
    gradient: '기울기',
    thickness: '그 크기',
    asked: '물어본 것',
  },
  bars: '층별 가중치 기울기의 크기 (RMS, 로그 눈금)',
  alt: {
    network: ({ widths, activations, loss }) =>
      `${widths} 신경망(${activations}, 손실 ${loss})의 순전파 값과 기울기를 그린 그림이에요.`,
    forwardNetwork: ({ widths, activations, loss }) =>
      `${widths} 신경망(${activations}, 손실 ${loss})의 순전파 값을 그린 그림이에요.`,
    forward: (values) => `순전파: ${values}.`,
    gradients: (values) => `기울기: ${values}.`,
    loss: (value) => `손실 L = ${value}.`,
    asked: (symbol, value) => `물어본 기울기: ∂L/∂${symbol} = ${value}.`,
    layers: (first, last) => `가중치 기울기의 크기(RMS): 첫 층 ${first}, 마지막 층 ${last}.`,
  },
};
