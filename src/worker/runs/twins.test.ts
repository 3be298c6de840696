import { describe, expect, it, vi } from 'vitest';
import { nextTask } from '../../training/next-task.ts';
import { createControl } from '../../training/control.ts';
import type { TrainEnd } from '../../training/loop.ts';
import { initialProgress, train } from '../../training/loop.ts';
import { FakeNetwork, smallData, smallExperiment } from '../../training/testing.ts';
import type { Twin } from './twins.ts';
import { Twins } from './twins.ts';

const data = smallData(80); // 10 steps of 8

/** A training of a network that writes down each of its steps under a letter. */
function training(twin: Twin, letter: string, log: string[], stepsPerCall = 2, epochs = 2) {
  const network = new FakeNetwork(smallExperiment({ epochs }), stepsPerCall);
  network.loss = (step) => {
    log.push(`${letter}${step}`);
    return 1;
  };
  const control = createControl();
  const told: string[] = [];
  const run = async (): Promise<TrainEnd> => {
    const stepper = twin.stepperOf(network, initialProgress(network.experiment), 10);
    const events = train({ network, stepper, data, control });
    try {
      for (;;) {
        const next = await events.next();
        if (next.done) return next.value;
        told.push(next.value.kind);
      }
    } finally {
      twin.leave();
    }
  };
  return { network, control, run, told };
}

const withPause: unknown = expect.arrayContaining(['paused']);

/** The letters of a log, with neighbours that are the same joined. */
const turns = (log: readonly string[]): string =>
  log
    .map(([letter]) => letter)
    .filter((letter, at, all) => letter !== all[at - 1])
    .join('');

describe('twins', () => {
  it('take turns, call by call, through all their epochs', async () => {
    const twins = new Twins();
    const log: string[] = [];
    const one = training(twins.join('pair', 'a'), 'a', log);
    const other = training(twins.join('pair', 'b'), 'b', log);
    await Promise.all([one.run(), other.run()]);
    expect(log).toHaveLength(40);
    expect(turns(log)).toMatch(/^(ab){9,}a?$/);
    expect(twins.of('a')).toBeNull();
  });

  it('see the same order of the same images', async () => {
    const twins = new Twins();
    const one = training(twins.join('pair', 'a'), 'a', []);
    const other = training(twins.join('pair', 'b'), 'b', []);
    await Promise.all([one.run(), other.run()]);
    expect(one.network.orders).toEqual(other.network.orders);
  });

  it('keep in step by what they have seen where their calls differ', async () => {
    const twins = new Twins();
    const log: string[] = [];
    const one = training(twins.join('pair', 'a'), 'a', log, 5, 1);
    const other = training(twins.join('pair', 'b'), 'b', log, 1, 1);
    await Promise.all([one.run(), other.run()]);
    const ahead = log.map((_, at) => {
      const so = log.slice(0, at + 1).map(([letter]) => letter);
      return (
        so.filter((letter) => letter === 'a').length - so.filter((letter) => letter === 'b').length
      );
    });
    expect(Math.max(...ahead.map(Math.abs))).toBeLessThanOrEqual(5);
  });

  it('begin together: the first waits for the second', async () => {
    const twins = new Twins();
    const log: string[] = [];
    const one = training(twins.join('pair', 'a'), 'a', log).run();
    await nextTask();
    expect(log).toEqual([]);
    await Promise.all([one, training(twins.join('pair', 'b'), 'b', log).run()]);
    expect(log).toHaveLength(40);
  });

  it('let the other go on alone when one has ended', async () => {
    const twins = new Twins();
    const log: string[] = [];
    const short = training(twins.join('pair', 'a'), 'a', log, 2, 1);
    const long = training(twins.join('pair', 'b'), 'b', log, 2, 3);
    expect(await Promise.all([short.run(), long.run()])).toEqual(['completed', 'completed']);
    expect(log.filter(([letter]) => letter === 'b')).toHaveLength(30);
  });

  it('wait for none that failed before they came', async () => {
    const twins = new Twins();
    twins.join('pair', 'a').leave();
    const log: string[] = [];
    await training(twins.join('pair', 'b'), 'b', log).run();
    expect(log).toHaveLength(20);
    expect(twins.of('b')).toBeNull();
  });

  it('that are told to stop before the second came end all the same', async () => {
    const twins = new Twins();
    const { control, run } = training(twins.join('pair', 'a'), 'a', []);
    const ended = run();
    await nextTask();
    control.stop();
    twins.of('a')?.hear('stop');
    expect(await ended).toBe('stopped');
  });

  it('that are paused wait for nobody, and go on in turn', async () => {
    const twins = new Twins();
    const log: string[] = [];
    const one = training(twins.join('pair', 'a'), 'a', log);
    const other = training(twins.join('pair', 'b'), 'b', log);
    const both = Promise.all([one.run(), other.run()]);
    const tell = (action: 'pause' | 'resume') => {
      one.control[action]();
      other.control[action]();
      twins.of('a')?.hear(action);
    };
    tell('pause');
    await vi.waitFor(() => expect([one.told, other.told]).toEqual([withPause, withPause]));
    const paused = log.length;
    expect(paused).toBeLessThan(40);
    tell('resume');
    await both;
    expect(log).toHaveLength(40);
    expect(turns(log.slice(paused))).toMatch(/^(ab|ba){4,}/);
  });
});
