// 교훈 2: 활성화 기울기. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const activationSlope: Catalog['lessons']['activation-slope'] = {
  name: '활성화 기울기 (교훈 2)',
  sigmoid: {
    title: '학습량은 활성화 기울기에 비례해요',
    text: (v) =>
      `오차와 입력 사이에는 z에서의 활성화 기울기가 있어요. 시그모이드는 가장 좋은 z = 0에서도 ${withParticle(v.largest, '이고/고')} 거기서 벗어나면 빠르게 작아져요.\n\n평평한 곳까지 밀려난 유닛을 포화되었다고 해요. 오차와 입력이 아무리 커도 거의 배우지 못해요.`,
    picture: '유닛이 서 있는 자리와, 거기서 지나가는 몫',
    point: (v) => `z = ${v.z}에서 기울기는 ${v.slope}. 이 오차와 입력이면 ∂L/∂w₁₁ = ${v.gradient}.`,
    question: (v) =>
      `오차와 입력은 그대로인데 z가 ${v.z}에서 ${withParticle(v.further, '으로/로')} 옮겨 가요. ∂L/∂w₁₁의 크기는 어떻게 될까요?`,
    options: { less: '작아져요', more: '커져요', same: '그대로예요' },
    because: {
      less: (v) =>
        `기울기가 ${v.slope}에서 ${withParticle(v.next, '으로/로')}, ${v.ratio}배가 되고 ∂L/∂w₁₁도 따라가요.`,
      more: (v) =>
        `|z|가 크면 출력이 더 뚜렷해질 뿐 더 배우지는 않아요. 기울기는 ${v.slope}에서 ${withParticle(v.next, '으로/로')}, ${v.ratio}배예요.`,
      same: (v) =>
        `활성화 기울기는 세 인수 가운데 하나예요. ${v.slope}에서 ${withParticle(v.next, '으로/로')}, ${v.ratio}배가 돼요.`,
    },
  },
  depth: {
    title: '깊어질수록 사라지는 기울기',
    text: '되돌아가는 길에는 층마다 기울기가 하나씩 있고, 모두 곱해져요. 가중치가 1보다 크지 않은 시그모이드라면 층마다 많아야 4분의 1만 지나가요.\n\n이것이 기울기 소실이에요. 뒤쪽 층은 배우는데 앞쪽 층은 거의 움직이지 않아요. 앞이 그대로면 뒤도 좋은 것을 쌓을 수 없어요.',
    picture: '층별 ∂L/∂W의 크기 (RMS, 로그 눈금)',
    point: (v) =>
      `출력 아래로 시그모이드가 ${v.n}층인 이 네트워크에서 첫 층의 기울기는 ${v.first}, 마지막 층은 ${withParticle(v.last, '이에요/예요')}. ${v.times}배 차이예요.`,
    question: (v) => `|w| ≤ 1인 시그모이드 ${v.n}층을 지나면 기울기는 많아야 몇 배가 남을까요?`,
    because: {
      bound: (v) => `층마다 많아야 ${withParticle(v.largest, '을/를')}, 그것을 ${v.n}번 곱해요: ${v.bound}.`,
      linear: (v) =>
        `${v.largest}에 ${withParticle(v.n, '을/를')} 곱한 값이에요. 연쇄를 따라가는 기울기는 더하지 않고 곱해요: ${v.bound}.`,
      shared: (v) =>
        `${withParticle(v.largest, '을/를')} ${withParticle(v.n, '으로/로')} 나눈 값이에요. 기울기를 거듭 곱하니 거듭제곱으로 줄어요: ${v.bound}.`,
    },
  },
  relu: {
    title: 'ReLU: 지나가거나, 막히거나',
    text: 'ReLU는 그에 대한 한 가지 답이었어요. 0의 오른쪽에서는 z가 아무리 커도 기울기가 1이라 그대로 지나가요. 2012년 AlexNet이 ReLU를 썼고, 많은 데이터와 GPU 학습, 드롭아웃, 데이터 증강과 함께 성공에 한몫했어요.\n\n왼쪽에서는 기울기가 0이에요. 0에서는 미분할 수 없어서 여느 프레임워크처럼 0을 써요.',
    picture: '위는 ReLU, 아래는 그 기울기',
    point: (v) =>
      `z = ${v.z}에서 기울기는 ${withParticle(v.slope, '이에요/예요')}. 시그모이드라면 ${withParticle(v.sigmoid, '이에요/예요')}.`,
    dead: (v) =>
      `z = ${v.z}에서 기울기는 ${withParticle(v.slope, '이라/라')} 아무것도 지나가지 못해요. 시그모이드라면 그래도 ${withParticle(v.sigmoid, '이에요/예요')}.`,
    atKink: (v) =>
      `z = 0에서 ReLU는 꺾여 있어 미분할 수 없어요. 관례로 ${withParticle(v.slope, '을/를')} 써요. 시그모이드라면 ${withParticle(v.sigmoid, '이에요/예요')}.`,
    question: (v) =>
      `ReLU 유닛이 z = ${v.z}에 있는데 오차가 10배로 커졌어요. 이 예시에서 그 유닛의 가중치는 얼마나 배울까요?`,
    options: { more: '10배 더 배워요', nothing: '여전히 배우지 못해요' },
    because: {
      alive: (v) =>
        `기울기가 ${withParticle(v.slope, '이라/라')} 오차가 그대로 지나가요. 오차가 10배면 ∂L/∂w도 10배예요.`,
      dead: (v) =>
        `10배의 오차에 기울기 ${withParticle(v.slope, '을/를')} 곱해도 0이에요. 모든 예시에서 꺼져 있는 유닛은 다시 배우지 못해요. 죽은 ReLU라고 불러요.`,
    },
  },
  leaky: {
    title: 'Leaky ReLU: 돌아올 길',
    text: '0이 문제라면 왼쪽에도 작은 기울기 α를 주면 돼요. 그러면 엉뚱한 곳으로 밀려난 유닛도 제 오차를 작게나마 듣고 돌아올 수 있어요.\n\nα가 작으니 왼쪽에서는 덜 배우지만, 아예 못 배우는 일은 없어요.',
    picture: '위는 Leaky ReLU, 아래는 그 기울기',
    point: (v) =>
      `z = ${v.z}에서 기울기는 ${withParticle(v.slope, '이에요/예요')} (ReLU라면 ${v.relu}). 처음 네트워크의 오차와 입력이면 ∂L/∂w₁₁ = ${v.gradient}.`,
    question: (v) => `α = ${v.alpha}인 Leaky ReLU의 z = ${v.z}에서의 기울기는 얼마일까요?`,
    because: (v) =>
      v.isLeft
        ? `z = ${withParticle(v.z, '은/는')} 0의 왼쪽이라 기울기는 α = ${withParticle(v.alpha, '이에요/예요')}. ReLU라면 여기서 0, 오른쪽에서 1이에요.`
        : `z = ${withParticle(v.z, '은/는')} 0의 오른쪽이라 기울기는 ReLU처럼 1이에요. α = ${withParticle(v.alpha, '은/는')} 왼쪽의 몫이에요.`,
  },
  cure: {
    by: '활성화',
    title: '같은 네트워크, 다른 활성화',
    text: '깊은 네트워크 하나, 예시 하나. 은닉층의 활성화 함수만 바꾸고, 가중치는 저마다 알맞은 방법으로 뽑았어요. 첫 층까지 얼마나 오는지 보세요.\n\n활성화 기울기가 전부는 아니에요. 가중치 초기화, 정규화, 층을 건너뛰는 지름길도 도와요. 하지만 이야기는 여기서 시작됐어요.',
    picture: (name) => `${withParticle(name, '을/를')} 쓴 층별 ∂L/∂W의 크기 (RMS, 로그 눈금)`,
    point: (v) =>
      `${withParticle(v.name, '을/를')} 쓰면 ${v.depth}층 가운데 첫 층은 ${v.first}, 마지막 층은 ${withParticle(v.last, '을/를')} 받아요. 비는 ${withParticle(v.share, '이에요/예요')}.`,
    question: (v) => `${v.name} 대신 ${withParticle(v.next, '을/를')} 쓰면 첫 층에는 얼마나 닿을까요?`,
    options: {
      more: (v) => `${v.ten}배 이상 더 닿아요`,
      similar: '비슷하게 닿아요',
      less: (v) => `${v.ten}분의 1도 안 닿아요`,
    },
    because: (v) =>
      `첫 층이 받는 크기는 ${v.name}일 때 ${v.first}, ${v.next}일 때 ${withParticle(v.nextFirst, '이에요/예요')}. ${v.ratio}배예요.`,
  },
};
