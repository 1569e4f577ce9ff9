// 요청을 받을 수 없을 때의 문장: 무엇을 읽었고 무엇이 필요한지. 바로 쓸 수 있는 예는 버튼으로 곁에 둔다.

import type { Catalog } from '../catalog.ts';
import { particleAfter, withParticle } from '../particles.ts';
import { commands } from './commands.ts';
import { lessons } from './lessons/index.ts';
import { train } from './train.ts';

const all: readonly Readonly<Record<string, { name: string }>>[] = Object.values(commands).map(
  (each) => each.arguments,
);

const localName = (name: string) => all.find((each) => Object.hasOwn(each, name))?.[name]?.name ?? name;
/** `입력(x)`: 두 이름 모두 적을 수 있다. */
const named = (name: string) => (localName(name) === name ? name : `${localName(name)}(${name})`);
const commandName = (name: string) =>
  Object.hasOwn(commands, name) ? commands[name as keyof typeof commands].name : name;

/** 이름마다 한국어로 무엇이라 하는지. 괄호로 덧붙인 말은 적지 않아도 되니 뺀다. */
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  topic: Object.fromEntries(Object.entries(lessons).map(([topic, { name }]) => [topic, name])),
  preset: train.presets,
  show: train.views,
};
const choiceName = (argument: string, choice: string) => choices[argument]?.[choice]?.replace(/ \(.*\)$/, '') ?? choice;
const each = (names: readonly string[], say: (name: string) => string) =>
  names.join('\n').split('\n').map(say).join(', ');
const quoted = (text: string) => `“${text}”`;
const topic = (text: string) => `“${text}”${particleAfter(text, '은/는')}`;
const read = (name: string, text: string) =>
  `\`${named(name)}\`에서 ${quoted(text)}${particleAfter(text, '을/를')} 읽었어요.`;
const meant = (nearest: string | undefined) =>
  nearest === undefined ? '' : ` 혹시 \`${nearest}\`${particleAfter(nearest, '을/를')} 찾으셨나요?`;

export const errors: Catalog['errors'] = {
  unknownCommand: (v) =>
    `${quoted(v.read)} 명령은 없어요.${meant(v.nearest) || ` 쓸 수 있는 명령: ${each(v.known, commandName)}`}`,
  unknownArgument: (v) =>
    `${topic(v.read)} ${commandName(v.command)} 명령의 인자가 아니에요.${meant(v.nearest) || (v.known.length ? ` 쓸 수 있는 인자: ${each(v.known, localName)}` : ' 이 명령은 인자를 받지 않아요.')}`,
  strayWord: (v) =>
    `${commandName(v.command)} 명령이 ${quoted(v.read)}${particleAfter(v.read, '을/를')} 어떻게 써야 할지 몰라요. 인자는 이름=값 모양으로 적어 주세요.`,
  repeatedArgument: (v) =>
    `\`${named(v.name)}\`${particleAfter(localName(v.name), '이/가')} 두 번 나왔어요. 한 번만 적어 주세요.`,
  unclosedQuote: (v) => `\`${v.name}=\` 뒤의 따옴표가 닫히지 않았어요.`,
  lineTooLong: (v) => `이 줄은 ${v.length}자예요. ${v.most}자까지 읽을 수 있어요.`,
  unknownPerson: (v) =>
    `그 점수판에 ${quoted(v.read)}${particleAfter(v.read, '이라는/라는')} 이름이 없어요. 점수판에 나온 이름 그대로 쓰거나 \`나\`라고 써 주세요.`,
  emptyArgument: (v) =>
    `\`${named(v.name)}\`${particleAfter(localName(v.name), '이/가')} 비어 있어요. 값을 적어 주세요.`,
  notANumber: (v) =>
    `${read(v.name, v.read)} ${v.many ? `그런데 ${topic(v.part)} 숫자가 아니에요. 숫자를 띄어 써 주세요.` : '숫자 하나를 적어 주세요.'}`,
  numberTooLarge: (v) =>
    `\`${named(v.name)}\`에 있는 ${topic(v.part)} 계산할 수 있는 가장 큰 수(약 1.8×10³⁰⁸)보다 커요.`,
  dividesByZero: (v) => `\`${named(v.name)}\`에 있는 ${topic(v.part)} 0으로 나누는 수예요.`,
  ambiguousNumber: (v) =>
    `\`${named(v.name)}\`에서 읽은 ${topic(v.part)} ${v.decimal}일 수도 ${v.thousands}일 수도 있어요. 둘 중 하나로 적어 주세요.`,
  outOfRange: (v) => `${read(v.name, v.read)} ${v.least}부터 ${v.most}까지의 수여야 해요.`,
  notWhole: (v) => `${read(v.name, v.read)} ${v.least}부터 ${v.most}까지의 정수여야 해요.`,
  unknownName: (v) =>
    `\`${named(v.name)}\`에서는 ${quoted(v.read)}${particleAfter(v.read, '을/를')} 쓸 수 없어요.${meant(v.nearest) || ` 쓸 수 있는 이름: ${each(v.known, (known) => choiceName(v.name, known))}`}`,
  notANet: (v) => `${read('net', v.read)} 입력부터 출력까지 층의 너비를 2-3-2처럼 적어 주세요.`,
  netTooLarge: (v) =>
    `${read(v.name, v.read)} 한 층에는 유닛이 1~${v.units}개, 네트워크에는 층이 ${v.layers}개까지 있을 수 있어요.`,
  layerCount: (v) =>
    `\`${named(v.name)}\`에는 층이 ${v.got}개 있는데, 네트워크 ${v.net}에는 ${v.wanted}개가 필요해요. 층은 |로 나눠 주세요.`,
  unevenRows: (v) =>
    `\`${named('w')}\`의 ${v.layer}층 ${v.row}행에는 수가 ${v.got}개인데 첫 행에는 ${v.wanted}개예요. 행마다 입력 수만큼 적어 주세요.`,
  weightShape: (v) =>
    `\`${named('w')}\`의 ${v.layer}층이 ${v.got.rows}행 ${v.got.columns}열인데, 네트워크 ${v.net}에는 ${v.wanted.rows}행(유닛) ${v.wanted.columns}열(입력)이 필요해요. 행은 ;로 나눠 주세요.`,
  biasCount: (v) =>
    `\`${named('b')}\`의 ${v.layer}층에는 수가 ${v.got}개인데, 네트워크 ${v.net}의 그 층에는 유닛이 ${v.wanted}개 있어요. 층은 |로 나눠 주세요.`,
  inputCount: (v) => `\`${named('x')}\`에는 수가 ${v.got}개인데, 네트워크 ${v.net}의 입력은 ${v.wanted}개예요.`,
  targetCount: (v) => `\`${named('target')}\`에는 수가 ${v.got}개인데, 네트워크의 출력은 ${v.wanted}개예요.`,
  activationCount: (v) =>
    `\`${named('activation')}\`에는 이름이 ${v.got}개인데, 네트워크의 층은 ${v.wanted}개예요. 하나만 적거나 층마다 하나씩 적어 주세요.`,
  noParameter: (v) =>
    `${read('activation', v.read)} 그런데 ${withParticle(v.activation, '은/는')} 매개변수가 없어요. leaky-relu와 elu에만 있어요.`,
  hingeTarget: (v) => `${read('target', v.read)} 힌지 손실의 정답은 1과 −1만 쓸 수 있어요.`,
  bceTarget: (v) => `${read('target', v.read)} ${v.loss} 손실의 정답은 0부터 1까지의 수여야 해요.`,
  notAQuantity: (v) =>
    `${read('wrt', v.read)} 가중치, 편향, 입력, z, h 중 하나를 ${v.known}, b1, x2, z1, h1처럼 적어 주세요.`,
  needsLayer: (v) => `${read('wrt', v.read)} 네트워크 ${v.net}에는 층이 여럿이니 ${v.known}처럼 층도 함께 적어 주세요.`,
  outsideNet: (v) =>
    `${read('wrt', v.read)} 네트워크 ${v.net}에는 그런 것이 없어요. 예를 들어 ${withParticle(v.known, '은/는')} 있어요.`,
  notFinite: (v) =>
    `${v.where}의 값이 계산할 수 있는 가장 큰 수(약 1.8×10³⁰⁸)를 넘었어요. 가중치나 입력을 줄여 주세요.`,
  lossUndefined: (v) =>
    `${v.loss} 손실은 출력이 0과 1 사이여야 하는데 ${v.where}의 값이 ${withParticle(v.value, '이에요/예요')}. loss=bce-logits를 쓰거나 마지막 층에 sigmoid를 써 주세요.`,
  presetOrData: () => `\`${named('preset')}\`와 \`${named('data')}\` 가운데 하나만 적어 주세요.`,
  fixedNetwork: (v) =>
    `여기서는 \`${named(v.name)}\`${particleAfter(localName(v.name), '을/를')} 바꿀 수 없어요. 글의 네트워크는 유닛 둘짜리 한 층이에요. 다른 예제에서는 바꿀 수 있어요.`,
  oneActivation: (v) =>
    `${read('activation', v.read)} 모든 은닉층에 쓸 이름 하나만 적어 주세요. 여럿을 나란히 보려면 \`${named('compare')}\`${particleAfter(localName('compare'), '을/를')} 쓰세요.`,
  compareAlone: () => `\`${named('activation')}\`와 \`${named('compare')}\` 가운데 하나만 적어 주세요.`,
  compareCount: (v) => `${read('compare', v.read)} 서로 다른 활성화 함수를 2~${v.most}개, 쉼표로 나눠 적어 주세요.`,
  exampleCount: (v) => `\`${named('data')}\`에 예시가 ${v.got}개 있어요. ${v.most}개까지 배울 수 있어요.`,
  notAnExample: (v) =>
    `\`${named('data')}\`의 예시 ${v.number}번을 ${quoted(v.read)}${particleAfter(v.read, '으로/로')} 읽었어요. 0 1: 1처럼 입력, 쌍점, 정답을 차례로 적어 주세요.`,
  exampleWidth: (v) =>
    `\`${named('data')}\`의 예시 ${v.number}번이 너무 길어요. 쌍점 양쪽에 수를 ${v.most}개까지 쓸 수 있어요.`,
  exampleShape: (v) =>
    `\`${named('data')}\`의 예시 ${v.number}번은 입력 ${v.got.inputs}개, 정답 ${v.got.targets}개인데 첫 예시는 입력 ${v.wanted.inputs}개, 정답 ${v.wanted.targets}개예요.`,
  tooMuchWork: (v) =>
    `답 하나로 하기에는 일이 너무 많아요: 가중치 ${v.weights}개, 예시 ${v.examples}개, ${v.steps}걸음${v.runs > 1 ? `, ${v.runs}번 되풀이` : ''}. ${v.fitting}걸음이면 할 수 있어요.`,
  tooManyRuns: (v) => `이미 학습 ${v.most}개가 돌고 있어요. 하나가 끝나기를 기다리거나 멈춰 주세요.`,
  linkUnknown: (v) =>
    `${read('code', v.read)} 지금 쓸 수 있는 코드가 아니에요. 코드는 10분 동안 한 번만 쓸 수 있고, 새 코드를 받으면 끝나요.`,
  linkOwn: () => '직접 받으신 코드예요. 다른 플랫폼에서 넣어 주세요. 이미 넣으셨다면 연결은 끝났어요.',
  linkTooOften: (v) => `틀린 코드가 너무 많았어요. ${v.minutes}분 뒤에 다시 해 주세요.`,
  noServerHere: () =>
    '여기에는 우리 둘뿐이에요. `범위=server`는 채널에서 쓸 수 있어요. 내 언어는 어디서든 정할 수 있어요.',
  mayNotManage: () => '모두의 설정은 서버를 관리하는 분만 바꿀 수 있어요. 내 설정은 직접 바꿀 수 있어요.',
  unknownAction: () => '이 버튼은 이제 쓸 수 없어요. 명령으로 다시 물어봐 주세요.',
  expired: () => '오래된 메시지의 버튼이라 이제 쓸 수 없어요. 명령으로 다시 물어봐 주세요.',
};
