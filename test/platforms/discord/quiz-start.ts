// Types `/backprop quiz start` with its options, as Discord's client lets one: commands of two words are a group and its member.

import type { Loopback } from './loopback/loopback.ts';
import { listOf } from './loopback/words.ts';
import type { LoopbackInteraction, LoopbackPerson } from './loopback/world.ts';

export type StartValues = Readonly<Record<string, string | number>>;

export function typeQuizStart(loopback: Loopback, person: LoopbackPerson, values: StartValues): LoopbackInteraction {
  const { world, server } = loopback;
  const root = world.commands.find(({ type }) => type === 1)!;
  const group = listOf(root.options).find(({ name }) => name === 'quiz')!;
  const start = listOf(group.options).find(({ name }) => name === 'start')!;
  const options = Object.entries(values).map(([name, value]) => {
    const { type } = listOf(start.options).find((known) => known.name === name)!;
    return { name, type, value };
  });
  const inside = [{ name: 'quiz', type: group.type, options: [{ name: 'start', type: start.type, options }] }];
  const interaction = world.open(person, world.channel);
  // A person is picked by id, and comes along whole.
  const picked = world.people.filter(({ id }) => options.some(({ value }) => value === id));
  const users = Object.fromEntries(picked.map(({ id, name }) => [id, { id, username: 'someone', global_name: name }]));
  const data = { id: root.id, name: root.name, type: 1, options: inside, resolved: { users } };
  server.gateway.dispatch('INTERACTION_CREATE', loopback.payload(interaction, 2, data));
  return interaction;
}
