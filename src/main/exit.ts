// Why we cannot go on: one sentence for the operator, and the exit code for it.

import { PlatformError } from '../errors.ts';
import { StoreRefusal } from '../store/refusal.ts';
import { complain, logFault } from './parts.ts';

/** Exit code for a configuration that cannot work. Source: EX_CONFIG of sysexits.h. */
export const EXIT_CONFIG = 78;

export async function explain(fault: unknown): Promise<number> {
  const sentence = fault instanceof StoreRefusal ? fault.message : await platformRefusal(fault);
  if (sentence) {
    complain(sentence);
    return EXIT_CONFIG;
  }
  // A platform says what it was doing; why it failed stands behind.
  const { code } = (fault instanceof PlatformError ? fault.cause : fault) as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') complain('That address is taken; choose another with PORT=3001.');
  else if (code === 'EACCES') complain('That port needs more rights; choose another with PORT=3000.');
  else if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
    complain('HOST is no address of this machine; try HOST=127.0.0.1.');
  else logFault('start', fault);
  return 1;
}

async function platformRefusal(fault: unknown): Promise<string | undefined> {
  if (!(fault instanceof PlatformError)) return undefined;
  const refusals = await Promise.all([
    import('../platforms/discord/start-refusal.ts'),
    import('../platforms/slack/start-refusal.ts'),
  ]);
  return refusals.map(({ refusalOf }) => refusalOf(fault)).find((sentence) => sentence !== undefined);
}
