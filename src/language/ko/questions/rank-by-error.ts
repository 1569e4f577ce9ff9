// Q22: 많이 가르치는 예시부터 차례로. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const rankByError: Catalog['questions']['rank-by-error'] = {
  title: '어느 예시가 가장 많이 가르칠까',
  prompt:
    '여러 예시가 출력 유닛 하나를 지나가요. 그 뒤에는 소프트맥스와 교차 엔트로피가 있어요. 예시마다 이 유닛의 예측 y와 정답 t가 적혀 있고, 활성화 기울기와 입력은 모두 같아요.\n\n유닛을 가장 많이 가르치는 예시부터 차례로 놓으세요.',
  facts: (v) => `바른 순서대로 거리 |y − t|를 쓰면 ${withParticle(v.distances, '이에요/예요')}.`,
  because: {
    prediction: (v) => `정답을 빠뜨리고 예측만 본 순서예요. t = 1이라면 1에 가까운 y는 잘 맞힌 거예요. ${v.facts}`,
    reversed: (v) => `잘 맞힌 것부터 놓았어요. 이미 맞힌 예시에는 배울 것이 가장 적게 남아 있어요. ${v.facts}`,
    signed: (v) => `y − t를 부호까지 넣어 견주었어요. 부호는 방향을, 크기는 얼마나 배우는지를 말해요. ${v.facts}`,
    unsure: (v) => `y가 작으면 늘 틀린 답이라고 여긴 순서예요. t = 0이라면 y는 작아야 맞아요. ${v.facts}`,
    added: (v) => `예측과 정답을 더했어요. 오차는 둘의 차예요. ${v.facts}`,
  },
  point: (v) =>
    `${v.first}에서는 예측이 정답에서 ${v.most}만큼 떨어져 있어 가장 멀고, ${v.last}에서는 ${v.least}뿐이에요.`,
  way: '소프트맥스와 교차 엔트로피에서 되돌아오는 오차는 y − t예요. 여기서는 다른 두 인수가 같으니, 기울기의 크기는 예측이 정답에서 떨어진 거리 |y − t|를 따라가요. 부호는 y가 커져야 할지 작아져야 할지만 알려 줘요.',
  picture: '예시마다의 오차',
};
