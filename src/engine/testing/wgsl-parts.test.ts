import { expect, it } from 'vitest';
import { declarations, WgslParts } from './wgsl-parts.ts';

const shader = (body: string) => `const SIZE = 4u;
// Says where.
@group(0) @binding(0) var<storage, read_write> results: array<f32>; // [SIZE]

struct State {
  step: u32,
}
fn twice(x: f32) -> f32 { return 2 * x; }
@compute @workgroup_size(4)
fn main() {
  if (true) {
    ${body}
  }
}
`;

it('a shader falls into its declarations, each with the comments above it', () => {
  expect(declarations(shader('return;')).map((text) => text.split('\n').length)).toEqual([
    1, 2, 3, 1, 6,
  ]);
});

it('declarations are written once, and told apart by their text', () => {
  const parts = new WgslParts();
  const names = ['return;', 'discardAll();', 'return;'].map((body) => parts.summary(shader(body)));
  expect(names).toEqual([
    'SIZE=4u\nresults#1 State#1 twice#1 main#1',
    'SIZE=4u\nresults#1 State#1 twice#1 main#2',
    'SIZE=4u\nresults#1 State#1 twice#1 main#1',
  ]);
  expect(parts.text().match(/^\/\/ \S+#\d$/gm)).toHaveLength(5);
  expect(parts.text()).toContain('discardAll();');
});
