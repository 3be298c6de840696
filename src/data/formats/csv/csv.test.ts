import { describe, expect, it } from 'vitest';
import { readFiles } from '../../files/read-files.ts';
import { digitNames } from '../names/class-names.ts';
import { fileInMemory } from '../bytes/data-file.ts';
import { csvFormat, readCsv } from './csv.ts';
import { fileOf, gzipped, inPieces } from '../../testing/files.ts';

const read = (text: string) => readCsv(fileOf('digits.csv', text));
const header = 'label,pixel0,pixel1,pixel2,pixel3';

describe('a CSV file of images', () => {
  it("is read as Kaggle's train.csv", async () => {
    expect(await read(`${header}\n7,0,10,200,255\n3,1,2,3,4\n`)).toEqual({
      count: 2,
      height: 2,
      width: 2,
      labels: Uint8Array.of(7, 3),
      pixels: Uint8Array.of(0, 10, 200, 255, 1, 2, 3, 4),
      ignoredColumns: [],
      words: null,
      notes: [],
      questions: [],
    });
  });

  it("is read as Kaggle's test.csv, without labels", async () => {
    const { labels, pixels } = await read('pixel0,pixel1,pixel2,pixel3\n9,8,7,6\n');
    expect(labels).toBeNull();
    expect([...pixels]).toEqual([9, 8, 7, 6]);
  });

  it.each([
    ['in any order', 'pixel3,label,pixel0,pixel2,pixel1\n4,7,1,3,2\n'],
    [
      'with an index and other columns',
      'id,label,note,pixel0,pixel1,pixel2,pixel3\na,7,"x,y",1,2,3,4',
    ],
    ['counted from 1', 'label,pixel1,pixel2,pixel3,pixel4\n7,1,2,3,4'],
    ['named by row and column', 'label,1x1,1x2,2x1,2x2\n7,1,2,3,4'],
    ['named by numbers', 'label,0,1,2,3\n7,1,2,3,4'],
    ['quoted', '"label","pixel0","pixel1","pixel2","pixel3"\n"7","1","2","3","4"\n'],
    ['quoted simply', "'label','pixel0','pixel1','pixel2','pixel3'\n'7','1','2','3','4'\n"],
    ['in simple quotes at its head alone', "'label','p0','p1','p2','p3'\n7,1,2,3,4\n"],
    ['as savetxt writes them', '# digits\n# 2 x 2\n7e+00 1.0e+00 2.0e+00 0.3e+01 40.0e-01\n'],
    ['with spaces', 'label, pixel0, pixel1, pixel2, pixel3\n 7, 1, 2, 3, 4\n'],
    ['written as decimals', `${header}\n7,1.0,2.0,3.0,4.0\n`],
    ['between semicolons', `${header}\n7,1,2,3,4\n`.replaceAll(',', ';')],
    ['between tabs', `${header}\n7,1,2,3,4\n`.replaceAll(',', '\t')],
    ['with line ends of Windows', `${header}\r\n7,1,2,3,4\r\n\r\n`],
    ['with a byte order mark', `\ufeff${header}\n7,1,2,3,4\n`],
    ['with line ends of old Macs', `${header}\r7,1,2,3,4\r`],
    ['without a header', '7,1,2,3,4\n'],
    ['between bars', `${header}\n7,1,2,3,4\n`.replaceAll(',', '|')],
    ['between spaces', '  7 1 2  3 4 \n'],
    ['named in other words', 'Ziffer,V1,V2,V3,V4\n7,1,2,3,4'],
    ['named by two numbers', 'pixel_0_0,pixel_0_1,pixel_1_0,pixel_1_1,target\n1,2,3,4,7'],
    [
      'in ARFF',
      "% digits\n@RELATION 'd'\n@ATTRIBUTE pixel1 real\n@attribute pixel2 real\n@attribute pixel3 real\n@attribute pixel4 real\n@ATTRIBUTE class {0,7}\n@DATA\n1,2,3,4,7\n",
    ],
    ['with one column a class', `1,2,3,4,${'0,'.repeat(7)}1,0,0`],
  ])('may have its columns %s', async (_, text) => {
    const { labels, pixels } = await read(text);
    expect([...(labels ?? []), ...pixels]).toEqual([7, 1, 2, 3, 4]);
  });

  it('may arrive cut anywhere, and gzipped', async () => {
    const text = `${header}\r\n7,0,10,200,255\r\n"3",1, 2,3.0,4\r\n`;
    const whole = await read(text);
    const bytes = new TextEncoder().encode(text);
    for (let step = 1; step < 12; step++) {
      expect(await readCsv(inPieces('digits.csv', bytes, step))).toEqual(whole);
    }
    expect(await readCsv(fileOf('digits.csv.gz', gzipped(bytes)))).toEqual(whole);
  });

  const wide = (text: string, little: boolean) => {
    const view = new DataView(new ArrayBuffer(2 * text.length));
    [...text].forEach((letter, at) => view.setUint16(2 * at, letter.charCodeAt(0), little));
    return new Uint8Array(view.buffer);
  };

  it('may be an array as pandas writes it, its columns numbered and the label the last', async () => {
    const rows = rowsOf(60, (n) => `${n},0,${n},${4 * n},0,${n % 10}`);
    const { labels, pixels, questions, ignoredColumns } = await read(`,0,1,2,3,4\n${rows}`);
    expect([...(labels ?? [])].slice(9, 12)).toEqual([9, 0, 1]);
    expect([...pixels.subarray(4, 8)]).toEqual([0, 1, 4, 0]);
    expect(questions).toMatchObject([{ id: 'label', chosen: 'last' }]);
    expect(ignoredColumns).toEqual(['']);
  });

  it('that only says what pictures show is refused with what to do', async () => {
    const table = read('filename,label\n1.png,7\n2.png,3\n');
    await expect(table).rejects.toThrow(/no columns of pixels.*folders/);
  });

  it.each([
    ['UTF-16 with a mark', true, '\ufeff', '\r\n'],
    ['UTF-16 with its bytes in the other order', false, '\ufeff', '\r\n'],
    ['UTF-16 without a mark', true, '', '\n'],
    ['UTF-16 without a mark, in the other order', false, '', '\r'],
  ])('may be %s, cut anywhere', async (_, little, mark, end) => {
    const lines = (label: string) => ['p0', 'p1', 'p2', 'p3', label];
    const text = [lines('Zéro'), [1, 2, 3, 4, 'neuf'], [5, 6, 7, 8, 'zéro']]
      .map((line) => line.join('\t') + end)
      .join('');
    const bytes = wide(mark + text, little);
    for (const step of [1, 2, 3, 7, 5000]) {
      const read = await readCsv(inPieces('digits.txt', bytes, step));
      expect([...read.pixels]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(read.words).toEqual(['neuf', 'zéro']);
    }
    const file = new File([wide(`${mark}7,1,2,3,4${end}3,5,6,7,8${end}`, little)], 'train.csv');
    const { dataset } = await readFiles([file]);
    expect(dataset.train.count + dataset.test.count).toBe(2);
  });

  it('may have words in UTF-8, and as Windows has them', async () => {
    const text = 'p0,p1,p2,p3,label\n1,2,3,4,zéro\n';
    expect((await read(text)).words).toEqual(['zéro']);
    const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect((await readCsv(inPieces('a.csv', windows, 9))).words).toEqual(['zéro']);
  });

  it('may have more rows than fit into one block', async () => {
    const rows = Array.from({ length: 5000 }, (_, row) => `${row % 10},${row % 256},0,0,1`);
    const { count, labels, pixels } = await read(`${header}\n${rows.join('\n')}`);
    expect(count).toBe(5000);
    expect([labels?.[4999], pixels[4 * 4999], pixels.at(-1)]).toEqual([9, 4999 % 256, 1]);
  });

  it('names the columns that it does not use', async () => {
    const { ignoredColumns } = await read(`id,${header}\n1,7,1,2,3,4`);
    expect(ignoredColumns).toEqual(['id']);
  });
});

const rowsOf = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');

describe('a table without names', () => {
  const last = rowsOf(60, (n) => `0,${n},${4 * n},0,${n % 10}`);

  it('whose last column varies as labels do has its label there, and says so', async () => {
    const { labels, pixels, notes, questions } = await read(last);
    expect([...(labels ?? [])].slice(9, 12)).toEqual([9, 0, 1]);
    expect([...pixels.subarray(4, 8)]).toEqual([0, 1, 4, 0]);
    expect(notes).toEqual(['digits.csv: the label is the last column.']);
    expect(questions).toMatchObject([{ id: 'label', chosen: 'last' }]);
    expect(questions[0].why).toMatch(/first column holds the same value in all rows/);
  });

  it('has its label where labels are: the other column of fractions cannot be it', async () => {
    const { labels, questions } = await readCsv(
      fileOf('digits.csv', '0.5,0,0.25,1,7\n0,1,0.75,0,3\n'),
      { readings: { label: 'first' } },
    );
    expect([...(labels ?? [])]).toEqual([7, 3]);
    expect(questions.map(({ id }) => id)).not.toContain('label');
  });

  it('is read the other way where that is answered', async () => {
    const { labels, pixels } = await readCsv(fileOf('digits.csv', last), {
      readings: { label: 'first' },
    });
    expect(labels?.every((label) => label === 0)).toBe(true);
    expect([...pixels.subarray(4, 8)]).toEqual([1, 4, 0, 1]);
  });

  it('whose ends both vary asks, the evener one chosen', async () => {
    const text = rowsOf(100, (n) => `${n % 10},9,200,9,${n % 50 === 0 ? 3 : 0}`);
    const { labels, questions } = await read(text);
    expect(labels?.[19]).toBe(9);
    expect(questions).toMatchObject([{ id: 'label', chosen: 'first' }]);
    expect(questions[0].options.map(({ images }) => images?.count)).toEqual([5, 5]);
  });
});

describe('other numbers', () => {
  it.each([
    ['fractions from 0 to 1', '0,0.5,0.25,1', [0, 128, 64, 255]],
    ['fractions from -1 to 1', '-1.0,0.0,1.0,-1.0', [0, 128, 255, 0]],
    ['powers of ten', '0,5.0e-1,2.5E-1,1e0', [0, 128, 64, 255]],
    ['16 bits', '0,32768,65535,257', [0, 128, 255, 1]],
    ['bits', '0,1,1,0', [0, 255, 255, 0]],
  ])('are stretched: %s', async (_, row, pixels) => {
    const found = await read(`${header}\n3,${row}\n`);
    expect([...found.pixels]).toEqual(pixels);
    expect(found.notes.join()).toMatch(/became 0 to 255/);
  });

  it('with commas for points are read between semicolons', async () => {
    const found = await read(`${header.replaceAll(',', ';')}\n3;0;0,5;0,25;1\n`);
    expect([...found.pixels]).toEqual([0, 128, 64, 255]);
  });

  it('of which the first are whole are found all the same', async () => {
    const text = `${header}\n${'1,0,0,1,1\n'.repeat(9000)}2,0,0.5,0,1\n`;
    const { count, pixels } = await read(text);
    expect([count, pixels.at(-3)]).toEqual([9001, 128]);
  });

  it('of large images are shown as far as they were looked at, not as black ones', async () => {
    const row = `7,0,${'1,'.repeat(600 ** 2 - 2)}1`;
    const { questions } = await read(rowsOf(3, () => row));
    const { count = 0, pixels } =
      questions.find(({ id }) => id === 'range')?.options[0].images ?? {};
    expect(count).toBeGreaterThan(0);
    expect(pixels?.filter((pixel) => pixel > 0)).toHaveLength(count * (600 ** 2 - 1));
  });

  it('from 0 to 1 ask whether white is 1 or 255', async () => {
    const { questions } = await read(`${header}\n3,0,0.5,0.25,1\n`);
    expect(questions).toMatchObject([{ id: 'range', chosen: 'own' }]);
    const asBytes = await readCsv(fileOf('d.csv', `${header}\n3,0,0.5,0.25,1\n`), {
      readings: { range: 'bytes' },
    });
    expect([...asBytes.pixels]).toEqual([0, 1, 0, 1]);
  });
});

describe('labels in words', () => {
  const table = (labels: readonly string[]) =>
    csvFormat.read(
      fileInMemory(
        'd.csv',
        new TextEncoder().encode(`${header}\n${labels.map((l) => `${l},1,2,3,4`).join('\n')}`),
      ),
      {},
    );

  it('that are digits are those digits', async () => {
    const { part } = await table(['seven', 'zero', 'seven']);
    expect(part).toMatchObject({ labels: Uint8Array.of(7, 0, 7), classNames: digitNames });
  });

  it('that are other things are classes by their names', async () => {
    const { part } = await table(['A', '"cat"', '7', 'A']);
    expect(part).toMatchObject({
      classNames: ['7', 'A', 'cat'],
      labels: Uint8Array.of(1, 2, 0, 1),
    });
  });
});

describe('a broken CSV file', () => {
  it.each([
    ['a pixel above 255', `${header}\n7,1,2,3,256`, /line 2: column 5 is 256/],
    ['a negative pixel', `${header}\n7,1,-2,3,4`, /line 2: column 3 is -2/],
    ['a fraction as label', `${header}\n7.5,1,0,0,0`, /line 2: the label is 7\.5/],
    ['a word', `${header}\n7,1,2,3,4\nseven,1,2,3,4`, /line 3: the label is seven/],
    ['an empty cell', `${header}\n7,1,,3,4`, /line 2: column 3 is empty/],
    ['a row too short', `${header}\n7,1,2,3`, /line 2: 4 columns where the first line has 5/],
    ['a row too long', `${header}\n7,1,2,3,4,5`, /line 2: more than 5 columns/],
    ['a row too short behind words', '5;1;2;3;cat\n6;1\n', /line 2: 2 columns where the first/],
    ['fractions at both ends', '0.5,1,2,3,0.25\n', /neither the first nor the last column/],
    ['an open quotation mark', `id,${header}\n"a,7,1,2,3,4\n`, /never closed/],
    ['no square of pixels', 'label,pixel0,pixel1,pixel2\n1,2,3,4', /3 pixel columns/],
    ['a pixel twice', 'label,pixel0,pixel1,pixel1,pixel3\n1,2,3,4,5', /without gaps/],
    ['other tables', 'ImageId,Label\n1,7\n', /no columns of pixels/],
  ])('with %s says where', async (_, text, message) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'LabError', code: 'csv-malformed' });
    await expect(read(text)).rejects.toThrow(message);
  });

  it('without rows is empty', async () => {
    await expect(read(header)).rejects.toMatchObject({ code: 'dataset-empty' });
  });

  it('of one endless line is refused after a mebibyte', async () => {
    const endless = inPieces('endless.csv', new Uint8Array(3 * 2 ** 20).fill(49), 2 ** 16);
    await expect(readCsv(endless)).rejects.toMatchObject({ code: 'csv-malformed' });
  });
});
