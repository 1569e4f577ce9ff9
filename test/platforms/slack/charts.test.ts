// Curves on Slack: its own chart where it takes one, and then nothing is uploaded; the picture where it does not.

import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/conversation/reply.ts';
import { contractMessage } from '../../conversation/contract-samples.ts';
import type { Json } from './loopback/world.ts';
import { see, until } from './seen.ts';
import { slackUnderTest } from './slack-under-test.ts';

const slack = slackUnderTest();

const curves: Block = {
  kind: 'picture',
  name: 'curves',
  svg: '<svg/>',
  alt: 'loss from 0.7 to 0.1',
  chart: {
    title: 'Loss curve',
    xLabel: 'steps',
    yLabel: 'loss L',
    categories: ['0', '10', '20'],
    series: [{ name: 'tanh', values: [0.7, 0.3, 0.1] }],
  },
};
const graph: Block = { kind: 'picture', name: 'graph', svg: '<svg/>', alt: 'two nodes' };
const formula: Block = { kind: 'formula', tex: 'a', plain: 'a = 1' };

const asked = (...blocks: Block[]) => {
  slack.handle = async () => contractMessage('', { blocks: [{ kind: 'text', text: ['look'] }, ...blocks] });
  slack.loopback.slash(slack.loopback.mina, 'gradient');
};
const typesIn = (blocks: readonly Json[]) => blocks.map(({ type }) => type);
const uploads = () => slack.calls('files.completeUploadExternal').length;
const hasChart = ({ blocks }: Json) => JSON.stringify(blocks ?? []).includes('data_visualization');
const withCharts = () => slack.calls('chat.postMessage').filter(({ args }) => hasChart(args)).length;

/** A workspace that has no charts yet. */
function refuseCharts(): void {
  slack.loopback.server.trouble = ({ args }) =>
    hasChart(args) ? { status: 200, body: { ok: false, error: 'invalid_blocks' } } : undefined;
}

describe('a chart', () => {
  it('stands in the place of its picture, which nobody uploads', async () => {
    asked(curves);
    const { message } = await see(slack.loopback, slack.loopback.joon, 'Loss curve');
    expect(typesIn(message.blocks)).toEqual(['rich_text', 'data_visualization']);
    expect(message.text).toBe('look\nloss from 0.7 to 0.1');
    expect(uploads()).toBe(0);
  });

  it('stands beside other pictures, which are uploaded', async () => {
    asked(graph, curves, formula);
    const { message } = await see(slack.loopback, slack.loopback.joon, 'Loss curve');
    expect(typesIn(message.blocks)).toEqual(['rich_text', 'image', 'data_visualization', 'image']);
    expect(uploads()).toBe(2);
  });

  it('that is refused is followed by the picture, and is not sent there again', async () => {
    refuseCharts();
    asked(graph, curves);
    const { message } = await see(slack.loopback, slack.loopback.joon, 'loss from 0.7 to 0.1');
    expect(typesIn(message.blocks)).toEqual(['rich_text', 'image', 'image']);
    expect([withCharts(), uploads()]).toEqual([1, 2]);
    await until(() => slack.events.length === 1);
    expect(slack.events).toEqual(['a chart was refused: for a day pictures take their place there']);
    asked(curves);
    await until(() => slack.loopback.see(slack.loopback.joon).length === 2);
    expect([withCharts(), uploads()]).toEqual([1, 2]);
    expect(slack.events).toHaveLength(1);
  });

  it('is tried again a day later', async () => {
    let now = Date.now();
    await slack.restart({ now: () => now });
    refuseCharts();
    asked(curves);
    await see(slack.loopback, slack.loopback.joon, 'loss from 0.7 to 0.1');
    await until(() => slack.events.length === 1);
    slack.loopback.server.trouble = () => undefined;
    now += 23 * 60 * 60 * 1000;
    asked(curves);
    await until(() => slack.loopback.see(slack.loopback.joon).length === 2);
    expect(withCharts()).toBe(1);
    now += 2 * 60 * 60 * 1000;
    asked(curves);
    await see(slack.loopback, slack.loopback.joon, 'Loss curve');
  });

  it('is not to blame where the picture beside it was refused', async () => {
    slack.loopback.server.trouble = ({ args }) =>
      JSON.stringify(args.blocks ?? []).includes('"image"')
        ? { status: 200, body: { ok: false, error: 'invalid_blocks' } }
        : undefined;
    asked(graph, curves);
    const { message } = await see(slack.loopback, slack.loopback.joon, '[loss from 0.7 to 0.1]');
    expect(typesIn(message.blocks)).toEqual(['rich_text', 'context', 'context']);
    asked(curves);
    await see(slack.loopback, slack.loopback.joon, 'Loss curve');
    expect(slack.events).toEqual([]);
  });

  it('under an address, too, gives way to the picture', async () => {
    refuseCharts();
    slack.handle = async () => contractMessage('', { visibility: 'private', blocks: [curves] });
    slack.loopback.slash(slack.loopback.mina, 'check');
    const { message } = await see(slack.loopback, slack.loopback.mina, 'loss from 0.7 to 0.1');
    expect(typesIn(message.blocks)).toEqual(['image']);
    expect(message.onlyFor).toBe(slack.loopback.mina.id);
  });

  it('changes in an edit as the picture would', async () => {
    const { messenger } = slack.running.platform;
    const place = { id: `T0LOOPBACK/${slack.loopback.world.channel}`, kind: 'channel' } as const;
    const ref = await messenger.post(place, contractMessage('', { blocks: [graph] }), 'k');
    await messenger.edit(ref, contractMessage('', { blocks: [curves] }));
    const { message } = await see(slack.loopback, slack.loopback.joon, 'Loss curve');
    expect(typesIn(message.blocks)).toEqual(['data_visualization']);
  });

  it('is no part of a view, where the picture stands', async () => {
    slack.handle = async () => contractMessage('', { blocks: [curves] });
    slack.loopback.openHome(slack.loopback.mina);
    await until(() => slack.loopback.world.homes.has(slack.loopback.mina.id));
    expect(typesIn(slack.loopback.world.homes.get(slack.loopback.mina.id)!.blocks as Json[])).toEqual(['image']);
  });
});
