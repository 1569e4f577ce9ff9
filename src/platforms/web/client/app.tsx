// The page's entry: who one is, in which language and colours, and then the door or the chat.

import './styles/app.css';
import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Chat } from './chat.tsx';
import { JoinScreen } from './join-screen.tsx';
import { LanguageChoosing } from './language-choice.tsx';
import { type PageLanguage, ReadingContext, WORDS } from './phrases.ts';
import { keepLanguage, keepSession, readLanguage, readSession, readToken, type Session } from './preferences.ts';
import { join, type Problem, sendLanguage } from './requests.ts';
import { useTheme } from './theme.ts';

function App() {
  const [language, setLanguage] = useState(readLanguage);
  const [session, setSession] = useState(readSession);
  const [reason, setReason] = useState<Problem>();
  const [theme, setTheme] = useTheme();
  const words = WORDS[language];

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const choose = (chosen: PageLanguage) => {
    setLanguage(chosen);
    keepLanguage(chosen);
    if (session !== undefined) void sendLanguage(session.secret, chosen);
  };
  const enter = (joined: Session) => {
    keepSession(joined);
    setSession(joined);
  };
  const leave = (why?: Problem) => {
    keepSession(undefined);
    setReason(why);
    setSession(undefined);
  };
  // A server that was restarted knows nobody: the same secret makes us the same person again.
  const onUnknown = useCallback(async () => {
    if (session === undefined) return;
    const joined = await join({ ...session, language: readLanguage(), token: readToken() });
    if (joined.ok) setSession({ name: joined.value.person.name, secret: joined.value.secret });
    else leave(joined.problem === 'unreachable' ? 'no-session' : joined.problem);
  }, [session]);

  return (
    <ReadingContext.Provider value={{ language, words }}>
      <LanguageChoosing.Provider value={choose}>
        {session === undefined ? (
          <JoinScreen reason={reason} onJoined={enter} />
        ) : (
          <Chat session={session} theme={theme} onTheme={setTheme} onLeave={() => leave()} onUnknown={onUnknown} />
        )}
      </LanguageChoosing.Provider>
    </ReadingContext.Provider>
  );
}

render(<App />, document.body);
