import { LabError } from '../../domain/failure.ts';
import { isSoftware } from '../../engine/gpu/software.ts';

/** A WebGPU device that the app owns; the engine and TensorFlow.js share it. */
export interface OwnedDevice {
  readonly device: GPUDevice;
  readonly info: GPUAdapterInfo;
  /** Vendor and architecture, as the browser tells them. */
  readonly name: string;
  readonly software: boolean;
}

/** Features that make training faster or measurable where the adapter has them. */
const wishedFeatures = ['timestamp-query', 'shader-f16', 'subgroups'] as const;

/** Limits that are raised to what the adapter has: the defaults are made for the smallest phones. */
const wishedLimits = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxStorageBuffersPerShaderStage',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupSizeY',
  'maxComputeWorkgroupsPerDimension',
] as const;

async function requestAdapter(): Promise<GPUAdapter> {
  const gpu = (navigator as Partial<Navigator>).gpu;
  if (!gpu) throw new LabError('webgpu-missing', 'This browser has no WebGPU.');
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) {
    throw new LabError(
      'webgpu-no-adapter',
      'The browser knows WebGPU but offers no graphics adapter.',
    );
  }
  return adapter;
}

/** @throws LabError 'webgpu-missing' or 'webgpu-no-adapter'. */
export async function acquireDevice(): Promise<OwnedDevice> {
  const adapter = await requestAdapter();
  const device = await adapter.requestDevice({
    requiredFeatures: wishedFeatures.filter((feature) => adapter.features.has(feature)),
    requiredLimits: Object.fromEntries(wishedLimits.map((name) => [name, adapter.limits[name]])),
  });
  const { info } = adapter;
  return {
    device,
    info,
    name: `${info.vendor} ${info.architecture}`.trim() || info.description || 'unnamed adapter',
    software: isSoftware(info),
  };
}
