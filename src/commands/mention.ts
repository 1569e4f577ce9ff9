// A mention as platforms hand it over: `<@id>` or `<@id|name>`.

export interface Mention {
  readonly id: string;
  /** Where it came along. */
  readonly name: string | undefined;
}

/** Undefined for any other text. */
export function readMention(text: string): Mention | undefined {
  const [, id, name] = /^<@!?([A-Za-z0-9]{1,32})(?:\|([^<>|]*))?>$/.exec(text.trim()) ?? [];
  return id === undefined ? undefined : { id, name: name?.trim() || undefined };
}
