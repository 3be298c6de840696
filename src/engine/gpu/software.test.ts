import { expect, test } from 'vitest';
import { isSoftware } from './software.ts';

const adapter = (info: Partial<GPUAdapterInfo>) =>
  ({
    vendor: '',
    architecture: '',
    device: '',
    description: '',
    isFallbackAdapter: false,
    ...info,
  }) as GPUAdapterInfo;

test.each([
  { vendor: 'google', architecture: 'swiftshader' },
  { vendor: 'mesa', description: 'llvmpipe (LLVM 19.1.7, 256 bits)' },
  { vendor: 'microsoft', description: 'Microsoft Basic Render Driver' },
  { vendor: 'microsoft', architecture: 'warp' },
  { isFallbackAdapter: true },
])('%o computes on the processor', (info) => {
  expect(isSoftware(adapter(info))).toBe(true);
});

test.each([
  { vendor: 'apple', architecture: 'metal-3' },
  { vendor: 'intel', architecture: 'gen-12lp', description: 'Intel(R) Iris(R) Xe Graphics' },
  { vendor: 'nvidia', architecture: 'ampere' },
  {},
])('%o is a GPU', (info) => {
  expect(isSoftware(adapter(info))).toBe(false);
});
