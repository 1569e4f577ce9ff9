// Ties the state to the server: follows the stream, sends acts, and reports what was refused.

import { useCallback, useEffect, useReducer } from 'preact/hooks';
import type { Act } from '../wire.ts';
import type { PressMessage } from './message-view.tsx';
import type { Session } from './preferences.ts';
import { earlierMessages, type Problem, sendAct } from './requests.ts';
import { type ChatState, changed, messagesIn, type Pending, START } from './state.ts';
import { followStream } from './stream.ts';

type Unsent = Act extends infer A ? (A extends Act ? Omit<A, 'id'> : never) : never;

export interface Chat {
  readonly state: ChatState;
  readonly go: (place: string) => void;
  readonly say: (text: string) => Promise<boolean>;
  readonly press: PressMessage;
  readonly submit: (form: string, values: Record<string, string>) => Promise<Problem | undefined>;
  readonly closeForm: () => void;
  readonly dismissNotice: () => void;
  readonly loadEarlier: () => Promise<void>;
}

/** `onUnknown`: the server does not know this session. */
export function useChat({ secret }: Session, onUnknown: () => void): Chat {
  const [state, dispatch] = useReducer(changed, START);

  useEffect(
    () =>
      followStream({
        secret,
        onEvent: dispatch,
        onConnection: (connected) => dispatch({ kind: 'connection', connected }),
        onUnknown,
      }),
    [secret, onUnknown],
  );

  const act = useCallback(
    async (unsent: Unsent, about: Omit<Pending, 'act'> = {}): Promise<Problem | undefined> => {
      const id = crypto.randomUUID();
      // Before it is sent: its answer may arrive by the stream before the request itself returns.
      dispatch({ kind: 'acted', pending: { act: id, ...about } });
      const taken = await sendAct(secret, { ...unsent, id } as Act);
      if (taken.ok) return undefined;
      dispatch({ kind: 'refused', act: id, problem: taken.problem });
      if (taken.problem === 'no-session') onUnknown();
      return taken.problem;
    },
    [secret, onUnknown],
  );

  const press: PressMessage = useCallback(
    (message, name, value) => void act({ kind: 'press', message, press: name, value }, { message, press: name }),
    [act],
  );

  const { current } = state;
  const loadEarlier = async () => {
    const oldest = messagesIn(state, current)[0];
    if (oldest === undefined) return;
    const asked = await earlierMessages(secret, current, oldest.order);
    if (asked.ok) dispatch({ kind: 'earlier', place: current, ...asked.value });
  };

  return {
    state,
    go: (place) => dispatch({ kind: 'go', place }),
    say: async (text) => (await act({ kind: 'line', place: current, text })) === undefined,
    press,
    submit: (form, values) => act({ kind: 'submit', form, values }),
    closeForm: () => dispatch({ kind: 'form-closed' }),
    dismissNotice: () => dispatch({ kind: 'noticed' }),
    loadEarlier,
  };
}
