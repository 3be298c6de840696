import { expect, test } from 'vitest';
import { tokenize } from './python-tokens.ts';

test('colours strings, numbers and keywords, and loses nothing', () => {
  const code = 'from keras import layers\nlayers.Dense(10, activation="relu", rate=1e-07)\n';
  const tokens = tokenize(code);
  expect(tokens.map(({ text }) => text).join('')).toBe(code);
  const found = tokens.filter(({ kind }) => kind !== 'plain').map(({ text }) => text);
  expect(found).toEqual(['from', 'import', '10', '"relu"', '1e-07']);
});

test('a number inside a name or a string stays what it is', () => {
  expect(tokenize('layers.Conv2D').every(({ kind }) => kind === 'plain')).toBe(true);
  expect(tokenize('"v2 of 3"')).toEqual([{ kind: 'string', text: '"v2 of 3"' }]);
});
