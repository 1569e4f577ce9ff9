// What somebody writes to the bot alone, without a command: a line like any other, answered by ordinary messages.

import { z } from 'zod';
import { chosenLanguage } from '../../adapters/chosen-language.ts';
import { type Note, replyTo } from '../../adapters/handling.ts';
import type { MessageRef } from '../../conversation/messenger.ts';
import type { Handle, LanguageFor, Request } from '../../conversation/platform.ts';
import { refusal } from '../../conversation/refusal.ts';
import { languageOf, languages } from '../../language/index.ts';
import { NAME } from './fault.ts';
import { momentOf } from './interaction.ts';
import { Interim } from './interim.ts';
import type { DiscordMessenger } from './messenger.ts';

const snowflake = z.string().regex(/^\d{1,20}$/);
const shape = z.object({
  id: snowflake,
  channel_id: snowflake,
  guild_id: z.string().nullish(),
  webhook_id: z.string().nullish(),
  /** Only what was written, or written in reply: pins and calls are messages too. */
  type: z.union([z.literal(0), z.literal(19)]).default(0),
  content: z.string(),
  author: z.object({
    id: snowflake,
    username: z.string(),
    global_name: z.string().nullish(),
    bot: z.boolean().nullish(),
  }),
});

const HANGUL = /\p{Script=Hangul}/u;

/** Undefined where it is not for us: a bot's words, a server's, or none. */
export function readDirectMessage(
  payload: unknown,
  languageOfPerson: (person: string) => string | undefined,
): Request | undefined {
  const { data } = shape.safeParse(payload);
  if (!data || data.author.bot || data.guild_id || data.webhook_id || data.content.trim() === '') return undefined;
  const { id, author, channel_id, content } = data;
  return {
    id,
    platform: NAME,
    person: { id: author.id, name: author.global_name ?? author.username },
    place: { id: channel_id, kind: 'direct' },
    language: languageOfPerson(author.id) ?? (HANGUL.test(content) ? 'ko' : 'en-US'),
    at: momentOf(id),
    input: { kind: 'line', text: content },
  };
}

export interface DirectParts {
  readonly messenger: DiscordMessenger;
  readonly languageFor: LanguageFor | undefined;
  readonly handle: Handle;
  readonly note: Note;
}

/** Never rejects. */
export async function answerDirectMessage(
  asked: Request,
  { messenger, languageFor, handle, note }: DirectParts,
): Promise<void> {
  const request = { ...asked, language: (await chosenLanguage(languageFor, asked)) ?? asked.language };
  const key = `answer ${request.id}`;
  let standing: MessageRef | undefined;
  const interim = new Interim(async (message) => {
    if (standing === undefined) standing = await messenger.post(request.place, message, key);
    else await messenger.edit(standing, message);
  });
  try {
    const reply = await replyTo(request, (message) => interim.show(message), handle, note);
    await interim.end();
    const { discord } = languages[languageOf(request.language)];
    const message = reply.kind === 'message' ? reply : refusal(discord.formNeedsCommand, 'form-needs-command');
    if (standing === undefined) await messenger.post(request.place, message, key);
    else await messenger.edit(standing, message);
  } catch (fault) {
    note('a direct message was not answered', fault);
  }
}
