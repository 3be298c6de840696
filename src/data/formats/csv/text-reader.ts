import type { ByteReader } from '../bytes/byte-stream.ts';
import { readerOver } from '../bytes/byte-stream.ts';

/** Text as it lies in files: Excel's “Unicode text” is UTF-16, and old Macs end lines with CR alone. */
type Coding = 'utf-8' | 'utf-16le' | 'utf-16be';

interface TextForm {
  readonly coding: Coding;
  /** Bytes of the mark at the beginning that says so. */
  readonly mark: number;
  /** Lines end with CR alone. */
  readonly loneReturns: boolean;
}

const marks: readonly (readonly [Coding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const [lineFeed, carriageReturn] = [10, 13];
const looked = 2 ** 16;

/** Without a mark: in UTF-16 every other byte of plain text is 0. */
function codingOf(start: Uint8Array): Coding {
  const pairs = Math.min(32, start.length >> 1);
  let [even, odd] = [0, 0];
  for (let pair = 0; pair < pairs; pair++) {
    if (start[2 * pair] === 0) even++;
    if (start[2 * pair + 1] === 0) odd++;
  }
  if (pairs < 4 || even + odd !== pairs) return 'utf-8';
  return even === 0 ? 'utf-16le' : odd === 0 ? 'utf-16be' : 'utf-8';
}

function formOf(start: Uint8Array): TextForm {
  const marked = marks.find(([, bytes]) => bytes.every((byte, at) => start[at] === byte));
  const [coding, mark] = marked ? [marked[0], marked[1].length] : [codingOf(start), 0];
  const first = start.indexOf(carriageReturn);
  const loneReturns = first >= 0 && first < start.length - 1 && !start.includes(lineFeed);
  return { coding, mark, loneReturns };
}

/** Bytes of one form in UTF-8 with LF at the ends of lines, piece by piece. */
function converter({
  coding,
  loneReturns,
}: TextForm): (bytes: Uint8Array, last: boolean) => Uint8Array {
  const decoder = coding === 'utf-8' ? null : new TextDecoder(coding);
  const encoder = new TextEncoder();
  return (bytes, last) => {
    const plain = decoder ? encoder.encode(decoder.decode(bytes, { stream: !last })) : bytes;
    if (!loneReturns) return plain;
    return plain.map((byte) => (byte === carriageReturn ? lineFeed : byte));
  };
}

/** The start of a file as its text would be in UTF-8, for those who look at what it is. */
export function startOfText(start: Uint8Array): Uint8Array {
  const form = formOf(start);
  return converter(form)(start.subarray(form.mark), false);
}

/** A reader of the same text in UTF-8, without a mark, its lines ended by LF or CR LF. */
export async function readText(reader: ByteReader): Promise<ByteReader> {
  const form = formOf(await reader.peek(looked));
  await reader.fill(new Uint8Array(form.mark));
  if (form.coding === 'utf-8' && !form.loneReturns) return reader;
  const convert = converter(form);
  let ended = false;
  const pull = async (): Promise<Uint8Array | null> => {
    while (!ended) {
      const part = await reader.next();
      ended = part === null;
      const text = convert(part ?? new Uint8Array(0), ended);
      if (text.length > 0) return text;
    }
    return null;
  };
  return readerOver(pull, () => reader.cancel());
}
