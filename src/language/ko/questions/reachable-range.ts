// Q23: 닿을 수 있는 예측과 오차의 범위. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';
import { activationNames } from './activation-names.ts';

export const reachableRange: Catalog['questions']['reachable-range'] = {
  title: '얼마나 맞고 얼마나 틀릴 수 있을까',
  names: activationNames,
  prompt: {
    prediction: (v) =>
      `네트워크가 클래스마다 하나씩, ${v.name} 유닛 ${v.classes}개로 끝나요. 그 출력 h가 점수이고, 소프트맥스가 점수를 확률 y로 바꿔요.\n\n가중치와 입력이 무엇이든 y₁은 어느 범위에 있을까요?`,
    error: (v) =>
      `네트워크가 클래스마다 하나씩, ${v.name} 유닛 ${v.classes}개로 끝나요. 그 출력 h가 점수이고, 소프트맥스가 점수를 확률 y로 바꿔요. 이 예시의 정답은 ${withParticle(v.t, '이에요/예요')}.\n\n가중치와 입력이 무엇이든 오차 y₁ − t₁의 크기는 어느 범위에 있을까요?`,
  },
  facts: {
    bounded: (v) =>
      `점수가 모두 ${withParticle(v.low, '과/와')} ${v.high} 사이에 있어서 벌어지는 데 한계가 있어요. 클래스가 ${v.classes}개면 ${withParticle(v.range, '이에요/예요')}.`,
    free: (v) =>
      `점수는 얼마든지 벌어질 수 있어요. 클래스가 ${v.classes}개든 몇 개든 ${withParticle(v.range, '이에요/예요')}.`,
  },
  because: {
    free: (v) => `점수에 한계가 없을 때 소프트맥스가 갈 수 있는 범위예요. 이 점수에는 한계가 있어요. ${v.facts}`,
    neighbour: (v) => `그건 점수가 ${v.name} 유닛의 출력일 때의 범위예요. ${v.facts}`,
    alone: (v) => `점수 하나만 시그모이드에 넣은 범위예요. 소프트맥스는 모든 점수를 함께 봐요. ${v.facts}`,
    classes: (v) => `그건 클래스가 ${v.classes}개일 때의 범위예요. ${v.facts}`,
    share: (v) =>
      `점수는 음수가 되지 않지만, 다른 점수가 더 클 수 있어요. 그러면 클래스 1은 제 몫 1/${v.classes}보다 적게 받아요. ${v.facts}`,
  },
  way: {
    bounded: (v) =>
      `y₁은 제 점수가 ${v.high}에 가깝고 나머지가 모두 ${v.low}에 가까울 때 가장 크고, 거꾸로일 때 가장 작아요. 그 값을 클래스 ${v.classes}개의 소프트맥스에 넣으면 돼요. 양 끝에는 다가갈 뿐 닿지 않아요. 그래서 원-핫 정답이라도 여기서는 오차가 0이나 1까지 가지 못해요.`,
    free: (v) =>
      `점수가 ${v.low}부터 ${v.high}까지라 두 점수의 차이는 얼마든지 커져요. 점수 1이 나머지보다 높이 올라갈수록 y₁은 1에, 다른 점수가 더 높이 올라갈수록 0에 가까워져요. 양 끝 자체에는 닿지 않아요.`,
  },
};
