// Q7: ∂L/∂w는 어느 식인가. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const whichFormula: Catalog['questions']['which-formula'] = {
  title: '어느 식일까',
  prompt: (v) =>
    `입력 2개, 유닛 2개인 층의 순전파가 아래와 같아요. ${withParticle(v.w, '은/는')} 입력 ${v.input}에서 유닛 ${withParticle(String(v.unit), '으로/로')} 들어가는 가중치예요.\n\n∂L/∂${withParticle(v.w, '은/는')} 어느 식일까요?`,
  right: (v) =>
    `고리마다 한 번씩이에요. 손실에서 ${v.error}, 활성화 함수에서 ${v.slope}, 합 ${v.z}에서 ${withParticle(v.input, '이/가')} 나와요.`,
  instead: (v) => `${withParticle(v.right, '이/가')} 있을 자리에 ${withParticle(v.wrong, '이/가')} 있어요. ${v.remark}`,
  missing: (v) => `${withParticle(v.right, '이/가')} 빠졌어요. ${v.remark}`,
  point: (v) => `∂L/∂${v.w} = ${v.product}, 곧 오차 · 활성화 기울기 · 입력이에요.`,
  error: {
    'softmax-ce': '소프트맥스와 교차 엔트로피는 함께 예측에서 정답을 뺀 값을 h에 돌려보내요.',
    'half-sse': '제곱 오차의 절반은 출력에서 정답을 뺀 값을 h에 돌려보내요.',
  },
  way: (v) =>
    `그것이 ${withParticle(v.error, '이에요/예요')}. 활성화 함수에서는 그 기울기 ${withParticle(v.slope, '이/가')} 곱해져요. 그리고 ${withParticle(v.z, '은/는')} ${withParticle(v.w, '을/를')} 움직이면 그 옆의 입력 ${v.input}만큼 따라 움직여요. 한 길을 따라가면서는 모두 곱해요.`,
};
