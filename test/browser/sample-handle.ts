// A bot for browser tests: it answers with every kind of block and form, and does nothing else.

import type { Handle } from '../../src/conversation/platform.ts';
import { everyBlock, everyField, lossPicture, message, says } from '../platforms/web/sample-replies.ts';

export const sampleHandle: Handle = async ({ input }) => {
  if (input.kind === 'submit') return says(`submitted ${JSON.stringify(input.values)}`);
  if (input.kind === 'action') {
    await new Promise((resolve) => setTimeout(resolve, 120));
    const { name, data } = input.action;
    if (name === 'gradient.double') return message([{ kind: 'heading', text: 'x doubled' }], { placement: 'replace' });
    return says(`chose ${data}`);
  }
  const text = input.kind === 'line' ? input.text : input.name;
  if (/check|검산/.test(text)) return says('only for your eyes', { visibility: 'private' });
  if (/ask|묻기/.test(text)) return everyField;
  if (/gradient|기울기/.test(text)) return everyBlock;
  if (/covered/.test(text)) return message([{ kind: 'picture', ...lossPicture, spoiler: true }]);
  if (/secret fault/.test(text)) throw new Error('secret fault');
  return says(`heard ${text}`);
};
