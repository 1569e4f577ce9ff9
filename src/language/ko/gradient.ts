// 기울기 답변의 말. 숫자와 수식은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../catalog.ts';
import { withParticle } from '../particles.ts';

export const gradient: Catalog['gradient'] = {
  error: '오차',
  slope: '활성화 기울기',
  input: '입력',
  lesson: (n) => `교훈 ${n}`,
  brace: { error: '오차', slope: '활성화 기울기', input: '입력' },
  paths: (v) =>
    `${withParticle(v.of, '은/는')} 경로 ${v.count}개를 거쳐 L에 닿고, 경로마다의 값을 더해요: ${v.terms} ${v.sum}.`,
  softmaxPaths: (v) =>
    `${withParticle(v.of, '은/는')} ${withParticle(v.through.join(', '), '을/를')} 모두 거쳐 L에 닿고, 경로마다의 값을 더해요: ${v.terms} ${v.sum}.`,
  checked: (v) =>
    `✓ 중앙 차분과 일치해요: 가장 큰 상대 오차 ${v.worst}${v.compared < v.total ? `, ${v.total}개 중 ${v.compared}개 비교` : `, ${v.total}개 모두 비교`}.`,
  checkFailed: (v) =>
    `✗ 여기서는 중앙 차분과 어긋나요: 가장 큰 상대 오차 ${v.worst}. 이 점에서 함수가 너무 급하게 휘어 있어요.`,
  nothingToCheck: '여기서는 중앙 차분으로 확인할 수 없어요. 어느 쪽으로 움직여도 꺾인 점을 지나요.',
  atKink: (count) => ` 꺾인 점이 가까운 ${count}개는 뺐어요.`,
  kink: (v) =>
    `${v.of}의 ${v.where}에서는 미분할 수 없어요. 관례에 따라 기울기 ${withParticle(v.used, '을/를')} 썼어요.`,
  lossKink: (v) => `${v.of} 손실은 ${v.where}에서 미분할 수 없어요. 관례에 따라 0을 썼어요.`,
  loss: '손실',
  target: '정답',
  bias: '편향',
  step: (v) =>
    `경사 하강 한 걸음, w − ηg (η = ${v.rate}): ${withParticle(v.what, '은/는')} ${v.from} → ${v.to}, 손실은 ${v.lossFrom} → ${v.lossTo}.`,
  lossStep: (v) => `경사 하강 한 걸음, w − ηg (η = ${v.rate}): 손실은 ${v.lossFrom} → ${v.lossTo}.`,
  stepRises: ' 손실이 오히려 커졌어요. 이 학습률로는 걸음이 너무 커요.',
  stepStays: ' 아무것도 움직이지 않아요. 여기서는 모든 기울기가 0이에요.',
  stepLeaves: (rate) =>
    `η = ${withParticle(rate, '으로/로')} 한 걸음 가면 계산할 수 있는 수의 범위를 벗어나요. 걸음이 너무 커요.`,
  noBias: '이 네트워크에는 편향이 없어요. ∂L/∂b는 값이 0인 편향이 느낄 기울기이고, ∂L/∂z와 같아요.',
  convention: '표기: w_kj는 입력 j에서 유닛 k로 들어가는 가중치예요. 행이 유닛이에요.',
  seeded: (v) =>
    `가중치는 ${withParticle(v.method, '으로/로')} 뽑았어요. 시드 ${v.seed}, 소수 둘째 자리까지. 편향은 적었을 때만 있어요.`,
  size: (v) => `${v.symbol}의 크기: ${v.size}`,
  underflow: '곱이 나타낼 수 있는 가장 작은 수(약 5×10⁻³²⁴)보다 작아서 0이 되었어요.',
  change: {
    double: 'x를 2배로',
    swap: (activation) => `${withParticle(activation, '으로/로')} 바꾸기`,
    step: '한 걸음 내려가기',
    form: '숫자 바꾸기…',
    another: '다른 기울기…',
  },
  changed: {
    double: 'x를 2배로',
    swap: (v) => `${v.from} → ${v.to}`,
    step: '한 걸음 뒤',
    wrt: '다른 기울기',
    form: '새 숫자',
  },
  ratio: (v) => `${v.before} → ${v.after} (${v.ratio}배)`,
  noRatio: (v) => `${v.before} → ${v.after}`,
  factorRatios: (v) => ` = 오차 ${v.error}배 · 활성화 기울기 ${v.slope}배 · 입력 ${v.input}배`,
  formTitle: '숫자 바꾸기',
  field: {
    x: '입력 x',
    w: '가중치 w (행은 ; 층은 |)',
    target: '정답 t',
    activation: '활성화 함수 (하나 또는 층마다)',
    rate: '학습률 η',
  },
  formSubmit: '미분하기',
};
