// `train`이 하는 말. 숫자는 이미 쓰인 글로 들어온다.

import type { Catalog } from '../catalog.ts';
import { withParticle } from '../particles.ts';

export const train: Catalog['train'] = {
  presets: {
    article: '글의 네트워크',
    and: 'AND (논리곱)',
    xor: 'XOR (배타적 논리합)',
    'two-moons': '두 반달',
    spiral: '나선',
    'deep-chain': '깊은 사슬',
    own: '내 데이터',
    ownNet: '내 네트워크',
  },
  views: { loss: '손실 곡선', gradients: '층별 기울기', plane: '결정 그림' },
  heading: (v) => `${v.name}: ${v.steps}걸음에 손실 ${v.from} → ${v.to}`,
  headingCancelled: (v) => `${v.name}: ${v.steps}걸음에서 멈춤, 손실 ${v.from} → ${v.to}`,
  loss: '손실',
  accuracy: (v) => `${v.of}개 중 ${v.right}개 맞힘`,
  network: '네트워크',
  sizes: '처음 ∂L/∂W의 크기',
  sizesAt: (sizes) =>
    sizes.length === 1
      ? `${sizes.join('')} (한 층)`
      : `첫 층 ${sizes.slice(0, 1).join('')}, 마지막 층 ${sizes.slice(1).join('')}`,
  firstLayer: '처음에 첫 층까지 닿는 크기 (∂L/∂W의 RMS, 로그 눈금)',
  method: (v) =>
    v.examples === 1
      ? '예시 하나로 하는 경사 하강이에요.'
      : `예시 ${v.examples}개를 한꺼번에 쓰는 경사 하강이에요. 손실과 기울기는 모두 평균이에요.`,
  diverged: (v) =>
    `발산했어요. ${v.step}걸음 뒤 손실이 더는 수가 아니에요. η = ${v.rate}에서는 걸음마다 골짜기를 뛰어넘어 더 높은 곳에 내려앉아요. rate=${withParticle(v.less, '을/를')} 써 보세요.`,
  risen: (v) =>
    `손실이 처음의 ${v.times}배로 커졌어요. η = ${v.rate}에서는 걸음이 골짜기를 뛰어넘어요. rate=${withParticle(v.less, '을/를')} 써 보세요.`,
  vanishing: (v) => `되돌아가는 길에 기울기가 사라져요. 처음에 마지막 층의 기울기가 첫 층의 ${v.times}배예요.`,
  bound: (v) =>
    `|w| ≤ 1인 시그모이드 ${v.layers}층을 지나는 길 하나를 따라가면, 많아야 0.25^${v.layers} = ${v.bound}배만 남아요.`,
  floor: (v) => `여기서는 h가 0과 1 사이에만 있어서, 아무리 오래 학습해도 손실이 ${v.floor} 아래로 내려가지 못해요.`,
  noRate: 'η = 0이라 가중치가 움직이지 않아요. 0보다 큰 학습률을 적어 주세요.',
  noHidden: '여기에는 은닉층이 없어서 활성화 함수를 바꿔도 달라지지 않아요. 깊이=2로 은닉층을 하나 넣을 수 있어요.',
  noPlane: '결정 그림은 입력이 둘이고, 출력은 하나에 정답이 0이나 1일 때 그릴 수 있어요. 대신 손실 곡선을 보여 드려요.',
  stalled: '손실이 거의 움직이지 않았어요. 평평한 곳에 있어요. 활성화 함수나 학습률을 바꾸거나 걸음을 늘려 보세요.',
  learned: (v) => (v.of === 1 ? '다 배웠어요. 하나뿐인 예시를 맞혀요.' : `다 배웠어요. 예시 ${v.of}개를 모두 맞혀요.`),
  wasCancelled: '요청에 따라 멈췄어요. 여기까지 왔어요.',
  underWay: (v) => `학습하고 있어요… ${v.all}걸음 중 ${v.done}걸음, 손실 ${v.loss}`,
  cancelButton: '여기서 멈추기',
  cancel: {
    stopping: '멈추라고 전했어요.',
    over: '그 학습은 이미 끝났어요.',
    'not-yours': '이 학습은 시작한 사람만 멈출 수 있어요.',
  },
  change: {
    faster: 'η를 2배로',
    slower: 'η를 절반으로',
    longer: '걸음을 2배로',
    deeper: '한 층 더 깊게',
    activation: (name) => `${withParticle(name, '으로/로')} 바꾸기`,
    compare: '활성화 함수 비교',
  },
  another: '다른 학습…',
};
