// What somebody gives to be right or wrong, whatever kind of question it is.

import { languages } from '../../src/language/index.ts';
import { askQuestion } from '../../src/quiz/draw.ts';
import type { Answer } from '../../src/quiz/question.ts';
import type { Current } from '../../src/quiz/round-state.ts';

export function givenTo({ question, shown }: Current, right: boolean): string {
  const { answer } = askQuestion(question, languages.en);
  return optionsFor(answer, right)
    .map((option) => (typeof option === 'string' ? option : shown.find((one) => one.option === option)!.id))
    .join(' ');
}

/** Options or parts by their place in the answer, or what is typed. */
function optionsFor(answer: Answer, right: boolean): (number | string)[] {
  switch (answer.kind) {
    case 'choice':
      return [answer.options.findIndex(({ correct }) => correct === right)];
    case 'several':
      return answer.options.flatMap(({ correct }, at) => (correct === right ? [at] : []));
    case 'order': {
      const parts = answer.parts.map((_, at) => at);
      return right ? parts : parts.reverse();
    }
    case 'number':
      return [right ? answer.value.toPrecision(4) : String(answer.mistakes[0]!.value)];
    case 'formula':
      return [right ? answer.model : answer.mistakes[0]!.text];
  }
}
