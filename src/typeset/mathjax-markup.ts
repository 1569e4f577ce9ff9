// MathJax's tree → our markup, with drawing attributes only: MathJax also notes the TeX it came from on every element, which
// is half of the size and, where TeX holds words, a second copy of what somebody wrote.

import type { LiteElement, LiteNode } from '@mathjax/src/js/adaptors/lite/Element.js';
import type { Child } from './svg.ts';
import { element } from './svg.ts';

const KEPT = new Set(
  `d transform x y width height viewBox x1 y1 x2 y2 cx cy rx ry points font-family font-size font-weight font-style
  stroke-width stroke-dasharray preserveAspectRatio`.split(/\s+/),
);

/** The children of `parent`. What must not be drawn is not left out here but refused later, with its name. */
export function plainMarkup(parent: LiteElement): readonly Child[] {
  return parent.children.map(plainNode);
}

function plainNode(node: LiteNode): Child {
  if ('value' in node) return node.kind === '#text' ? String(node.value) : null;
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes)) {
    // A frame is nothing but its line; every other colour is that of the ink.
    if (KEPT.has(name) || (name === 'fill' && value === 'none')) attributes[name] = String(value);
  }
  // A group that moves nothing draws its children where they would be anyway.
  if (node.kind === 'g' && Object.keys(attributes).length === 0) return plainMarkup(node);
  return element(node.kind, attributes, ...plainMarkup(node));
}
