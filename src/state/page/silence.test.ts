import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '../../worker/protocol/protocol.ts';
import type { Silent } from './silence.ts';
import { Watch } from './silence.ts';

const train = { kind: 'train', runId: 'run' } as Request;
const load = { kind: 'openDataset', source: { kind: 'mnist' } } as Request;

let waiting: Request[];
let messages: number;
let paused: boolean;
let hangs: boolean;
let told: (Silent | null)[];
let watch: Watch;
let answers: (() => void)[];

/** A worker that answers pings at once, unless it hangs. */
beforeEach(() => {
  [waiting, messages, paused, hangs, told, answers] = [[], 0, false, false, [], []];
  watch = new Watch({
    signs: () => ({ waiting, messages }),
    ping: () =>
      new Promise<void>((resolve) => {
        const answer = () => {
          messages++;
          resolve();
        };
        if (hangs) answers.push(answer);
        else answer();
      }),
    isPaused: () => paused,
    tell: (silent) => told.push(silent),
  });
});

/** So many seconds go by, looked at every five; what happens at each. */
async function pass(seconds: number, each: () => void = () => undefined): Promise<void> {
  for (let at = 0; at < seconds; at += 5) {
    each();
    // What was answered is heard first.
    await Promise.resolve();
    await Promise.resolve();
    watch.tick(5000);
  }
}

describe('the watch over the worker', () => {
  it('says nothing while nothing is asked, however long', async () => {
    hangs = true;
    await pass(3600);
    expect(told).toEqual([]);
  });

  it('speaks up when the worker answers nothing for half a minute, not sooner', async () => {
    [waiting, hangs] = [[load], true];
    await pass(30);
    expect(told).toEqual([]);
    await pass(10);
    expect(told).toEqual(['worker']);
  });

  it('takes it back as soon as there is a sign of life, and is more patient then', async () => {
    [waiting, hangs] = [[load], true];
    await pass(40);
    hangs = false;
    for (const answer of answers.splice(0)) answer();
    await pass(5);
    expect(told).toEqual(['worker', null]);
    hangs = true;
    await pass(80);
    expect(told).toEqual(['worker', null]);
  });

  it('waits for a worker that is long at one thing and answers between its steps', async () => {
    waiting = [load];
    await pass(3600);
    expect(told).toEqual([]);
  });

  it('names the device where the worker lives and a training says nothing for two minutes', async () => {
    waiting = [train];
    await pass(115);
    expect(told).toEqual([]);
    await pass(10);
    expect(told).toEqual(['device']);
  });

  it('is content with a step every minute and a half, and with a paused training', async () => {
    waiting = [train];
    let at = 0;
    await pass(1800, () => {
      if (++at % 18 === 0) messages++;
    });
    paused = true;
    await pass(3600);
    expect(told).toEqual([]);
  });

  it('takes a device that answered late for slow, and waits three times as long', async () => {
    waiting = [train];
    await pass(150, () => undefined);
    messages++;
    await pass(5);
    expect(told).toEqual(['device', null]);
    await pass(300);
    expect(told).toEqual(['device', null]);
  });

  it('counts hours of a sleeping computer as a moment', async () => {
    [waiting, hangs] = [[train], true];
    await pass(10);
    watch.tick(8 * 3600 * 1000);
    expect(told).toEqual([]);
  });

  it('waits as long again where the reader rather waits, and begins anew with another worker', async () => {
    [waiting, hangs] = [[load], true];
    await pass(40);
    watch.wait();
    await pass(55);
    expect(told).toEqual(['worker', null]);
    await pass(10);
    expect(told).toEqual(['worker', null, 'worker']);
    watch.begin();
    waiting = [];
    await pass(600);
    expect(told).toEqual(['worker', null, 'worker', null]);
  });
});
