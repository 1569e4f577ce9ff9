// What the learner of each transcript types, one message after the other.

import type { LanguageCode } from '../../src/language/index.ts';

export interface Played {
  readonly title: Readonly<Record<LanguageCode, string>>;
  readonly lines: (say: Spoken) => readonly string[];
}

/** What is typed in the reader's own language. */
export interface Spoken {
  readonly derive: string;
  readonly level: string;
  readonly of: string;
  readonly net: string;
  readonly hint: string;
}

export const played: readonly Played[] = [
  {
    title: {
      en: 'Level 1: one factor at a time, with a slip',
      ko: '난이도 1: 인수 하나씩, 한 번 틀리면서',
    },
    lines: ({ derive, hint }) => [
      derive,
      't1-y1',
      'y1-t1',
      'z1*(1-z1)',
      hint,
      'h1*(1-h1)',
      'x1',
      '(y1-t1)*h1*(1-h1)*x1',
    ],
  },
  {
    title: {
      en: 'Level 2: line after line, with a slip and the lines that follow from it',
      ko: '난이도 2: 한 줄씩, 틀린 줄과 거기서 이어진 줄',
    },
    lines: ({ derive, level }) => [
      `${derive} ${level}=2`,
      'dL/dw11 = dL/dh1 * dh1/dz1 * dz1/dw11',
      '= (y1-t1) * z1*(1-z1) * dz1/dw11',
      '= (y1-t1) * z1*(1-z1) * x1',
      '= (y1-t1) * h1*(1-h1) * x1',
    ],
  },
  {
    title: {
      en: 'Level 3: an empty page, a hidden weight of 2-3-2, with hints',
      ko: '난이도 3: 빈 종이에, 2-3-2의 은닉층 가중치를 힌트와 함께',
    },
    lines: ({ derive, level, net, of, hint }) => [
      `${derive} ${net}=2-3-2 ${of}=w1_21 ${level}=3`,
      hint,
      'dL/dz2_1 = (y1-t1)*h2_1*(1-h2_1)',
      'dL/dh1_2 = dL/dz2_1 * w2_12',
      hint,
      hint,
      'dL/dh1_2 = dL/dz2_1*w2_12 + dL/dz2_2*w2_22',
      'dh1_2/dz1_2 = h1_2*(1-h1_2)',
      'dL/dw1_21 = dL/dh1_2 * h1_2*(1-h1_2) * x1',
      '= ((y1-t1)*h2_1*(1-h2_1)*w2_12 + (y2-t2)*h2_2*(1-h2_2)*w2_22) * h1_2*(1-h1_2) * x1',
    ],
  },
];
