// 교훈 2: 활성화 기울기. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const activationSlope: Catalog['lessons']['activation-slope'] = {
  name: '활성화 기울기 (교훈 2)',
  sigmoid: {
    title: '학습량은 활성화 기울기에 비례해요',
    text: (v) =>
      `오차와 입력 사이에는 z에서의 활성화 기울기가 있어요. 시그모이드는 가장 가파른 z = 0에서도 ${v.largest}뿐이고, 양쪽으로 벗어나면 빠르게 작아져요.\n\n평평한 곳까지 밀려난 유닛은 포화되었다고 해요. 오차가 커도 거의 배우지 못해요.`,
    picture: '유닛이 서 있는 자리와, 거기서의 기울기',
    point: (v) =>
      `z = ${v.z}에서 기울기는 ${withParticle(v.slope, '이에요/예요')}. 이 오차와 입력이면 ∂L/∂w₁₁ = ${withParticle(v.gradient, '이에요/예요')}.`,
    question: (v) =>
      `오차와 입력은 그대로 두고 z만 ${v.z}에서 ${withParticle(v.to, '으로/로')} 키워요. ∂L/∂w₁₁의 크기는 어떻게 될까요?`,
    options: { less: '작아져요', more: '커져요', same: '그대로예요' },
    because: {
      right: (v) =>
        `활성화 기울기가 ${v.slope}에서 ${withParticle(v.next, '으로/로')} ${v.ratio}배가 되고, ∂L/∂w₁₁도 그만큼 따라가요.`,
      less: (v) =>
        `여기서는 z가 0에 가까워지고, 0에 가까울수록 시그모이드는 가팔라요. 기울기가 ${v.slope}에서 ${withParticle(v.next, '으로/로')} ${v.ratio}배가 돼요.`,
      more: (v) =>
        `z가 커지면 출력이 더 뚜렷해질 뿐, 더 배우지는 않아요. 기울기는 ${v.slope}에서 ${withParticle(v.next, '으로/로')} ${v.ratio}배가 돼요.`,
      same: (v) =>
        `활성화 기울기도 세 인수 가운데 하나예요. ${v.slope}에서 ${withParticle(v.next, '으로/로')} ${v.ratio}배가 돼요.`,
    },
  },
  depth: {
    title: '깊어질수록 사라지는 기울기',
    text: (v) =>
      `되돌아가는 길에는 층마다 활성화 기울기가 하나씩 있고, 모두 곱해져요. |w| ≤ 1인 시그모이드 층을 지나는 길 하나를 따라가면, 층마다 많아야 ${v.largest}배만 남아요.\n\n이것이 기울기 소실이에요. 뒤쪽 층은 배우는데 앞쪽 층은 거의 움직이지 않아요. 앞이 그대로면 뒤도 좋은 것을 쌓을 수 없어요.`,
    picture: '층별 ∂L/∂W의 크기 (RMS, 로그 눈금)',
    point: (v) =>
      `이 네트워크는 출력층 앞에 시그모이드가 ${v.n}층이에요. ∂L/∂W의 크기는 첫 층이 ${v.first}, 마지막 층이 ${v.last}, ${v.times}배 차이예요.`,
    question: (v) =>
      `두 배로 깊게, |w| ≤ 1인 시그모이드 ${v.twice}층이면 길 하나를 따라 기울기가 많아야 몇 배 남을까요?`,
    because: {
      square: (v) =>
        `층마다 많아야 ${v.largest}배, 그것을 ${v.twice}번 곱해요. ${v.n}층을 지난 ${v.bound}에 같은 값을 한 번 더 곱해서 ${withParticle(v.square, '이에요/예요')}.`,
      half: (v) =>
        `${v.n}층을 지난 ${v.bound}의 절반이에요. 늘어난 ${v.n}층은 반으로 줄이는 것이 아니라 ${withParticle(v.bound, '을/를')} 또 곱해요. 그래서 ${withParticle(v.square, '이에요/예요')}.`,
      shared: (v) =>
        `${withParticle(v.largest, '을/를')} ${withParticle(v.twice, '으로/로')} 나눈 값이에요. 길을 따라 거듭 곱하니까 거듭제곱으로 줄어서 ${withParticle(v.square, '이에요/예요')}.`,
    },
  },
  relu: {
    title: 'ReLU: 지나가거나, 막히거나',
    text: 'ReLU는 기울기 소실에 대한 한 가지 답이었어요. 0의 오른쪽에서는 z가 아무리 커도 기울기가 1이라 그대로 지나가요. 2012년 AlexNet이 ReLU를 썼고, 많은 데이터와 GPU 학습, 드롭아웃, 데이터 증강과 함께 성공에 한몫했어요.\n\n왼쪽에서는 기울기가 0이에요. 0에서는 미분할 수 없어서 여느 프레임워크처럼 0을 써요.',
    picture: '위는 ReLU, 아래는 그 기울기',
    point: {
      alive: (v) =>
        `z = ${v.z}에서 기울기는 ${withParticle(v.slope, '이에요/예요')}. 시그모이드라면 ${withParticle(v.sigmoid, '이에요/예요')}.`,
      dead: (v) =>
        `z = ${v.z}에서 기울기는 ${withParticle(v.slope, '이라/라')} 아무것도 지나가지 못해요. 시그모이드라면 그래도 ${withParticle(v.sigmoid, '이에요/예요')}.`,
      kink: (v) =>
        `z = ${v.z}에서 ReLU는 꺾여 있어 미분할 수 없어요. 관례로 ${withParticle(v.slope, '을/를')} 써요. 시그모이드라면 ${withParticle(v.sigmoid, '이에요/예요')}.`,
    },
    question: (v) =>
      `ReLU 유닛이 z = ${v.z}에 있는데 오차가 ${v.times}배로 커졌어요. 그 유닛의 가중치는 이 예시에서 얼마나 배울까요?`,
    options: { times: (v) => `${v.times}배만큼 배워요`, little: '조금 더 배워요', nothing: '여전히 배우지 못해요' },
    because: {
      alive: {
        times: (v) =>
          `기울기가 ${withParticle(v.slope, '이라/라')} 오차가 그대로 지나가요. 오차가 ${v.times}배면 ∂L/∂w도 ${v.times}배예요.`,
        little: (v) =>
          `ReLU는 오차를 누그러뜨리지 않아요. 기울기 ${withParticle(v.slope, '을/를')} 곱해 그대로 지나가니, 오차가 ${v.times}배면 ∂L/∂w도 ${v.times}배예요.`,
        nothing: (v) =>
          `ReLU가 막는 쪽은 0의 왼쪽이에요. z = ${v.z}에서는 기울기가 ${withParticle(v.slope, '이라/라')} ∂L/∂w도 ${v.times}배가 돼요.`,
      },
      dead: {
        times: (v) =>
          `오차가 아무리 커도 활성화 기울기가 곱해져요. ${v.times}배의 오차에 ${withParticle(v.slope, '을/를')} 곱하면 그대로 0이에요.`,
        little: (v) =>
          `조금이라도 지나가려면 기울기가 조금은 있어야 해요. z = ${v.z}에서는 ${withParticle(v.slope, '이라/라')} ${v.times}배의 오차도 0이 돼요.`,
        nothing: (v) =>
          `${v.times}배의 오차에 기울기 ${withParticle(v.slope, '을/를')} 곱해도 0이에요. 모든 예시에서 꺼져 있는 유닛의 가중치는 더 움직이지 못해요. 죽은 ReLU라고 불러요.`,
      },
      kink: {
        times: (v) =>
          `0의 오른쪽이라면 그래요. 바로 z = ${v.z}에서는 관례로 기울기 ${withParticle(v.slope, '을/를')} 써서, ${v.times}배의 오차도 0이 돼요.`,
        little: (v) =>
          `두 기울기의 가운데인 ½을 떠올릴 수도 있지만, z = ${v.z}에서의 관례는 ${withParticle(v.slope, '이에요/예요')}. ${v.times}배의 오차도 0이 돼요.`,
        nothing: (v) =>
          `z = ${v.z}에서는 관례로 기울기 ${withParticle(v.slope, '을/를')} 써요. ${v.times}배의 오차에 곱해도 0이에요.`,
      },
    },
  },
  leaky: {
    title: 'Leaky ReLU: 돌아올 길',
    text: '0이 문제라면 왼쪽에도 작은 기울기 α를 주면 돼요. 그러면 엉뚱한 곳으로 밀려난 유닛도 제 오차를 작게나마 듣고 돌아올 수 있어요.\n\nα가 작으니 왼쪽에서는 덜 배우지만, 기울기 때문에 학습이 끊기지는 않아요.',
    picture: '위는 Leaky ReLU, 아래는 그 기울기',
    point: (v) =>
      `z = ${v.z}에서 기울기는 ${withParticle(v.slope, '이에요/예요')} (ReLU라면 ${v.relu}). 오차와 입력이 앞에서와 같으면 ∂L/∂w₁₁ = ${withParticle(v.gradient, '이에요/예요')}.`,
    times: (value) => `${value}배`,
    question: (v) =>
      `α = ${withParticle(v.alpha, '이에요/예요')}. 오차와 입력은 그대로인데 유닛이 z = ${v.z}에서 z = ${withParticle(v.to, '으로/로')} 옮겨 가면 ∂L/∂w₁₁은 몇 배가 될까요?`,
    because: {
      right: (v) =>
        `기울기가 ${v.slope}에서 ${withParticle(v.next, '으로/로')} 바뀌고 나머지는 그대로라, ∂L/∂w₁₁은 ${v.ratio}배가 돼요.`,
      otherSide: (facts) => `좌우가 바뀌었어요. 0의 왼쪽 기울기가 α, 오른쪽 기울기가 1이에요. ${facts}`,
      same: (facts) => `|z|는 같지만 0의 반대쪽이에요. ${facts}`,
      nothing: (facts) => `Leaky ReLU의 기울기는 어디서도 0이 아니에요. 왼쪽에서 0이 되는 것은 ReLU예요. ${facts}`,
    },
  },
  cure: {
    by: '활성화',
    title: '같은 네트워크, 다른 활성화',
    text: '깊은 네트워크 하나, 예시 하나. 은닉층의 활성화 함수를 바꾸고, 가중치는 그 함수에 알맞은 방법으로 뽑아요. 첫 층까지 얼마나 오는지 보세요.\n\n활성화 기울기가 전부는 아니에요. 가중치 초기화, 정규화, 층을 건너뛰는 지름길도 기울기가 살아남게 도와요.',
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
      `활성화 기울기는 ${withParticle(v.name, '이/가')} 많아야 ${v.steepest}, ${withParticle(v.next, '이/가')} 많아야 ${withParticle(v.nextSteepest, '이에요/예요')}. 층마다 하나씩 곱해지니까, 첫 층이 받는 크기는 ${v.first}에서 ${withParticle(v.nextFirst, '으로/로')}, ${v.ratio}배가 돼요.`,
  },
};
