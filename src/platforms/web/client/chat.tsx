// The chat itself: sidebar, the place one is in, and what lies over them.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { rootWord } from '../command-line.ts';
import { Avatar } from './avatar.tsx';
import { Composer } from './composer.tsx';
import { FormDialog } from './form-dialog.tsx';
import { CloseIcon, MenuIcon } from './icons.tsx';
import { MessageList } from './message-list.tsx';
import { OwnPanel } from './own-panel.tsx';
import { useReading } from './phrases.ts';
import { placeName, placeTopic } from './place-link.tsx';
import type { Session, Theme } from './preferences.ts';
import { Sidebar } from './sidebar.tsx';
import { messagesIn } from './state.ts';
import { useChat } from './use-chat.ts';

interface Props {
  readonly session: Session;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onLeave: () => void;
  readonly onUnknown: () => void;
}

export function Chat({ session, theme, onTheme, onLeave, onUnknown }: Props) {
  const { words } = useReading();
  const chat = useChat(session, onUnknown);
  const { state } = chat;
  const [menuOpen, setMenuOpen] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  const place = state.places.find(({ id }) => id === state.current);
  const unread = Object.values(state.unread).reduce((sum, count) => sum + count, 0);

  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${words.title}` : words.title;
  }, [unread, words]);

  const drafts = useRef(new Map<string, string>());
  const keepDraft = useCallback((text: string) => void drafts.current.set(state.current, text), [state.current]);
  const closeMenu = () => {
    setMenuOpen(false);
    menuButton.current?.focus();
  };
  if (place === undefined)
    return (
      <p class="starting" role="status">
        {state.connected ? words.working : words.reconnecting}
      </p>
    );
  const name = placeName(place, words);
  const signed = place.kind === 'channel' ? `#${name}` : name;

  return (
    <div class="chat">
      <Sidebar
        state={state}
        open={menuOpen}
        onClose={closeMenu}
        onGo={(id) => {
          chat.go(id);
          setMenuOpen(false);
        }}
      >
        <OwnPanel name={state.me.name} theme={theme} onTheme={onTheme} onLeave={onLeave} />
      </Sidebar>
      <main class="room">
        <header class="room-head">
          <button
            ref={menuButton}
            type="button"
            class="quiet menu-button"
            aria-label={words.menu}
            aria-expanded={menuOpen}
            aria-controls="sidebar"
            onClick={() => setMenuOpen(true)}
          >
            <MenuIcon />
            {unread > 0 && <span class="menu-dot" />}
          </button>
          {place.kind === 'direct' && <Avatar name={name} bot />}
          <h1>
            {place.kind === 'channel' && <span class="place-sign">#</span>}
            {name}
          </h1>
          <p>{placeTopic(place, words)}</p>
        </header>
        <p class={state.connected ? 'hidden' : 'banner'} role="status">
          {!state.connected && words.reconnecting}
        </p>
        <MessageList
          place={place.id}
          me={state.me.id}
          label={words.messages({ place: signed })}
          messages={messagesIn(state, place.id)}
          hasEarlier={state.earlier.includes(place.id)}
          pending={state.pending}
          onEarlier={() => void chat.loadEarlier()}
          onPress={chat.press}
          welcome={
            <div class="welcome">
              <h2>{place.kind === 'channel' ? words.empty.channel({ place: name }) : words.empty.direct}</h2>
              <p>{words.empty.hint({ root: rootWord(state.manifest) })}</p>
            </div>
          }
        />
        {state.notice !== undefined && state.form === undefined && (
          <div class="notice" role="alert">
            <p>{words.refusals[state.notice]}</p>
            <button type="button" class="quiet" aria-label={words.close} onClick={chat.dismissNotice}>
              <CloseIcon />
            </button>
          </div>
        )}
        <Composer
          key={place.id}
          label={words.composer({ place: signed })}
          manifest={state.manifest}
          draft={drafts.current.get(place.id) ?? ''}
          onDraft={keepDraft}
          onSend={chat.say}
        />
      </main>
      {state.form !== undefined && (
        <FormDialog
          key={state.form.id}
          form={state.form}
          onSubmit={(values) => chat.submit(state.form!.id, values)}
          onClose={chat.closeForm}
        />
      )}
    </div>
  );
}
