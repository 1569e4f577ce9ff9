// Interactions as Discord sends them, and what becomes of them when they are broken.

import fc from 'fast-check';

export const MINA = {
  id: '301234567890123456',
  username: 'mina',
  global_name: 'Mina Kim',
  discriminator: '0',
  avatar: null,
};
/** Acted on 2026-11-24 at 10:00:00.123 UTC. */
export const WHEN = Date.UTC(2026, 10, 24, 10, 0, 0, 123);
export const ID = String((BigInt(WHEN - 1_420_070_400_000) << 22n) | 5n);
export const CHANNEL = '401234567890123456';

type Json = Readonly<Record<string, unknown>>;

export function interaction(type: number, data: unknown, more: Json = {}): Json {
  return {
    id: ID,
    application_id: '201234567890123456',
    type,
    version: 1,
    token: 'aW50ZXJhY3Rpb246dG9rZW4',
    locale: 'ko',
    guild_locale: 'en-US',
    guild_id: '501234567890123456',
    channel_id: CHANNEL,
    channel: { id: CHANNEL, type: 0, name: 'study' },
    context: 0,
    member: { user: MINA, nick: '민아', roles: [], permissions: '2147483647' },
    app_permissions: '2147483647',
    authorizing_integration_owners: { '0': '501234567890123456' },
    entitlements: [],
    attachment_size_limit: 10485760,
    data,
    ...more,
  };
}

/** `quiz start` with whole options: `{ seconds: 30 }`. */
export function slash(
  name: string,
  values: Readonly<Record<string, string | number | boolean>>,
  more: Json = {},
): Json {
  const types = { string: 3, number: 10, boolean: 5 };
  const given = Object.entries(values).map(([key, value]) => ({
    name: key,
    type: types[typeof value as keyof typeof types],
    value,
  }));
  return interaction(2, { id: '601234567890123456', name: 'backprop', type: 1, options: nested(name, given) }, more);
}

export function complete(
  name: string,
  focused: string,
  typed: string,
  values: Readonly<Record<string, string>> = {},
): Json {
  const others = Object.entries(values).map(([key, value]) => ({ name: key, type: 3, value }));
  const options = nested(name, [...others, { name: focused, type: 3, value: typed, focused: true }]);
  return interaction(4, { id: '601234567890123456', name: 'backprop', type: 1, options });
}

function nested(name: string, options: readonly unknown[]): readonly unknown[] {
  const [first, second] = name.split(' ');
  const inner = { name: second ?? first, type: 1, options };
  return second === undefined ? [inner] : [{ name: first, type: 2, options: [inner] }];
}

export function press(custom_id: string, more: Json = {}): Json {
  return interaction(
    3,
    { component_type: 2, custom_id, id: 9 },
    { message: { id: '701234567890123456', flags: 32768 }, ...more },
  );
}

export function choose(custom_id: string, value: string): Json {
  return interaction(
    3,
    { component_type: 3, custom_id, values: [value] },
    { message: { id: '701234567890123456', flags: 32832 } },
  );
}

export function submit(custom_id: string): Json {
  const label = (component: Json, id: number) => ({ type: 18, id, component });
  return interaction(5, {
    custom_id,
    components: [
      label({ type: 4, custom_id: 'x', value: '1 2' }, 1),
      label({ type: 4, custom_id: 'why', value: '' }, 2),
      label({ type: 21, custom_id: 'activation', value: 'tanh' }, 3),
      label({ type: 21, custom_id: 'sure', value: null }, 4),
      label({ type: 3, custom_id: 'loss', values: ['mse'] }, 5),
      { type: 1, components: [{ type: 4, custom_id: 'old', value: 'row' }] },
    ],
  });
}

export function menu(message: Json): Json {
  const target = { id: '801234567890123456', content: '', embeds: [], components: [], ...message };
  const resolved = { messages: { [target.id]: target } };
  return interaction(2, {
    id: '601234567890123457',
    name: 'Explain this gradient',
    type: 3,
    target_id: target.id,
    resolved,
  });
}

const JUNK = fc.constantFrom<unknown>(
  null,
  undefined,
  [],
  {},
  '',
  'x',
  '0',
  -1,
  1e308,
  true,
  [null],
  { type: null },
  '\ud800',
  '9'.repeat(40),
);

/** The payload with one or a few of its values, anywhere, replaced by something that does not belong there. */
export function broken(payload: Json): fc.Arbitrary<unknown> {
  const paths = pathsOf(payload);
  const breaks = fc.array(fc.tuple(fc.constantFrom(...paths), JUNK), { minLength: 1, maxLength: 4 });
  return breaks.map((all) => all.reduce<unknown>((value, [path, junk]) => replaced(value, path, junk), payload));
}

type Path = readonly string[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inside.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, junk: unknown): unknown {
  if (key === undefined) return junk;
  if (typeof value !== 'object' || value === null) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, junk);
  return copy;
}
