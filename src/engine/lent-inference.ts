import type { ImageSet, SplitName } from '../domain/data/dataset.ts';
import { imageBytes } from '../domain/data/dataset.ts';
import { LabError } from '../domain/failure.ts';
import type { Evaluation, LayerActivation, TrainingData } from '../training/network.ts';
import type { SplitImages } from '../training/split-images.ts';
import { imagesNeeded, isInOrder } from '../training/split-images.ts';
import { Arena, uploadBytes } from './gpu/arena.ts';
import type { PixelLease } from './gpu/residency.ts';
import { residencyOf } from './gpu/residency.ts';
import type { ImageSource, InferenceContext } from './plans/inference.ts';
import { ActivationPlan, evaluationOf, InferencePlan } from './plans/inference.ts';

/** Images of one evaluation batch: enough to fill a GPU, little enough to bound the tensors. */
const evaluationBatch = 250;

/** All inference of a network; plans are made at their first use and kept. */
export class InferenceRoom {
  private readonly context: InferenceContext;
  private readonly data: TrainingData;
  private readonly scaler: GPUBuffer;
  private readonly evaluations = new Map<SplitName, Promise<Plans<InferencePlan>>>();
  private readonly predictions = new Map<number, Promise<Plans<InferencePlan>>>();
  private shown: Promise<Plans<ActivationPlan>> | null = null;
  private readonly arenas = new Set<Arena>();
  /** The images of the splits that were evaluated. */
  private readonly leases = new Set<PixelLease>();
  private disposed = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(context: InferenceContext, data: TrainingData, scaler: GPUBuffer) {
    this.context = context;
    this.data = data;
    this.scaler = scaler;
  }

  /** Of its own, on the device. */
  get bytes(): number {
    let sum = 0;
    for (const arena of this.arenas) sum += arena.bytes;
    return sum;
  }

  /** Images on the device that it shares with others. */
  get shared(): readonly GPUBuffer[] {
    return [...this.leases].map(({ buffer }) => buffer);
  }

  /**
   * Rejects with the reason of `signal` once that is given.
   * @throws LabError 'experiment-invalid' where the run has no such data.
   */
  async evaluate(split: SplitName, signal?: AbortSignal): Promise<Evaluation> {
    const images = this.data[split];
    if (!images) throw new LabError('experiment-invalid', 'This run has no validation data.');
    if (images.count === 0) return { loss: 0, accuracy: 0, count: 0, outputs: new Float32Array() };
    const { plan } = await once(this.evaluations, split, () => this.makeEvaluation(split, images));
    return evaluationOf(images, await plan.run(images.count, signal));
  }

  /** Outputs [count, classes] for bytes that are not resident. */
  predict(images: ImageSet): Promise<Float32Array> {
    return this.inTurn(async () => {
      const classes = this.data.classes;
      const outputs = new Float32Array(images.count * classes);
      for (let start = 0; start < images.count; start += evaluationBatch) {
        const count = Math.min(evaluationBatch, images.count - start);
        outputs.set(await this.predictBatch(images, start, count), start * classes);
      }
      return outputs;
    });
  }

  activations(image: ImageSet): Promise<LayerActivation[]> {
    return this.inTurn(async () => {
      this.shown ??= this.make(async (arena) => {
        const source = this.uploaded(arena, image, 1);
        return { plan: await ActivationPlan.make(this.context, 1, source), pixels: source.pixels };
      });
      const { plan, pixels } = await this.shown;
      this.write(pixels, image, 0, 1);
      return plan.run(1);
    });
  }

  dispose(): void {
    this.disposed = true;
    for (const arena of this.arenas) arena.dispose();
    this.arenas.clear();
    for (const lease of this.leases) lease.release();
    this.leases.clear();
  }

  /** Uploads reuse one buffer, so requests wait for each other. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async predictBatch(images: ImageSet, start: number, count: number) {
    // Powers of two: a handful of plans serves every number of images.
    const batch = Math.min(evaluationBatch, 2 ** Math.ceil(Math.log2(count)));
    const { plan, pixels } = await once(this.predictions, batch, () =>
      this.make(async (arena) => {
        const source = this.uploaded(arena, images, batch);
        const plan = await InferencePlan.make(this.context, batch, batch, source, null);
        return { plan, pixels: source.pixels };
      }),
    );
    this.write(pixels, images, start, count);
    return (await plan.run(count)).outputs;
  }

  private makeEvaluation(split: SplitName, images: SplitImages): Promise<Plans<InferencePlan>> {
    return this.make(async (arena) => {
      const source = this.resident(arena, split, images);
      const labels = uploadBytes(arena, `${split} labels`, images.labels);
      const batch = Math.min(evaluationBatch, images.count);
      const plan = await InferencePlan.make(this.context, batch, images.count, source, labels);
      return { plan, pixels: source.pixels };
    });
  }

  /** A split where it lies: images that are not the first ones come in the order of its rows. */
  private resident(arena: Arena, name: SplitName, split: SplitImages): ImageSource {
    const { set, height, width, rows } = split;
    const lease = residencyOf(arena.device).lease(set, imagesNeeded(split), arena.guard);
    this.leases.add(lease);
    const bytes = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
    const order = isInOrder(split) ? null : uploadBytes(arena, `${name} order`, bytes);
    return { pixels: lease.buffer, order, scaler: this.scaler, height, width };
  }

  /** Room for `count` images that are sent with each request. */
  private uploaded(arena: Arena, images: ImageSet, count: number): ImageSource {
    const { height, width } = images;
    const pixels = arena.storage('images', (count * height * width) / 4);
    return { pixels, order: null, scaler: this.scaler, height, width };
  }

  private write(pixels: GPUBuffer, images: ImageSet, start: number, count: number): void {
    const size = imageBytes(images);
    const padded = new Uint8Array(Math.ceil((count * size) / 4) * 4);
    padded.set(images.pixels.subarray(start * size, (start + count) * size));
    this.context.device.queue.writeBuffer(pixels, 0, padded);
  }

  /** Runs `build` with an arena that lives as long as the network. */
  private async make<P extends { readonly arena: Arena }>(
    build: (arena: Arena) => Promise<Plans<P>>,
  ): Promise<Plans<P>> {
    const { device, guard } = this.context;
    const arena = new Arena(device, guard);
    this.arenas.add(arena);
    const made = await guard.around(() => build(arena));
    this.arenas.add(made.plan.arena);
    if (this.disposed) this.dispose();
    return made;
  }
}

interface Plans<P> {
  readonly plan: P;
  /** The bytes it reads. */
  readonly pixels: GPUBuffer;
}

/** The value made for a key; a failure is not remembered. */
function once<K, V>(map: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  made.catch(() => map.delete(key));
  return made;
}
