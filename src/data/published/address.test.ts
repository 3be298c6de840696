import { describe, expect, it } from 'vitest';
import { openDataset } from '../sources.ts';
import { fetchAddressed, resolveAddress } from './address.ts';
import { idxBytes, rampPixels } from '../testing/files.ts';
import { sends, startServer } from '../testing/server.ts';

const files = {
  '/class/images.idx': sends(idxBytes([7, 28, 28], rampPixels(7, 784))),
  '/class/labels.idx': sends(idxBytes([7], [0, 1, 2, 3, 4, 5, 6])),
};

describe('data that an address names', () => {
  it('are opened from beside the page', async () => {
    await using server = await startServer(files);
    const source = { kind: 'address', paths: ['class/images.idx', '/class/labels.idx'] } as const;
    const dataset = await openDataset(source, { baseUrl: server.url });
    expect(dataset).toMatchObject({ name: 'images.idx, labels.idx', origin: 'files' });
    expect(dataset.train.count + dataset.test.count).toBe(7);
  });

  it.each([
    'https://elsewhere.example/digits.npz',
    '//elsewhere.example/digits.npz',
    'data:text/csv,label',
    'blob:https://elsewhere.example/1',
    'javascript:alert(1)',
  ])('are refused when they lie elsewhere: %s', (path) => {
    const resolve = () => resolveAddress(path, 'https://lab.example/page/');
    expect(resolve).toThrow(expect.objectContaining({ code: 'address-refused' }));
  });

  it('are refused when the server sends on to another place', async () => {
    await using elsewhere = await startServer(files);
    await using server = await startServer({
      '/moved': (_, response) =>
        response.writeHead(302, { location: `${elsewhere.url}class/images.idx` }).end(),
    });
    const fetching = fetchAddressed(['moved'], server.url, {});
    await expect(fetching).rejects.toMatchObject({ code: 'fetch-failed' });
    expect(elsewhere.requests).toEqual([]);
  });

  it.each([
    ['my%20digits.idx', 'my digits.idx'],
    ['100%.idx', '100%.idx'],
  ])('are named as they are addressed: %s', async (path, name) => {
    await using server = await startServer({ [`/${path}`]: sends(idxBytes([1], [0])) });
    const [file] = await fetchAddressed([path], server.url, {});
    expect(file.name).toBe(name);
  });

  it('may be missing', async () => {
    await using server = await startServer();
    const code = { code: 'file-not-found' };
    await expect(fetchAddressed(['no.npz'], server.url, {})).rejects.toMatchObject(code);
  });
});
