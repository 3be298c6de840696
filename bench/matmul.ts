import { requestTestDevice } from '../src/engine/testing/device.ts';
import { median } from './measure.ts';

/** C = A B with A [rows, inner], B [inner, columns], all float32: network c's largest product. */
const inner = 784;
const columns = 512;
const rowsOfC = 128;

interface Kernel {
  readonly name: string;
  readonly code: string;
  /** Features without which it does not compile. */
  readonly needs?: GPUFeatureName;
  /** Rows and columns of C that one workgroup computes. */
  readonly tile: readonly [rows: number, columns: number];
}

const bindings = /* wgsl */ `
@group(0) @binding(0) var<storage, read> a: array<vec4f>;
@group(0) @binding(1) var<storage, read> b: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> c: array<vec4f>;
const inner4 = ${inner / 4}u;
const columns4 = ${columns / 4}u;
`;

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** The inner loop: 4 values of k from `rows` rows of A and `width` vec4 columns of B. */
const accumulate = (rows: number, width: number, a: string, b: (k: number, w: number) => string) =>
  lines(rows, (r) => `let a${r} = ${a.replaceAll('$r', String(r))};`) +
  lines(4, (k) =>
    lines(
      width,
      (w) =>
        `let b${k}_${w} = ${b(k, w)};` +
        lines(rows, (r) => `c${r}_${w} = fma(vec4f(a${r}[${k}]), b${k}_${w}, c${r}_${w});`),
    ),
  );

const declare = (rows: number, width: number) =>
  lines(rows, (r) => lines(width, (w) => `var c${r}_${w} = vec4f();`));

const store = (rows: number, width: number) =>
  lines(rows, (r) =>
    lines(width, (w) => `c[(row + ${r}u) * columns4 + column + ${w}u] = c${r}_${w};`),
  );

/** Each thread computes rows x 4*width of C from global memory: no barrier, no shared memory. */
function registerBlocked(rows: number, width: number, group: readonly [number, number]): Kernel {
  const [groupX, groupY] = group;
  return {
    name: `registers ${rows}x${4 * width}, group ${groupX}x${groupY}`,
    tile: [rows * groupY, 4 * width * groupX],
    code: `${bindings}
@compute @workgroup_size(${groupX}, ${groupY})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = id.y * ${rows}u;
  let column = id.x * ${width}u;
  ${declare(rows, width)}
  for (var k4 = 0u; k4 < inner4; k4++) {
    ${accumulate(rows, width, 'a[(row + $ru) * inner4 + k4]', (k, w) => `b[(k4 * 4u + ${k}u) * columns4 + column + ${w}u]`)}
  }
  ${store(rows, width)}
}`,
  };
}

/**
 * The same where the four threads of a subgroup's quad fetch one float each of the vec4 of A that all
 * of them need, and hand it around: software adapters fetch lane by lane.
 */
function subgroupShared(rows: number, width: number, group: readonly [number, number]): Kernel {
  const [groupX, groupY] = group;
  return {
    name: `registers ${rows}x${4 * width}, group ${groupX}x${groupY}, subgroups`,
    needs: 'subgroups',
    tile: [rows * groupY, 4 * width * groupX],
    code: `enable subgroups;
${bindings.replace('a: array<vec4f>', 'a: array<f32>')}
fn commonQuad(at: u32) -> vec4f {
  let own = a[at];
  return vec4f(quadBroadcast(own, 0u), quadBroadcast(own, 1u), quadBroadcast(own, 2u), quadBroadcast(own, 3u));
}
@compute @workgroup_size(${groupX * groupY})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let row = (group.y * ${groupY}u + lane / ${groupX}u) * ${rows}u;
  let column = (group.x * ${groupX}u + lane % ${groupX}u) * ${width}u;
  ${lines(rows, (r) => `let row${r} = (row + ${r}u) * ${inner}u + lane % 4u;`)}
  ${declare(rows, width)}
  var line = column;
  for (var k = 0u; k < ${inner}u; k += 4u) {
    ${accumulate(rows, width, `commonQuad(row$r + k)`, (j, w) => `b[line + ${j}u * columns4 + ${w}u]`)}
    line += 4u * columns4;
  }
  ${store(rows, width)}
}`,
  };
}

/** A workgroup of 8 x 8 threads stages tiles of A and B, 16 deep, in shared memory. */
function sharedTiles(rows: number, width: number): Kernel {
  const [tileRows, tileColumns4] = [8 * rows, 8 * width];
  const [loadsA, loadsB] = [(tileRows * 4) / 64, (16 * tileColumns4) / 64];
  return {
    name: `shared ${tileRows}x${4 * tileColumns4}, thread ${rows}x${4 * width}`,
    tile: [tileRows, 4 * tileColumns4],
    code: `${bindings}
var<workgroup> tileA: array<vec4f, ${tileRows * 4}>;
var<workgroup> tileB: array<vec4f, ${16 * tileColumns4}>;
@compute @workgroup_size(8, 8)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) id: vec3u,
        @builtin(local_invocation_index) lane: u32) {
  let firstRow = group.y * ${tileRows}u;
  let firstColumn = group.x * ${tileColumns4}u;
  let row = firstRow + id.y * ${rows}u;
  let column = firstColumn + id.x * ${width}u;
  ${declare(rows, width)}
  for (var step = 0u; step < inner4; step += 4u) {
    for (var i = 0u; i < ${loadsA}u; i++) {
      let at = lane + i * 64u;
      tileA[at] = a[(firstRow + at / 4u) * inner4 + step + at % 4u];
    }
    for (var i = 0u; i < ${loadsB}u; i++) {
      let at = lane + i * 64u;
      tileB[at] = b[(step * 4u + at / ${tileColumns4}u) * columns4 + firstColumn + at % ${tileColumns4}u];
    }
    workgroupBarrier();
    for (var k4 = 0u; k4 < 4u; k4++) {
      ${accumulate(rows, width, `tileA[(id.y * ${rows}u + $ru) * 4u + k4]`, (k, w) => `tileB[(k4 * 4u + ${k}u) * ${tileColumns4}u + id.x * ${width}u + ${w}u]`)}
    }
    workgroupBarrier();
  }
  ${store(rows, width)}
}`,
  };
}

const kernels: readonly Kernel[] = [
  registerBlocked(4, 1, [8, 8]),
  registerBlocked(8, 1, [8, 4]),
  registerBlocked(4, 2, [8, 8]),
  registerBlocked(8, 2, [8, 4]),
  registerBlocked(8, 2, [4, 2]),
  registerBlocked(8, 4, [4, 4]),
  registerBlocked(16, 2, [4, 2]),
  subgroupShared(8, 2, [8, 4]),
  subgroupShared(8, 2, [16, 2]),
  subgroupShared(16, 1, [8, 2]),
  sharedTiles(4, 1),
  sharedTiles(8, 1),
  sharedTiles(8, 2),
];

export interface MatmulResult {
  readonly gflops: number;
  readonly kernel: string;
  readonly shape: readonly [rows: number, inner: number, columns: number];
  readonly all: Readonly<Record<string, number>>;
}

/** A product ready to run: `repeats` dispatches in one submit. */
class Product {
  private readonly device: GPUDevice;
  private readonly buffers: readonly GPUBuffer[];
  private readonly rows: number;

  constructor(device: GPUDevice, rows: number) {
    this.device = device;
    this.rows = rows;
    const sizes = [rows * inner, inner * columns, rows * columns];
    this.buffers = sizes.map((size, index) => {
      const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST;
      const buffer = device.createBuffer({ size: size * 4, usage });
      if (index < 2) device.queue.writeBuffer(buffer, 0, new Float32Array(size).fill(0.5));
      return buffer;
    });
  }

  /** Milliseconds of one product. */
  async time(pipeline: GPUComputePipeline, kernel: Kernel, repeats: number): Promise<number> {
    const entries = this.buffers.map((buffer, binding) => ({ binding, resource: { buffer } }));
    const layout = pipeline.getBindGroupLayout(0);
    const encoder = this.device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, this.device.createBindGroup({ layout, entries }));
    const [tileRows, tileColumns] = kernel.tile;
    for (let repeat = 0; repeat < repeats; repeat++) {
      pass.dispatchWorkgroups(columns / tileColumns, this.rows / tileRows);
    }
    pass.end();
    const started = performance.now();
    this.device.queue.submit([encoder.finish()]);
    await this.device.queue.onSubmittedWorkDone();
    return (performance.now() - started) / repeats;
  }

  dispose(): void {
    for (const buffer of this.buffers) buffer.destroy();
  }
}

/** Rows that make one product take a millisecond or more, so that dispatching costs little. */
async function chooseRows(device: GPUDevice, kernel: Kernel): Promise<number> {
  const pipeline = await compile(device, kernel);
  for (let rows = rowsOfC; ; rows *= 4) {
    const product = new Product(device, rows);
    await product.time(pipeline, kernel, 2);
    const ms = await product.time(pipeline, kernel, 4);
    product.dispose();
    if (ms > 1 || rows >= 16384) return rows;
  }
}

function compile(device: GPUDevice, { code }: Kernel): Promise<GPUComputePipeline> {
  const module = device.createShaderModule({ code });
  return device.createComputePipelineAsync({ layout: 'auto', compute: { module } });
}

/** The best of several bare matrix products on this adapter: what a network can hope for. */
export async function measureMatmul(blocks: number): Promise<MatmulResult> {
  const device = await requestTestDevice();
  const rows = await chooseRows(device, kernels[3]);
  const product = new Product(device, rows);
  const all: Record<string, number> = {};
  for (const kernel of kernels) {
    if (kernel.needs && !device.features.has(kernel.needs)) continue;
    const pipeline = await compile(device, kernel);
    const estimate = await product.time(pipeline, kernel, 2);
    const repeats = Math.max(1, Math.round(150 / estimate));
    const times: number[] = [];
    for (let block = 0; block < blocks; block++) {
      times.push(await product.time(pipeline, kernel, repeats));
    }
    all[kernel.name] = (2 * rows * inner * columns) / median(times) / 1e6;
  }
  product.dispose();
  device.destroy();
  const [kernel, gflops] = Object.entries(all).reduce((best, one) =>
    one[1] > best[1] ? one : best,
  );
  return { gflops, kernel, shape: [rows, inner, columns], all };
}
