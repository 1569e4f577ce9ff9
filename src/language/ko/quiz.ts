// 라운드가 하는 말: 문제의 틀, 나에게만 보이는 응답, 풀이, 순위. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../catalog.ts';
import { withParticle } from '../particles.ts';

export const quiz: Catalog['quiz'] = {
  question: (v) => `문제 ${v.number}/${v.of}: ${v.title}`,
  level: (level) => `난이도 ${level}`,
  ends: '마감 ',
  noClock: '시간제한이 없어요. 모두 답하거나 진행자가 넘기면 끝나요.',
  answered: (count) => (count === 0 ? '아직 아무도 답하지 않았어요' : `${count}명이 답했어요`),
  buttons: {
    type: '답 쓰기…',
    choose: '고르기…',
    order: '순서대로 놓기…',
    skip: '건너뛰기',
    next: '다음 문제',
    finish: '순위 보기',
    resume: '이어서 하기',
    mine: '내 답',
    way: '풀이 전체',
    again: '한 라운드 더',
    board: '점수판',
    lesson: 'DM으로 교훈 보기',
  },

  form: {
    title: '답',
    number: '수',
    formula: '식',
    send: '답하기',
  },
  panel: {
    several: '맞는 것을 모두 고른 다음 보내 주세요.',
    order: '첫 번째 것부터 차례로 눌러 주세요.',
    chosen: (list) => `지금까지: ${list}`,
    nothing: '지금까지: 없음',
    send: '보내기',
    over: '처음부터 다시',
  },

  taken: {
    first: (v) => `받았어요: ${v.answer}. 한 번 바꿀 수 있어요.`,
    changed: (v) => `${withParticle(v.answer, '으로/로')} 바꿨어요. 이제 더는 바꿀 수 없어요.`,
    same: (v) => `답은 그대로 ${withParticle(v.answer, '이에요/예요')}.`,
    locked: (v) => `이미 한 번 바꿨어요. 답은 ${v.answer} 그대로예요.`,
    late: '문제가 끝난 뒤에 온 답이에요.',
    otherQuestion: '그 문제는 끝났어요.',
    notOpen: '지금은 문제가 열려 있지 않아요.',
    out: '이번 서바이벌 라운드에서는 탈락했어요. 끝까지 지켜볼 수 있어요.',
    read: (v) => `“${v.typed}”: ${withParticle(v.read, '으로/로')} 읽었어요.`,
    team: (v) => `${v.team} 팀이에요.`,
  },
  teams: ['파랑', '주황'],

  reveal: {
    heading: (v) => `답 ${v.number}/${v.of}: ${v.title}`,
    right: (answer) => `정답: ${answer}`,
    skipped: '건너뛴 문제예요. 아무도 점수를 잃지 않아요.',
    counts: (v) => (v.answered === 0 ? '아무도 답하지 않았어요.' : `${v.answered}명 중 ${v.right}명이 맞혔어요.`),
    fastest: (v) => `가장 빨리 맞힌 사람: ${v.name} (${v.seconds}초).`,
    mistakes: '이렇게들 생각했어요',
    people: (count) => `${count}명`,
    lesson: (name) => `‘${name}’ 교훈이 가르는 문제예요.`,
    next: '다음 문제 ',
    last: '마지막 문제였어요.',
  },
  mine: {
    none: '이 문제에는 답하지 않았어요.',
    right: (v) => `맞았어요: ${v.answer}. ${v.points}.`,
    wrong: (v) => `내 답은 ${withParticle(v.answer, '이었어요/였어요')}.`,
    notYet: '문제가 끝나면 볼 수 있어요.',
  },

  standings: {
    half: '중간 순위',
    end: '라운드 끝',
    players: (count) => `${count}명`,
    nobody: '이번에는 아무도 참여하지 않았어요.',
    weakest: (v) => `가장 어려웠던 교훈: ${v.lesson} (${v.answered}번 중 ${v.right}번 맞힘)`,
    team: (v) => `${v.team} 팀: 평균 ${v.points}`,
    teamsEven: '두 팀이 비겼어요.',
    stopped: '진행자가 라운드를 일찍 끝냈어요. 얻은 점수는 그대로 남아요.',
    lost: '채널에 글을 쓸 수 없게 되어 라운드가 끝났어요.',
    oneLeft: (name) => `끝까지 살아남은 사람은 ${withParticle(name, '이에요/예요')}.`,
    noneLeft: '아무도 살아남지 못했어요.',
    alone: '혼자 답한 문제의 점수는 이 라운드에서만 세고, 점수판에는 더하지 않아요.',
  },

  paused: {
    asked: '라운드를 잠시 멈췄어요.',
    silence: '아무도 답하지 않아서 여기서 기다리고 있어요. 준비되면 이어서 하세요.',
  },
  recovered: '잠시 자리를 비웠어요. 모든 것이 그대로 있고, 이 문제는 처음부터 다시 시간을 드려요.',
  lostHost: '퀴즈 라운드가 일찍 끝났어요. 채널에 더는 글을 쓸 수 없었어요. 점수는 그대로 남아 있어요.',

  start: {
    here: (v) => `라운드를 시작해요. 문제 수 ${v.questions}, 방식: ${v.mode}.`,
    running: '여기서는 이미 라운드가 진행되고 있어요.',
    now: '라운드 시작',
    asked: '골라서 시작…',
    form: '새 라운드',
    go: '시작',
    needsChat: '라운드를 하려면 글을 올릴 채널이나 DM이 있어야 해요.',
  },
  modes: { classic: '기본', 'no-rush': '시간제한 없음', team: '두 팀', survival: '서바이벌' },
  status: {
    none: '여기서 진행 중인 라운드가 없어요.',
    running: (v) => `문제 ${v.number}/${v.of}: 답을 받고 있어요. 지금까지 ${v.players} 참여했어요.`,
    revealed: (v) => `답 ${v.number}/${v.of}: 풀이를 보여 주고 있어요. 곧 다음 문제가 나와요.`,
    paused: (v) => `문제 ${v.number}/${v.of}에서 멈춰 있어요.`,
  },
  skip: {
    voted: (v) => `건너뛰자는 사람이 ${v.needed}명 가운데 ${v.votes}명이에요.`,
    skipped: '건너뛰었어요.',
    unchanged: '이미 한 표를 주었거나, 문제가 끝났어요.',
    notPlaying: '이 라운드에서 답한 적이 있어야 건너뛰기에 한 표를 줄 수 있어요.',
  },
  done: {
    stop: '라운드를 끝냈어요.',
    pause: '라운드를 멈췄어요.',
    resume: '라운드를 이어서 해요.',
    next: '다음 문제로 넘어가요.',
  },
  unchanged: '이미 그렇게 되어 있어요.',
  unread: {
    nothing: '읽을 것이 없어요. 답을 다시 써 주세요.',
    number: (v) => `“${v.read}”에서 수를 읽지 못했어요. -0.103, 3/4, 1.2e-3처럼 써 주세요.`,
    ambiguous: (v) => `“${v.read}”에는 두 가지 뜻이 있어요. ${v.decimal} 또는 ${v.thousands}, 둘 중 하나로 써 주세요.`,
    formula: (v) =>
      v.part === ''
        ? `“${v.read}”: 식이 너무 일찍 끝났어요. “${v.before}” 다음에 무언가가 빠졌어요.`
        : `“${v.read}”: “${v.before}”까지는 읽었지만 그 뒤의 “${v.part}”부터는 읽지 못했어요. (y1-t1)*h1*(1-h1)*x1처럼 써 주세요.`,
  },
  over: '이 라운드는 끝났어요.',
  notYours: '라운드를 시작한 사람이나 서버를 관리하는 사람만 할 수 있어요. 건너뛰기에는 한 표를 줄 수 있어요.',

  score: {
    menu: '퀴즈 성적',
    title: (v) => `점수판: ${v.board}`,
    boards: { channel: '이 채널', server: '이 서버', season: '이번 시즌', all: '전체' },
    columns: { place: '#', name: '이름', points: '점수', accuracy: '정답', streak: '최고 연속' },
    empty: '아직 점수가 없어요. 라운드를 시작하려면: /backprop 퀴즈 시작',
    you: (v) => `${v.name}님은 ${v.of}명 중 ${v.place}위예요.`,
    person: (v) => `${v.name}님의 점수`,
    points: '점수',
    accuracy: '맞힌 문제',
    streak: '연속 정답',
    best: (v) => `${v.now} (최고 ${v.best})`,
    share: (v) => `${v.answered}문제 중 ${v.right}개 (${v.percent}%)`,
    mastery: '교훈별',
    none: '아직 센 답이 없어요.',
  },
};
