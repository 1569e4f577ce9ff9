// The same TeX through MathJax as it comes, then resvg's machine code: 32-bit PNG, on the calling thread.

import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js';
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js';
import { TeX } from '@mathjax/src/js/input/tex.js';
import { Resvg } from '@resvg/resvg-js';
import '@mathjax/src/js/input/tex/ams/AmsConfiguration.js';
import '@mathjax/src/js/input/tex/base/BaseConfiguration.js';
import { mathjax } from '@mathjax/src/js/mathjax.js';
import { SVG } from '@mathjax/src/js/output/svg.js';

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const documents = mathjax.document('', {
  InputJax: new TeX({ packages: ['base', 'ams'] }),
  OutputJax: new SVG(),
});

/**
 * As many pixels across as ours: MathJax's own size would be a third of that. resvg searches the fonts of the system unless
 * told not to, which costs time although a formula of paths needs none.
 */
export function mathjaxFormula(tex: string, across: number, loadSystemFonts: boolean): Uint8Array {
  const container = documents.convert(tex, { display: true }) as LiteElement;
  documents.clear();
  const svg = adaptor.outerHTML(adaptor.firstChild(container) as LiteElement);
  const fitTo = { mode: 'width', value: across } as const;
  return new Resvg(svg, { fitTo, background: 'white', font: { loadSystemFonts } }).render().asPng();
}
