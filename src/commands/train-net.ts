// `train net=…`: a shape for given examples, or a whole network that starts from its own weights.

import type { Context, Values } from './command.ts';
import { widthsFromText } from './matrix-text.ts';
import { readNetworkRequest } from './network-arguments.ts';
import { valuesOf } from './network-request.ts';
import { asksForSaved, withSavedNetwork } from './saved-network.ts';
import { isBuiltIn } from './saved-network-name.ts';
import { startText } from './train-start.ts';

/** `values` with what `net` stands for. A shape beside a preset or data stays one: its weights are drawn as ever. */
export async function withStart(values: Values, context: Context): Promise<Values> {
  const { net, ...rest } = values;
  if (net === undefined) return values;
  const isAlone = rest.preset === undefined && rest.data === undefined;
  if (isAlone && isBuiltIn(net)) return { ...rest, preset: 'article' };
  if (!isAlone && !asksForSaved(net) && widthsFromText(net) !== undefined) return values;
  const asked = { net, ...(rest.seed !== undefined && { seed: rest.seed }) };
  const request = readNetworkRequest(await withSavedNetwork(asked, context));
  const { wrt: _wrt, digits: _digits, ...start } = valuesOf(request);
  return { ...rest, start: startText(start) };
}
