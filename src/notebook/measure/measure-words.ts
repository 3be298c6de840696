import { t } from '../../domain/language.ts';
import type { MachineFigures, MeasuringNow, NetworkFigures } from '../../state/measure/machine.ts';
import { milliseconds, rounded } from '../../domain/numbers.ts';

export const networkNames = {
  a: t('a · single layer'),
  b: t('b · hidden layer'),
  c: 'c · dropout',
  d: 'd · convolutions',
} as const satisfies Partial<Record<NetworkFigures['name'], string>>;

export const sideNames: Partial<Record<string, string>> = {
  engine: t('Engine'),
  tfjs: t('TensorFlow.js on WebGPU'),
  processor: t('WebAssembly on the processor'),
  webgl: t('TensorFlow.js on WebGL'),
};

export const nameOf = (name: string): string =>
  (networkNames as Partial<Record<string, string>>)[name] ?? name;

export function nowWords(now: MeasuringNow | null): string {
  if (!now) return t('Preparing');
  if (now.now === 'product') return t('Bare products of matrices');
  const { side, network } = now.now;
  return t('{it}, network {network}', { it: sideNames[side] ?? side, network });
}

type Side = NetworkFigures['sides'][number];

export function cellWords(figure: Side | undefined): string {
  if (!figure) return '–';
  if (figure.ms !== null) return milliseconds(figure.ms);
  return figure.failure ? t('failed') : t('left out');
}

const sideMs = ({ sides }: NetworkFigures, of: string): number | null =>
  sides.find(({ side }) => side === of)?.ms ?? null;

/** How many times faster the best of the app's own is than TensorFlow.js, where both were measured. */
export function timesFaster(network: NetworkFigures): number | null {
  const [engine, processor] = [sideMs(network, 'engine'), sideMs(network, 'processor')];
  const own =
    engine !== null && processor !== null ? Math.min(engine, processor) : (engine ?? processor);
  const other = sideMs(network, 'tfjs') ?? sideMs(network, 'webgl');
  return own === null || other === null ? null : other / own;
}

const compact = (value: number): string => String(rounded(value, 4));

/** Bytes as powers of two where they are whole ones. */
function limitWords(value: number): string {
  const units = ['', 'Ki', 'Mi', 'Gi'];
  let at = 0;
  let left = value;
  while (left >= 1024 && left % 1024 === 0 && at < units.length - 1) {
    left /= 1024;
    at++;
  }
  return `${left}${units[at] ?? ''}`;
}

/** Everything that was measured in one line, for a message to others. */
export function machineLine(figures: MachineFigures, browser: string): string {
  const { adapter, product, networks, threads } = figures;
  const steps = networks.map(({ name, sides }) => {
    const shown = sides.map(({ side, ms: took, failure }) => {
      const figure = took === null ? (failure ? failure.code : 'left-out') : compact(took);
      return `${side} ${figure}`;
    });
    return `${name}: ${shown.join(', ')}`;
  });
  const tiles = networks.filter(({ tiles: own }) => own.length > 0);
  const parts = [
    'Digit Lab benchmark 1',
    adapter
      ? `adapter: ${[adapter.vendor, adapter.architecture, adapter.description].filter(Boolean).join(' ') || 'not named'}${adapter.software ? ' (software)' : ''}`
      : `no WebGPU: ${figures.reason?.code ?? 'unknown'}`,
    `browser: ${browser}`,
    `threads: ${threads}`,
    ...(product ? [`product: ${compact(product.gflops)} GFLOP/s (${product.kernel})`] : []),
    `ms a step: ${steps.join('; ')}`,
    ...(tiles.length > 0
      ? [`tiles: ${tiles.map(({ name, tiles: own }) => `${name} ${own.join(' ')}`).join('; ')}`]
      : []),
    ...(adapter
      ? [
          `limits: ${Object.entries(adapter.limits)
            .map(([name, value]) => `${name} ${limitWords(value)}`)
            .join(', ')}`,
          `features: ${adapter.features.join(' ') || 'none'}`,
        ]
      : []),
  ];
  return parts.join(' | ');
}
