/** Layers as short text for the address: "conv2d-32-3-1-same-relu-glorotUniform_flatten". */
import type { Field } from '../../domain/layers/description.ts';
import { isWithin } from '../../domain/layers/fields.ts';
import { fieldsOf, layerKinds, settingsOf } from '../../domain/layers/layers.ts';
import type { LayerSpec } from '../../domain/model/model.ts';

/** More layers than this are a broken address, not a model. */
const mostLayers = 40;

/** The number that a text is, or null when it is none or not within low..high. */
export function numberWithin(
  text: string | undefined,
  low: number,
  high: number,
  whole = false,
): number | null {
  if (text === undefined || text.trim() === '') return null;
  const value = Number(text);
  return value >= low && value <= high && (!whole || Number.isInteger(value)) ? value : null;
}

/** The parts of a layer's text, the kind first. A minus sign of a number divides nothing. */
const partsOf = (text: string): string[] => text.split(/(?<!\de|-)-/);

/** Its kind and its settings in the order of its fields; unsaid ones at the end are left out. */
export function writeLayer(spec: LayerSpec): string {
  const values = settingsOf(spec);
  const texts = Object.entries(fieldsOf(spec.kind)).map(([name, field]) => {
    const normal = field.kind === 'choice' ? field.normal : undefined;
    return String(values[name] ?? normal);
  });
  const last = Object.keys(fieldsOf(spec.kind)).findLastIndex((name) => values[name] !== undefined);
  return [spec.kind, ...texts.slice(0, last + 1)].join('-');
}

function readField(field: Field, text: string | undefined): unknown {
  if (field.kind === 'number') return numberWithin(text, field.low, field.high, field.whole);
  if (text === undefined && field.normal !== undefined) return field.normal;
  const option = field.options.find(({ value }) => String(value) === text);
  return option === undefined ? null : option.value;
}

function readLayer(text: string): LayerSpec | null {
  const [name, ...parts] = partsOf(text);
  const kind = layerKinds.find((one) => one === name);
  if (kind === undefined) return null;
  const spec: Record<string, unknown> = { kind };
  for (const [index, [setting, field]] of Object.entries(fieldsOf(kind)).entries()) {
    const value = readField(field, parts[index]);
    if (value === null || !isWithin(field, value)) return null;
    if (field.kind === 'number' || value !== field.normal) spec[setting] = value;
  }
  return spec as unknown as LayerSpec; // each of its settings is one of its fields' values
}

export const writeLayers = (layers: readonly LayerSpec[]): string =>
  layers.map(writeLayer).join('_');

/** The layers of a text, or null when any of them is unknown or out of range. */
export function readLayers(text: string): readonly LayerSpec[] | null {
  const texts = text.split('_');
  if (texts.length > mostLayers) return null;
  const layers = texts.map(readLayer);
  return layers.every((layer) => layer !== null) ? layers : null;
}
