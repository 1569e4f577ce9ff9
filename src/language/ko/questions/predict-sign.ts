// Q12: 기울기의 부호와 한 걸음의 방향. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const predictSign: Catalog['questions']['predict-sign'] = {
  title: '부호는 무엇이고 어느 쪽으로 갈까',
  prompt: {
    error: (v) =>
      `${withParticle(v.weight, '은/는')} 입력 ${v.from}에서 시그모이드 유닛 ${withParticle(v.unit, '으로/로')} 들어가고, 그 뒤에 소프트맥스와 교차 엔트로피가 있어요. 이 예시에서는 ${v.y}, ${v.t}, ${withParticle(v.x, '이에요/예요')}.\n\n∂L/∂${v.weight}의 부호는 무엇이고, 한 걸음 w ← w − η·∂L/∂w (η > 0)에서 ${withParticle(v.weight, '은/는')} 어느 쪽으로 움직일까요?`,
    input: (v) =>
      `${withParticle(v.weight, '은/는')} 입력 ${v.from}에서 시그모이드 유닛 ${withParticle(v.unit, '으로/로')} 들어가요. 이 유닛에 되돌아온 오차는 ${v.error}, 입력은 ${withParticle(v.x, '이에요/예요')}.\n\n∂L/∂${v.weight}의 부호는 무엇이고, 한 걸음 w ← w − η·∂L/∂w (η > 0)에서 ${withParticle(v.weight, '은/는')} 어느 쪽으로 움직일까요?`,
  },
  rises: (v) => `∂L/∂${v.weight} ${v.sign}, ${withParticle(v.weight, '은/는')} 커지는 쪽`,
  falls: (v) => `∂L/∂${v.weight} ${v.sign}, ${withParticle(v.weight, '은/는')} 작아지는 쪽`,
  facts: (v) =>
    `시그모이드의 기울기는 언제나 양수라, 부호는 ${withParticle(v.error, '과/와')} ${withParticle(v.x, '이/가')} 정해요. 그래서 ∂L/∂${v.weight} ${v.sign}이고, 걸음은 그 반대쪽이에요.`,
  errorAlone: (v) =>
    `그건 오차만 본 부호예요. 입력이 ${withParticle(v.x, '으로/로')} 음수라서 부호가 뒤집혀요. ${v.facts}`,
  flipped: (v) =>
    `정답에서 예측을 뺀 부호예요. 오차는 예측에서 정답을 뺀 ${withParticle(v.error, '이에요/예요')}. ${v.facts}`,
  uphill: (v) => `부호는 맞지만, 기울기를 따라가면 손실이 커져요. 걸음은 기울기를 빼는 쪽이에요. ${v.facts}`,
  both: (v) =>
    `가중치가 움직이는 쪽은 맞지만, 실수 둘이 서로를 지웠을 뿐이에요. 부호가 뒤집혔고, 걸음도 올라가는 쪽이에요. ${v.facts}`,
  point: {
    rises: (v) =>
      `${withParticle(v.error, '과/와')} ${withParticle(v.x, '은/는')} 부호가 달라서 ∂L/∂${v.weight} ${v.sign}, 그 반대쪽으로 가는 걸음에서 ${withParticle(v.weight, '은/는')} 커져요.`,
    falls: (v) =>
      `${withParticle(v.error, '과/와')} ${withParticle(v.x, '은/는')} 부호가 같아서 ∂L/∂${v.weight} ${v.sign}, 그 반대쪽으로 가는 걸음에서 ${withParticle(v.weight, '은/는')} 작아져요.`,
  },
  way: (v) =>
    `∂L/∂w는 오차 · 활성화 기울기 · 입력이에요. 시그모이드의 기울기는 어디서나 양수라서 ${withParticle(v.error, '과/와')} ${v.x}의 부호만 보면 돼요. 둘의 부호가 같으면 곱은 양수, 다르면 음수예요. 경사 하강은 이것을 빼니까, 기울기가 양수면 가중치는 작아지고 음수면 커져요.`,
  any: {
    prompt: (v) =>
      `${withParticle(v.weight, '은/는')} ${withParticle(v.z, '을/를')} 계산해 ${withParticle(v.h, '을/를')} 내보내는 유닛으로 들어가요. 이 유닛에 되돌아온 오차는 ${v.error}, 그 자리의 활성화 기울기는 ${v.slope}, 이 가중치가 받은 입력은 ${withParticle(v.x, '이에요/예요')}.\n\n∂L/∂${v.weight}의 부호는 무엇이고, 한 걸음 w ← w − η·∂L/∂w (η > 0)에서 ${withParticle(v.weight, '은/는')} 어느 쪽으로 움직일까요?`,
    facts: (v) =>
      `활성화 기울기가 양수라, 부호는 ${withParticle(v.error, '과/와')} ${withParticle(v.x, '이/가')} 정해요. 그래서 ∂L/∂${v.weight} ${v.sign}이고, 걸음은 그 반대쪽이에요.`,
    flipped: (v) => `곱하는 사이에 부호 하나가 뒤집혔어요. ${v.facts}`,
    way: (v) =>
      `∂L/∂w는 오차 · 활성화 기울기 · 입력이에요. 활성화 기울기 ${withParticle(v.slope, '은/는')} 양수라서 ${withParticle(v.error, '과/와')} ${v.x}의 부호만 보면 돼요. 둘의 부호가 같으면 곱은 양수, 다르면 음수예요. 경사 하강은 이것을 빼니까, 기울기가 양수면 가중치는 작아지고 음수면 커져요.`,
  },
};
