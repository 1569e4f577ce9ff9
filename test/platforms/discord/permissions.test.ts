import { describe, expect, it } from 'vitest';
import { plainMessage } from '../../../src/conversation/plain-text.ts';
import { missingPermissions, permissionRefusal } from '../../../src/platforms/discord/permissions.ts';

const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const ATTACH = 1n << 15n;
const IN_THREADS = 1n << 38n;
const TEXT = 0;
const THREAD = 11;

function missing(permissions: bigint | undefined, type = TEXT, more: object = {}, withFiles = true) {
  const origin = { permissions, channel: { id: '1', type }, place: 'server', broughtAlong: false, ...more } as const;
  return missingPermissions(origin, withFiles);
}

describe('what a public answer needs', () => {
  it.each([
    ['nothing more', VIEW | SEND | ATTACH, TEXT, []],
    ['to see the channel', SEND | ATTACH, TEXT, ['viewChannel']],
    ['to send', VIEW | ATTACH, TEXT, ['sendMessages']],
    ['to send in threads', VIEW | SEND | ATTACH, THREAD, ['sendMessagesInThreads']],
    ['nothing more in a thread', VIEW | IN_THREADS | ATTACH, THREAD, []],
    ['to attach files', VIEW | SEND, TEXT, ['attachFiles']],
    ['everything', 0n, TEXT, ['viewChannel', 'sendMessages', 'attachFiles']],
    ['nothing for an administrator', 1n << 3n, TEXT, []],
  ])('is %s', (_, permissions, type, names) => {
    expect(missing(permissions, type)).toEqual(names);
  });

  it('is no file where no picture is shown', () => {
    expect(missing(VIEW | SEND, TEXT, {}, false)).toEqual([]);
  });

  it('is nothing in a direct message, nor where Discord says nothing', () => {
    expect(missing(0n, TEXT, { place: 'direct' })).toEqual([]);
    expect(missing(undefined)).toEqual([]);
  });

  it('is no place in the channel for an app that a person brought along', () => {
    expect(missing(0n, TEXT, { broughtAlong: true })).toEqual(['attachFiles']);
  });
});

describe('the sentence about it', () => {
  it('names the permissions in the asker’s language, for the asker alone', () => {
    const korean = permissionRefusal(['sendMessages', 'attachFiles'], 'ko');
    expect(korean).toMatchObject({ visibility: 'private', error: { code: 'missing-permission' } });
    expect(plainMessage(korean)).toContain('“메시지 보내기”, “파일 첨부하기”');
    expect(plainMessage(permissionRefusal(['attachFiles'], 'fr'))).toContain('the permission “Attach Files”');
  });
});
