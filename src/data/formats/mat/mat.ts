import { t } from '../../../domain/language.ts';
import { readBytes } from '../bytes/byte-stream.ts';
import type { ArraysFormat } from '../format.ts';
import { isMat4, openMat4 } from './mat4.ts';
import { isMat5, openMat5 } from './mat5.ts';

export const matFormat: ArraysFormat = {
  words: t('MATLAB file'),
  endings: ['.mat'],
  sniff: (start) => isMat5(start) || isMat4(start),
  gives: 'arrays',
  async open(file) {
    const reader = readBytes(file.range(0, 128));
    const start = await reader.peek(128).finally(() => reader.cancel());
    return { arrays: await (isMat5(start) ? openMat5(file) : openMat4(file)) };
  },
};
