/**
 * The fewest strokes of pen or eraser that give an image another class, as far as a search finds them:
 * from all lines of a grid those are tried whose pixels, by the gradient, change the verdict most; the
 * best few are gone on with, until one flips it. Then its lines are made as short as they may be.
 */
import { argmax } from '../../domain/metrics/argmax.ts';
import type { OutputScale } from '../../domain/experiment/shares.ts';
import { sharesOf } from '../../domain/experiment/shares.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** One straight line of the pen or the eraser, in the units of its scene. */
export interface InkLine {
  readonly kind: 'add' | 'erase';
  readonly from: Spot;
  readonly to: Spot;
}

/** What can be drawn on, and what the network then gets. */
export interface InkScene {
  readonly lines: readonly InkLine[];
  /** Two lines whose ends are nearer than this are much the same. */
  readonly pitch: number;
  /** The image with these lines drawn, one after the other: [pixels]. */
  render(lines: readonly InkLine[]): Uint8Array;
  /** About what a line does to an image: pixels and how much of each it covers, 0 to 1. */
  covers(line: InkLine): readonly (readonly [pixel: number, share: number])[];
}

export interface InkQuestion {
  /** The class to come to; null for any other. */
  readonly target: number | null;
  readonly scale: OutputScale;
  /** Outputs of the network for images. */
  ask(images: readonly Uint8Array[]): Promise<readonly Float32Array[]>;
  /** The gradient by a pixel's byte of logit `to` less logit `from`. */
  slope(pixels: Uint8Array, from: number, to: number): Float64Array;
}

export interface InkFrame {
  readonly lines: readonly InkLine[];
  readonly pixels: Uint8Array;
  readonly outputs: Float32Array;
}

const mostLines = 5;
/** So many beginnings are gone on with, and so many lines tried for each. */
const beam = 3;
const tried = 16;

interface State extends InkFrame {
  readonly margin: number;
}

class Search {
  private readonly scene: InkScene;
  private readonly question: InkQuestion;
  private readonly before: number;

  constructor(scene: InkScene, question: InkQuestion, before: number) {
    this.scene = scene;
    this.question = question;
    this.before = before;
  }

  flips(outputs: Float32Array): boolean {
    const verdict = argmax(outputs);
    return this.question.target === null
      ? verdict !== this.before
      : verdict === this.question.target;
  }

  /** Who is to go down and who up, at this image. */
  sides(outputs: Float32Array): readonly [down: number, up: number] {
    const { target } = this.question;
    if (target !== null) return [best(outputs, target), target];
    return [this.before, best(outputs, this.before)];
  }

  async states(all: readonly (readonly InkLine[])[]): Promise<State[]> {
    const images = all.map((lines) => this.scene.render(lines));
    const outputs = await this.question.ask(images);
    return all.map((lines, at) => {
      const [pixels, own] = [images[at]!, outputs[at]!];
      return { lines, pixels, outputs: own, margin: this.margin(own) };
    });
  }

  private margin(outputs: Float32Array): number {
    const shares = sharesOf(outputs, this.question.scale);
    const [down, up] = this.sides(outputs);
    const logOf = (label: number) => Math.log((shares[label] ?? 0) + 1e-30);
    return logOf(up) - logOf(down);
  }

  /** Lines that promise most at a state, no two of them much the same. */
  promising({ pixels, outputs }: State): readonly InkLine[] {
    const { scene, question } = this;
    const [down, up] = this.sides(outputs);
    const slope = question.slope(pixels, down, up);
    const gains = scene.lines.map((line) => {
      const full = line.kind === 'add';
      let gain = 0;
      for (const [pixel, share] of scene.covers(line)) {
        const now = pixels[pixel]!;
        const then = full ? Math.max(now, 255 * share) : now * (1 - share);
        gain += slope[pixel]! * (then - now);
      }
      return { line, gain };
    });
    gains.sort((one, other) => other.gain - one.gain);
    const chosen: InkLine[] = [];
    for (const { line, gain } of gains) {
      if (gain <= 0 || chosen.length === tried) break;
      if (!chosen.some((other) => alike(other, line, scene.pitch))) chosen.push(line);
    }
    return chosen;
  }

  /** The same lines, each as short as it may be without the verdict flipping back. */
  async shortened(found: State): Promise<State> {
    let now = found;
    for (let at = 0; at < found.lines.length; at++) {
      for (let round = 0; round < 6; round++) {
        const shorter = cutLine(now.lines[at]!).map((line) => now.lines.with(at, line));
        const flipping = (await this.states(shorter)).filter(({ outputs }) => this.flips(outputs));
        const [next] = flipping.sort((one, other) => this.ink(one) - this.ink(other));
        if (!next) break;
        now = next;
      }
    }
    return now;
  }

  ink({ pixels }: InkFrame): number {
    const start = this.scene.render([]);
    return inkBetween(start, pixels);
  }
}

/** How much ink two images differ by, in pixels of full ink. */
export const inkBetween = (one: Uint8Array, other: Uint8Array): number =>
  one.reduce((sum, value, at) => sum + Math.abs(value - other[at]!), 0) / 255;

/** The largest but one class. */
function best(outputs: Float32Array, but: number): number {
  let found = but === 0 ? 1 : 0;
  outputs.forEach((value, label) => {
    if (label !== but && value > outputs[found]!) found = label;
  });
  return found;
}

const apart = (one: Spot, other: Spot) => Math.hypot(one.x - other.x, one.y - other.y);

const alike = (one: InkLine, other: InkLine, pitch: number): boolean =>
  one.kind === other.kind &&
  ((apart(one.from, other.from) <= pitch && apart(one.to, other.to) <= pitch) ||
    (apart(one.from, other.to) <= pitch && apart(one.to, other.from) <= pitch));

/** A quarter off either end. */
function cutLine({ kind, from, to }: InkLine): readonly InkLine[] {
  const at = (share: number): Spot => ({
    x: from.x + share * (to.x - from.x),
    y: from.y + share * (to.y - from.y),
  });
  return [
    { kind, from: at(0.25), to },
    { kind, from, to: at(0.75) },
  ];
}

/**
 * The image before, and after each line; the last one has another class (or `target`). Null where no
 * few lines were found, or the image has that class already.
 */
export async function findInk(
  scene: InkScene,
  question: InkQuestion,
): Promise<readonly InkFrame[] | null> {
  const [outputs] = await question.ask([scene.render([])]);
  if (!outputs) return null;
  const search = new Search(scene, question, argmax(outputs));
  if (question.target === argmax(outputs)) return null;
  let states = await search.states([[]]);
  for (let count = 1; count <= mostLines; count++) {
    const longer = states.flatMap((state) =>
      search.promising(state).map((line) => [...state.lines, line]),
    );
    if (longer.length === 0) return null;
    const next = await search.states(longer);
    const [least] = next
      .filter((state) => search.flips(state.outputs))
      .sort((one, other) => search.ink(one) - search.ink(other));
    if (least) {
      const found = await search.shortened(least);
      return search.states([[], ...found.lines.map((_, at) => found.lines.slice(0, at + 1))]);
    }
    states = next.sort((one, other) => other.margin - one.margin).slice(0, beam);
  }
  return null;
}
