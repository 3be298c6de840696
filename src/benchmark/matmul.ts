import { median } from './measure.ts';

/** C = A B with A [rows, inner], B [inner, columns], all float32: network c's largest product. */
const inner = 784;
const columns = 512;
const rowsOfC = 128;

interface Kernel {
  readonly name: string;
  /** For C of so many rows: arrays of known length are cheaper to check. */
  readonly code: (rows: number) => string;
  /** Features without which it does not compile. */
  readonly needs?: GPUFeatureName;
  /** Rows and columns of C that one workgroup computes. */
  readonly tile: readonly [rows: number, columns: number];
}

const bindings = (rows: number) => /* wgsl */ `
@group(0) @binding(0) var<storage, read> a: array<vec4f, ${(rows * inner) / 4}>;
@group(0) @binding(1) var<storage, read> b: array<vec4f, ${(inner * columns) / 4}>;
@group(0) @binding(2) var<storage, read_write> c: array<vec4f, ${(rows * columns) / 4}>;
const inner4 = ${inner / 4}u;
const columns4 = ${columns / 4}u;

// One component after the other, so that its sum stays in a register.
fn addProducts(start: vec4f, a: vec4f, b0: vec4f, b1: vec4f, b2: vec4f, b3: vec4f) -> vec4f {
  var sum = start;
${lines(4, (x) => lines(4, (k) => `  sum[${x}] = fma(a[${k}], b${k}[${x}], sum[${x}]);`))}
  return sum;
}
`;

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

/** 4 values of k: a0, a1, … hold them of each row, b<k>_0, b<k>_1, … the columns' vec4s. */
const accumulate = (rows: number, width: number) =>
  lines(width, (w) =>
    lines(
      rows,
      (r) => `c${r}_${w} = addProducts(c${r}_${w}, a${r}, b0_${w}, b1_${w}, b2_${w}, b3_${w});`,
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
    code: (rowsOfC) => `${bindings(rowsOfC)}
@compute @workgroup_size(${groupX}, ${groupY})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = id.y * ${rows}u;
  let column = id.x * ${width}u;
  ${declare(rows, width)}
  for (var k4 = 0u; k4 < inner4; k4++) {
    ${lines(rows, (r) => `let a${r} = a[(row + ${r}u) * inner4 + k4];`)}
    ${lines(4, (k) => lines(width, (w) => `let b${k}_${w} = b[(k4 * 4u + ${k}u) * columns4 + column + ${w}u];`))}
    ${accumulate(rows, width)}
  }
  ${store(rows, width)}
}`,
  };
}

/**
 * The same where the four threads of a subgroup's quad compute 2 x 2 blocks, fetch half of what their
 * rows and half of what their columns need, and swap halves: software adapters fetch lane by lane.
 * A group is counted in quads.
 */
function quadShared(rows: number, width: number, group: readonly [number, number]): Kernel {
  const [groupX, groupY] = group;
  const [ownRows, ownWidth] = [rows / 2, width / 2];
  const rowOf = (r: number) => (r < ownRows ? `mine + ${r}u` : `theirs + ${r - ownRows}u`);
  const columnOf = (w: number) => (w < ownWidth ? `left + ${w}u` : `right + ${w - ownWidth}u`);
  return {
    name: `registers ${rows}x${4 * width}, group ${groupX}x${groupY} quads that share`,
    needs: 'subgroups',
    tile: [2 * rows * groupY, 8 * width * groupX],
    code: (rowsOfC) => `enable subgroups;
${bindings(rowsOfC)}
@compute @workgroup_size(${4 * groupX * groupY})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = lane / 4u;
  let x = lane & 1u;
  let y = (lane >> 1u) & 1u;
  let row = (2u * (group.y * ${groupY}u + quad / ${groupX}u) + y) * ${rows}u;
  let column = (2u * (group.x * ${groupX}u + quad % ${groupX}u) + x) * ${width}u;
  // The half that this thread fetches, and the one that it gets.
  let mine = row + x * ${ownRows}u;
  let theirs = row + (1u - x) * ${ownRows}u;
  let left = column + y * ${ownWidth}u;
  let right = column + (1u - y) * ${ownWidth}u;
  ${declare(rows, width)}
  for (var k4 = 0u; k4 < inner4; k4++) {
    ${lines(ownRows, (r) => `let a${r} = a[(mine + ${r}u) * inner4 + k4]; let a${r + ownRows} = quadSwapX(a${r});`)}
    ${lines(4, (k) => lines(ownWidth, (w) => `let b${k}_${w} = b[(k4 * 4u + ${k}u) * columns4 + left + ${w}u]; let b${k}_${w + ownWidth} = quadSwapY(b${k}_${w});`))}
    ${accumulate(rows, width)}
  }
  ${lines(rows, (r) => lines(width, (w) => `c[(${rowOf(r)}) * columns4 + ${columnOf(w)}] = c${r}_${w};`))}
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
    code: (rowsOfC) => `${bindings(rowsOfC)}
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
      ${lines(rows, (r) => `let a${r} = tileA[(id.y * ${rows}u + ${r}u) * 4u + k4];`)}
      ${lines(4, (k) => lines(width, (w) => `let b${k}_${w} = tileB[(k4 * 4u + ${k}u) * ${tileColumns4}u + id.x * ${width}u + ${w}u];`))}
      ${accumulate(rows, width)}
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
  quadShared(8, 2, [4, 2]),
  quadShared(16, 2, [2, 2]),
  quadShared(8, 4, [2, 2]),
  quadShared(8, 4, [1, 4]),
  quadShared(16, 4, [1, 2]),
  sharedTiles(4, 1),
  sharedTiles(8, 1),
  sharedTiles(8, 2),
];

interface Best {
  readonly gflops: number;
  readonly kernel: string;
}

export interface MatmulResult extends Best {
  readonly shape: readonly [rows: number, inner: number, columns: number];
  /** The best whose threads share nothing through their subgroup. */
  readonly alone: Best;
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
  for (let rows = rowsOfC; ; rows *= 4) {
    const pipeline = await compile(device, kernel, rows);
    const product = new Product(device, rows);
    await product.time(pipeline, kernel, 2);
    const ms = await product.time(pipeline, kernel, 4);
    product.dispose();
    if (ms > 1 || rows >= 16384) return rows;
  }
}

function compile(device: GPUDevice, kernel: Kernel, rows: number): Promise<GPUComputePipeline> {
  const module = device.createShaderModule({ code: kernel.code(rows) });
  return device.createComputePipelineAsync({ layout: 'auto', compute: { module } });
}

/**
 * The best of several bare matrix products on a device: what a network can hope for. `check` is called
 * between two of them and may throw. Once `most` milliseconds are spent no further one is tried.
 */
export async function measureMatmul(
  device: GPUDevice,
  blocks: number,
  check: () => void = () => undefined,
  most = Infinity,
): Promise<MatmulResult> {
  const began = performance.now();
  const rows = await chooseRows(device, registerBlocked(8, 2, [8, 4]));
  const product = new Product(device, rows);
  const all: Record<string, number> = {};
  try {
    for (const kernel of kernels) {
      if (kernel.needs && !device.features.has(kernel.needs)) continue;
      check();
      if (performance.now() - began > most && Object.keys(all).length > 0) break;
      const pipeline = await compile(device, kernel, rows);
      const estimate = await product.time(pipeline, kernel, 2);
      const repeats = Math.max(1, Math.round(150 / estimate));
      const times: number[] = [];
      for (let block = 0; block < blocks; block++) {
        times.push(await product.time(pipeline, kernel, repeats));
      }
      all[kernel.name] = (2 * rows * inner * columns) / median(times) / 1e6;
    }
  } finally {
    product.dispose();
  }
  const alone = kernels.filter(({ needs }) => !needs);
  const shape = [rows, inner, columns] as const;
  return { ...bestOf(all, kernels), shape, alone: bestOf(all, alone), all };
}

function bestOf(all: Readonly<Record<string, number>>, among: readonly Kernel[]) {
  const measured = among.flatMap(({ name }) => {
    const gflops = all[name];
    return gflops === undefined ? [] : [{ kernel: name, gflops }];
  });
  return measured.reduce((best, one) => (one.gflops > best.gflops ? one : best));
}
