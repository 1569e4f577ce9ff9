// Q21: 꺼진 ReLU 유닛은 어느 것인가. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const deadRelu: Catalog['questions']['dead-relu'] = {
  title: '아무것도 배우지 못하는 유닛은',
  prompt: (v) =>
    `편향 없는 ReLU 유닛 넷이 입력 ${withParticle(`x = ${v.x}`, '을/를')} 받아요. 유닛마다 가중치 w와, 되돌아온 오차 ∂L/∂h가 적혀 있어요.\n\n가중치의 기울기가 0인 유닛을 모두 고르세요.`,
  option: (v) => `유닛 ${v.unit}: w = ${v.row}, ∂L/∂h = ${v.error}`,
  because: {
    off: (v) =>
      `z = ${withParticle(v.z, '으로/로')} 음수라서 활성화 기울기가 0이고, 오차 ${v.error}에 0을 곱하면 0이에요.`,
    tiny: (v) =>
      `오차 ${withParticle(v.error, '은/는')} 작지만 0은 아니에요. z = ${withParticle(v.z, '으로/로')} 양수라서 활성화 기울기 1이 오차를 그대로 지나가게 해요.`,
    on: (v) =>
      `z = ${withParticle(v.z, '으로/로')} 양수라서 활성화 기울기가 1이고, 오차 ${withParticle(v.error, '이/가')} 그대로 지나가요.`,
  },
  point: (v) =>
    `z = ${v.z}에서 음수인 곳은 오차가 얼마든 ReLU의 기울기가 0이에요. 꺼진 유닛은 ${withParticle(v.units, '이에요/예요')}.`,
  way: '유닛마다 z = w·x를 계산해요. z > 0이면 ReLU의 기울기가 1이라 오차가 그대로 지나가고, z < 0이면 0이라 오차가 아무리 커도 지나가지 못해요. 오차가 작다고 배우지 못하는 것도, 크다고 배우는 것도 아니에요. 다른 입력에서는 같은 유닛이 켜지기도 해요.',
};
