// 유도 코치가 하는 말. 기호, 식, 수는 이미 쓰인 글로 들어온다.

import type { Catalog } from '../catalog.ts';
import { particleAfter, withParticle } from '../particles.ts';

export const coach: Catalog['coach'] = {
  paths: {
    all: '둘 다|둘다|모두|전부|다|전체|셋 다|모든 유닛|유닛 모두|두 유닛 모두',
    joins: '그리고|및|유닛|번|와|과',
  },
  heading: {
    step: (v) => `${v.of} · ${v.steps}단계 중 ${v.step}단계`,
    lines: (of) => `한 줄씩 유도하는 ${of}`,
    empty: (of) => `빈 종이에서 유도하는 ${of}`,
    done: (of) => `✓ ${of} 유도 완성`,
    open: (of) => `${of}, 여기까지 왔어요`,
  },
  ask: {
    paths: (v) =>
      `${withParticle(v.from, '은/는')} ${v.layer}층의 어느 유닛을 거쳐 손실에 닿을까요? 유닛 번호를 써 주세요.`,
    outputs: (v) => `${withParticle(v.from, '은/는')} 어느 출력 y를 거쳐 손실에 닿을까요? 번호를 써 주세요.`,
    probability: (v) => `손실은 이 확률에 따라 어떻게 변할까요? ${withParticle(v.what, '을/를')} 구해 주세요.`,
    softmax: (v) => `이 확률은 로짓에 따라 어떻게 변할까요? ${withParticle(v.what, '을/를')} 구해 주세요.`,
    error: (v) => `오차예요. ${withParticle(v.what, '은/는')} 무엇일까요?`,
    softmaxError: (v) =>
      `오차예요. ${withParticle(v.what, '은/는')} 무엇일까요? ${withParticle(v.by, '은/는')} 모든 y를 거쳐 L에 닿으니, 소프트맥스와 교차 엔트로피를 한 번에 미분해 주세요.`,
    slope: (v) => `활성화 기울기예요. ${withParticle(v.what, '은/는')} 무엇일까요?`,
    through: (v) => `두 층 사이를 지나요. ${withParticle(v.what, '은/는')} 무엇일까요?`,
    sum: (v) => `이제 모든 경로를 모아요. ${withParticle(v.what, '은/는')} 무엇일까요?`,
    input: (v) => `입력이에요. ${withParticle(v.what, '은/는')} 무엇일까요?`,
    bias: (v) => `편향이에요. ${withParticle(v.what, '은/는')} 무엇일까요?`,
    whole: (v) => `이제 합쳐요. ∂를 남기지 않고 쓰면 ${withParticle(v.what, '은/는')} 무엇일까요?`,
  },
  given: (text) => `주어진 것: ${text}`,
  mayStay: (v) => `${withParticle(v.names, '은/는')} 그대로 둬도 돼요. \`${v.typed}\`처럼 써 주세요.`,
  told: (layers) => `그 사이의 층 ${layers}개에서도 활성화 기울기, 가중치, 합이 되풀이돼요. 거기는 구했다고 할게요.`,
  names: (v) =>
    `종이에 쓰듯이 ${v.names} 같은 이름으로 써 주세요.${v.layered === undefined ? '' : ` \`${v.layered}\`${particleAfter(v.layered, '은/는')} 2층의 유닛 1이에요.`}`,
  first: {
    lines: (of) =>
      `${withParticle(of, '을/를')} 연쇄 법칙으로 나눈 다음 한 줄씩 풀어 써 주세요. 줄마다 바로 앞줄과도, 참값과도 견줘요.`,
    empty: (v) =>
      `${withParticle(v.of, '을/를')} 원하는 차례대로 유도해 주세요. \`${v.typed} = …\`처럼 왼쪽을 쓰면 그것으로, 쓰지 않으면 ${withParticle(v.of, '으로/로')} 여기고 판정해요.`,
  },
  next: {
    begin: '첫 줄을 써 주세요.',
    open: (names) => `아직 ∂가 남은 것을 마저 풀어 써 주세요: ${names}`,
    wrong: '여기서 이어 가거나, 고친 줄을 써 주세요.',
    aside: (of) => `${of}까지 계속 써 주세요.`,
  },

  right: {
    value: (v) => `✓ 맞았어요. 이 숫자로는 ${v.what} ${v.value}.`,
    plain: '✓ 맞았어요.',
    atOnce: (of) => `✓ 맞았어요. 벌써 ${of} 전체예요. 사이의 단계는 건너뛸게요.`,
    beside: (of) => `✓ ${of}의 식으로는 맞아요. 다만 여기서 물은 것은 아니에요.`,
    line: (line) => `✓ ${line}번째 줄이 맞았어요.`,
    back: (line) => `✓ ${line}번째 줄은 다시 맞아요. 바른 길로 돌아왔어요.`,
    aside: (v) => `✓ ${v.line}번째 줄이 맞았어요: ${v.of}`,
  },
  meaning: {
    paths: '다음 층의 유닛마다 이 값을 받고, 경로마다 되돌아온 것을 모두 더해요.',
    outputs: '소프트맥스는 모두의 합으로 나누니까, 확률마다 모든 로짓의 영향을 받아요.',
    probability: '정답의 확률이 작을수록 손실이 더 세게 반응해요.',
    softmax: '로짓 하나가 커지면 제 확률은 오르고 나머지는 모두 내려가요.',
    error: '이것이 교훈 3의 오차예요. 정답에서 멀수록 더 많이 되돌아와요.',
    softmaxError: '모든 y를 거치는 길이 이 안에 다 들어 있고, 예측에서 정답을 뺀 것만 남아요. 교훈 3의 오차예요.',
    slope: '오차 가운데 활성화 함수를 지나가는 몫이에요. 교훈 2의 기울기예요.',
    through: '갈 때 이 가중치가 곱해졌으니, 돌아올 때도 똑같이 곱해져요.',
    sum: '경로 하나를 따라가면서는 곱하고, 서로 다른 경로는 더해요.',
    input: '순전파에서 이 가중치와 곱해졌던 값이에요. 교훈 1의 입력이에요.',
    bias: '편향은 그저 더해질 뿐이라 곱해지는 것이 없어요.',
    whole: '손실이 돌려보내는 말이 이 곱 하나에 모두 들어 있어요.',
  },
  follows: (v) => `→ ${v.line}번째 줄은 앞줄에서 바르게 나왔어요. 실수는 그 전, ${v.since}번째 줄에 있어요.`,
  line: (v) => `${v.line}번째 줄 · ${v.said}`,
  unfinished: (names) => `◐ 여기까지는 맞아요. 아직 풀어 쓸 것이 남았어요: ${names}`,
  pathsMissing: '✗ 아직이에요. 더 있어요.',
  notAList: (most) => `1부터 ${most}까지의 유닛 번호를 띄어 써 주세요.`,
  duplicate: '이미 쓰신 줄이에요. 판정도 그대로예요.',
  skipped: (v) => `답을 보여 드렸어요: ${v.what} = ${v.answer}. 이 단계는 점수가 없어요.`,
  skippedPaths: (list) => `답을 보여 드렸어요: ${list}, 모두예요. 이 단계는 점수가 없어요.`,
  nothingToSkip: '여기에는 건너뛸 단계가 없어요. 한 줄 쓰거나 힌트를 보세요.',
  over: '이 유도는 이미 끝났어요.',
  full: (most) => `유도 하나에 ${most}번까지 쓸 수 있는데 모두 쓰셨어요. 요약에서 풀이를 볼 수 있어요.`,

  hint: {
    head: (grade) => `힌트 ${grade}/3`,
    shown: '이 단계의 답이에요. 보고 쓰면 1점이 줄어요.',
    shownPaths: (list) => `이 단계의 답은 ${list}, 모두예요. 보고 쓰면 1점이 줄어요.`,
    part: {
      paths: (v) => `${v.from}에서 나가는 선들이 어디로 가는지 보세요.`,
      outputs: '소프트맥스가 무엇으로 나누는지 보세요.',
      probability: (v) => `빠진 것은 다른 y를 그대로 둔 채 L이 ${v.by}에 따라 변하는 정도예요.`,
      softmax: (v) => `빠진 것은 ${withParticle(v.of, '이/가')} ${v.by}에 따라 변하는 정도예요.`,
      error: (v) => `빠진 것은 오차, 곧 L이 ${v.by}에 따라 변하는 정도예요.`,
      slope: (v) => `빠진 것은 활성화 기울기, 곧 ${withParticle(v.of, '이/가')} ${v.by}에 따라 변하는 정도예요.`,
      through: (v) => `빠진 것은 두 층 사이, 곧 ${withParticle(v.of, '이/가')} ${v.by}에 따라 변하는 정도예요.`,
      sum: (v) => `빠진 것은 ${withParticle(v.by, '이/가')} 손실에 닿는 모든 경로의 합이에요.`,
      input: (v) => `빠진 것은 마지막 인수, 곧 ${withParticle(v.of, '이/가')} ${v.by}에 따라 변하는 정도예요.`,
      bias: (v) => `빠진 것은 마지막 인수, 곧 ${withParticle(v.of, '이/가')} ${v.by}에 따라 변하는 정도예요.`,
      whole: (v) => `인수는 다 있어요. 그것들로 만드는 ${withParticle(v.what, '이/가')} 남았어요.`,
    },
    rule: {
      paths: '완전 연결 층에서는 유닛 하나가 다음 층의 모든 유닛으로 이어져요.',
      outputs: 'y마다 제 로짓의 지수를 모든 로짓의 지수의 합으로 나눈 값이에요.',
      probability: 'L에서 이 y가 들어 있는 항은 하나뿐이고, ln y를 미분하면 1/y이에요.',
      softmax: '몫의 미분법이에요. 분모의 합은 늘 변하고, 분자는 번호가 같을 때만 변해요. y만으로 쓸 수 있어요.',
      error: 'L을 미분해요. 이것이 들어 있는 항은 하나뿐이에요.',
      softmaxError:
        '먼저 L에 소프트맥스를 넣어 보세요. 로그가 지수를 풀어서, 정답의 합이 1이면 L = ln Σ e^h − Σ t·h가 돼요. 이것을 미분해요.',
      slope: (v) =>
        `활성화 함수를 미분해요. ${withParticle(v.by, '으로/로')} 써도 되고, 더 짧으면 ${withParticle(v.of, '으로/로')} 써도 돼요.`,
      through: (v) =>
        `${withParticle(v.of, '은/는')} 곱들의 합이에요. ${withParticle(v.by, '이/가')} 들어 있는 곱은 하나뿐이고, 거기에 곱해진 것이 남아요.`,
      sum: '경로 하나에서는 곱해요. 지나가는 유닛의 ∂L/∂z에 거기로 가는 가중치를 곱하고, 서로 다른 경로는 더해요.',
      outputSum:
        '경로 하나에서는 곱하고, 서로 다른 경로는 더해요. 구한 것을 넣어 보세요. y의 합은 1이고, 정답의 합도 1이면 남는 것이 짧아요.',
      input: (v) =>
        `${withParticle(v.of, '은/는')} 곱들의 합이에요. ${withParticle(v.by, '이/가')} 들어 있는 곱은 하나뿐이고, 거기에 곱해진 것이 남아요.`,
      bias: (v) => `${withParticle(v.by, '은/는')} 아무것도 곱해지지 않고 합 안에 홀로 있어요.`,
      whole: '연쇄 법칙대로 경로를 따라 곱해요. 오차, 활성화 기울기, 그리고 마지막 인수예요.',
    },
  },

  marks: {
    right: '맞음',
    back: '다시 맞음',
    'follow-through': '실수에서 바르게 이어짐',
    'special-case': '이 경우에만 맞음',
    number: '수',
    unfinished: '맞지만 덜 풂',
    slip: '실수',
  },
  earlier: (lines) => `앞의 ${lines}줄 …`,
  summary: {
    credit: (v) => `${v.possible}점 중 ${v.earned}점이에요.`,
    free: '다시 써 보는 것과 힌트 두 번까지는 점수가 줄지 않아요.',
    shown: (steps) => `답을 보고 넘어간 단계가 ${steps}개 있어요.`,
    lines: '쓰신 줄',
    noLines: '아직 쓰신 줄이 없어요.',
    wrong: '어디에서 무엇이 어긋났나',
    slip: (v) => `${v.line}번째 줄: ${v.mistakes.length === 0 ? '이름 없는 실수' : v.mistakes.join(', ')}`,
    shownStep: (what) => `답을 본 단계: ${what}`,
    shownPaths: (from) => `답을 본 단계: ${from}의 경로`,
    noSlip: '실수가 하나도 없었어요.',
    practise: (lessons) => `연습하면 좋을 것: ${lessons}`,
    way: '한 단계씩 풀면 이래요.',
  },
};
