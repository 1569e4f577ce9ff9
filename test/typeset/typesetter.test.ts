// The typesetter when its worker hangs, dies or runs out of memory: that picture is lost, nothing else is.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createTypesetter } from '../../src/typeset/typesetter.ts';
import { fontFolder, unrulyWorker, wasmFile } from './worker.ts';

function unruly(timeLimitMs = 300) {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const typesetter = createTypesetter({ workerFile: unrulyWorker, fontFolder, wasmFile, timeLimitMs, log });
  onTestFinished(() => typesetter.stop());
  return { typesetter, lines };
}

describe('a worker that', () => {
  test.each([
    ['hangs', 'hang', /too long/],
    ['exits', 'die', /exit code 7/],
    ['throws', 'throw', /thrown/],
  ])('%s is replaced, and the same input is tried a second time but no third', async (_, source, reason) => {
    const { typesetter, lines } = unruly();
    const start = performance.now();
    const [bad, good] = await Promise.allSettled([typesetter.formula(source), typesetter.formula('a')]);
    expect(bad).toMatchObject({
      status: 'rejected',
      reason: { fault: 'failed', message: expect.stringMatching(reason) },
    });
    expect(good.status).toBe('fulfilled');
    expect(performance.now() - start).toBeLessThan(2_500);
    expect(lines).toEqual([expect.stringMatching(reason)]);
    await expect(typesetter.formula(source)).rejects.toMatchObject({ fault: 'failed' });
    expect(lines).toHaveLength(2);
    await expect(typesetter.formula(source)).rejects.toMatchObject({ fault: 'failed' });
    expect(lines).toHaveLength(2);
    await expect(typesetter.formula('b')).resolves.toMatchObject({ svg: 'b' });
  });

  test('eats memory ends alone, by its own limit', { timeout: 30_000 }, async () => {
    const { typesetter } = unruly(20_000);
    await expect(typesetter.formula('eat')).rejects.toMatchObject({ message: expect.stringMatching(/memory/i) });
    await expect(typesetter.formula('a')).resolves.toMatchObject({ svg: 'a' });
  });

  test('does not exist rejects what waited, and says so once', async () => {
    const log: string[] = [];
    const typesetter = createTypesetter({
      workerFile: '/nowhere/worker.js',
      fontFolder,
      log: (line) => log.push(line),
    });
    onTestFinished(() => typesetter.stop());
    const all = await Promise.allSettled([typesetter.formula('a'), typesetter.formula('b')]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(log).toHaveLength(1);
  });
});

test('the same input asked for twice at once is drawn once', async () => {
  const { typesetter } = unruly();
  const [first, second] = await Promise.all([typesetter.formula('a'), typesetter.formula('a')]);
  expect(second).toBe(first);
});

test('what waits beyond a bound is refused as busy, and may be drawn later', async () => {
  const { typesetter } = unruly(2_000);
  const all = await Promise.allSettled(Array.from({ length: 260 }, (_, index) => typesetter.formula(`f${index}`)));
  const refused = all.filter(({ status }) => status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({ reason: { fault: 'busy' } });
  await expect(typesetter.formula('f259')).resolves.toMatchObject({ svg: 'f259' });
});

test('stopping rejects what waits and what comes after', async () => {
  const { typesetter } = unruly(5_000);
  const hanging = typesetter.formula('hang').catch((error: unknown) => error);
  const waiting = typesetter.formula('a').catch((error: unknown) => error);
  await typesetter.stop();
  expect(await hanging).toMatchObject({ fault: 'busy' });
  expect(await waiting).toMatchObject({ fault: 'busy' });
  await expect(typesetter.formula('b')).rejects.toMatchObject({ fault: 'busy' });
});

test('a process whose typesetter is idle can end, one that waits for a picture does not', async () => {
  const script = fileURLToPath(new URL('./idle-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  const [code] = await once(child, 'close');
  expect({ code, out }).toEqual({ code: 0, out: 'drawn\n' });
});
