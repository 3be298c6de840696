import { heightOf } from '../stroke.ts';
import type { Group } from './pair.ts';
import { digitHeightOf, groupOf, joined, pairFeatures, touch } from './pair.ts';
import { sameDigit } from './same-digit.ts';
import type { Approach, Trace } from './trace.ts';
import { approachOf, nearer } from './trace.ts';

/** Parts whose chance of being one digit is greater are joined, the likeliest first. */
const joinedFrom = 0.35;
/** Ink lower than this share of a digit's height (a dash, a dot) is no digit of its own. */
const lowest = 0.3;

/** Two parts of a drawing, where they come nearest, and the chance that they are one digit. */
interface Pair {
  readonly one: Group;
  readonly other: Group;
  readonly approach: Approach;
  readonly chance: number;
}

/** A drawing of more strokes is hatched or dotted: lines that touch are taken for one at once. */
const manyStrokes = 16;

/** Traces grouped into digits, in no particular order. */
export function partsOf(traces: readonly Trace[]): readonly Group[] {
  const single = traces.map((trace) => groupOf([trace]));
  const parting = new Parting(traces.length > manyStrokes ? touchingGroups(single) : single);
  while (parting.joinLikeliest());
  while (parting.joinLowest());
  return parting.parts;
}

/** Groups of what touches, directly or through others. */
function touchingGroups(parts: readonly Group[]): readonly Group[] {
  const reach = touch * digitHeightOf(parts);
  const left = new Set(parts);
  const groups: Group[] = [];
  for (const first of parts) {
    if (!left.delete(first)) continue;
    const found = [first];
    for (const part of found) {
      for (const other of left) {
        if (approachOfParts(part, other).distance >= reach) continue;
        left.delete(other);
        found.push(other);
      }
    }
    groups.push(groupOf(found.flatMap(({ traces }) => traces)));
  }
  return groups;
}

/** Parts that are joined step by step. What is known of a pair is kept until one of it changes. */
class Parting {
  parts: readonly Group[];
  private pairs: readonly Pair[];
  private digitHeight: number;

  constructor(parts: readonly Group[]) {
    this.parts = parts;
    this.digitHeight = digitHeightOf(parts);
    this.pairs = parts.flatMap((one, index) =>
      parts.slice(index + 1).map((other) => this.judged(one, other, approachOfParts(one, other))),
    );
  }

  joinLikeliest(): boolean {
    const best = likeliest(this.pairs);
    if (!best || best.chance <= joinedFrom) return false;
    this.join(best);
    return true;
  }

  joinLowest(): boolean {
    const low = this.parts.find(({ box }) => heightOf(box) < lowest * this.digitHeight);
    const best = low ? likeliest(this.pairs.filter((pair) => isOf(pair, low))) : null;
    if (!best) return false;
    this.join(best);
    return true;
  }

  private join({ one, other }: Pair): void {
    const whole = joined(one, other);
    const rest = this.parts.filter((part) => part !== one && part !== other);
    const height = digitHeightOf([...rest, whole]);
    const approaches = this.approachesTo(one, other);
    const kept = this.pairs.filter((pair) => !isOf(pair, one) && !isOf(pair, other));
    const grown = height !== this.digitHeight;
    this.digitHeight = height;
    this.parts = [...rest, whole];
    this.pairs = [
      ...(grown ? kept.map((pair) => this.judged(pair.one, pair.other, pair.approach)) : kept),
      ...[...approaches].map(([part, approach]) => this.judged(part, whole, approach)),
    ];
  }

  /** Where each of the other parts comes nearest to either of two. */
  private approachesTo(one: Group, other: Group): Map<Group, Approach> {
    const found = new Map<Group, Approach>();
    for (const pair of this.pairs) {
      const ends = [pair.one, pair.other];
      const part = ends.find((end) => end !== one && end !== other);
      if (!part || !ends.some((end) => end === one || end === other)) continue;
      const before = found.get(part);
      found.set(part, before ? nearer(before, pair.approach) : pair.approach);
    }
    return found;
  }

  private judged(one: Group, other: Group, approach: Approach): Pair {
    const chance = sameDigit(pairFeatures(one, other, approach, this.digitHeight));
    return { one, other, approach, chance };
  }
}

const isOf = ({ one, other }: Pair, part: Group): boolean => one === part || other === part;

function approachOfParts(one: Group, other: Group): Approach {
  return one.traces
    .flatMap((a) => other.traces.map((b) => approachOf(a, b)))
    .reduce(nearer, { distance: Infinity, height: 0 });
}

const likeliest = (pairs: readonly Pair[]): Pair | null =>
  pairs.reduce<Pair | null>(
    (best, pair) => (best && best.chance >= pair.chance ? best : pair),
    null,
  );
