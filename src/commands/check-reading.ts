// Takes apart what was typed after `check`: which gradient is meant, and what was answered.

import { readQuantity } from '../gradient/notation.ts';
import type { Context, Values } from './command.ts';
import { type NetworkRequest, widthsOf } from './network-request.ts';
import { readQuantityAsked } from './quantity-asked.ts';

/** Signs of a formula that no name of a gradient has. */
const FORMULA = /[()*+/·×=−–-]/u;
/** A gradient written out: `∂L/∂w11`, `dL/dw11`. */
const WRITTEN_OUT = /^\s*[∂d]L\s*\/\s*[∂d]\s*(\S+)\s*$/u;

/** `check dL/dw12 = …`: the sign stands where the answer begins. */
const withoutEqual = (answer: string) => answer.replace(/^\s*=\s*/, '');

/** @throws UserError as `gradient` does. `typed` is empty where nothing was answered. */
export async function readAnswerAsked(
  { of, answer = '', ...network }: Values,
  context: Context,
): Promise<{ request: NetworkRequest; typed: string }> {
  const named = of === undefined ? undefined : (WRITTEN_OUT.exec(of)?.[1] ?? of);
  if (named !== undefined && !FORMULA.test(named)) {
    return {
      request: await readQuantityAsked({ ...network, of: named }, 'check', context),
      typed: withoutEqual(answer),
    };
  }
  // `check (y1-t1)*x1`: no gradient was named but perhaps on the left of the answer.
  const typed = [named, answer].filter((part) => part !== undefined && part !== '').join(' ');
  const request = await readQuantityAsked(network, 'check', context);
  const left = typed.includes('=') ? WRITTEN_OUT.exec(typed.slice(0, typed.indexOf('=')))?.[1] : undefined;
  const read = left === undefined ? undefined : readQuantity(left, widthsOf(request.spec));
  return { request: read?.ok ? { ...request, wrt: read.quantity } : request, typed };
}
