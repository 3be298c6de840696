import type { Arena } from './arena.ts';
import { pipelineOf } from './pipelines.ts';
import type { Kernel } from '../kernels/kernel.ts';

/** A kernel with everything it needs to run again and again. */
interface Dispatch {
  readonly kernel: Kernel;
  readonly pipeline: GPUComputePipeline;
  readonly bindGroup: GPUBindGroup;
}

/** Dispatches in their order; encoding them is all that a step costs in JavaScript. */
export class Plan {
  readonly kernels: readonly Kernel[];
  private readonly dispatches: readonly Dispatch[];

  constructor(dispatches: readonly Dispatch[]) {
    this.dispatches = dispatches;
    this.kernels = dispatches.map(({ kernel }) => kernel);
  }

  encode(pass: GPUComputePassEncoder): void {
    for (const dispatch of this.dispatches) run(pass, dispatch);
  }

  /** The kernels first..last-1. */
  encodeRange(pass: GPUComputePassEncoder, first: number, last: number): void {
    for (const dispatch of this.dispatches.slice(first, last)) run(pass, dispatch);
  }

  /** Each dispatch in a pass of its own, `repeats` times between two timestamps of `queries`. */
  encodeTimed(encoder: GPUCommandEncoder, queries: GPUQuerySet, repeats: number): void {
    this.dispatches.forEach((dispatch, index) => {
      const timestampWrites = {
        querySet: queries,
        beginningOfPassWriteIndex: 2 * index,
        endOfPassWriteIndex: 2 * index + 1,
      };
      const pass = encoder.beginComputePass({ timestampWrites });
      for (let round = 0; round < repeats; round++) run(pass, dispatch);
      pass.end();
    });
  }

  /** One dispatch, `repeats` times. */
  encodeOne(encoder: GPUCommandEncoder, index: number, repeats: number): void {
    const pass = encoder.beginComputePass();
    for (let round = 0; round < repeats; round++) run(pass, this.dispatches[index]!);
    pass.end();
  }
}

function run(pass: GPUComputePassEncoder, { pipeline, bindGroup, kernel }: Dispatch): void {
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, bindGroup);
  pass.dispatchWorkgroups(kernel.workgroups[0], kernel.workgroups[1]);
}

/** Compiles kernels (all at once, off the thread) and makes their bind groups. */
export async function makePlan(
  { device, guard }: Arena,
  kernels: readonly Kernel[],
): Promise<Plan> {
  const compiled = await Promise.all(
    kernels.map(async (kernel) => ({
      kernel,
      pipeline: await pipelineOf(device, kernel.label, kernel.code),
    })),
  );
  const dispatch = ({ kernel, pipeline }: (typeof compiled)[number]): Dispatch => {
    const bindGroup = device.createBindGroup({
      label: kernel.label,
      layout: pipeline.getBindGroupLayout(0),
      entries: kernel.buffers.map((resource, binding) => ({ binding, resource })),
    });
    return { kernel, pipeline, bindGroup };
  };
  return new Plan(guard.run(() => compiled.map(dispatch)));
}
