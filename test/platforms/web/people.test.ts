// Who is who: a secret is a person, a name that is in use is not given twice, and there is an end to how many.

import { describe, expect, it } from 'vitest';
import { type Member, People } from '../../../src/platforms/web/people.ts';

function makePeople() {
  let ids = 0;
  let now = 0;
  const forgotten: Member[] = [];
  const people = new People(
    () => ++now,
    () => `secret-${++ids}`,
    (member) => forgotten.push(member),
  );
  const join = (name: string, secret?: string) => people.join({ name, language: 'en', secret });
  const joined = (name: string, secret?: string) => {
    const result = join(name, secret);
    if (typeof result === 'string') throw new Error(result);
    return result;
  };
  return { people, join, joined, forgotten };
}

describe('joining', () => {
  it('gives everybody a secret that does not show in their id', () => {
    const { people, joined } = makePeople();
    const { member, secret } = joined('Mina');
    expect(people.withSecret(secret)).toBe(member);
    expect(people.withSecret(member.id)).toBeUndefined();
    expect(member.id).not.toContain(secret);
  });

  it('makes the same secret the same person, also for a server that never saw it', () => {
    const first = makePeople().joined('Mina', 'kept-secret').member.id;
    expect(makePeople().joined('Mina again', 'kept-secret').member.id).toBe(first);
  });

  it('keeps a name for somebody who is here, and the bot’s own name always', () => {
    const { people, join, joined } = makePeople();
    const { member, secret } = joined('Mina');
    expect(join('BACKPROP')).toBe('name-taken');
    expect(join(' \u200b ')).toBe('name');
    people.countStream(member, 1);
    expect(join('ｍｉｎａ')).toBe('name-taken');
    expect(joined('Mina', secret).member).toBe(member);
    people.countStream(member, -1);
    expect(joined('Mina').member).not.toBe(member);
  });

  it('lets go of who has been away longest when it is full, never of who is here', () => {
    const { people, join, joined, forgotten } = makePeople();
    const first = joined('first').member;
    people.countStream(first, 1);
    for (let i = 1; i < 500; i += 1) joined(`person ${i}`);
    joined('one more');
    expect(forgotten.map(({ name }) => name)).toEqual(['person 1']);
    for (const { id } of people.list()) people.countStream(people.withId(id)!, 1);
    expect(join('too many')).toBe('full');
  });
});
