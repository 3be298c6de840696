import { readDirectory } from '../formats/archive/directory.ts';
import type { DataFile } from '../formats/bytes/data-file.ts';
import { fileOnDisk } from '../formats/bytes/data-file.ts';
import { isHdf5 } from '../formats/hdf5/hdf5.ts';
import { isPicture } from '../formats/picture.ts';
import { isZip } from '../formats/zip.ts';
import { looksLikeOnnx } from '../models/onnx/looks-like-onnx.ts';
import { formatOf } from './formats.ts';

/**
 * What somebody's file is for: a network, a training saved here, a project, kept drawings, a picture,
 * or data.
 */
export type BroughtKind = 'model' | 'run' | 'project' | 'drawings' | 'picture' | 'data';

const startBytes = 1024;
/** Keras writes what a model is near the start of its file, or at the end. */
const searched = 4 * 2 ** 20; // bytes
const longestJson = 64 * 2 ** 20; // bytes

/** Files that belong to a model and say so by their names alone. */
const modelPart = /\.(bin|pb|index|data-\d+-of-\d+|keras|onnx|pt|pth|ckpt)$|^checkpoint$/i;

const bytesOf = async (file: Blob, from: number, to: number) =>
  new Uint8Array(await file.slice(Math.max(0, from), to).arrayBuffer());

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Attributes of Keras 1 to 3, and the groups of Keras 3's weights. */
const kerasMark = /model_config|layer_names|weight_names|_layer_checkpoint_dependencies/;

async function isKerasH5(file: Blob): Promise<boolean> {
  const start = latin(await bytesOf(file, 0, searched));
  if (kerasMark.test(start)) return true;
  if (/\blayers\b/.test(start) && /\bvars\b/.test(start)) return true;
  return kerasMark.test(latin(await bytesOf(file, file.size - searched, file.size)));
}

async function kindOfZip(file: DataFile): Promise<BroughtKind> {
  const entries = await readDirectory(file).catch(() => []);
  const names = entries.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
  if (entries[0]?.path === 'project.json') return 'project';
  const has = (name: string) => names.includes(name);
  if (has('config.json') && has('model.weights.h5')) return 'model';
  if (has('model.json') || has('data.pkl')) return 'model';
  return names.some((name) => /\.(keras|onnx|weights\.h5)$/i.test(name)) ? 'model' : 'data';
}

/** A safetensors file: the length of its head, and a head of JSON. */
function isSafetensors(start: Uint8Array): boolean {
  return start[8] === 0x7b && start[4] === 0 && start[5] === 0 && start[6] === 0 && start[7] === 0;
}

async function kindOfJson(file: Blob): Promise<BroughtKind> {
  if (file.size > longestJson) return 'data';
  const text = await file.text();
  if (text.includes('digit-lab/drawings')) return 'drawings';
  return /"(class_name|modelTopology|weightsManifest)"/.test(text) ? 'model' : 'data';
}

/** What a file is for, by its content, and by its name only where the content says nothing. */
export async function kindOfFile(file: File): Promise<BroughtKind> {
  const start = await bytesOf(file, 0, startBytes);
  if (isPicture(start)) return 'picture';
  if (isHdf5(start)) return (await isKerasH5(file)) ? 'model' : 'data';
  if (isZip(start)) return kindOfZip(fileOnDisk(file));
  if (isSafetensors(start)) return 'run';
  if (/^\s*\{/.test(latin(start))) return kindOfJson(file);
  if (modelPart.test(file.name)) return 'model';
  return looksLikeOnnx(start) && formatOf(start) === null ? 'model' : 'data';
}
