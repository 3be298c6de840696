import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';
import { fileOf, gzipped, inPieces } from '../testing/files.ts';

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
    ['with spaces', 'label, pixel0, pixel1, pixel2, pixel3\n 7, 1, 2, 3, 4\n'],
    ['written as decimals', `${header}\n7,1.0,2.0,3.0,4.0\n`],
    ['between semicolons', `${header}\n7,1,2,3,4\n`.replaceAll(',', ';')],
    ['between tabs', `${header}\n7,1,2,3,4\n`.replaceAll(',', '\t')],
    ['with line ends of Windows', `${header}\r\n7,1,2,3,4\r\n\r\n`],
    ['with a byte order mark', `\ufeff${header}\n7,1,2,3,4\n`],
    ['without a header', '7,1,2,3,4\n'],
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

describe('a broken CSV file', () => {
  it.each([
    ['a pixel above 255', `${header}\n7,1,2,3,256`, /line 2: column 5 is 256/],
    ['a negative pixel', `${header}\n7,1,-2,3,4`, /line 2: column 3 is -2/],
    ['a fraction', `${header}\n7,0.5,0,0,0`, /line 2: column 2 is 0\.5/],
    ['a word', `${header}\n7,1,2,3,4\nseven,1,2,3,4`, /line 3: the label is seven/],
    ['an empty cell', `${header}\n7,1,,3,4`, /line 2: column 3 is empty/],
    ['a row too short', `${header}\n7,1,2,3`, /line 2: 4 columns where the first line has 5/],
    ['a row too long', `${header}\n7,1,2,3,4,5`, /line 2: more than 5 columns/],
    ['an open quotation mark', `id,${header}\n"a,7,1,2,3,4\n`, /never closed/],
    ['no square of pixels', 'label,pixel0,pixel1,pixel2\n1,2,3,4', /3 pixel columns/],
    ['a pixel twice', 'label,pixel0,pixel1,pixel1,pixel3\n1,2,3,4,5', /without gaps/],
    ['other tables', 'ImageId,Label\n1,7\n', /0 pixel columns/],
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
