// Q1: 순전파의 값 하나. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const forwardValue: Catalog['questions']['forward-value'] = {
  title: '순전파 한 걸음',
  sum: {
    prompt: (v) =>
      `어떤 층이 z = Wx + b를 계산해요. W = ${v.W}, b = ${v.b}, x = ${withParticle(v.x, '이에요/예요')}. W의 k번째 행이 유닛 k로 들어가는 가중치예요.\n\n${withParticle(v.z, '은/는')} 얼마일까요?`,
    right: (v) => `제 행의 가중치에 입력을 곱해 모두 더한 다음, 편향을 더해요. ${withParticle(v.way, '이에요/예요')}.`,
    because: {
      bias: (v) => `그건 Wx뿐이에요. 편향을 아직 더하지 않았어요. ${withParticle(v.way, '이에요/예요')}.`,
      column: (v) => `W의 열을 썼어요. 유닛으로 들어가는 가중치는 행에 있어요. ${withParticle(v.way, '이에요/예요')}.`,
      other: (v) =>
        `그건 다른 유닛의 합이에요. ${withParticle(v.z, '은/는')} 제 행과 제 편향으로 구해요. ${withParticle(v.way, '이에요/예요')}.`,
      sign: (v) => `음수끼리 곱하면 양수인데 음수로 셌어요. ${withParticle(v.way, '이에요/예요')}.`,
    },
    way: (v) =>
      `W의 ${v.unit}행에는 유닛 ${withParticle(String(v.unit), '으로/로')} 들어가는 가중치가 있어요. 저마다 제 입력을 곱해 모두 더하고, 끝으로 그 유닛의 편향을 더해요.`,
  },
  activated: {
    prompt: (v) =>
      `어떤 유닛의 합은 z = ${v.z}, 활성화 함수는 ${withParticle(`${v.f}${v.alpha}`, '이에요/예요')}.\n\nh = ${v.f}(z)는 얼마일까요?`,
    right: (v) => `z = ${v.z}에서 곡선의 높이예요. ${withParticle(v.way, '이에요/예요')}.`,
    because: {
      itself: (v) => `그건 ${v.f}에 들어가는 z예요. 나오는 값은 ${withParticle(v.way, '이에요/예요')}.`,
      slope: (v) =>
        `그건 z = ${v.z}에서 ${v.f}의 기울기, 곧 가파른 정도예요. 높이는 ${withParticle(v.way, '이에요/예요')}.`,
      neighbour: (v) =>
        `그건 ${withParticle(`${v.other}(${v.z})`, '이에요/예요')}. 여기서 활성화 함수는 ${withParticle(v.f, '이라/라')} ${withParticle(v.way, '이에요/예요')}.`,
      mirrored: (v) =>
        `그건 부호가 반대인 z에서의 값 ${withParticle(`${v.f}(${v.opposite})`, '이에요/예요')}. ${withParticle(v.way, '이에요/예요')}.`,
      wrongSide: (v) =>
        `작은 인수 α는 z가 음수일 때 곱해요. z = ${withParticle(v.z, '은/는')} 0의 오른쪽에 있어요. ${withParticle(v.way, '이에요/예요')}.`,
    },
    way: {
      sigmoid:
        '시그모이드는 어떤 z든 0과 1 사이로 보내요. z = 0에서 ½이고, z가 양수면 ½보다 크고 음수면 작아요. 지수에는 −z가 들어가요.',
      tanh: 'tanh는 어떤 z든 −1과 1 사이로 보내고 부호는 z를 따라요. 0에서 멀어지면 ±1에 가까워요.',
      relu: 'ReLU는 양수인 z를 그대로 내보내고, 음수는 0으로 바꿔요.',
      'leaky-relu': 'Leaky ReLU는 양수인 z를 그대로 내보내고, 음수에는 α를 곱해 조금만 내보내요.',
    },
  },
  probability: {
    prompt: (v) =>
      `마지막 층이 로짓 h = ${withParticle(v.h, '을/를')} 내놓았어요. 소프트맥스가 이것을 확률 y로 바꿔요.\n\n${withParticle(v.y, '은/는')} 얼마일까요?`,
    right: (v) => `제 로짓의 지수 값을 모든 지수 값의 합으로 나눠요. ${withParticle(v.way, '이에요/예요')}.`,
    because: {
      share: (v) =>
        `지수 함수 없이 ${withParticle(v.h, '을/를')} 로짓의 합으로 나눈 값이에요. ${withParticle(v.way, '이에요/예요')}.`,
      alone: (v) =>
        `${v.h} 하나만 본 시그모이드예요. 소프트맥스는 모든 로짓을 함께 봐요. ${withParticle(v.way, '이에요/예요')}.`,
      other: (v) => `그건 다른 클래스의 확률이에요. ${withParticle(v.way, '이에요/예요')}.`,
      bare: (v) => `아직 모두의 합으로 나누지 않은 지수 값이에요. ${withParticle(v.way, '이에요/예요')}.`,
    },
    way: (v) =>
      `로짓마다 지수 함수를 거쳐 모두 양수가 돼요. ${withParticle(v.y, '은/는')} ${v.h}의 지수 값을 모든 클래스의 합으로 나눈 값이라, 확률을 모두 더하면 1이에요.`,
  },
  loss: {
    prompt: (v) =>
      `네트워크의 예측은 y = ${v.y}, 정답은 t = ${withParticle(v.t, '이에요/예요')}.\n\n교차 엔트로피 L은 얼마일까요?`,
    right: (v) => `맞는 클래스만 남아요. ${withParticle(v.way, '이에요/예요')}.`,
    because: {
      base: (v) => `밑이 10인 로그예요. 교차 엔트로피에는 자연로그를 써요. ${withParticle(v.way, '이에요/예요')}.`,
      other: (v) =>
        `그건 다른 클래스의 로그예요. t가 고르는 것은 ${withParticle(v.y, '이에요/예요')}. ${withParticle(v.way, '이에요/예요')}.`,
      gap: (v) =>
        `그건 ${withParticle(v.y, '이/가')} 1까지 남긴 거리예요. 교차 엔트로피는 로그를 취해요. ${withParticle(v.way, '이에요/예요')}.`,
      sign: (v) =>
        `1보다 작은 수의 로그는 음수예요. 앞에 마이너스가 붙어 손실이 돼요. ${withParticle(v.way, '이에요/예요')}.`,
    },
    way: (v) =>
      `−Σ tₖ ln yₖ에서 t = 0인 항은 모두 사라져요. 남는 것은 −ln ${withParticle(v.y, '이에요/예요')}. 확신하고 맞히면 0에 가깝고, 맞는 클래스를 덜 믿었을수록 커져요.`,
  },
};
