// Q7: which formula is ∂L/∂w. Two of the three factors are doubtful, and each option takes its side on both: so the right
// one is not the one that the others have most in common with.

import { activationRule } from '../../../gradient/activations.ts';
import { pick, shuffled } from '../../../gradient/chance.ts';
import { lossRule } from '../../../gradient/losses.ts';
import type { Catalog } from '../../../language/catalog.ts';
import type { Formula } from '../../../language/number-formulas.ts';
import type { MistakeId } from '../../../marking/mistake-id.ts';
import { drawPlaces } from '../../drawn-numbers.ts';
import { placed } from '../../placed-options.ts';
import type { Choice, QuestionType, Topic } from '../../question.ts';
import { symbolsOf } from '../../written-mistakes.ts';
import { type FactorForms, factorForms, ROLES, type Role, type Subject } from './factor-forms.ts';

interface Doubt {
  readonly role: Role;
  readonly mistake: MistakeId;
}

interface Given extends Subject {
  readonly topic: Topic;
  /** The two factors that are doubtful, and what is taken for each. */
  readonly doubts: readonly [Doubt, Doubt];
  readonly order: readonly number[];
}

export const whichFormula: QuestionType<Given> = {
  name: 'which-formula',
  level: 2,
  topics: ['chain-rule', 'together'],
  draw(chance, topic) {
    const subject: Subject = {
      activation: pick(['sigmoid', 'sigmoid', 'tanh', 'relu'] as const, chance),
      loss: pick(['softmax-ce', 'softmax-ce', 'half-sse'] as const, chance),
      unit: pick([0, 1], chance),
      input: pick([0, 1], chance),
    };
    const forms = factorForms(subject);
    const [first, second] = shuffled(ROLES, chance).map((role) => ({
      role,
      mistake: pick(forms[role].wrong, chance)[0],
    })) as [Doubt, Doubt, Doubt];
    // With both left out, the right one would be the longest.
    if ([first, second].every((doubt) => wrongForm(forms[doubt.role], doubt) === '')) return undefined;
    return { ...subject, topic, doubts: [first, second], order: drawPlaces(4, chance) };
  },
  ask({ topic, doubts, order, ...subject }, words) {
    const say = words.questions['which-formula'];
    const forms = factorForms(subject);
    const right = textOf(forms, []);
    const [first, second] = doubts;
    const inProduct = [...doubts].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
    const wrong = [[first], [second], inProduct].map(
      (wrongs): Choice => ({
        text: textOf(forms, wrongs),
        correct: false,
        // Of two, the one that stands first in the product.
        mistake: wrongs[0]!.mistake,
        because: wrongs.map((doubt) => reasonOf(forms[doubt.role], doubt, words)).join(' '),
      }),
    );
    const { w, x, z } = symbolsOf(subject.unit, subject.input);
    const parts = { error: forms.error.right, slope: forms.slope.right, input: x, z, w };
    return {
      topic,
      prompt: say.prompt({ w, unit: subject.unit + 1, input: subject.input + 1 }),
      formula: forward(subject),
      answer: {
        kind: 'choice',
        options: placed({ text: right, correct: true, because: say.right(parts) }, wrong, order),
      },
      solution: {
        point: say.point({ w, product: right }),
        text: `${say.error[subject.loss]} ${say.way(parts)}`,
        formula: { plain: `∂L/∂${w} = ${right}`, tex: texOf(subject) },
      },
    };
  },
};

function textOf(forms: Record<Role, FactorForms>, wrongs: readonly Doubt[]): string {
  return ROLES.map((role) => {
    const doubt = wrongs.find((one) => one.role === role);
    return doubt === undefined ? forms[role].right : wrongForm(forms[role], doubt);
  })
    .filter((factor) => factor !== '')
    .join(' · ');
}

function wrongForm({ wrong }: FactorForms, { mistake }: Doubt): string {
  return wrong.find(([id]) => id === mistake)![1];
}

function reasonOf(form: FactorForms, doubt: Doubt, words: Catalog): string {
  const say = words.questions['which-formula'];
  const text = wrongForm(form, doubt);
  const { remark } = words.mistakes[doubt.mistake];
  return text === ''
    ? say.missing({ right: form.right, remark })
    : say.instead({ wrong: text, right: form.right, remark });
}

/** The network, so that nobody has to guess what y, h and L are. */
function forward({ activation, loss }: Subject): Formula {
  const { symbol } = activationRule(activation);
  const start = { plain: `z = Wx, h = ${symbol.plain}(z)`, tex: `z&=Wx,\\quad h=${symbol.tex}(z)` };
  const end =
    loss === 'softmax-ce'
      ? {
          plain: ', y = softmax(h), L = −Σ tₖ ln yₖ, Σ tₖ = 1',
          tex: ',\\quad y=\\mathrm{softmax}(h)\\\\L&=-\\textstyle\\sum_k t_k\\ln y_k,\\quad\\sum_k t_k=1',
        }
      : { plain: ', L = ½ Σ (hₖ − tₖ)²', tex: `\\\\\\textstyle ${lossRule(loss).tex.replace('L=', 'L&=')}` };
  return { plain: `${start.plain}${end.plain}`, tex: `\\begin{aligned}${start.tex}${end.tex}\\end{aligned}` };
}

function texOf({ activation, loss, unit, input }: Subject): string {
  const [k, j] = [unit + 1, input + 1];
  const { symbol } = activationRule(activation);
  const error = loss === 'softmax-ce' ? `y_{${k}}-t_{${k}}` : `h_{${k}}-t_{${k}}`;
  const brace = (text: string, below: string) => `\\underbrace{${text}}_{${below}}`;
  return `\\frac{\\partial L}{\\partial w_{${k}${j}}}=${[
    brace(`(${error})`, `\\partial L/\\partial h_{${k}}`),
    brace(`${symbol.tex}'(z_{${k}})`, `\\partial h_{${k}}/\\partial z_{${k}}`),
    brace(`x_{${j}}`, `\\partial z_{${k}}/\\partial w_{${k}${j}}`),
  ].join('\\cdot ')}`;
}
