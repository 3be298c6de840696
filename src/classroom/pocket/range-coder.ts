/**
 * A binary arithmetic coder with adaptive contexts, after the range coder of LZMA: every yes or no
 * costs as many bits as it is surprising. Each context is two estimates, one quick and one slow.
 */
const top = 2 ** 24;
const one = 65_536;

/** How often a context has met a 0, of `one`: a quick and a slow estimate side by side. */
class Estimates {
  private readonly quick: Uint16Array;
  private readonly slow: Uint16Array;

  constructor(contexts: number) {
    this.quick = new Uint16Array(contexts).fill(one / 2);
    this.slow = new Uint16Array(contexts).fill(one / 2);
  }

  /** Never certain: nothing may become impossible. */
  of(context: number): number {
    const mean = (this.quick[context]! + this.slow[context]!) >> 1;
    return Math.min(one - 48, Math.max(48, mean));
  }

  learn(context: number, bit: number): void {
    const aim = bit === 0 ? one - 1 : 0;
    const quick = this.quick[context]!;
    const slow = this.slow[context]!;
    this.quick[context] = quick + ((aim - quick) >> 4);
    this.slow[context] = slow + ((aim - slow) >> 7);
  }
}

export interface BitCoder {
  /** Writes `bit`, or reads one and gives it: both sides make the same calls. */
  code(context: number, bit?: number): number;
}

export class RangeEncoder implements BitCoder {
  private readonly estimates: Estimates;
  private readonly bytes: number[] = [];
  private low = 0;
  private range = 0xffff_ffff;
  private cache = 0;
  private waiting = 0;
  private first = true;

  constructor(contexts: number) {
    this.estimates = new Estimates(contexts);
  }

  code(context: number, bit = 0): number {
    const bound = (this.range >>> 16) * this.estimates.of(context);
    if (bit === 0) this.range = bound;
    else {
      this.low += bound;
      this.range -= bound;
    }
    this.estimates.learn(context, bit);
    while (this.range < top) {
      this.range = (this.range * 256) >>> 0;
      this.shift();
    }
    return bit;
  }

  /** Whole; zeros at the end are left out, since a decoder reads them there anyway. */
  finish(): Uint8Array {
    for (let at = 0; at < 5; at++) this.shift();
    while (this.bytes.at(-1) === 0) this.bytes.pop();
    return Uint8Array.from(this.bytes);
  }

  private shift(): void {
    if (this.low < 0xff00_0000 || this.low >= 2 ** 32) {
      const carry = this.low >= 2 ** 32 ? 1 : 0;
      // The first byte is no digit of the number yet.
      if (!this.first) this.bytes.push((this.cache + carry) & 255);
      this.first = false;
      for (; this.waiting > 0; this.waiting--) this.bytes.push((255 + carry) & 255);
      this.cache = Math.floor(this.low / top) & 255;
    } else this.waiting++;
    this.low = (this.low % top) * 256;
  }
}

export class RangeDecoder implements BitCoder {
  private readonly estimates: Estimates;
  private readonly bytes: Uint8Array;
  private at = 0;
  private value = 0;
  private range = 0xffff_ffff;

  constructor(contexts: number, bytes: Uint8Array) {
    this.estimates = new Estimates(contexts);
    this.bytes = bytes;
    for (let count = 0; count < 4; count++) this.value = this.value * 256 + this.next();
  }

  code(context: number): number {
    const bound = (this.range >>> 16) * this.estimates.of(context);
    const bit = this.value < bound ? 0 : 1;
    if (bit === 0) this.range = bound;
    else {
      this.value -= bound;
      this.range -= bound;
    }
    this.estimates.learn(context, bit);
    while (this.range < top) {
      this.range = (this.range * 256) >>> 0;
      this.value = (this.value * 256 + this.next()) % 2 ** 32;
    }
    return bit;
  }

  private next(): number {
    return this.bytes[this.at++] ?? 0;
  }
}
