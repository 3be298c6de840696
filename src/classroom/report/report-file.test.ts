import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LabError } from '../../domain/failure.ts';
import { createRandom } from '../../domain/random/random.ts';
import { agreementOf, lastEpochOf } from './agreement.ts';
import { answersByTask, collectionCsv } from './collection.ts';
import { greyPng } from './png.ts';
import { readReport } from './report.ts';
import { readReportFile, writeReportFile } from './report-file.ts';
import { sha256 } from './sha256.ts';
import { hostile, reportOf } from './testing/report-fixture.ts';

const model = Uint8Array.from({ length: 5000 }, (_, at) => (at * 37) & 255);
const curves = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>';
const state = Uint8Array.from({ length: 15_000 }, (_, at) => (at * 91) & 255);
const file = (changes = {}, enclosed: Uint8Array | null = null) =>
  writeReportFile(reportOf(changes), { model, state: enclosed }, curves);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

it('a report comes out of its file as it went in', () => {
  expect(readReportFile(file())).toEqual({ report: reportOf(), model, state: null, whole: true });
  const report = reportOf({ lastEpoch: { steps: 7 } });
  const read = readReportFile(file({ lastEpoch: { steps: 7 } }, state));
  expect(read).toEqual({ report, model, state, whole: true });
});

it.each([
  ['with its network alone', null],
  ['with the state before its last epoch', state],
])('one that is altered at any of 100 places is marked, or cannot be read: %s', (_, enclosed) => {
  const bytes = file({}, enclosed);
  const random = createRandom(17);
  const found = Array.from({ length: 100 }, () => {
    const altered = bytes.slice();
    const at = Math.floor(random() * altered.length);
    altered[at] ^= 1 + Math.floor(random() * 255);
    try {
      return !readReportFile(altered).whole;
    } catch (thrown) {
      return thrown instanceof LabError && thrown.code === 'file-unreadable';
    }
  });
  expect(found.filter(Boolean)).toHaveLength(100);
});

it('text that is added behind, or a figure that is changed by hand, marks it too', () => {
  const bytes = file();
  expect(readReportFile(new Uint8Array([...bytes, 10])).whole).toBe(false);
  const better = textOf(bytes).replace('90.00 %', '99.00 %');
  expect(readReportFile(new TextEncoder().encode(better)).whole).toBe(false);
});

it('nothing in it can run, whatever somebody wrote', () => {
  const page = textOf(
    file({
      ...{ name: hostile.slice(0, 80), title: hostile, notes: hostile },
      changed: [{ name: hostile, before: hostile, after: hostile }],
      tasks: [{ text: hostile, goal: hostile, reached: hostile, answer: hostile, guess: null }],
      backend: { name: 'engine', adapter: hostile },
    }),
  );
  expect(page).not.toMatch(/<script/i);
  expect(page).not.toMatch(/<img(?! src="data:image\/png;base64,)/i);
  expect(page).not.toMatch(/<[^>]*\son\w+=/i);
  expect(page).toContain("default-src 'none'");
  expect(page.match(/<pre/g)).toHaveLength(1);
});

describe('what is no report', () => {
  it('is refused with a typed failure', () => {
    for (const text of ['', '<html></html>', '<pre id="digit-lab-report" hidden>x.y</pre>']) {
      expect(() => readReportFile(new TextEncoder().encode(text))).toThrow(LabError);
    }
  });

  it('of another form is not taken for one', () => {
    const report = reportOf();
    expect(readReport(report)).toEqual(report);
    expect(readReport({ ...report, version: 2 })).toBeNull();
    expect(readReport({ ...report, figures: { ...report.figures, matrix: [[1]] } })).toBeNull();
    expect(readReport({ ...report, tasks: [{}] })).toBeNull();
    expect(readReport({ ...report, lastEpoch: { steps: -1 } })).toBeNull();
    expect(readReport(JSON.parse('{"__proto__": {"version": 1}}'))).toBeNull();
  });
});

it('the hash is SHA-256', () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 1000, 70_001]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * at) & 255);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});

it('a picture is a PNG that unpacks to its pixels', () => {
  const pixels = Uint8Array.from({ length: 9 }, (_, at) => at * 20);
  const png = greyPng(pixels);
  const start = png.findIndex((_, at) => textOf(png.subarray(at, at + 4)) === 'IDAT') + 4;
  const rows = inflateSync(png.subarray(start, png.length - 16));
  expect([...rows]).toEqual([0, 0, 20, 40, 0, 60, 80, 100, 0, 120, 140, 160]);
});

describe('figures that are measured again', () => {
  const { figures } = reportOf();
  it('agree where near ties have fallen otherwise, and not where they were made up', () => {
    const moved = figures.matrix.map((row, at) =>
      at === 1 ? [0, 8, 1, 0, 0, 0, 0, 0, 0, 0] : row,
    );
    expect(agreementOf(figures, { accuracy: 0.89, matrix: moved }).agrees).toBe(true);
    const claimed = { ...figures, accuracy: 0.97 };
    expect(agreementOf(claimed, { accuracy: 0.9, matrix: figures.matrix }).agrees).toBe(false);
    const other = figures.matrix.map((row) => [...row].reverse());
    expect(agreementOf(figures, { accuracy: 0.9, matrix: other }).agrees).toBe(false);
  });
});

it('the last epoch is the same on the same device, near it elsewhere, and else another', () => {
  const { history } = reportOf();
  const log = { ...history.at(-1)!, seconds: 9 };
  const again = { same: true, distance: 0, log };
  expect(lastEpochOf(history, again).kind).toBe('same');
  expect(lastEpochOf(history, { ...again, same: false, distance: 0.001 }).kind).toBe('near');
  expect(lastEpochOf(history, { ...again, same: false, distance: 0.2 }).kind).toBe('other');
  // Its weights are right, and its figures were made up.
  expect(lastEpochOf(history, { ...again, log: { ...log, accuracy: 0.9 } }).kind).toBe('other');
  expect(lastEpochOf(history, { ...again, log: { ...log, loss: 0.4 } }).kind).toBe('other');
});

describe('a class in one table', () => {
  const reports = [reportOf(), reportOf({ name: '=HYPERLINK("x")', notes: 'secret' })];
  const all = reports.map((report) => ({
    report,
    whole: true,
    checked: 'agrees',
    lastEpoch: 'the same',
  }));

  it('has a line a report, in which no name is a formula', () => {
    const csv = collectionCsv(all, false);
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain('task: How good?');
  });

  it('has neither names nor notes where it is shown without', () => {
    const csv = collectionCsv(all, true);
    expect(csv).not.toMatch(/Ada|HYPERLINK|secret/);
    expect(csv).toContain('Nr. 2');
  });

  it('gathers answers and guesses by question', () => {
    expect(answersByTask(reports)).toMatchObject([
      { text: 'Why?', answers: [{ at: 0, answer: 'So.' }, { at: 1 }], guesses: [], done: 2 },
      {
        text: 'How good?',
        answers: [],
        guesses: [{ at: 0, guess: 0.75, accuracy: 0.9 }, { at: 1 }],
      },
    ]);
  });
});
