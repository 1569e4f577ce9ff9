// 유도를 둘러싼 말: 버튼과 입력창, 시작하고 미뤄 두고 다시 이어 갈 때의 말.

import type { Catalog } from '../catalog.ts';
import { withParticle } from '../particles.ts';

export const derive: Catalog['derive'] = {
  levels: { 1: '1 · 인수 하나씩', 2: '2 · 한 줄씩', 3: '3 · 빈 종이에' },
  named: (v) => `${v.goal}, 난이도 ${v.level}, 네트워크 ${v.net}`,
  write: '쓰기',
  hint: '힌트',
  show: '이 단계 보기',
  finish: '마치기',
  direct: 'DM에서 이어 하기',
  form: {
    title: '유도 쓰기',
    factor: (asked) => `${asked} =`,
    paths: '어느 유닛일까요? (예: 1 2, 모두)',
    lines: '다음 줄 (여러 줄도 돼요)',
    names: (v) => `쓸 수 있는 이름: ${v.names}`,
    submit: '확인',
  },
  typeHere: '여기에 바로 메시지로 써도 돼요. `힌트`라고 쓰면 힌트를 드려요.',
  late: '이미 지나온 단계에 쓰신 줄이라 세지 않았어요. 지금은 여기까지 왔어요.',
  notYet: (count) => `그 뒤의 ${count}줄은 아직 보지 않았어요.`,
  full: (most) => `모두 ${most}번 하셨으니 이번 유도는 여기까지예요. 지금까지 쓰신 것을 모았어요.`,
  question: {
    title: '하던 유도가 있어요',
    text: (v) => `하던 유도: ${v.open}. ${v.lines === 0 ? '아직 쓰신 줄이 없어요.' : `${v.lines}줄을 쓰셨어요.`}`,
    wanted: (v) => `새로 할 유도: ${v.wanted}. 시작하면 하던 것은 그대로 두었다가 나중에 이어 하실 수 있어요.`,
    goOn: '하던 유도 이어 하기',
    begin: '새 유도 시작하기',
    takeUp: '이 유도 이어 하기',
  },
  aside: (v) => `하시던 ${withParticle(v.aside, '은/는')} 그대로 두었어요.`,
  after: {
    again: '다시 해 보기',
    nextLevel: (level) => `난이도 ${level} 해 보기`,
    takeUp: (goal) => `${withParticle(goal, '으로/로')} 돌아가기`,
    another: '이 네트워크의 다른 기울기 …',
    check: '숫자로 보기',
  },
  self: '직접 유도하기',
  spoken: {
    hint: '힌트, 힌트 주세요, 힌트 좀',
    show: '보여 줘, 보여줘, 보여 주세요, 이 단계 보기, 건너뛰기',
    finish: '그만, 마치기, 포기, 끝',
  },
};
