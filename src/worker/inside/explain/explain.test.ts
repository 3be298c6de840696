import { afterEach, expect, test } from 'vitest';
import { relativeError } from '../../../engine/parity/compare.ts';
import { tinyConv, tinyData, tinyDense } from '../../../engine/testing/tiny.ts';
import { dense } from '../../../domain/model/layers.ts';
import { lastAxis } from '../../../domain/layers/description.ts';
import type { Network } from '../../../training/network.ts';
import { imagesOf } from '../../../training/split-images.ts';
import { processorRun } from '../testing/processor-run.ts';
import { dropoutDraws } from './dropout.ts';
import { measureEarly, normalisedChannel } from './normalised.ts';
import { bendPlane } from './plane.ts';
import { hiddenUnits, withoutUnits } from './units.ts';
import { windowOf } from './window.ts';

const { signal } = new AbortController();
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

async function trained(experiment = tinyConv(), epochs = 6) {
  const data = tinyData(96);
  const made = await processorRun(experiment, data);
  ends.push(made.dispose);
  for (let epoch = 0; epoch < epochs; epoch++) {
    made.network.startEpoch(Uint32Array.from({ length: 96 }, (_, at) => (7 * at) % 96));
    await made.network.trainSteps(0, 8);
  }
  return { ...made, data, image: imagesOf(data.test, [3]) };
}

const rightOf = async (network: Network) => {
  const { accuracy, count } = await network.evaluate('test');
  return Math.round(accuracy * count);
};

const learnt = { filter: 2, weights: null, strides: 1, padding: 'same', pooled: false } as const;

test('a window with its own weights says what the network says, and with others what that one would', async () => {
  const { run, network, image } = await trained();
  const own = await windowOf(run, image, learnt);
  expect(relativeError(own!.before, await network.predict(image))).toBeLessThan(1e-4);
  expect(own!.after).toEqual(own!.before);

  const weights = [0, 0, 0, 0, 2, 0, 0, 0, 0];
  const other = await windowOf(run, image, { ...learnt, weights });
  // The middle weight alone: every pixel twice, and the bias.
  other!.sums.forEach((sum, at) =>
    expect(sum).toBeCloseTo((2 * image.pixels[at]) / 255 + own!.bias, 6),
  );
  network.setWeights(
    (await network.weights()).map((weight) =>
      weight.layer === 'conv2d' && weight.name === 'kernel'
        ? {
            ...weight,
            values: weight.values.map((value, at) =>
              at % 6 === 2 ? weights[Math.floor(at / 6)] : value,
            ),
          }
        : weight,
    ),
  );
  expect(relativeError(other!.after, await network.predict(image))).toBeLessThan(1e-4);
});

test('a window moves by its stride, stays inside without padding, and pooling keeps the strongest', async () => {
  const { run, image } = await trained();
  const wide = await windowOf(run, image, { ...learnt, padding: 'valid' });
  expect(wide!.shape).toEqual([6, 6]);
  const far = await windowOf(run, image, { ...learnt, strides: 2, pooled: true });
  expect(far!.shape).toEqual([4, 4]);
  const { values, shape } = far!.pooled!;
  expect(shape).toEqual([2, 2]);
  expect(values[0]).toBe(Math.max(...[0, 1, 4, 5].map((at) => far!.outputs[at])));
  const { run: flat, image: small } = await trained(tinyDense());
  expect(await windowOf(flat, small, learnt)).toBeNull();
});

test('dropout leaves different networks over, and without it all are the one that answers', async () => {
  const { run, network, image } = await trained(tinyDense());
  const wanted = { rate: null, draws: 200, seed: 5 };
  const { layers, draws, whole } = await dropoutDraws(run, image, wanted, signal);
  expect(relativeError(whole, await network.predict(image))).toBeLessThan(1e-4);
  expect(new Set(draws.map((outputs) => outputs.join())).size).toBeGreaterThan(150);
  const [layer] = layers;
  expect(layer).toMatchObject({ name: 'dropout', rate: 0.3, shape: [16] });
  const kept = layer.kept.reduce((sum, count) => sum + count, 0) / 200;
  // 16 units, each kept 7 times of 10: four standard errors of the mean of 200 draws.
  expect(Math.abs(kept - 11.2)).toBeLessThan(4 * Math.sqrt((16 * 0.21) / 200));
  const none = await dropoutDraws(run, image, { ...wanted, rate: 0, draws: 2 }, signal);
  expect(none.draws[1]).toEqual(none.whole);
});

test('a draw is what the network says without the units that it dropped', async () => {
  const { run, network, image } = await trained(tinyDense());
  const { layers, draws } = await dropoutDraws(
    run,
    image,
    { rate: 0.5, draws: 1, seed: 9 },
    signal,
  );
  const mask = layers[0].masks![0];
  network.setWeights(
    (await network.weights()).map((weight) =>
      weight.layer === 'dense_1' && weight.name === 'kernel'
        ? {
            ...weight,
            values: weight.values.map((value, at) => value * 2 * mask[Math.floor(at / 4)]),
          }
        : weight,
    ),
  );
  expect(relativeError(draws[0], await network.predict(image))).toBeLessThan(1e-4);
});

test('normalised by its batch a channel has its gamma and beta, by moving averages nearly', async () => {
  const { run, network } = await trained();
  const faces = await normalisedChannel(run, { layer: 0, channel: 4 }, 96, signal);
  const { batch, moving, layers, images, momentum } = faces!;
  expect(layers).toEqual([{ name: 'batch_normalization', channels: 6 }]);
  expect(images).toBe(12);
  const weights = await network.weights();
  const of = (name: string) => weights.find((weight) => weight.name === name)!.values[4];
  expect(faces).toMatchObject({ gamma: of('gamma'), beta: of('beta'), momentum: 0.99 });
  expect(moving).toEqual({ mean: of('moving_mean'), variance: of('moving_variance') });
  const total = 12 * 16;
  for (const { counts } of [faces!.before, faces!.byBatch, faces!.byMoving])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
  // After 48 steps of momentum .99 the averages have come 38 % of the way from 0.
  const way = 1 - momentum ** 48;
  expect(moving.mean / batch.mean).toBeGreaterThan(0.5 * way);
  expect(moving.mean / batch.mean).toBeLessThan(2 * way);
});

test('with moving averages at their start a network answers worse, and after many steps as it does', async () => {
  const { run, network } = await trained(tinyConv(), 30);
  const own = await rightOf(network);
  const late = await measureEarly(run, { steps: 1e6, momentum: null, images: 1000 }, signal);
  expect(late).toEqual({ right: own, count: 30 });
  const stays = await measureEarly(run, { steps: 0, momentum: null, images: 1000 }, signal);
  network.setWeights(
    (await network.weights()).map((weight) =>
      weight.name.startsWith('moving_')
        ? { ...weight, values: weight.values.map(() => (weight.name.endsWith('mean') ? 0 : 1)) }
        : weight,
    ),
  );
  expect(stays.right).toBe(await rightOf(network));
});

test('the corners of a plane are read as the network reads them; without a bend there is one piece', async () => {
  const { run, network, data } = await trained(tinyDense(), 12);
  const three = [0, 1, 2].map((at) => imagesOf(data.test, [at]));
  const [a, b, c] = three;
  const side = 30;
  const { verdicts, pieces, lines, units, crossing } = (await bendPlane(
    run,
    { corners: [a, b, c], side, bent: true },
    signal,
  ))!;
  // Where the images lie: 0 and 1 on both axes, of -.25 to 1.25, and the first row is the last y.
  const place = (value: number) => Math.floor(((value + 0.25) / 1.5) * side);
  const at = (x: number, y: number) => verdicts[(side - 1 - place(y)) * side + place(x)];
  const said = await Promise.all(three.map((image) => network.predict(image)));
  expect([at(0, 0), at(1, 0), at(0, 1)]).toEqual(
    said.map((outputs) => outputs.indexOf(Math.max(...outputs))),
  );
  expect(units).toBe(16);
  expect(lines.length).toBe(3 * crossing);
  expect(pieces).toBeGreaterThan(1);
  const straight = await bendPlane(run, { corners: [a, b, c], side, bent: false }, signal);
  expect(straight).toMatchObject({ pieces: 1, crossing: 0 });
  const { run: conv, image } = await trained();
  expect(
    await bendPlane(conv, { corners: [image, image, image], side: 4, bent: true }, signal),
  ).toBeNull();
});

test('what a hidden unit is worth is what the network loses without it', async () => {
  const experiment = tinyDense();
  const { model } = experiment;
  const { run, network, image } = await trained(
    { ...experiment, model: { ...model, layers: [dense(8, 'relu'), dense(4, 'softmax')] } },
    12,
  );
  const found = (await hiddenUnits(run, signal))!;
  const own = await rightOf(network);
  expect(found).toMatchObject({ layer: 'dense', units: 8, count: 30, right: own, from: 'test' });
  const unit = found.lost.indexOf(Math.max(...found.lost));
  const both = [unit, (unit + 1) % 8];
  const without = (await withoutUnits(run, both, image))!;
  const whole = await network.weights();
  const off = async (units: readonly number[]) => {
    network.setWeights(
      whole.map((weight) => {
        const gone = (at: number) => units.includes(at % lastAxis(weight.shape));
        return weight.layer === 'dense'
          ? { ...weight, values: weight.values.map((value, at) => (gone(at) ? 0 : value)) }
          : weight;
      }),
    );
    return { right: await rightOf(network), outputs: await network.predict(image) };
  };
  const alone = await off([unit]);
  expect(own - alone.right).toBe(found.lost[unit]);
  const pair = await off(both);
  expect(without.right).toBe(pair.right);
  expect(relativeError(without.image!.outputs, pair.outputs)).toBeLessThan(1e-4);
});

test('the images shown of a unit are those that it gives most for', async () => {
  const { run, data } = await trained(tinyDense());
  const found = (await hiddenUnits(run, signal))!;
  for (const unit of [0, 7]) {
    const [first, second] = Array.from(found.best.subarray(unit * 9, unit * 9 + 2));
    const given = async (at: number) => {
      const image = imagesOf(data.test, [at]);
      return (await withoutUnits(run, [], image))!.image!.values[unit];
    };
    const all = await Promise.all(Array.from({ length: 30 }, (_, at) => given(at)));
    all.sort((one, other) => other - one);
    expect(await given(first)).toBeCloseTo(all[0], 5);
    expect(await given(second)).toBeCloseTo(all[1], 5);
  }
});
