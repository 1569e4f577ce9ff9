// ReLU: slope 1 to the right of 0, 0 to the left, none at 0 itself; and the unit that no error can revive.

import { showNumber } from '../../language/numbers.ts';
import { drawCurve } from '../../pictures/curve.ts';
import { numberIn, numbers } from '../controls.ts';
import { slopeAt } from '../deep-network.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

/** How much larger the error becomes in the prediction. */
const TIMES = 10;

export const relu: Page = {
  controls: [numbers('z', [-5, -1, 0, 1, 5], 1, 'z = ')],
  show: (state, words) => {
    const said = words.lessons['activation-slope'].relu;
    const z = numberIn(state, 'z');
    const slope = slopeAt('relu', z);
    const v = {
      z: showNumber(z),
      slope: showNumber(slope),
      sigmoid: showNumber(slopeAt('sigmoid', z), 3),
      times: showNumber(TIMES),
    };
    const kind = z === 0 ? 'kink' : slope === 0 ? 'dead' : 'alive';
    const [passes, because] = [kind === 'alive', said.because[kind]];
    return {
      title: said.title,
      text: said.text,
      point: said.point[kind](v),
      formula: {
        tex: "\\mathrm{ReLU}(z)=\\max(0,z),\\qquad\\mathrm{ReLU}'(z)=\\begin{cases}1&z>0\\\\0&z<0\\end{cases}",
        plain: 'ReLU(z) = max(0, z);  ReLU′(z) = 1 (z > 0), 0 (z < 0)',
      },
      picture: named(
        'relu-and-slope',
        drawCurve(
          { curves: [{ activation: { name: 'relu' } }], at: z, show: 'both', title: said.picture },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question(v),
        options: [
          { label: said.options.times(v), right: passes, because: because.times(v) },
          { label: said.options.little, right: false, because: because.little(v) },
          { label: said.options.nothing, right: !passes, because: because.nothing(v) },
        ],
      },
    };
  },
};
