// 층, 활성화 함수, 소프트맥스와 교차 엔트로피에 대한 문장. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../../catalog.ts';
import { withParticle } from '../../../particles.ts';

type Statements = Catalog['questions']['true-or-false'];

const expansion =
  'L = −Σ t·ln y이고 ln y = h − ln Σeʰ예요. 마지막 항은 모든 클래스에서 같으니 t가 모두 그 앞에 모여 (Σt)·ln Σeʰ − Σ t·h가 돼요. 정답의 합이 1이면 그 인수가 보이지 않을 뿐이에요.';

export const layerStatements: Pick<
  Statements,
  'largerWeight' | 'otherUnit' | 'steepest' | 'kink' | 'onePath' | 'sumOfTargets' | 'softTarget'
> = {
  largerWeight: {
    says: (v) =>
      `z₁ = w₁₁x₁ + w₁₂x₂이고 x₂ = ${withParticle(v.x, '이에요/예요')}. w₁₂가 ${v.w}에서 ${withParticle(v.twice, '으로/로')} 바뀌면 ∂z₁/∂w₁₂도 바뀌어요.`,
    right: (v) => `z₁은 w₁₂의 일차식이라 기울기는 늘 x₂ = ${withParticle(v.x, '이에요/예요')}`,
    wrong: [
      {
        text: () => '∂z₁/∂w₁₂는 w₁₂ 자신이니 두 배가 돼요',
        because: (v) =>
          `w₁₂는 z₁을 x₂로 미분한 값이에요. w₁₂로 미분하면 곱해진 x₂ = ${withParticle(v.x, '이/가')} 남고, 그 값은 그대로예요.`,
      },
      {
        text: () => '가중치가 얼마든 ∂z₁/∂w₁₂는 1이에요',
        because: (v) =>
          `바뀌지 않는 것은 맞지만, 1은 편향으로 미분한 값이에요. 이 가중치로 미분하면 x₂ = ${withParticle(v.x, '이에요/예요')}.`,
      },
    ],
    point: (v) =>
      `w₁₂가 얼마든 ∂z₁/∂w₁₂ = x₂ = ${withParticle(v.x, '이에요/예요')}. z₁은 어느 가중치로 보아도 직선이에요.`,
    way: () =>
      'w₁₂ 말고는 모두 붙들어 두세요. 그러면 z₁은 w₁₂·x₂에 어떤 수를 더한 것이에요. 가중치가 두 배가 되어도 같은 직선 위의 다른 점일 뿐이고, 직선의 기울기는 어디서나 같아요.',
  },
  otherUnit: {
    says: (v) =>
      `두 유닛이 같은 입력 x₁ = ${withParticle(v.x, '을/를')} 받아요. w₂₁ = ${withParticle(v.w21, '을/를')} 바꾸면 z₁도 바뀌어요.`,
    right: () => 'w₂₁은 유닛 2로 들어가고, z₁에는 들어 있지 않아요',
    wrong: [
      {
        text: () => '두 유닛이 같은 x₁을 받으니까요',
        because: (v) =>
          `입력은 함께 쓰지만 가중치는 따로예요. z₁에는 제 가중치 w₁₁ = ${withParticle(v.w11, '과/와')} w₁₂ = ${withParticle(v.w12, '이/가')} 있어요.`,
      },
      {
        text: () => 'w₂₁은 유닛 2에서 나가는 가중치예요',
        because: () => '첫째 첨자는 들어가는 유닛, 둘째 첨자는 나오는 입력이에요. w₂₁은 입력 1에서 유닛 2로 들어가요.',
      },
    ],
    point: (v) =>
      `z₁ = w₁₁x₁ + w₁₂x₂에는 w₁₁ = ${withParticle(v.w11, '과/와')} w₁₂ = ${v.w12}만 있어요. 그래서 ∂z₁/∂w₂₁ = 0이에요.`,
    way: () =>
      'w_kj는 입력 j에서 유닛 k로 들어가고, W의 한 행은 한 유닛의 것이에요. 가중치는 한 행에만 있으니 그 유닛의 z만 움직여요. 그래서 가중치의 기울기에는 제 유닛의 δ 하나만 들어가요.',
  },
  steepest: {
    says: (v) =>
      `시그모이드는 z = ${v.far}에서 h = ${v.hFar}, z = ${v.near}에서 h = ${withParticle(v.hNear, '이에요/예요')}. 더 평평한 곳은 z = ${v.far} 쪽이에요.`,
    right: (v) => `h(1 − h)가 그쪽은 ${v.slopeFar}, 다른 쪽은 ${withParticle(v.slopeNear, '이에요/예요')}`,
    wrong: [
      {
        text: (v) => `기울기는 h이고, ${withParticle(v.hFar, '이/가')} ${v.hNear}보다 커요`,
        because: (v) =>
          `h는 곡선의 높이이지 가파른 정도가 아니에요. 기울기 h(1 − h)는 ${withParticle(v.slopeFar, '과/와')} ${withParticle(v.slopeNear, '이에요/예요')}.`,
      },
      {
        text: (v) => `기울기 1 − h가 그쪽은 ${v.restFar}, 다른 쪽은 ${withParticle(v.restNear, '이에요/예요')}`,
        because: (v) =>
          `1 − h는 기울기의 반쪽이에요. 그것만 보면 곡선이 평평한 왼쪽 끝을 가파르다고 하게 돼요. 기울기 h(1 − h)는 ${withParticle(v.slopeFar, '과/와')} ${withParticle(v.slopeNear, '이에요/예요')}.`,
      },
    ],
    point: (v) =>
      `기울기는 h(1 − h)예요. z = ${v.far}에서는 ${v.slopeFar}, z = ${v.near}에서는 ${withParticle(v.slopeNear, '이에요/예요')}.`,
    way: () =>
      '시그모이드는 한가운데 z = 0, 곧 h = ½에서 가장 가팔라요. 오른쪽으로 가면 1 − h가, 왼쪽으로 가면 h가 0에 가까워지고, 어느 쪽이든 기울기도 따라 줄어요. 출력이 크다고 가파른 곳은 아니에요.',
  },
  kink: {
    says: (v) =>
      `${withParticle(v.name, '은/는')} z = 0에서 미분할 수 없고, 거기서 쓰는 기울기 ${withParticle(v.used, '은/는')} 약속이에요.`,
    right: (v) => `기울기가 왼쪽은 ${v.left}, 오른쪽은 ${withParticle(v.right, '이라/라')} 서로 달라요`,
    wrong: [
      {
        text: (v) => `0에서도 오른쪽처럼 기울기가 ${withParticle(v.right, '이에요/예요')}`,
        because: (v) =>
          `왼쪽에서는 ${withParticle(v.left, '이에요/예요')}. 양쪽이 다르면 미분할 수 없고, ${withParticle(v.used, '을/를')} 쓰기로 약속한 거예요.`,
      },
      {
        text: () => '0의 왼쪽에도 기울기가 없으니까요',
        because: (v) =>
          `0의 왼쪽에는 ${withParticle(v.left, '이라는/라는')} 기울기가 어엿하게 있어요. 서로 다른 두 기울기가 만나는 곳은 0뿐이에요.`,
      },
    ],
    point: (v) =>
      `0의 왼쪽은 기울기가 ${v.left}, 오른쪽은 ${withParticle(v.right, '이에요/예요')}. 0에서는 기울기가 없고, 약속으로 ${withParticle(v.used, '을/를')} 써요.`,
    way: () =>
      '미분하려면 양쪽의 기울기가 같아야 해요. 그래도 프로그램은 거기에 어떤 수를 넣어야 하는데, 여기서는 PyTorch처럼 왼쪽의 기울기를 써요. z가 꼭 0인 일은 드물어서 문제가 되는 일도 드물어요.',
  },
  onePath: {
    says: (v) =>
      `소프트맥스의 출력이 y = ${v.y}, 정답이 t = ${withParticle(v.t, '이에요/예요')}. 그러면 ∂L/∂h₁ = ∂L/∂y₁·∂y₁/∂h₁이에요.`,
    right: (v) => `y₂를 거치는 경로가 빠졌어요. 그쪽 값은 ${withParticle(v.rest, '이에요/예요')}`,
    wrong: [
      {
        text: () => 'h₁은 y₁의 로짓이라 y₁만 거쳐 L에 닿아요',
        because: (v) =>
          `h₁은 y₂의 분모에도 있어요. y₁을 거친 것은 ${v.one}, 둘을 합하면 ${withParticle(v.whole, '이에요/예요')}.`,
      },
      {
        text: (v) => `∂L/∂h₁은 곧 ∂L/∂y₁ = ${withParticle(v.stop, '이에요/예요')}`,
        because: (v) =>
          `확률에서 멈춘 값이에요. 거기서 두 경로로 소프트맥스를 지나야 해요. 그래서 ${withParticle(v.whole, '이에요/예요')}.`,
      },
    ],
    point: (v) =>
      `y₁을 거쳐 ${v.one}, y₂를 거쳐 ${withParticle(v.rest, '이/가')} 와요. 합하면 ∂L/∂h₁ = y₁ − t₁ = ${withParticle(v.whole, '이에요/예요')}.`,
    way: () =>
      '확률들은 분모를 함께 쓰니 h₁은 모든 y를 움직여요. L은 그 경로 하나하나에서 h₁을 느끼고, 경로마다의 값을 더해요. y₁을 거친 것만으로 전부가 되는 것은 t = (1, 0)일 때뿐이에요.',
  },
  sumOfTargets: {
    says: (v) =>
      `h = ${v.h}, t = ${withParticle(v.t, '이라/라')}면 소프트맥스의 교차 엔트로피는 L = ln Σeʰ − Σ t·h예요.`,
    right: (v) => `ln Σeʰ 앞에 Σt = ${withParticle(v.sum, '이/가')} 있어야 해요`,
    wrong: [
      {
        text: () => '전개하면 Σt는 언제나 사라져요',
        because: (v) =>
          `Σt가 1일 때만 사라져요. 여기서는 Σt = ${withParticle(v.sum, '이라/라')}서 L = ${withParticle(v.loss, '이에요/예요')}. 빼면 ${withParticle(v.without, '이/가')} 돼요.`,
      },
      {
        text: () => '이 전개는 원-핫 정답에만 쓸 수 있어요',
        because: (v) => `원-핫이 아니어도 Σt = 1이면 돼요. 여기서는 Σt가 ${withParticle(v.sum, '이라/라')}서 틀려요.`,
      },
    ],
    point: (v) =>
      `Σt = ${withParticle(v.sum, '이라/라')}서 L = (Σt)·ln Σeʰ − Σ t·h = ${withParticle(v.loss, '이에요/예요')}. 이 인수를 빼면 ${withParticle(v.without, '이/가')} 돼요.`,
    way: () => expansion,
  },
  softTarget: {
    says: (v) =>
      `t = ${withParticle(v.t, '은/는')} 원-핫이 아니에요. 그래도 h = ${v.h}의 교차 엔트로피는 L = ln Σeʰ − Σ t·h예요.`,
    right: (v) => `Σt = ${withParticle(v.sum, '이고/고')}, 필요한 것은 그뿐이에요`,
    wrong: [
      {
        text: () => 'Σt는 정답이 원-핫일 때만 사라져요',
        because: (v) =>
          `원-핫은 합이 1인 정답의 하나일 뿐이에요. 여기서도 Σt = ${withParticle(v.sum, '이라/라')}서 어느 식으로도 L = ${withParticle(v.loss, '이에요/예요')}.`,
      },
      {
        text: () => '정답이 무엇이든 Σt는 사라져요',
        because: () => '여기서는 Σt = 1이라 사라져요. 정답의 합이 1이 아니면 앞에 그대로 남아요.',
      },
    ],
    point: (v) =>
      `Σt = ${withParticle(v.sum, '이라/라')}서 (Σt)·ln Σeʰ가 곧 ln Σeʰ예요. Σt를 쓰든 빼든 L = ${withParticle(v.loss, '이에요/예요')}.`,
    way: () => expansion,
  },
};
