import { t } from '../../domain/language.ts';
import type { Failure } from '../../domain/failure.ts';
import { LabError } from '../../domain/failure.ts';
import { isSoftware } from '../../engine/gpu/software.ts';
import { chromiumVersion, whyNoAdapter, whyNoWebgpu } from './reasons.ts';
import { webglRenderer } from './webgl.ts';

/** A WebGPU device that the app owns; the engine and TensorFlow.js share it. */
export interface OwnedDevice {
  readonly device: GPUDevice;
  readonly info: GPUAdapterInfo;
  /** Vendor and architecture, as the browser tells them. */
  readonly name: string;
  readonly software: boolean;
}

/** Features that make training faster or measurable where the adapter has them. */
const wishedFeatures = ['timestamp-query', 'subgroups'] as const;

/**
 * Limits that are raised to what the adapter has, and no others: sizes of buffers, for large batches,
 * and those of workgroups that TensorFlow.js chooses its kernels by. The engine's kernels stay within
 * the defaults.
 */
const wishedLimits = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupsPerDimension',
] as const;

async function requestAdapter(): Promise<GPUAdapter> {
  const gpu = (navigator as Partial<Navigator>).gpu;
  if (!gpu) throw asError(whyNoWebgpu({ secure: isSecureContext, chromium: chromiumHere() }));
  const adapter = await gpu
    .requestAdapter({ powerPreference: 'high-performance' })
    .catch((thrown: unknown) => {
      throw noAdapter(t('The browser could not say what graphics adapter it has'), thrown);
    });
  if (!adapter) throw asError(whyNoAdapter(webglRenderer()));
  return adapter;
}

const asError = ({ code, message }: Failure) => new LabError(code, message);

/** Chromium's version as this browser tells it. */
function chromiumHere(): number | null {
  const { userAgentData } = navigator as {
    readonly userAgentData?: { readonly brands?: Parameters<typeof chromiumVersion>[0] };
  };
  return chromiumVersion(userAgentData?.brands);
}

function noAdapter(message: string, cause?: unknown): LabError {
  const why = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return new LabError('webgpu-no-adapter', why, { cause });
}

/**
 * A device of the best adapter. A browser that rejects instead of offering none is taken the same
 * way: what computes falls back, and the reason goes along.
 * @throws LabError whose code says why there is none: see reasons.ts.
 */
export async function acquireDevice(): Promise<OwnedDevice> {
  const adapter = await requestAdapter();
  const descriptor = {
    requiredFeatures: wishedFeatures.filter((feature) => adapter.features.has(feature)),
    requiredLimits: Object.fromEntries(wishedLimits.map((name) => [name, adapter.limits[name]])),
  };
  const device = await adapter.requestDevice(descriptor).catch((thrown: unknown) => {
    throw noAdapter(t('The graphics adapter gave no device'), thrown);
  });
  const { info } = adapter;
  return {
    device,
    info,
    name: `${info.vendor} ${info.architecture}`.trim() || info.description || t('unnamed adapter'),
    software: isSoftware(info),
  };
}
