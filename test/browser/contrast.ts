// The contrast of every text on a page against what is painted behind it, by WCAG's formula.

import type { Page } from 'playwright-core';

/** Texts below `least`, each with its ratio. What is disabled is exempt. */
export function contrastsBelow(page: Page, least: number): Promise<string[]> {
  return page.evaluate((wanted) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    // The browser itself turns any CSS colour into bytes.
    const paint = (colours: readonly string[]) => {
      canvas.fillStyle = '#fff';
      canvas.fillRect(0, 0, 1, 1);
      for (const colour of colours) {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (bytes: readonly number[]) => {
      const [r, g, b] = bytes.map((byte) => {
        const part = byte / 255;
        return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const dialog = document.querySelector('dialog[open]');
    const found: string[] = [];
    const walker = document.createTreeWalker(dialog ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (
        node.textContent!.trim() === '' ||
        element.closest('.hidden, :disabled, [aria-disabled="true"], [aria-hidden="true"]')
      )
        continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const behind: string[] = [];
      for (let at: Element | null = element; at !== null; at = at.parentElement)
        behind.unshift(getComputedStyle(at).backgroundColor);
      const back = luminance(paint(behind));
      const front = luminance(paint([...behind, getComputedStyle(element).color]));
      const ratio = (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
      if (ratio < wanted) found.push(`${ratio.toFixed(2)} ${node.textContent!.trim().slice(0, 40)}`);
    }
    return [...new Set(found)];
  }, least);
}
