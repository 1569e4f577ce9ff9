// 검산을 둘러싼 말: 물음, 입력창, 버튼. 맞고 틀림을 말하는 것은 따로 있다.

import type { Catalog } from '../catalog.ts';
import { withParticle } from '../particles.ts';

export const check: Catalog['check'] = {
  asks: (of) => `${withParticle(of, '은/는')} 무엇일까요?`,
  write: (names) =>
    `이 네트워크의 값으로 식을 쓰거나, 수를 써 주세요. 쓸 수 있는 이름: ${names}. 모양이 달라도 같은 식이면 맞아요.`,
  network: (v) => `네트워크 ${v.net}: ${v.activation}, ${v.loss}, x = ${v.x}, t = ${v.target}.`,
  form: { title: '검산', answer: '식 또는 수', send: '확인' },
  buttons: { answer: '답 쓰기…', again: '다시 써 보기', derivation: '유도 과정 보기' },
};
