// 터미널 채팅의 말.

import type { Catalog } from '../catalog.ts';

export const terminal: Catalog['terminal'] = {
  welcome: '/backprop 또는 “기울기” 같은 명령을 입력하세요. Tab으로 완성하고, 숫자로 버튼을 누르고, Ctrl+D로 나가요.',
  prompt: 'backprop> ',
  saved: (files) => `그림: ${files}`,
  noButton: (read) => `위에 ${read}번 버튼은 없어요.`,
  field: (label, value) => (value === '' ? `${label}: ` : `${label} [${value}]: `),
};
