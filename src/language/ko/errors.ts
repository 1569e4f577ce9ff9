// 요청을 받을 수 없을 때의 문장: 무엇을 읽었고 무엇이 필요한지. 바로 쓸 수 있는 예는 버튼으로 곁에 둔다.

import type { Catalog } from '../catalog.ts';
import { particleAfter, withParticle } from '../particles.ts';
import { commands } from './commands.ts';
import { lessons } from './lessons/index.ts';
import { settings } from './settings.ts';
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
  as: settings.boardAs,
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
  keepsToThemselves: () => '그분은 점수를 혼자만 보기로 했어요. 점수판이나 내 점수는 볼 수 있어요.',
  boardNameLength: (v) =>
    v.length === 0
      ? `\`${named('name')}\`이 비어 있어요. 1~${v.most}자로 적어 주세요.`
      : `${read('name', v.read)} ${v.length}자인데, 1~${v.most}자까지 쓸 수 있어요.`,
  boardNameCharacter: (v) =>
    `${read('name', v.read)} 글자, 숫자, 빈칸과 간단한 기호만 쓸 수 있고, ${quoted(v.part)}${particleAfter(v.part, '은/는')} 쓸 수 없어요.`,
  boardNameMarks: (v) => `${read('name', v.read)} 결합 부호는 글자 뒤에 와야 하고, 글자마다 셋까지 붙일 수 있어요.`,
  boardNameLetters: (v) => `${read('name', v.read)} 글자나 숫자가 하나는 있어야 해요.`,
  boardNameTaken: (v) =>
    `${quoted(v.read)}에는 여기서 다른 뜻이 있어요. 다른 이름을 골라 주세요. 이름을 숨기려면 \`표시=숨김\`이라고 해 주세요.`,
  boardNameOrAs: () => '`이름`과 `표시` 중 하나만 적어 주세요.',
  withNeedsDuel: (v) =>
    `${read('with', v.read)} 상대는 방식이 대결일 때만 고를 수 있는데, 방식이 ${withParticle(v.mode, '이에요/예요')}.`,
  duelWithSelf: (v) => `${read('with', v.read)} 나 자신과는 대결할 수 없으니 다른 사람의 이름을 적어 주세요.`,
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
  unknownNetwork: (v) =>
    `${quoted(v.read)}${particleAfter(v.read, '이라는/라는')} 네트워크를 저장하신 적이 없어요.${meant(v.nearest)}${v.known.length ? ` 저장하신 것: ${v.known.join(', ')}` : ` 아직 저장하신 것이 없어요. \`${named('net')}\`에는 2-3-2처럼 층의 너비를 적어도 돼요.`}`,
  networkName: (v) => `${read('name', v.read)} 글자, 숫자, -, _를 1~${v.most}자 쓸 수 있고, 글자가 하나는 있어야 해요.`,
  networksFull: (v) => `네트워크를 이미 ${v.most}개 저장하셨어요. 더 저장하려면 하나를 먼저 지워 주세요.`,
  networkTooLong: (v) => `이 네트워크는 숫자까지 모두 ${v.length}자예요. ${v.most}자까지 저장할 수 있어요.`,
  netInDuel: () =>
    `대결에서는 글의 네트워크를 다뤄요. \`${named('net')}\`${particleAfter(localName('net'), '을/를')} 빼거나 다른 방식을 골라 주세요.`,
  netInQuestions: (v) =>
    `네트워크 ${withParticle(v.net, '은/는')} 숫자가 너무 많아서 문제로 읽기 어려워요. 한 층에 유닛 ${v.units}개, 층 ${v.layers}개까지 낼 수 있어요.`,
  netTeachesNothing: (v) => `이런 ${v.net} 네트워크로는 문제를 낼 수 없어요. 기울기가 모두 0이거나 정해지지 않아요.`,
  netTopics: (v) =>
    `${v.net} 네트워크에는 그 주제의 문제가 없어요. 낼 수 있는 주제: ${each(v.known, (known) => choiceName('topic', known))}`,
  netExamples: (v) =>
    `네트워크 ${v.net}에는 입력 ${v.wanted.inputs}개와 정답 ${v.wanted.targets}개가 필요한데, 예시에는 ${v.got.inputs}개와 ${v.got.targets}개가 있어요.`,
  netAndShape: (v) =>
    `\`${named('net')}\`와 \`${named(v.name)}\` 가운데 하나만 적어 주세요. \`${named('net')}\`에 층과 유닛의 개수가 이미 있어요.`,
  networkNameTaken: (v) =>
    `${read('name', v.read)} 네트워크를 가리키는 데 이미 쓰는 말이에요. 다른 이름을 지어 주세요.`,
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
    `${read(v.name ?? 'wrt', v.read)} 가중치, 편향, 입력, z, h 중 하나를 ${v.known}, b1, x2, z1, h1처럼 적어 주세요.`,
  needsLayer: (v) =>
    `${read(v.name ?? 'wrt', v.read)} 네트워크 ${v.net}에는 층이 여럿이니 ${v.known}처럼 층도 함께 적어 주세요.`,
  outsideNet: (v) =>
    `${read(v.name ?? 'wrt', v.read)} 네트워크 ${v.net}에는 그런 것이 없어요. 예를 들어 ${withParticle(v.known, '은/는')} 있어요.`,
  notFinite: (v) =>
    `${v.where}의 값이 계산할 수 있는 가장 큰 수(약 1.8×10³⁰⁸)를 넘었어요. 가중치나 입력을 줄여 주세요.`,
  lossUndefined: (v) =>
    `${v.loss} 손실은 출력이 0과 1 사이여야 하는데 ${v.where}의 값이 ${withParticle(v.value, '이에요/예요')}. loss=bce-logits를 쓰거나 마지막 층에 sigmoid를 써 주세요.`,
  formulaUnread: (v) => `${read('f', v.read)} ${v.what}`,
  formulaLost: (v) => `${v.what} 다른 값이나 다른 식을 써 주세요.`,
  notNameAndValue: (v) =>
    `\`${named('at')}\`에는 w=2 x=-1처럼 이름과 값을 적어요. ${topic(v.read)} 그런 모양이 아니에요.`,
  notAValue: (v) =>
    v.read === ''
      ? `\`${named('at')}\`에서 ${v.name}의 값이 비어 있어요. 등호 뒤에 수를 적어 주세요.`
      : `\`${named('at')}\`에서 ${v.name}의 값으로 ${quoted(v.read)}${particleAfter(v.read, '을/를')} 읽었는데 수가 아니에요. -0.5, 3/4, 1e-3처럼 써 주세요.`,
  takenName: (v) => `${topic(v.read)} 이미 함수나 상수의 이름이에요. 다른 이름을 써 주세요.`,
  repeatedName: (v) => `\`${named('at')}\`에 ${withParticle(v.read, '이/가')} 두 번 나왔어요. 한 번만 적어 주세요.`,
  tooManyNames: (v) => `\`${named('at')}\`의 이름이 ${v.most}개보다 많아요. ${v.most}개까지 쓸 수 있어요.`,
  nameWithoutValue: (v) => `${v.names.join(', ')}의 값이 없어요. \`${named('at')}\`에 식의 이름마다 값을 적어 주세요.`,
  notInFormula: (v) =>
    `${read('wrt', v.read)} 그런데 식에 나오지 않아요.${v.known.length ? ` 식에 있는 이름: ${v.known.join(', ')}` : ''}`,
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
  tooLargeToCheck: (v) =>
    `네트워크 ${v.net}에는 가중치가 ${v.weights}개 있어요. 식을 검산하는 것은 ${v.most}개까지 할 수 있어요.`,
  notDerivable: (v) =>
    `네트워크 ${withParticle(v.net, '은/는')} 손으로 유도하기에 너무 커요. 층은 ${v.layers}개, 층마다 유닛은 ${v.units}개, 가중치는 모두 ${v.weights}개까지예요.`,
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
