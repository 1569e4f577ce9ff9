// The door: one says who one is, or goes on as somebody one has been in this browser.

import { useId, useState } from 'preact/hooks';
import { NAME_LIMIT } from '../typed-text.ts';
import { Avatar } from './avatar.tsx';
import { BackwardIcon, CloseIcon } from './icons.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { useReading } from './phrases.ts';
import { forgetSession, keepToken, knownSessions, readToken, type Session } from './preferences.ts';
import { join, type Problem } from './requests.ts';

interface Props {
  /** Why one stands here again, if one was inside before. */
  readonly reason: Problem | undefined;
  readonly onJoined: (session: Session) => void;
}

export function JoinScreen({ reason, onJoined }: Props) {
  const { words, language } = useReading();
  const [problem, setProblem] = useState(reason);
  const [known, setKnown] = useState(knownSessions);
  const [name, setName] = useState('');
  const [token, setToken] = useState(readToken() ?? '');
  const [busy, setBusy] = useState(false);
  const [nameField, tokenField, problemText] = [useId(), useId(), useId()];
  const wantsToken = problem === 'token';

  const enter = async (wanted: { name: string; secret?: string }) => {
    setBusy(true);
    const joined = await join({ ...wanted, language, ...(token !== '' && { token }) });
    setBusy(false);
    if (!joined.ok) return setProblem(joined.problem);
    if (token !== '') keepToken(token);
    onJoined({ name: joined.value.person.name, secret: joined.value.secret });
  };

  return (
    <main class="join">
      <div class="join-card">
        <span class="avatar avatar-bot join-mark" aria-hidden="true">
          <BackwardIcon />
        </span>
        <h1>{words.title}</h1>
        <p class="join-tagline">{words.tagline}</p>
        {known.length > 0 && (
          <section class="join-known" aria-label={words.join.again}>
            <h2>{words.join.again}</h2>
            <ul>
              {known.map((session) => (
                <li key={session.secret}>
                  <button type="button" class="join-person" aria-disabled={busy} onClick={() => void enter(session)}>
                    <Avatar name={session.name} bot={false} />
                    {session.name}
                  </button>
                  <button
                    type="button"
                    class="quiet"
                    aria-label={words.join.forget({ name: session.name })}
                    onClick={() => {
                      forgetSession(session);
                      setKnown(knownSessions());
                    }}
                  >
                    <CloseIcon />
                  </button>
                </li>
              ))}
            </ul>
            <p class="join-or">{words.join.newcomer}</p>
          </section>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void enter({ name });
          }}
        >
          <div class="form-field">
            <label class="form-label" for={nameField}>
              {words.join.name}
            </label>
            <input
              id={nameField}
              type="text"
              value={name}
              maxLength={NAME_LIMIT}
              placeholder={words.join.namePlaceholder}
              autoComplete="nickname"
              required
              aria-invalid={problem === 'name' || problem === 'name-taken'}
              aria-describedby={problemText}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </div>
          {wantsToken && (
            <div class="form-field">
              <label class="form-label" for={tokenField}>
                {words.join.token}
              </label>
              <input
                id={tokenField}
                type="password"
                value={token}
                autoComplete="off"
                required
                onInput={(event) => setToken(event.currentTarget.value)}
              />
              <small>{words.join.tokenHint}</small>
            </div>
          )}
          <p id={problemText} class={problem === undefined ? 'hidden' : 'problem'} role="alert">
            {problem !== undefined && words.refusals[problem]}
          </p>
          <button type="submit" class={`button primary wide ${busy ? 'busy' : ''}`} aria-disabled={busy}>
            {words.join.enter}
          </button>
        </form>
        <LanguageChoice />
      </div>
    </main>
  );
}
