// How a block within a message presses: it knows its own message by the context, and what of it is under way.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export interface Pressing {
  readonly press: (press: string, value?: string) => void;
  /** What of this message has been pressed and not yet answered. */
  readonly pressed: ReadonlySet<string>;
}

export const PressingContext = createContext<Pressing>({ press: () => {}, pressed: new Set() });

export function usePressing(): Pressing {
  return useContext(PressingContext);
}
