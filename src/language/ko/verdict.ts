// 유도한 식이나 수에 대해 하는 말. 이름, 식, 수는 이미 쓰인 글로 들어온다.

import type { Catalog } from '../catalog.ts';
import { particleAfter, withParticle } from '../particles.ts';

const quoted = (part: string, particle: Parameters<typeof particleAfter>[1]) =>
  `“${part}”${particleAfter(part, particle)}`;

export const verdict: Catalog['verdict'] = {
  heading: {
    identity: (of) => `✓ 맞았어요: ${of}`,
    other: (of) => `✓ ${of}의 식으로는 맞아요`,
    specialCase: '◐ 이 경우에는 맞지만 늘 맞지는 않아요',
    numberOnly: '◐ 수는 맞지만 식은 달라요',
    number: '✓ 수가 맞았어요',
    rounded: '✓ 반올림 차이만 빼면 수가 맞았어요',
    wrong: (of) => `✗ 아직 ${withParticle(of, '이/가')} 아니에요`,
    unreadable: '읽지 못했어요',
  },
  read: '이렇게 읽었어요:',
  identity: (of) => `비교한 모든 곳에서 ${withParticle(of, '과/와')} 같았어요. 어떤 모양으로 쓰든 괜찮아요.`,
  otherLeft: (v) =>
    `왼쪽에 ${withParticle(v.of, '을/를')} 쓰셔서 그것과 비교했어요. 물어본 것은 ${withParticle(v.asked, '이에요/예요')}.`,
  constraint: {
    target: (v) => `정답이 t = ${v.target}일 때는 맞아요. 정답을 바꾸면 어긋나요.`,
    sides: (v) =>
      `유닛이 모두 꺾인 점의 지금 쪽에 머무는 동안은 맞아요. 지금은 ${withParticle(v.units, '이에요/예요')}.`,
    'target-and-sides': (v) =>
      `정답이 t = ${withParticle(v.target, '이고/고')} 유닛이 모두 꺾인 점의 지금 쪽에 머무는 동안은 맞아요. 지금은 ${withParticle(v.units, '이에요/예요')}.`,
  },
  numberOnly: '이 네트워크의 숫자로는 맞게 나오지만, 다른 숫자로는 그렇지 않아요.',
  numbersAlone: (v) => `이 숫자에서 ${v.of} ${v.value}. x1, h1 같은 이름으로 식을 쓰면 어디에서 나온 수인지 보여요.`,
  rounded: (v) => `방법은 맞고, 도중에 너무 일찍 반올림했어요. 이 숫자에서 ${v.of} ${v.value}.`,
  elsewhere: (v) =>
    `예를 들어 ${v.values}일 때 쓰신 식은 ${v.got}, ${withParticle(v.of, '은/는')} ${withParticle(v.expected, '이에요/예요')}.`,
  here: (v) =>
    `이 네트워크${v.values === '' ? '' : `(${v.values})`}에서 쓰신 식은 ${v.got}, ${withParticle(v.of, '은/는')} ${withParticle(v.expected, '이에요/예요')}.`,
  noValue: (v) =>
    `${v.values === '' ? '이 네트워크의 숫자에서' : `${v.values}일 때`} 쓰신 식에는 값이 없어요. ${withParticle(v.of, '은/는')} ${withParticle(v.expected, '이에요/예요')}.`,
  more: '…',
  unknown: '이름을 아는 실수로는 설명되지 않아요.',
  takeApart: (example) => `인수를 하나씩, 왼쪽까지 함께 \`${example} = …\`처럼 써 보세요. 그 하나만 확인해 드려요.`,
  sign: {
    factor: '크기는 맞고 부호만 반대예요.',
    among: '예측에서 정답을 뺀 것이 기울기의 부호예요. 마이너스는 내려가는 걸음에 붙어요.',
  },
  instead: (name) => `${name}의 식으로는 맞아요.`,
  doubts: {
    'missing-brackets': '1/1 + e^…를 두 항의 합으로 읽었어요. 분수 하나라면 1/(1 + e^…)처럼 괄호를 넣어 주세요.',
    'natural-log': 'log는 자연로그 ln으로 읽었어요.',
  },

  hints: {
    sign: '크기는 맞는데 부호가 반대예요.',
    double: '맞는 수의 두 배예요.',
    half: '맞는 수의 절반이에요.',
    'four-times': '맞는 수의 네 배예요. 0 근처에서 시그모이드의 기울기를 빠뜨리면 그렇게 돼요.',
    'power-of-ten': '숫자는 맞는데 소수점 자리가 달라요.',
  },
  coarse: '한 자리까지는 맞아요. 세 자리로 써 주세요.',
  wrongNumber: (v) =>
    `${withParticle(v.read, '으로/로')} 읽었어요. 여기에서 ${withParticle(v.of, '은/는')} 다른 수예요.`,

  unreadable: {
    marks: (v) => `${withParticle(v.open, '과/와')} ${v.close} 사이가 그 자리예요.`,
    'unknown-symbol': ({ part, names }) =>
      `${quoted(part, '이라는/라는')} 이름은 이 네트워크에 없어요. ${names} 같은 이름을 쓸 수 있어요.`,
    'needs-layer': ({ part, names }) =>
      `${quoted(part, '은/는')} 어느 층의 것인지 알 수 없어요. ${names}처럼 층을 먼저 써 주세요.`,
    unexpected: ({ part }) => `${quoted(part, '은/는')} 그 자리에 올 수 없어요.`,
    'number-too-large': () => '계산할 수 있는 가장 큰 수보다 커요.',
    'ends-early': () => '식이 너무 일찍 끝났어요. 무언가가 빠졌어요.',
    unclosed: ({ part }) => `${quoted(part, '이/가')} 열린 채 닫히지 않았어요.`,
    comma: () => '쉼표는 함수의 인수를 나눌 때만 써요. 소수는 점으로, 첨자는 w11이나 w_{1,1}처럼 써 주세요.',
    'needs-index': ({ part }) =>
      `${quoted(part, '은/는')} 여러 수예요. ${part}1이나 softmax(h)_1처럼 하나를 골라 주세요.`,
    'needs-argument': ({ part }) => `${quoted(part, '은/는')} 무엇에 쓰는지가 빠졌어요. ${part}(z1)처럼 써 주세요.`,
    'wrong-arguments': ({ part }) => `${quoted(part, '은/는')} 인수의 수가 다르거나 그런 성분이 없어요.`,
    'too-deep': () => '괄호가 너무 여러 겹이에요.',
    'too-large': () => '식이 너무 커요.',
    'too-long': () => '식이 너무 길어요. 300자까지 읽을 수 있어요.',
    empty: () => '읽을 것이 없어요.',
    'unknown-command': ({ part }) => `${quoted(part, '은/는')} 제가 아는 LaTeX 명령이 아니에요.`,
    'several-equals': () => '등호는 하나만 써 주세요. 왼쪽 하나에 식 하나예요.',
    'left-side': ({ part }) => `등호 왼쪽의 ${quoted(part, '은/는')} 비교할 수 있는 것이 아니에요.`,
    'question-itself': () => '그건 물어본 것 그대로예요. 그것이 무엇과 같은지 써 주세요.',
    zero: ({ part }) => `“${part}”: 0으로 나누고 있어요.`,
  },
};
