import { t } from '../../domain/language.ts';
import type { BackendChoice, BackendInfo } from '../../state/page/backend.ts';
import type { Option } from '../../ui/fields/SelectField.tsx';

type BackendName = BackendInfo['backend'];

/** What computes, as the chip names it. */
export const backendNames: Record<BackendName, string> = {
  engine: t('Engine on WebGPU'),
  processor: t('WebAssembly on the processor'),
  webgpu: t('TensorFlow.js on WebGPU'),
  webgl: t('TensorFlow.js on WebGL'),
  cpu: t('TensorFlow.js on the CPU'),
};

/** Whole sets of images: training/evaluate-beside.ts. */
const besideWords = t(
  ' Left to choose, the page evaluates large sets of images with WebAssembly already, with the weights of the run.',
);

/** What it means for the reader's patience. */
export function speedWords({ backend, software, adapter }: BackendInfo): string {
  switch (backend) {
    case 'engine':
    case 'webgpu':
      if (software) {
        return t(
          'There is no graphics processor for the page, so the processor plays one. Everything works, but slowly: compute with WebAssembly, which asks the processor itself and is several times faster here, or train on fewer images first.{what}',
          { what: backend === 'engine' ? besideWords : '' },
        );
      }
      return backend === 'engine'
        ? t('The whole training step runs on your graphics processor. This is the fastest way.')
        : t(
            'Your graphics processor does the work, but it is asked hundreds of times per step. Several times slower than the engine.',
          );
    case 'processor':
      return t(
        'Your processor does the work, with {adapter}. Dense networks train in seconds to minutes; convolutions take longer than on a graphics processor.',
        { adapter },
      );
    case 'webgl':
      if (software) {
        return t(
          'The processor plays an older graphics processor. Slowly: WebAssembly is many times faster.',
        );
      }
      return t(
        'An older way to the graphics processor. Dense networks train in minutes; large convolutions take long.',
      );
    case 'cpu':
      return t(
        'Only the processor works, in plain JavaScript. Small networks train in minutes; leave the convolutions for another computer.',
      );
  }
}

export const backendOptions: readonly Option<BackendChoice>[] = [
  {
    value: 'auto',
    label: t('Automatic'),
    note: t('WebGPU where there is one, else the fastest that works'),
  },
  { value: 'engine', label: backendNames.engine },
  { value: 'processor', label: backendNames.processor },
  { value: 'webgpu', label: backendNames.webgpu },
  { value: 'webgl', label: backendNames.webgl },
  { value: 'cpu', label: backendNames.cpu },
];
