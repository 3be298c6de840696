/** The writer's code: four letters, printed as squares with a checksum that also says which way is up. */
import { codeBits } from './layout.ts';

/** Letters and figures that nobody takes for others. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const codeLength = 4;
const dataBits = 5 * codeLength;
const checkBits = codeBits - dataBits;

/** Cyclic redundancy check of 12 bits, polynomial x¹² + x¹¹ + x³ + x² + x + 1. */
function checkOf(value: number): number {
  let rest = 0xabc;
  for (let bit = dataBits - 1; bit >= 0; bit--) {
    const high = ((rest >> (checkBits - 1)) ^ (value >> bit)) & 1;
    rest = ((rest << 1) & 0xfff) ^ (high ? 0x80f : 0);
  }
  return rest;
}

export const isWriterCode = (code: string): boolean =>
  code.length === codeLength && [...code].every((letter) => letters.includes(letter));

/** The `number`-th code of a series; each series of a million begins elsewhere. */
export function writerCode(start: number, number: number): string {
  let value = (start + number) % 2 ** dataBits;
  let code = '';
  for (let at = 0; at < codeLength; at++) {
    code = letters[value % 32] + code;
    value = Math.floor(value / 32);
  }
  return code;
}

/** The squares of a code, the first on the left: true is black. */
export function bitsOf(code: string): boolean[] {
  const value = [...code].reduce((sum, letter) => sum * 32 + letters.indexOf(letter), 0);
  const whole = value * 2 ** checkBits + checkOf(value);
  return Array.from(
    { length: codeBits },
    (_, bit) => Math.floor(whole / 2 ** (codeBits - 1 - bit)) % 2 === 1,
  );
}

/** The code that squares say; null where they are none, as when the sheet is read upside down. */
export function codeOf(bits: readonly boolean[]): string | null {
  const whole = bits.reduce((sum, bit) => 2 * sum + (bit ? 1 : 0), 0);
  const value = Math.floor(whole / 2 ** checkBits);
  if (bits.length !== codeBits || checkOf(value) !== whole % 2 ** checkBits) return null;
  return writerCode(value, 0);
}
