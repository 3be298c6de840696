import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeNetwork, smallExperiment } from '../../training/testing.ts';
import { Courtesy } from './courtesy.ts';

function meet() {
  const courtesy = new Courtesy();
  const network = new FakeNetwork(smallExperiment(), 8);
  return { courtesy, network, training: courtesy.trainingOf(network) };
}

describe('training while somebody draws', () => {
  afterEach(() => vi.useRealTimers());

  it('waits for the answer that is under way, and then goes on in order', async () => {
    vi.useFakeTimers();
    const { courtesy, network, training } = meet();
    let answer = () => undefined as void;
    const asked = courtesy.first(() => new Promise<void>((resolve) => (answer = resolve)));
    const steps = Promise.all([training.trainSteps(0, 2), training.trainSteps(2, 4)]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(network.steps).toEqual([]);
    answer();
    await asked;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await steps).toHaveLength(2);
    expect(network.steps).toEqual([0, 1, 2, 3]);
  });

  it('goes on when an answer fails', async () => {
    const { courtesy, network, training } = meet();
    await expect(courtesy.first(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    await training.trainSteps(0, 1);
    expect(network.steps).toEqual([0]);
  });

  it('takes smaller bites for a moment afterwards', async () => {
    const { courtesy, training } = meet();
    expect(training.stepsPerCall).toBe(8);
    await courtesy.first(() => Promise.resolve());
    expect(training.stepsPerCall).toBe(2);
  });

  it('rests after each call while somebody draws, and is whole again afterwards', async () => {
    vi.useFakeTimers();
    const { courtesy, network, training } = meet();
    vi.spyOn(network, 'trainSteps').mockImplementation(async (first) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      network.steps.push(first);
      return [];
    });
    await courtesy.first(() => Promise.resolve());
    const calls = Promise.all([0, 1, 2].map((step) => training.trainSteps(step, step + 1)));
    await vi.advanceTimersByTimeAsync(240);
    expect(network.steps).toEqual([0]);
    await vi.advanceTimersByTimeAsync(260);
    expect(network.steps).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(2000);
    await calls;
    const later = [training.trainSteps(3, 4), training.trainSteps(4, 5)];
    await vi.advanceTimersByTimeAsync(60);
    expect(network.steps).toEqual([0, 1, 2, 3, 4]);
    await Promise.all(later);
  });
});

describe('what is done alone', () => {
  const never = new AbortController().signal;

  it('is refused while a training is under way, and works after it', async () => {
    const courtesy = new Courtesy();
    let end: () => void = () => undefined;
    const training = courtesy.training(() => new Promise<void>((resolve) => (end = resolve)));
    const measure = () => courtesy.alone(never, () => Promise.resolve('measured'));
    await expect(measure()).rejects.toMatchObject({ code: 'device-busy' });
    end();
    await training;
    await expect(measure()).resolves.toBe('measured');
  });

  it('ends when a training begins, and gives the reason', async () => {
    const courtesy = new Courtesy();
    const alone = courtesy.alone(
      never,
      (signal) =>
        new Promise((_, fail) => signal.addEventListener('abort', () => fail(new Error('ended')))),
    );
    const training = courtesy.training(() => Promise.resolve());
    await expect(alone).rejects.toMatchObject({ code: 'device-busy' });
    await training;
  });
});
