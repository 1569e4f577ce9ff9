// What a browser is shown at the end of an installation: one sentence and a link. Plain HTML, without script or style.

import type { Catalog } from '../../language/catalog.ts';
import { languageOf, languages } from '../../language/index.ts';

export type InstallWords = Catalog['install'];

export interface InstallPage {
  readonly status: number;
  readonly sentence: string;
  readonly more?: string;
  readonly link?: { readonly text: string; readonly href: string };
}

/** The language that the browser prefers. */
export function languageFor(request: Request): keyof typeof languages {
  return languageOf(request.headers.get('accept-language') ?? '');
}

export function installPage(request: Request, show: (words: InstallWords) => InstallPage): Response {
  const language = languageFor(request);
  const { install } = languages[language];
  const { status, sentence, more, link } = show(install);
  const lines = [
    `<h1>${harmless(install.title)}</h1>`,
    `<p>${harmless(sentence)}</p>`,
    ...(more === undefined ? [] : [`<p>${harmless(more)}</p>`]),
    ...(link === undefined ? [] : [`<p><a href="${harmless(link.href)}">${harmless(link.text)}</a></p>`]),
  ];
  const html = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${harmless(install.title)}</title>
<main>
${lines.join('\n')}
</main>
</html>
`;
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...PRIVATE } });
}

/** An address with a code in it is kept nowhere and told to nobody. */
export const PRIVATE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

function harmless(text: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => named[character]!);
}
