// Of a message without a network it is said what would have been one.

import { describe, expect, it } from 'vitest';
import { nothingToExplain } from '../../src/adapters/nothing-to-explain.ts';
import { gradientLineIn } from '../../src/language/gradient-line.ts';
import { languageCodes } from '../../src/language/index.ts';

describe.each(languageCodes)('in %s', (language) => {
  const [block] = nothingToExplain(language).blocks;
  const spans = block?.kind === 'text' ? block.text : [];
  const examples = spans.flatMap((span) => (typeof span === 'object' && 'style' in span ? [span.text] : []));

  it('is private, and each thing that it says it looks for would be found', () => {
    expect(nothingToExplain(language).visibility).toBe('private');
    expect(examples).toHaveLength(3);
    for (const example of examples) expect(gradientLineIn(example)).toMatch(/^gradient ./);
  });
});
