// Where one can go and who is here. On a narrow window it lies over the page.

import type { ComponentChildren } from 'preact';
import { Avatar } from './avatar.tsx';
import { BackwardIcon, CloseIcon } from './icons.tsx';
import { useReading } from './phrases.ts';
import { PlaceLink, placeName } from './place-link.tsx';
import type { ChatState } from './state.ts';

interface Props {
  readonly state: ChatState;
  readonly open: boolean;
  readonly onGo: (place: string) => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Sidebar({ state, open, onGo, onClose, children }: Props) {
  const { words } = useReading();
  const here = state.people.filter((person) => person.online);
  const links = (kind: 'channel' | 'direct') =>
    state.places
      .filter((place) => place.kind === kind)
      .map((place) => (
        <li key={place.id}>
          <PlaceLink
            place={place}
            name={placeName(place, words)}
            current={place.id === state.current}
            unread={state.unread[place.id] ?? 0}
            onGo={onGo}
          />
        </li>
      ));
  return (
    <>
      {open && <div class="curtain" onClick={onClose} aria-hidden="true" />}
      <aside
        id="sidebar"
        class={`sidebar ${open ? 'open' : ''}`}
        onKeyDown={(event) => open && event.key === 'Escape' && onClose()}
      >
        <header class="brand">
          <span class="avatar avatar-bot" aria-hidden="true">
            <BackwardIcon />
          </span>
          <div>
            <strong>{words.title}</strong>
            <small>{words.tagline}</small>
          </div>
          <button type="button" class="quiet sidebar-close" aria-label={words.closeMenu} onClick={onClose}>
            <CloseIcon />
          </button>
        </header>
        <div class="sidebar-lists">
          <nav aria-label={words.channels}>
            <h2>{words.channels}</h2>
            <ul>{links('channel')}</ul>
          </nav>
          <nav aria-label={words.directMessages}>
            <h2>{words.directMessages}</h2>
            <ul>{links('direct')}</ul>
          </nav>
          <section aria-label={words.here}>
            <h2>
              {words.here} <span class="count">{here.length}</span>
            </h2>
            <ul class="people">
              {here.map((person) => (
                <li key={person.id}>
                  <Avatar name={person.name} bot={false} />
                  <span class="person-name">{person.name}</span>
                  {person.id === state.me.id && <small>{words.you}</small>}
                </li>
              ))}
            </ul>
          </section>
        </div>
        {children}
      </aside>
    </>
  );
}
