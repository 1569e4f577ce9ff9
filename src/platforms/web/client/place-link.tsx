// One channel or the direct place in the sidebar, with what is unread there.

import type { WirePlace } from '../wire.ts';
import { useReading, type Words } from './phrases.ts';

interface Props {
  readonly place: WirePlace;
  readonly name: string;
  readonly current: boolean;
  readonly unread: number;
  readonly onGo: (place: string) => void;
}

export function PlaceLink({ place, name, current, unread, onGo }: Props) {
  const { words } = useReading();
  return (
    <button
      type="button"
      class={`place ${unread > 0 ? 'has-unread' : ''}`}
      aria-current={current ? 'page' : undefined}
      onClick={() => onGo(place.id)}
    >
      <span class="place-sign" aria-hidden="true">
        {place.kind === 'channel' ? '#' : '@'}
      </span>
      <span class="place-name">{name}</span>
      {unread > 0 && (
        <span class="unread">
          <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
          <span class="hidden">{words.unread({ count: unread })}</span>
        </span>
      )}
    </button>
  );
}

/** A channel's name in the reader's language; the direct place carries the bot's. */
export function placeName(place: WirePlace, words: Words): string {
  if (place.kind === 'direct') return words.title;
  return place.id in words.places ? words.places[place.id as keyof Words['places']] : place.id;
}

export function placeTopic(place: WirePlace, words: Words): string {
  const key = place.kind === 'direct' ? 'direct' : place.id;
  return key in words.topics ? words.topics[key as keyof Words['topics']] : '';
}
