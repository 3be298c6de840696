/** Files that people bring and that are not read here, each with the way out. */
import { t } from '../../domain/language.ts';

interface Refused {
  readonly sniff: (start: Uint8Array, text: string) => boolean;
  /** What follows the file's name. */
  readonly says: string;
}

const begins =
  (...bytes: number[]) =>
  (start: Uint8Array) =>
    bytes.every((byte, at) => start[at] === byte);
const textAt = (at: number, words: string) => (_: Uint8Array, text: string) =>
  text.startsWith(words, at);

const isWithin = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high;

/** Pickle protocols 2 to 5 say so; protocols 0 and 1 begin with a list, tuple or global. */
const isPickle = (start: Uint8Array, text: string): boolean =>
  (start[0] === 0x80 && isWithin(start[1], 2, 5)) ||
  /^(\(lp\d|\(dp\d|c[a-z_.]+\n[a-z_.]+\n)/.test(text);

const littleEndianIdx = (start: Uint8Array): boolean =>
  isWithin(start[0], 1, 4) && isWithin(start[1], 8, 14) && start[2] === 0 && start[3] === 0;

const refused: readonly Refused[] = [
  {
    sniff: isPickle,
    says: t(
      'is a Python pickle, which can run programs when it is opened. In Python: numpy.savez("digits.npz", x_train=…, y_train=…), and bring that.',
    ),
  },
  {
    sniff: littleEndianIdx,
    says: t(
      'is IDX with its bytes in the wrong order: the format wants the most significant byte first. In NumPy: write header numbers as ">i4".',
    ),
  },
  {
    sniff: textAt(0, 'version https://git-lfs'),
    says: t(
      'is not the file itself but a note of Git LFS about it. Run “git lfs pull”, or download the file from its page.',
    ),
  },
  {
    sniff: (start) => begins(0x49, 0x49, 0x2a, 0)(start) || begins(0x4d, 0x4d, 0, 0x2a)(start),
    says: t('is a TIFF picture, which browsers do not show. Save it as PNG.'),
  },
  {
    sniff: (_, text) => /^ftyp(heic|heix|mif1|msf1|heif)/.test(text.slice(4)),
    says: t('is a HEIC photo. Save it as JPEG or PNG.'),
  },
  {
    sniff: textAt(0, t('MATLAB 7.3')),
    says: t('is a MATLAB 7.3 file. In MATLAB: save(…, "-v7"), and bring that.'),
  },
  { sniff: begins(0xff, 0xfe), says: t('is text in UTF-16, but no table of numbers.') },
  { sniff: begins(0xfe, 0xff), says: t('is text in UTF-16, but no table of numbers.') },
  {
    sniff: (_, text) => /^\s*<(!doctype|html)/i.test(text),
    says: t('is a web page, not the file behind it. Download the file itself.'),
  },
  {
    sniff: (_, text) => /^\s*<(\?xml|svg)/i.test(text),
    says: t('is XML or a drawing of lines. Save pictures as PNG.'),
  },
  { sniff: textAt(0, '%PDF'), says: t('is a PDF. Save its pages as PNG or JPEG.') },
  { sniff: textAt(0, 'Rar!'), says: t('is a RAR archive. Unpack it and bring the folder.') },
  {
    sniff: begins(0x37, 0x7a, 0xbc, 0xaf),
    says: t('is a 7z archive. Unpack it and bring the folder.'),
  },
  { sniff: textAt(257, 'ustar'), says: t('is a tar archive. Unpack it and bring the folder.') },
  { sniff: textAt(0, 'BZh'), says: t('is packed with bzip2. Unpack it first.') },
  { sniff: begins(0xfd, 0x37, 0x7a, 0x58, 0x5a), says: t('is packed with xz. Unpack it first.') },
  { sniff: begins(0x28, 0xb5, 0x2f, 0xfd), says: t('is packed with Zstandard. Unpack it first.') },
  {
    sniff: textAt(0, 'ARROW1'),
    says: t('is an Arrow file. In Python: save it as Parquet or with numpy.savez.'),
  },
  {
    sniff: (_, text) => /^[-+]?\d\S*( \d+:[-+.\deE]+){2}/.test(text),
    says: t('is a table in LIBSVM’s form. Write it as CSV: every pixel in a column of its own.'),
  },
  {
    sniff: (_, text) => /^\s*[[{]/.test(text),
    says: t(
      'is JSON. A model in JSON is opened in the Train cell; images are read from CSV, NPZ or pictures.',
    ),
  },
];

/** What is known of a file that no reader takes, and what to do; null if nothing is. */
export function refusalOf(start: Uint8Array): string | null {
  const text = new TextDecoder('latin1').decode(start);
  return refused.find(({ sniff }) => sniff(start, text))?.says ?? null;
}
