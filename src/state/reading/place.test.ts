import { expect, it } from 'vitest';
import { lastPlace, notePlace, readPlace } from './place.ts';

const place = {
  ...{ lessonId: 'single-layer', cell: 'train', top: -120.5 },
  shown: { key: 'abc', cells: ['load', 'train'] },
};

function texts() {
  const held = new Map<string, string>();
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, text: string) => void held.set(name, text),
    removeItem: (name: string) => void held.delete(name),
  };
}

it('is there again as it was noted', () => {
  const storage = texts();
  expect(lastPlace(storage)).toBeNull();
  notePlace(place, storage);
  expect(lastPlace(storage)).toEqual(place);
});

it('is none where something else was written', () => {
  for (const odd of [
    'no',
    'null',
    '[]',
    '{}',
    JSON.stringify({ ...place, top: '0' }),
    JSON.stringify({ ...place, cell: 7 }),
    JSON.stringify({ ...place, shown: { key: 'abc', cells: [null] } }),
  ]) {
    expect(readPlace(odd), odd).toBeNull();
  }
});

it('where the tab forbids it nothing is kept, and nothing breaks', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
  notePlace(place, storage);
  expect(lastPlace(storage)).toBeNull();
});
