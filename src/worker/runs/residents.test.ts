import { describe, expect, it, vi } from 'vitest';
import { Residents } from './residents.ts';
import { endWell, FakeDevice, start } from './testing.ts';

describe('runs on a small device', () => {
  it('are forgotten when they are freed, in the middle of a step or of a question too', async () => {
    const residents = new Residents();
    const training = start({ epochs: 40 }, new FakeDevice(), residents);
    const begun = new Promise((resolve) => training.when(resolve));
    const trained = training.run.train();
    await begun;
    expect(residents.count).toBe(1);
    await Promise.allSettled([training.run.dispose(), trained]);
    expect(residents.count).toBe(0);
    const asked = start({ epochs: 1 }, new FakeDevice(), residents);
    await asked.run.train();
    await Promise.all([asked.run.evaluate('test'), asked.run.dispose()]);
    expect(residents.count).toBe(0);
    for (const lab of [training, asked]) await endWell(lab);
  });

  it('take no room where they are freed before they begin', async () => {
    const residents = new Residents();
    const lab = start({}, new FakeDevice(), residents);
    await lab.run.dispose();
    await expect(lab.run.train()).rejects.toMatchObject({ code: 'run-unknown' });
    expect(residents.count).toBe(0);
    await endWell(lab);
  });

  const weightOf = ({ run }: ReturnType<typeof start>) =>
    run.ask(async (network) => (await network.weights())[0]?.values[0]);

  it('keep as many networks as fit, and bring the others back when they are asked', async () => {
    const residents = new Residents();
    const device = new FakeDevice();
    device.prepare = (network) => (network.bytes = 100_000);
    residents.budget = 1e9;
    const labs = [1, 2, 3].map((epochs) => start({ epochs }, device, residents));
    for (const { run } of labs) await run.train();
    expect(device.networks.map(({ disposed }) => disposed)).toEqual([0, 0, 0]);

    residents.budget = 250_000;
    const [first, second, third] = labs;
    if (!first || !second || !third) throw new Error('Three runs were started.');
    expect(await weightOf(third)).toBe(39);
    await residents.used(third.run);
    // The one that was used longest ago.
    expect(device.networks.map(({ disposed }) => disposed)).toEqual([1, 0, 0]);
    expect(first.run.bytes).toBe(0);

    expect(await weightOf(first)).toBe(13);
    await residents.used(first.run);
    expect(device.networks.map(({ disposed }) => disposed)).toEqual([1, 1, 0, 0]);
    // Nothing went wrong, so nothing is told.
    expect(first.kinds()).not.toContain('runMoved');
    expect(await weightOf(second)).toBe(26);
    for (const { run } of labs) await run.dispose();
    expect(device.listeners.size).toBe(0);
    expect(device.networks.every(({ disposed }) => disposed === 1)).toBe(true);
  });

  it('never put away a network that learns, is paused or is being asked', async () => {
    const residents = new Residents();
    residents.budget = 0;
    const device = new FakeDevice();
    device.prepare = (network) => (network.bytes = 100);
    const paused = start({}, device, residents);
    paused.run.act('pause');
    const training = paused.run.train();
    await vi.waitFor(() => expect(paused.kinds()).toContain('runPaused'));
    const other = start({ epochs: 1 }, device, residents);
    await other.run.train();
    await residents.used(other.run);
    expect(device.networks.map(({ disposed }) => disposed)).toEqual([0, 0]);
    expect(await paused.run.putAway()).toBe(false);
    await other.run.ask(async (network) => {
      expect(await other.run.putAway()).toBe(false);
      return network.weights();
    });
    paused.run.act('resume');
    await training;
    for (const { run } of [paused, other]) await run.dispose();
    expect(device.networks.every(({ disposed }) => disposed === 1)).toBe(true);
  });
});
