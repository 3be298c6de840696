import { describe, expect, it } from 'vitest';
import { deflateSync, strToU8 } from 'fflate';
import { createRandom } from '../../domain/random/random.ts';
import { toBase64Url } from '../base64.ts';
import { qrCode } from '../qr/qr.ts';
import type { Handout } from './handout.ts';
import { readHandout, writeHandout } from './handout-code.ts';

const handout: Handout = {
  lesson: 'hidden-layer',
  settings: 'epochs=3&seed=7&layers=flatten-dense.32.relu-dense.10.softmax',
  title: 'Small and good — größer ist nicht klüger',
  text: 'Work in pairs.\n\nOne of you draws, the other says what it will be read as.',
  cells: ['load', 'model', 'train', 'evaluate'],
  controls: { seed: 'fixed', data: 'hidden', epochs: 'fixed' },
  tasks: [
    {
      text: 'At least 97 % with fewer than 20,000 parameters.',
      minutes: 15,
      goal: { kind: 'accuracy', least: 0.97, parameters: 20_000 },
    },
    {
      text: 'Any good network.',
      minutes: null,
      goal: { kind: 'accuracy', least: 0.9, parameters: null },
    },
    { text: 'Fool it twice.', minutes: 10, goal: { kind: 'misread', count: 2 } },
    { text: 'Make it overfit.', minutes: 10, goal: { kind: 'overfit', gap: 0.05 } },
    { text: 'Guess.', minutes: 2, goal: { kind: 'guess' } },
    { text: 'Why?', minutes: 5, goal: { kind: 'answer' } },
    { text: 'Tell your neighbour.', minutes: null, goal: null },
  ],
};

const packed = (value: unknown, version = '1') =>
  version + toBase64Url(deflateSync(strToU8(JSON.stringify(value))));

const failing = (code: string) => {
  try {
    return readHandout(code);
  } catch (thrown) {
    return (thrown as { code: string }).code;
  }
};

it('a handout comes out of its link as it went in', () => {
  expect(readHandout(writeHandout(handout))).toEqual(handout);
});

it('a lesson with seven tasks fits into a QR code of version 25', () => {
  const link = `https://someone.github.io/digit-lab/#class=${writeHandout(handout)}`;
  expect(qrCode(link, 25)?.version).toBeLessThanOrEqual(25);
});

describe('of what a link carries', () => {
  it('unknown fields, cells, controls and kinds of goals are left out', () => {
    const read = readHandout(
      packed({
        ...{ l: 'single-layer', z: 'new', f: 'seed spin', c: 'train <b>', x: 7 },
        k: [['Do it', 5, 'new-goal', 3], 'text', ['', 3], ['Out of range', 9999, 'a', 7]],
      }),
    );
    expect(read).toEqual({
      ...{ lesson: 'single-layer', settings: '', title: '', text: '' },
      cells: ['train'],
      controls: { seed: 'fixed' },
      tasks: [
        { text: 'Do it', minutes: 5, goal: null },
        { text: 'Out of range', minutes: null, goal: null },
      ],
    });
  });

  it('a prototype is never touched', () => {
    const code = `1${toBase64Url(deflateSync(strToU8('{"l":"single-layer","__proto__":{"t":"x"},"f":"__proto__ constructor","constructor":{"prototype":{"t":"x"}}}')))}`;
    expect(readHandout(code)).toMatchObject({ title: '', controls: {} });
    expect(({} as { t?: string }).t).toBeUndefined();
  });

  it('what no page of this version writes is refused', () => {
    expect(failing('')).toBe('address-unclear');
    expect(failing('1')).toBe('address-unclear');
    expect(failing(packed(handout, '2'))).toBe('address-unclear');
    expect(failing(packed([]))).toBe('address-unclear');
    expect(failing(packed({ l: '../x' }))).toBe('address-unclear');
    expect(failing(`1${'A'.repeat(7000)}`)).toBe('address-unclear');
  });

  it('a bomb unpacks into no more than there is room for', () => {
    const bomb = `1${toBase64Url(deflateSync(new Uint8Array(4_000_000), { level: 9 }))}`;
    expect(bomb.length).toBeLessThan(6000);
    expect(failing(bomb)).toBe('address-unclear');
  });

  it('damage is a typed failure or another handout, 500 times', () => {
    const code = writeHandout(handout);
    const random = createRandom(5);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_%<"';
    for (let round = 0; round < 500; round++) {
      const damaged = [...code];
      for (let hits = 0; hits <= round % 4; hits++) {
        damaged[Math.floor(random() * damaged.length)] =
          letters[Math.floor(random() * letters.length)];
      }
      const read = failing(damaged.join('').slice(0, 1 + Math.floor(random() * 2 * code.length)));
      if (typeof read === 'string') expect(read).toBe('address-unclear');
      else expect(read.tasks.length).toBeLessThanOrEqual(12);
    }
  }, 60_000);
});
