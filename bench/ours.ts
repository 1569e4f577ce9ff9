// Our own routes to a gradient, from the barest to the whole way a typed request takes.

import { readLine } from '../src/commands/line.ts';
import { readNetworkRequest } from '../src/commands/network-arguments.ts';
import { type Differentiated, differentiate, gradientsOf, RecordedNetwork } from '../src/gradient/network.ts';
import type { NetworkSpec } from '../src/gradient/network-spec.ts';
import { flatten, lineFor } from './networks.ts';
import type { Route } from './peers/closed-form.ts';

/** The network stays recorded; a run is one forward and one backward walk. */
export function recorded(spec: NetworkSpec): Route {
  const network = new RecordedNetwork(spec);
  return {
    work: () => network.run(),
    gradients: () => {
      const { dLdW, dLdb } = gradientsOf(network);
      return flatten(dLdW, dLdb);
    },
  };
}

/** Checks shapes, records, walks and copies every value and gradient out: what one answer needs. */
export function rebuilt(spec: NetworkSpec): Route {
  return answering(() => differentiate(spec));
}

/** The same from the line a person types. */
export function fromText(spec: NetworkSpec): Route {
  const line = lineFor(spec);
  return answering(() => differentiate(read(line)));
}

/** Only the reading of that line: where the time of `fromText` goes. */
export function reading(spec: NetworkSpec): Route['work'] {
  const line = lineFor(spec);
  return () => read(line).x[0]!;
}

function read(line: string): NetworkSpec {
  return readNetworkRequest(Object.fromEntries(readLine(line).pairs)).spec;
}

function answering(differentiated: () => Differentiated): Route {
  let last: Differentiated | undefined;
  return {
    work: () => {
      last = differentiated();
      return last.pass.loss;
    },
    gradients: () => flatten(last!.gradients.dLdW, last!.gradients.dLdb),
  };
}
