// TeX → the SVG of a formula on its card, by MathJax. Runs in the worker only; knows no lesson and no raster.

import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js';
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js';
import { TeX } from '@mathjax/src/js/input/tex.js';
import '@mathjax/src/js/input/tex/ams/AmsConfiguration.js';
import '@mathjax/src/js/input/tex/base/BaseConfiguration.js';
import { mathjax } from '@mathjax/src/js/mathjax.js';
import { SVG } from '@mathjax/src/js/output/svg.js';
import { CARD, card } from './card.ts';
import { loadGlyphs, onlyBundledGlyphs } from './glyphs.ts';
import { plainMarkup } from './mathjax-markup.ts';
import { BOUNDS, TypesetError } from './picture.ts';
import { drawing, element, round } from './svg.ts';

const EM = 24;
const PADDING = 18;
const SCALE = EM / 1000;

// MathJax sets text of unknown fonts at 0.884 of the formula's size and counts a CJK character as one em of that. A Hangul
// syllable of Pretendard is 0.864 em wide: 0.864 × 0.884 = 0.764 is what makes the spacing right.
const adaptor = liteAdaptor({ fontSize: EM, cjkCharWidth: 0.764 });
RegisterHTMLHandler(adaptor);
onlyBundledGlyphs();
mathjax.asyncLoad = loadGlyphs;

const documents = mathjax.document('', {
  // Only these two packages: no \href, \style, \class, \require, \def, \unicode.
  InputJax: new TeX({ packages: ['base', 'ams'], formatError: (_: unknown, error: Error) => refuse(error.message) }),
  OutputJax: new SVG({ fontCache: 'none', unknownFamily: 'Pretendard', linebreaks: { inline: false } }),
});

/** @throws TypesetError `refused` when MathJax does not understand it. */
export async function typesetFormula(tex: string): Promise<string> {
  if (tex.length > BOUNDS.tex) refuse(`${tex.length} characters`);
  const container: LiteElement = await documents.convertPromise(tex, { display: true, em: EM, ex: EM / 2 });
  documents.clear();
  const svg = adaptor.firstChild(container) as LiteElement;
  const [left = 0, top = 0, width = 0, height = 0] = String(svg.attributes.viewBox).split(' ').map(Number);
  // MathJax makes an empty formula one pixel wide, not none; the narrowest character takes six.
  if (!(width * SCALE > 2 && height * SCALE > 0)) refuse('nothing to show');
  const cardWidth = Math.ceil(width * SCALE + 2 * PADDING);
  const cardHeight = Math.ceil(height * SCALE + 2 * PADDING);
  const place = `translate(${round((cardWidth - width * SCALE) / 2 - left * SCALE)} ${round(PADDING - top * SCALE)})`;
  const ink = { transform: `${place} scale(${SCALE})`, fill: CARD.ink, stroke: CARD.ink, 'stroke-width': 0 };
  return drawing(cardWidth, cardHeight, card(cardWidth, cardHeight), element('g', ink, plainMarkup(svg)));
}

function refuse(reason: string): never {
  throw new TypesetError('refused', `not typeset: ${reason}`);
}
