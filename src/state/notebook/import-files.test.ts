import { beforeEach, describe, expect, test } from 'vitest';
import { LabError } from '../../domain/failure.ts';
import { lessons } from '../../lessons/index.ts';
import type { DataPreview, DatasetInfo, Request } from '../../worker/protocol/protocol.ts';
import { fetchPublished, stopFetching } from './downloads.ts';
import { getAvailableDatasets, getDataset } from '../data/datasets.ts';
import { acceptImport, bringFiles, cancelImport, changeMapping } from './import-files.ts';
import { getSession, resetLesson } from './notebook.ts';
import type { FakeWorker } from '../testing.ts';
import { linkFakeWorker } from '../testing.ts';

const [lesson] = lessons;
const files = [{ file: new File(['x'], 'mine.npz'), path: 'mine.npz' }];
const info: DatasetInfo = {
  id: 'files-1',
  name: 'mine.npz',
  origin: 'files',
  classNames: [...'0123456789'],
  source: { kind: 'kept', key: 'files-1' },
  height: 28,
  width: 28,
  trainLabels: new Uint8Array(6),
  testLabels: new Uint8Array(1),
  unlabelledCount: 0,
  problems: [],
  original: null,
};
const preview: DataPreview = {
  info,
  formats: [],
  arrays: [],
  applied: { side: 28, invert: false, testShare: 1 / 7 },
  samples: null,
  questions: [],
  failure: null,
};

type Asked = Extract<Request, { kind: 'previewFiles' }>[];
let worker: FakeWorker;
let looked: Asked;

beforeEach(() => {
  resetLesson(lesson.id);
  cancelImport();
  worker = linkFakeWorker();
  looked = [];
  worker.answer('previewFiles', (request) => {
    looked.push(request);
    return preview;
  });
  worker.answer('usePreview', () => info);
  worker.answer('dropPreview', () => null);
  worker.answer('listKept', () => ({
    datasets: [],
    unfinishedBytes: 0,
    usage: null,
    quota: null,
    failure: null,
  }));
});

describe('files that are brought', () => {
  test('are looked at first, and change nothing until they are accepted', async () => {
    const before = getSession(lesson.id);
    await bringFiles(lesson.id, files);
    expect(looked[0].source).toMatchObject({ paths: ['mine.npz'], mapping: { testShare: 1 / 7 } });
    expect(getSession(lesson.id)).toBe(before);
    await acceptImport();
    const { datasetChoice, datasetId } = getSession(lesson.id);
    expect([datasetChoice, datasetId]).toEqual(['kept:files-1', 'files-1']);
    expect(getDataset('files-1')?.name).toBe('mine.npz');
    expect(worker.asked).not.toContain('openDataset');
  });

  test('are read again with what the reader says of them', async () => {
    await bringFiles(lesson.id, files);
    await changeMapping({ invert: true });
    await changeMapping({ side: 32 });
    expect(looked.at(-1)?.source.mapping).toEqual({ testShare: 1 / 7, invert: true, side: 32 });
  });

  test('that are cancelled leave everything as it was', async () => {
    const before = getSession(lesson.id);
    await bringFiles(lesson.id, files);
    cancelImport();
    await acceptImport();
    expect(getSession(lesson.id)).toBe(before);
    expect(worker.asked).not.toContain('usePreview');
  });

  test('that could not be kept are used from memory, however often they are loaded', async () => {
    const source = { kind: 'files', files: [] } as const;
    worker.answer('usePreview', () => ({ ...info, id: 'files-2', source }));
    await bringFiles(lesson.id, files);
    await acceptImport();
    const { datasetChoice, datasetId } = getSession(lesson.id);
    expect([datasetChoice, datasetId]).toEqual(['own', 'files-2']);
  });
});

describe('a download', () => {
  test('makes the data available and loads them, also where they cannot be kept', async () => {
    worker.answer('listDatasets', () => ['builtin']);
    worker.answer('openDataset', ({ source }) => ({ ...info, id: 'mnist', name: 'MNIST', source }));
    await fetchPublished(lesson.id, 'mnist');
    expect(getAvailableDatasets()).toContain('mnist');
    expect(getSession(lesson.id)).toMatchObject({ datasetChoice: 'auto', datasetId: 'mnist' });
    expect(worker.asked.filter((kind) => kind === 'openDataset')).toHaveLength(1);
  });

  test('that is stopped is no failure, and leaves the data as they were', async () => {
    const before = getSession(lesson.id);
    worker.answer('openDataset', () => {
      stopFetching('fashion-mnist');
      throw new LabError('cancelled', 'stopped');
    });
    await fetchPublished(lesson.id, 'fashion-mnist');
    expect(getSession(lesson.id)).toBe(before);
  });
});
