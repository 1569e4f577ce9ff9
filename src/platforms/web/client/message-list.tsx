// The messages of one place, oldest first, with days between them.

import type { ComponentChildren } from 'preact';
import type { WireMessage } from '../wire.ts';
import { DownIcon } from './icons.tsx';
import { MessageView, type PressMessage } from './message-view.tsx';
import { useReading } from './phrases.ts';
import type { Pending } from './state.ts';
import { useStickToEnd } from './stick-to-end.ts';

const RUN_MS = 5 * 60_000;

interface Props {
  readonly place: string;
  readonly me: string;
  readonly label: string;
  readonly messages: readonly WireMessage[];
  readonly hasEarlier: boolean;
  readonly pending: readonly Pending[];
  readonly welcome: ComponentChildren;
  readonly onEarlier: () => void;
  readonly onPress: PressMessage;
}

export function MessageList({ place, me, label, messages, hasEarlier, pending, welcome, onEarlier, onPress }: Props) {
  const { words, language } = useReading();
  const { scroller, content, missed, toEnd } = useStickToEnd(place, messages, messages.at(-1)?.author.id === me);
  return (
    <div class="messages-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
      <div class="messages" ref={scroller} tabIndex={0}>
        <div ref={content} class="messages-content">
          {hasEarlier ? (
            <button type="button" class="button earlier" onClick={onEarlier}>
              {words.earlier}
            </button>
          ) : (
            welcome
          )}
          <div role="log" aria-live="polite" aria-relevant="additions" aria-label={label}>
            {messages.map((message, index) => {
              const before = messages[index - 1];
              const newDay = before === undefined || dayOf(before.at) !== dayOf(message.at);
              return (
                <div key={message.id}>
                  {newDay && <Day at={message.at} language={language} words={words} />}
                  <MessageView
                    message={message}
                    continues={!newDay && continues(before, message)}
                    pressed={pressedIn(pending, message.id)}
                    onPress={onPress}
                  />
                </div>
              );
            })}
          </div>
        </div>
      </div>
      {missed !== undefined && (
        <button type="button" class="pill" onClick={toEnd}>
          <DownIcon />
          {missed > 0 ? words.unread({ count: missed }) : words.toLatest}
        </button>
      )}
    </div>
  );
}

function Day({ at, language, words }: { at: number; language: string; words: { today: string; yesterday: string } }) {
  const today = dayOf(Date.now());
  const day = dayOf(at);
  const text =
    day === today
      ? words.today
      : day === dayOf(Date.now() - 86_400_000)
        ? words.yesterday
        : new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
  return (
    <div class="day">
      <span>{text}</span>
    </div>
  );
}

function continues(before: WireMessage | undefined, message: WireMessage): boolean {
  return (
    before !== undefined &&
    before.author.id === message.author.id &&
    before.privately === message.privately &&
    !message.author.bot &&
    message.at - before.at < RUN_MS
  );
}

function pressedIn(pending: readonly Pending[], message: string): string {
  return pending.flatMap((one) => (one.message === message && one.press !== undefined ? [one.press] : [])).join(' ');
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}
