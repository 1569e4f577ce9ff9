// One message: who, when, and its blocks. A run of messages by one person shows its head once.

import { memo } from 'preact/compat';
import { useMemo } from 'preact/hooks';
import type { WireMessage } from '../wire.ts';
import { Avatar } from './avatar.tsx';
import { BlockView } from './blocks/block-view.tsx';
import { PressingContext } from './blocks/pressing.ts';
import { EyeIcon } from './icons.tsx';
import { useReading } from './phrases.ts';

export type PressMessage = (message: string, press: string, value?: string) => void;

interface Props {
  readonly message: WireMessage;
  /** Whether the one before is by the same person and close in time. */
  readonly continues: boolean;
  /** What of it is under way, as one text: an equal text lets the message rest. */
  readonly pressed: string;
  readonly onPress: PressMessage;
}

export const MessageView = memo(({ message, continues, pressed, onPress }: Props) => {
  const { words, language } = useReading();
  const pressing = useMemo(
    () => ({
      press: (press: string, value?: string) => onPress(message.id, press, value),
      pressed: new Set(pressed === '' ? [] : pressed.split(' ')),
    }),
    [message.id, pressed, onPress],
  );
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(message.at);
  const { author, privately, thinking, blocks } = message;
  return (
    <article
      class={`message ${continues ? 'continues' : ''} ${privately ? 'privately' : ''}`}
      aria-label={`${author.name}, ${time}`}
      data-message={message.id}
    >
      {!continues && <Avatar name={author.name} bot={author.bot} />}
      <div class="message-body">
        {!continues && (
          <header class="message-head">
            <span class="message-author">{author.name}</span>
            {author.bot && <span class="badge">{words.bot}</span>}
            <time dateTime={new Date(message.at).toISOString()}>{time}</time>
          </header>
        )}
        {privately && (
          <p class="privacy">
            <EyeIcon />
            {words.onlyYou}
          </p>
        )}
        {thinking ? (
          <p class="thinking">
            <span class="hidden">{words.thinking}</span>
            <i />
            <i />
            <i />
          </p>
        ) : (
          <PressingContext.Provider value={pressing}>
            {blocks.map((block, index) => (
              <BlockView key={index} block={block} />
            ))}
          </PressingContext.Provider>
        )}
      </div>
    </article>
  );
});
