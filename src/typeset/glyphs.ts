// Which glyphs beside the common ones MathJax can draw: alphabets that mathematics uses, each a chunk read on first use.
// The rest (Cyrillic, Braille …, 10 MB) is left out of the bundle: such characters are drawn with Pretendard, as text is.

import { MathJaxNewcmFont } from '@mathjax/mathjax-newcm-font/js/svg.js';

const files: Readonly<Record<string, () => Promise<unknown>>> = {
  arrows: () => import('@mathjax/mathjax-newcm-font/js/svg/dynamic/arrows.js'),
  calligraphic: () => import('@mathjax/mathjax-newcm-font/js/svg/dynamic/calligraphic.js'),
  'double-struck': () => import('@mathjax/mathjax-newcm-font/js/svg/dynamic/double-struck.js'),
  fraktur: () => import('@mathjax/mathjax-newcm-font/js/svg/dynamic/fraktur.js'),
  math: () => import('@mathjax/mathjax-newcm-font/js/svg/dynamic/math.js'),
  monospace: () => import('@mathjax/mathjax-newcm-font/js/svg/dynamic/monospace.js'),
  'sans-serif': () => import('@mathjax/mathjax-newcm-font/js/svg/dynamic/sans-serif.js'),
  script: () => import('@mathjax/mathjax-newcm-font/js/svg/dynamic/script.js'),
  shapes: () => import('@mathjax/mathjax-newcm-font/js/svg/dynamic/shapes.js'),
  symbols: () => import('@mathjax/mathjax-newcm-font/js/svg/dynamic/symbols.js'),
};

// A subclass, since the font's list of files is open to subclasses only.
class BundledFont extends MathJaxNewcmFont {
  static keepBundled(): void {
    const known = BundledFont.dynamicFiles;
    for (const name of Object.keys(known)) if (!Object.hasOwn(files, name)) delete known[name];
  }
}

/** To be called before the first formula. */
export function onlyBundledGlyphs(): void {
  BundledFont.keepBundled();
}

/** MathJax asks by a file's path; only the names above lead anywhere. */
export function loadGlyphs(path: string): Promise<unknown> {
  const name = /([a-z-]+)\.js$/.exec(path)?.[1] ?? '';
  const load = Object.hasOwn(files, name) ? files[name] : undefined;
  return load === undefined ? Promise.reject(new Error(`no glyphs ${name}`)) : load();
}
