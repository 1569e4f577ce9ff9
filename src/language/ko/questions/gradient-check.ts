// Q30: 기울기와 중앙 차분 견주기. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const gradientCheck: Catalog['questions']['gradient-check'] = {
  title: '기울기 검사를 통과할까',
  prompt: (v) =>
    `z = Wx, h = σ(z), y = softmax(h), L = −Σ tₖ ln yₖ.\nx = ${v.x}, W = ${v.W}, h = ${v.h}, y = ${v.y}, t = ${v.t}\n\n손으로 유도한 ∂L/∂W를 ε = ${v.epsilon}인 중앙 차분과 나란히 놓았어요. ε이 넓어서 차분 자체도 ${v.bound}까지는 어긋나요. 어느 성분이 어떻게 틀렸을까요?`,
  entry: (weight, mistake) => `${weight}: ${mistake}`,
  all: '없음: 넷 다 통과',
  fails: (v) =>
    `${v.weight} 자리의 ${withParticle(v.claim, '은/는')} ${withParticle(v.quotient, '과/와')} ${v.off}나 차이가 나고, ${withParticle(v.text, '이/가')} 바로 그 값이에요. ${v.remark}`,
  allPass: (v) => `두 열은 많아야 ${v.worst} 차이예요. ε = ${v.epsilon}인 차분의 오차일 뿐이니 넷 다 통과예요.`,
  passes: (v) =>
    `${v.weight} 자리의 두 숫자는 ${v.off} 차이로, ε = ${v.epsilon}인 차분의 오차예요. 그런 실수였다면 ${v.text} ≈ ${withParticle(v.value, '이/가')} 나왔을 거예요.`,
  otherMistake: (v) =>
    `자리는 맞지만 그런 실수였다면 ${v.text} ≈ ${withParticle(v.value, '이/가')} 나왔을 거예요. 거기 있는 것은 ${withParticle(v.claim, '이에요/예요')}.`,
  notAll: (v) =>
    `세 성분은 많아야 ${v.worst} 차이지만 ${withParticle(v.weight, '은/는')} ${v.off} 차이예요. 차분이 그만큼 어긋나지는 않아요.`,
  way: (v) =>
    `먼저 줄마다 상대 오차 |a − n| / max(|a|, |n|)을 견주세요. 중앙 차분은 ε²에 비례해 어긋나고 여기서는 많아야 ${v.worst} 정도예요. 유도의 실수는 그보다 훨씬 크게 드러나요. 그다음 두 숫자의 비율을 보세요. 인수를 빠뜨렸는지, 두 번 곱했는지, 다른 데서 가져왔는지에 따라 비율이 달라요.`,
};
