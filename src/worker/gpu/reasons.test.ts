import { expect, test } from 'vitest';
import { chromiumVersion, whyNoAdapter, whyNoWebgpu } from './reasons.ts';

test('an insecure page comes before everything else', () => {
  expect(whyNoWebgpu({ secure: false, chromium: 156 }).code).toBe('page-insecure');
});

test('a browser that could but may not: blocked by a rule or a setting', () => {
  expect(whyNoWebgpu({ secure: true, chromium: 156 }).code).toBe('webgpu-blocked');
});

test('a browser that never could', () => {
  expect(whyNoWebgpu({ secure: true, chromium: 109 }).code).toBe('webgpu-missing');
  expect(whyNoWebgpu({ secure: true, chromium: null }).code).toBe('webgpu-missing');
});

test.each([
  'ANGLE (VMware, Inc., SVGA3D; build: RELEASE; LLVM;, OpenGL 4.1)',
  'Parallels Display Adapter (WDDM)',
  'virgl (AMD Radeon)',
])('no adapter in a virtual machine: %s', (renderer) => {
  expect(whyNoAdapter(renderer)).toMatchObject({ code: 'virtual-machine' });
  expect(whyNoAdapter(renderer).message).toContain(renderer);
});

test.each([
  'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)',
  'ANGLE (Microsoft, Microsoft Basic Render Driver, D3D11)',
  'llvmpipe, or similar',
  null,
])('no adapter where hardware acceleration is off: %s', (renderer) => {
  expect(whyNoAdapter(renderer).code).toBe('acceleration-off');
});

test('no adapter though WebGL has a graphics processor: its driver is not let', () => {
  const renderer = 'ANGLE (Intel, Intel(R) HD Graphics 4000 Direct3D11)';
  expect(whyNoAdapter(renderer).code).toBe('webgpu-no-adapter');
});

test("Chromium's version is read from what it tells pages", () => {
  const brands = [
    { brand: 'Not;A=Brand', version: '8' },
    { brand: 'Chromium', version: '156' },
  ];
  expect(chromiumVersion(brands)).toBe(156);
  expect(chromiumVersion(undefined)).toBeNull();
});
