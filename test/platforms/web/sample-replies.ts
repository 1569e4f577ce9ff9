// One reply with every kind of block, as long as real ones are, and a form with every kind of field.

import type { Block, Form, Message } from '../../../src/conversation/reply.ts';

export function message(blocks: readonly Block[], more: Partial<Message> = {}): Message {
  return { kind: 'message', visibility: 'public', placement: 'new', blocks, ...more };
}

export function says(text: string, more: Partial<Message> = {}): Message {
  return message([{ kind: 'text', text: [text] }], more);
}

const CHART = `<svg xmlns="http://www.w3.org/2000/svg" width="560" height="220" viewBox="0 0 560 220">
<rect width="560" height="220" rx="12" fill="#fffdf8"/>
<path d="M40 20V190H530" fill="none" stroke="#8d887c"/>
<path d="M40 40C120 60 150 165 260 176S460 184 530 186" fill="none" stroke="#4450c4" stroke-width="3"/>
<text x="60" y="36" font-family="Pretendard" font-size="15" fill="#1c1b22">loss 손실</text></svg>`;

export const lossPicture = {
  name: 'loss',
  svg: CHART,
  alt: 'The loss falls from 0.69 to 0.32 within 40 steps, fast at first.',
};

export const everyBlock: Message = message([
  { kind: 'heading', text: '∂L/∂w₁₁ = −0.103350' },
  {
    kind: 'text',
    text: [
      'Asked by ',
      { person: { id: 'mina', name: 'Mina' } },
      '. ',
      { style: 'bold', text: 'Raise w₁₁' },
      ' and the loss ',
      { style: 'italic', text: 'falls' },
      '. Try ',
      { style: 'code', text: '/backprop gradient x="2 2"' },
      ' or read ',
      { link: 'https://example.org/backprop', text: 'the article' },
      '. Closes ',
      { moment: 4_102_444_800_000, show: 'date' },
      '.',
    ],
  },
  {
    kind: 'formula',
    tex: String.raw`\frac{\partial L}{\partial w_{11}}=\underbrace{(y_1-t_1)}_{\text{error}}\cdot\underbrace{h_1(1-h_1)}_{\text{slope}}\cdot\underbrace{x_1}_{\text{input}}=-0.103350`,
    plain: '∂L/∂w₁₁ = (y₁ − t₁) · h₁(1 − h₁) · x₁ = −0.103350',
  },
  { kind: 'picture', ...lossPicture },
  {
    kind: 'fields',
    fields: [
      { name: 'Error', value: ['−0.524979'] },
      { name: 'Slope', value: ['0.196612'] },
      { name: 'Input', value: ['1'] },
    ],
  },
  {
    kind: 'table',
    columns: [
      { title: 'unit', align: 'left' },
      { title: 'z', align: 'right' },
      { title: 'h', align: 'right' },
      { title: 'y', align: 'right' },
      { title: '∂L/∂h', align: 'right' },
      { title: '∂L/∂z', align: 'right' },
    ],
    rows: [
      ['1', '0.8', '0.689974', '0.475021', '−0.524979', '−0.112297'],
      ['2', '1.2', '0.768525', '0.524979', '0.524979', '0.093391'],
    ],
  },
  {
    kind: 'buttons',
    buttons: [
      { label: 'Take a step', action: { name: 'gradient.step', data: 'a1' }, tone: 'primary' },
      { label: 'x × 2', action: { name: 'gradient.double', data: 'a1' } },
      { label: 'Stop', action: { name: 'gradient.stop', data: 'a1' }, tone: 'danger' },
    ],
  },
  {
    kind: 'select',
    placeholder: 'Another gradient…',
    action: { name: 'gradient.wrt', data: 'a1.' },
    options: [
      { value: 'w12', label: '∂L/∂w₁₂', description: 'into unit 1 from input 2' },
      { value: 'w21', label: '∂L/∂w₂₁', description: 'into unit 2 from input 1' },
      { value: 'b1', label: '∂L/∂b₁' },
    ],
  },
]);

export const everyField: Form = {
  kind: 'form',
  title: 'Change the numbers',
  fields: [
    { name: 'x', label: 'Input x', kind: 'line', value: '1 2', required: true },
    { name: 'w', label: 'Weights', kind: 'lines', placeholder: '0.1 0.2\n0.3 0.4', required: false },
    {
      name: 'activation',
      label: 'Activation',
      kind: 'choice',
      value: 'tanh',
      required: true,
      options: [
        { value: 'sigmoid', label: 'sigmoid' },
        { value: 'tanh', label: 'tanh', description: 'between −1 and 1' },
      ],
    },
  ],
  submit: { label: 'Differentiate', action: { name: 'gradient.submit', data: 'a1' } },
};
