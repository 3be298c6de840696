import { t } from '../../domain/language.ts';
import type { Failure } from '../../domain/failure.ts';
import { isSoftwareName } from '../../engine/gpu/software.ts';

/** What a browser says of itself that tells why a page has no WebGPU. */
export interface Surroundings {
  readonly secure: boolean;
  /** Chromium's version, or null in other browsers. */
  readonly chromium: number | null;
}

/** The first Chromium with WebGPU on most systems. */
const firstChromium = 113;

/** Why there is no `navigator.gpu`. */
export function whyNoWebgpu({ secure, chromium }: Surroundings): Failure {
  if (!secure) {
    const message = t('The page came over plain http, from another computer.');
    return { code: 'page-insecure', message };
  }
  if (chromium !== null && chromium >= firstChromium) {
    const message = t(
      'This browser (Chromium {chromium}) could do WebGPU, but it is switched off.',
      { chromium },
    );
    return { code: 'webgpu-blocked', message };
  }
  return { code: 'webgpu-missing', message: t('This browser has no WebGPU.') };
}

/** Names of graphics adapters that virtual machines have. */
const virtualNames = /vmware|svga3d|virtualbox|vbox|parallels|virtio|virgl|hyper-?v|qxl|bochs/i;

/** Why a browser that knows WebGPU offers no adapter, by what draws its WebGL (null: it has none). */
export function whyNoAdapter(renderer: string | null): Failure {
  if (renderer !== null && virtualNames.test(renderer)) {
    const message = t(
      'The page runs in a virtual machine ({renderer}), which has no graphics processor for it.',
      { renderer },
    );
    return { code: 'virtual-machine', message };
  }
  if (renderer === null || isSoftwareName(renderer)) {
    const message = t(
      'The browser knows WebGPU but draws everything with the processor: hardware acceleration is off, or there is no graphics processor.',
    );
    return { code: 'acceleration-off', message };
  }
  const message = t(
    'The browser knows WebGPU but offers no graphics adapter, though it draws with {renderer}.',
    { renderer },
  );
  return { code: 'webgpu-no-adapter', message };
}

interface Brand {
  readonly brand: string;
  readonly version: string;
}

/** Chromium's version as it tells pages, or null. */
export function chromiumVersion(brands: readonly Brand[] | undefined): number | null {
  const found = brands?.find(({ brand }) => brand === 'Chromium');
  return found ? Number.parseInt(found.version, 10) : null;
}
