// 식을 미분할 때 하는 말. 식과 수는 이미 쓰인 글로 들어온다.

import type { Catalog } from '../catalog.ts';
import { particleAfter, withParticle } from '../particles.ts';

const quoted = (part: string, particle: Parameters<typeof particleAfter>[1]) =>
  `“${part}”${particleAfter(part, particle)}`;

export const differentiate: Catalog['differentiate'] = {
  symbolicHeading: (v) => `${v.own}의 편미분`,
  constantHeading: (v) => `${v.own} ${v.value}`,
  constant: '식에 이름이 없어서 값이 움직이지 않아요. 무엇으로 미분해도 0이에요.',
  howToGetNumbers: '값을 함께 적으면 숫자와 그림, 검산까지 보여 드려요:',
  checkedOne: (v) => `✓ 중앙 차분과 일치해요: 가장 큰 상대 오차 ${v.worst}.`,
  columns: { name: '이름', value: '값' },
  moreNames: (count) => `… ${count}개 더`,
  longer: (v) => `${withParticle(v.symbol, '은/는')} ${v.length}자라서 다 보여 드릴 수 없어요. 숫자는 그래도 정확해요.`,
  tooLong: (v) => `${withParticle(v.symbol, '은/는')} 적기에는 너무 길어요. 숫자는 그래도 정확해요.`,
  unused: (names) =>
    `${withParticle(names.join(', '), '은/는')} 식에 나오지 않아요. ${names.length === 1 ? '그 값은' : '그 값들은'} 쓰지 않았어요.`,
  kink: {
    bend: (v) =>
      `${withParticle(v.where, '은/는')} 여기 ${v.point}에서 꺾여 있어 미분할 수 없어요. 관례에 따라 기울기 ${withParticle(v.used, '을/를')} 썼어요.`,
    tie: (v) =>
      `${withParticle(v.where, '은/는')} 여기서 비겨서 미분할 수 없어요. 관례에 따라 기울기를 ${withParticle(v.used, '으로/로')} 나눠 가지고, 대괄호 속 조건은 제 몫으로 쳐요.`,
    jump: (v) => `${withParticle(v.where, '은/는')} 여기서 값이 뛰어 미분할 수 없어요. 관례에 따라 기울기 0을 썼어요.`,
  },
  lost: {
    logarithm: (v) => `${v.where}의 값이 없어요. 로그는 0보다 큰 수에만 있는데 여기서는 ${v.point}의 로그예요.`,
    root: (v) => `${v.where}의 값이 없어요. 제곱해서 ${withParticle(v.point, '이/가')} 되는 수는 없어요.`,
    division: (v) => `${v.where}의 값이 없어요. ${withParticle(v.point, '으로/로')} 나누게 돼요.`,
    power: (v) => `${v.where}의 값이 없어요. 음수 ${v.point}의 거듭제곱은 지수가 정수일 때만 있어요.`,
    size: (v) =>
      `${v.point === '' ? '' : `${v.point}에서 `}${v.where}의 값이 계산할 수 있는 가장 큰 수(약 1.8×10³⁰⁸)를 넘어요.`,
    slope: (v) => `${v.where}의 값은 있지만 ${v.point}에서 기울기가 유한하지 않아 미분한 값이 없어요.`,
  },
  change: {
    steps: '한 단계씩',
    form: '값 바꾸기…',
    another: '다른 이름으로…',
    all: '모두',
    more: '다음 단계',
    back: '처음 단계',
    stepsBy: '다른 이름의 단계…',
  },
  formTitle: '값 바꾸기',
  field: { f: '식 f', at: '값 (예: w=2 x=-1)', wrt: '미분할 이름 (비우면 모두)' },
  formSubmit: '미분하기',
  steps: {
    title: (v) => `${v.symbol}, 한 단계씩`,
    intro: (v) =>
      v.count === 1
        ? `규칙 하나면 돼요. ${withParticle(v.by, '이/가')} 없는 부분은 상수예요.`
        : `바깥에서 안으로, 규칙 ${v.count}개예요. ${withParticle(v.by, '이/가')} 없는 부분은 상수예요.`,
    page: (v) => `규칙 ${v.count}개 중 ${v.from}~${v.to}번:`,
    none: (v) =>
      `${withParticle(v.own, '은/는')} ${v.by} 자신이에요. ${withParticle(v.by, '과/와')} 똑같이 움직이니 미분하면 1이에요.`,
    together: '모두 모아 정리하면:',
    defined: (v) => `${withParticle(v.name, '은/는')} 그 함수의 기울기예요: f′(z) = ${v.slope}.`,
    rules: {
      sum: '합의 미분: 항마다 따로',
      difference: '차의 미분: 항마다 따로',
      sign: '음의 부호는 그대로',
      'constant-factor': '곱해진 상수는 그대로',
      product: '곱의 미분: (u·v)′ = u′·v + u·v′',
      'constant-divisor': '나누는 상수는 그대로',
      reciprocal: '역수의 미분: (c/v)′ = −c·v′/v²',
      quotient: '몫의 미분: (u/v)′ = (u′·v − u·v′)/v²',
      power: '거듭제곱의 미분: (uⁿ)′ = n·uⁿ⁻¹·u′',
      exponential: '지수함수의 미분: (cᵘ)′ = cᵘ·ln c·u′',
      'general-power': '밑과 지수가 모두 변할 때: (uᵛ)′ = uᵛ·(v′·ln u + v·u′/u)',
      chain: '연쇄 법칙: 겉의 기울기 × 속의 미분',
      function: '기본 함수의 기울기',
      routes: 'max와 min은 길잡이: 이긴 쪽으로만 기울기가 흘러요',
      several: '인수마다의 연쇄 법칙: 경로를 모두 더해요',
      jump: '계단은 뛰는 곳 양쪽이 모두 평평해요',
    },
  },
  picture: {
    value: '값',
    gradient: '기울기',
    local: '국소 미분',
    blocked: '아무것도 흐르지 않음',
    asked: '물어본 것',
    folded: (count) => `부분 ${count}개가 더 있음`,
    alt: {
      graph: (v) => `${v.formula}의 계산 그래프. 부분마다 값과 기울기가 있어요.`,
      node: (v) => `${v.part} = ${v.value}, 기울기 ${v.gradient}`,
      hidden: (count) => `부분 ${count}개는 그리지 않았어요.`,
    },
  },
  unreadable: {
    'unknown-symbol': (part) =>
      `${quoted(part, '은/는')} 이름으로 읽을 수 없어요. x나 w1처럼 글자와 그 뒤의 숫자로 써 주세요.`,
    'unknown-function': (part, guess) =>
      `${quoted(part, '이라는/라는')} 함수는 몰라요.${guess === undefined ? '' : ` 혹시 ${withParticle(guess, '을/를')} 쓰려고 하셨나요?`} exp·ln·sqrt·abs·sin·cos·tan·min·max·sum·softmax·lse·σ·tanh·relu와 다른 활성화 함수를 쓸 수 있어요.`,
    'too-many-names': () => '이름이 40개보다 많아요.',
    'needs-layer': (part) => `${quoted(part, '은/는')} 이름으로 읽을 수 없어요.`,
    unexpected: (part) => `${quoted(part, '은/는')} 그 자리에 올 수 없어요.`,
    'number-too-large': () => '계산할 수 있는 가장 큰 수보다 큰 수가 있어요.',
    'ends-early': () => '식이 너무 일찍 끝났어요. 무언가가 빠졌어요.',
    unclosed: (part) => `${quoted(part, '이/가')} 열린 채 닫히지 않았어요.`,
    comma: () => '쉼표는 함수의 인수를 나눌 때만 써요. 소수는 점으로 써 주세요.',
    'needs-index': () => 'softmax는 여러 수예요. softmax(a, b)_1처럼 하나를 골라 주세요.',
    'needs-argument': (part) => `${quoted(part, '은/는')} 무엇에 쓰는지가 빠졌어요. ${part}(x)처럼 써 주세요.`,
    'wrong-arguments': (part) => `${quoted(part, '은/는')} 인수의 수가 다르거나 그런 성분이 없어요.`,
    'too-deep': () => '괄호가 64겹보다 깊어요.',
    'too-large': () => '부분이 500개보다 많아요.',
    'too-long': () => '식이 너무 길어요. 300자까지 읽을 수 있어요.',
    empty: () => '읽을 것이 없어요.',
    'unknown-command': (part) => `${quoted(part, '은/는')} 제가 아는 LaTeX 명령이 아니에요.`,
    'several-equals': () => '등호는 하나만 써 주세요.',
    'left-side': () => '등호 왼쪽에는 f나 L 같은 이름 하나만 쓸 수 있어요. 값은 `at`에 적어 주세요.',
  },
};
