import { expect, test } from 'vitest';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import { firstCnn } from '../../lessons/first-cnn/lesson.ts';
import { dropoutMlp } from '../../lessons/dropout-mlp/lesson.ts';
import { hiddenLayer } from '../../lessons/hidden-layer/lesson.ts';
import { svhnCnn2 } from '../../lessons/svhn-cnn-2/lesson.ts';
import { candidatesFor, isFasterBeside, isHeavy } from './preference.ts';

const names = (choice: Parameters<typeof candidatesFor>[0]) =>
  candidatesFor(choice).map(({ backend }) => backend);

test('left to itself, the processor comes right behind the engine, and JavaScript last', () => {
  const light = candidatesFor('auto').filter(({ heavy }) => !heavy);
  expect(light.map(({ backend }) => backend)).toEqual([
    'engine',
    'processor',
    'webgpu',
    'webgl',
    'cpu',
  ]);
});

test('WebGL is tried unasked only on a graphics processor, before the processor only where it pays', () => {
  const webgl = candidatesFor('auto').filter(({ backend }) => backend === 'webgl');
  expect(webgl).toEqual([
    { backend: 'webgl', onHardware: true, heavy: true },
    { backend: 'webgl', onHardware: true },
  ]);
});

test('what was asked for is tried first and without conditions', () => {
  expect(candidatesFor('webgl')[0]).toEqual({ backend: 'webgl' });
  expect(names('cpu')).toEqual(['cpu', 'processor', 'webgpu', 'webgl']);
  expect(names('engine')).toEqual(['engine', 'processor', 'webgpu', 'webgl', 'cpu']);
  expect(names('processor')).toEqual(['processor', 'webgpu', 'webgl', 'cpu']);
});

test('dense networks are never heavy, large convolutions are, and threads make them lighter', () => {
  expect(isHeavy({ ...experimentDefaults, ...hiddenLayer.experiment }, 1)).toBe(false);
  expect(isHeavy({ ...experimentDefaults, ...svhnCnn2.experiment }, 1)).toBe(true);
  expect(isHeavy({ ...experimentDefaults, ...svhnCnn2.experiment }, 8)).toBe(false);
  expect(isHeavy({ ...experimentDefaults, ...firstCnn.experiment }, 8)).toBe(false);
});

test('large sets are measured by the processor only where it plays the graphics processor anyway', () => {
  const { model } = dropoutMlp.experiment;
  expect(isFasterBeside({ backend: 'engine', software: true }, model, 10_000)).toBe(true);
  expect(isFasterBeside({ backend: 'engine', software: true }, model, 10)).toBe(false);
  expect(isFasterBeside({ backend: 'engine', software: false }, model, 10_000)).toBe(false);
  expect(isFasterBeside({ backend: 'webgl', software: true }, model, 10_000)).toBe(false);
});
