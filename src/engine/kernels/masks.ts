import type { Layout } from '../ir/layout.ts';
import type { Epilogue } from '../ir/lowering.ts';

/** WGSL `columnMask(quad)`: 1 for real channels, 0 for padding. */
export function columnMaskFunction({ channels, group, groupStride }: Layout): string {
  const columns = (channels / group) * groupStride;
  return `fn columnMask(quad: u32) -> vec4f {
  let column = vec4u(0u, 1u, 2u, 3u) + quad * 4u;
  let real = (column % vec4u(${groupStride}u) < vec4u(${group}u)) & (column < vec4u(${columns}u));
  return select(vec4f(0.0), vec4f(1.0), real);
}`;
}

/** Whether an epilogue would turn padding zeros into something else. */
export function needsMask(epilogue: Epilogue, output: Layout): boolean {
  return epilogue.activation.kind === 'sigmoid' && output.channels < output.stride;
}
