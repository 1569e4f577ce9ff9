// 사슬 전체와, 그것으로 내딛는 걸음에 대한 문장. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../../catalog.ts';
import { withParticle } from '../../../particles.ts';

type Statements = Catalog['questions']['true-or-false'];

export const wholeStatements: Pick<Statements, 'fork' | 'updatedWeights' | 'downhill' | 'rate' | 'twins'> = {
  fork: {
    says: (v) =>
      `어떤 값 a가 두 경로로 L에 닿아요. 경로를 따라 곱한 값이 하나는 ${v.first}, 다른 하나는 ${withParticle(v.second, '이에요/예요')}. 그러면 ∂L/∂a = ${withParticle(v.sum, '이에요/예요')}.`,
    right: () => '서로 다른 경로의 값은 더해요',
    wrong: [
      {
        text: (v) => `연쇄 법칙은 곱하는 것이니 ${withParticle(v.product, '이에요/예요')}`,
        because: (v) =>
          `곱하는 것은 한 경로 안에서예요. 두 경로는 더하니 ${withParticle(v.product, '이/가')} 아니라 ${withParticle(v.sum, '이에요/예요')}.`,
      },
      {
        text: () => 'L은 언제나 경로마다 한 항씩의 합이니까요',
        because: (v) =>
          `꼭 합일 필요는 없어요. 두 경로의 값을 곱한 L이라도 작은 변화끼리는 더해져요. 여기서는 ${withParticle(v.first, '과/와')} ${withParticle(v.second, '이에요/예요')}.`,
      },
    ],
    point: (v) =>
      `a가 변하면 두 경로가 함께 느껴요. ${withParticle(v.first, '과/와')} ${withParticle(v.second, '을/를')} 더하면 ${withParticle(v.sum, '이에요/예요')}.`,
    way: () =>
      'a가 조금 움직이면 경로마다 제 몫만큼 L을 움직이고, 그 몫들이 더해져요. 한 경로 안에서는 앞의 변화가 다음 변화를 낳으니 곱해요. 그러니 경로를 따라서는 곱하고, 경로끼리는 더해요.',
  },
  updatedWeights: {
    says: (v) =>
      `두 층짜리 네트워크에서 마지막 층은 η = ${withParticle(v.rate, '으로/로')} 이미 한 걸음 움직였어요. w⁽¹⁾₁₁의 기울기는 이제 마지막 층의 새 가중치로 계산해요.`,
    right: (v) => `옛 가중치로 계산한 ${withParticle(v.truth, '이에요/예요')}. 새것이면 ${v.moved}`,
    wrong: [
      {
        text: () => '새 가중치가 더 나으니 그것을 써요',
        because: (v) =>
          `기울기는 옛 가중치로 계산한 바로 그 손실의 것이에요. 옛 가중치로는 ${v.truth}, 새것으로는 ${withParticle(v.moved, '이/가')} 나와요.`,
      },
      {
        text: (v) => `마지막 층의 가중치는 쓰이지 않아 ${withParticle(v.skipped, '이에요/예요')}`,
        because: (v) =>
          `마지막 층을 지나 되돌아오는 값에는 그 층의 가중치, 곧 순전파에서 쓴 가중치가 곱해져요. 그래서 ${withParticle(v.truth, '이에요/예요')}.`,
      },
    ],
    point: (v) =>
      `역전파에는 순전파에서 쓴 가중치를 써요. 그러면 ${v.truth}, 이미 움직인 가중치로는 ${withParticle(v.moved, '이/가')} 나와요.`,
    way: () =>
      '기울기는 이 손실이 계산된 그 가중치에서 어떻게 변하는지를 말해요. 그래서 기울기를 모두 구한 다음에 가중치를 한꺼번에 움직여요. 널리 알려진 풀이에도 이 실수가 들어 있어요.',
  },
  downhill: {
    says: (v) =>
      `${v.weight} = ${v.w}, ∂L/∂${v.weight} = ${withParticle(v.g, '이에요/예요')}. η = ${withParticle(v.rate, '으로/로')} 경사 하강을 한 걸음 하면 ${withParticle(v.weight, '은/는')} 커져요.`,
    right: (v) => `−η·g = ${withParticle(v.by, '이/가')} 더해져요`,
    wrong: [
      {
        text: () => '기울기가 음수니 가중치는 작아져요',
        because: (v) =>
          `걸음은 기울기와 반대로 가요. −${v.rate} · (${v.g}) = ${withParticle(v.by, '이라/라')}서 가중치는 ${withParticle(v.after, '으로/로')} 커져요.`,
      },
      {
        text: () => '음수인 가중치는 늘 0 쪽으로 끌려가니까요',
        because: (v) =>
          `가중치의 부호가 아니라 기울기의 부호가 정해요. 기울기가 양수였다면 ${withParticle(v.weight, '은/는')} 더 내려갔을 거예요.`,
      },
    ],
    point: (v) =>
      `w − η·g = ${v.w} − ${v.rate} · (${v.g}) = ${withParticle(v.after, '이에요/예요')}. 걸음은 기울기와 반대로 가요.`,
    way: () =>
      '기울기가 음수면 가중치가 커질 때 손실이 줄어요. 경사 하강은 손실을 줄이려는 것이니 가중치를 키워요. 가중치 자신의 부호는 상관없어요.',
  },
  rate: {
    says: (v) =>
      `η를 ${v.rate}에서 ${withParticle(v.twice, '으로/로')} 바꿔도 기울기 ∂L/∂${v.weight} = ${withParticle(v.g, '은/는')} 그대로예요.`,
    right: () => 'η는 기울기에 없고, 걸음만 길어져요',
    wrong: [
      {
        text: (v) => `η가 인수라서 ${withParticle(v.doubled, '이/가')} 돼요`,
        because: (v) =>
          `η가 곱해지는 것은 걸음이에요. 걸음이 ${v.step}에서 ${withParticle(v.longer, '으로/로')} 바뀌어요. 기울기에는 오차, 활성화 기울기, 입력뿐이에요.`,
      },
      {
        text: () => '기울기도 걸음도 η와 상관없어요',
        because: (v) =>
          `기울기는 그렇지만 걸음 −η·g는 아니에요. ${v.step}에서 ${withParticle(v.longer, '으로/로')} 바뀌어요.`,
      },
    ],
    point: (v) =>
      `∂L/∂${v.weight} = ${v.g}에는 오차, 활성화 기울기, 입력뿐이고 η가 없어요. 걸음 −η·g만 ${v.step}에서 ${withParticle(v.longer, '으로/로')} 바뀌어요.`,
    way: () =>
      '기울기는 지금 선 자리에서 손실이 얼마나 가파른지를 말해요. 그쪽으로 얼마나 갈지는 따로 정하는 일이에요. η는 기울기를 모두 구한 다음, 가중치를 바꿀 때 들어와요.',
  },
  twins: {
    says: (v) =>
      `은닉 유닛 둘이 똑같이 시작해요. 들어가는 가중치는 둘 다 ${v.row}, 나가는 가중치는 둘 다 ${withParticle(v.out, '이에요/예요')}. 학습하면 둘은 서로 달라져요.`,
    right: () => '걸음마다 둘의 기울기가 똑같아요',
    wrong: [
      {
        text: () => '오차를 둘이 나누어 맡아요',
        because: (v) =>
          `나누어 맡는 것은 없어요. 둘에 같은 오차가 되돌아와 기울기가 둘 다 ${withParticle(v.first, '이에요/예요')}.`,
      },
      {
        text: () => '똑같이 시작하면 기울기가 아예 없어요',
        because: (v) =>
          `기울기는 있어요. 둘 다 ${withParticle(v.first, '이에요/예요')}. 둘이 같아서 계속 똑같은 거예요.`,
      },
    ],
    point: (v) =>
      `기울기가 한쪽은 ${v.first}, 다른 쪽은 ${withParticle(v.second, '이에요/예요')}. 걸음 전에도 같고 걸음 뒤에도 같아요.`,
    way: () =>
      '가중치가 같으면 z도, h도, 활성화 기울기도 같아요. 나가는 가중치까지 같으면 되돌아오는 오차도 같아요. 그래서 걸음마다 계속 같고, 서로 다른 것을 배우지 못해요. 가중치를 무작위로 시작하는 까닭이에요.',
  },
};
