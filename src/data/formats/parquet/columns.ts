import type { FileMetaData, SchemaTree } from 'hyparquet';
import { isRecord } from '../../../domain/json.ts';

/** What can be made of a column. */
type ColumnKind = 'picture' | 'list' | 'number' | 'text';

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly fraction: boolean;
}

/** Which columns hold what. */
export interface Columns {
  readonly images: readonly Column[];
  readonly label: Column | null;
  readonly unused: readonly string[];
}

const labelName = /^(y|label|labels|class|target|digit|category|character|fine_label)$/i;
const fewestPixels = 16;

function kindOf({ element, children }: SchemaTree): ColumnKind | null {
  const { type, converted_type: converted, logical_type: logical } = element;
  const [child] = children;
  if (child) {
    if (children.some((each) => each.element.name === 'bytes')) return 'picture';
    const isList = converted === 'LIST' || logical?.type === 'LIST';
    return isList || child.element.repetition_type === 'REPEATED' ? 'list' : null;
  }
  if (type === 'BYTE_ARRAY') {
    return converted === 'UTF8' || logical?.type === 'STRING' ? 'text' : 'picture';
  }
  if (type === undefined || type === 'INT96' || type === 'FIXED_LEN_BYTE_ARRAY') return null;
  return element.repetition_type === 'REPEATED' ? 'list' : 'number';
}

const isFraction = ({ element, children }: SchemaTree): boolean =>
  element.type === 'FLOAT' || element.type === 'DOUBLE' || children.some(isFraction);

const onlyOne = <T>([first, ...others]: readonly T[]): T | null =>
  others.length === 0 ? (first ?? null) : null;

/** Tells images from labels: pictures, lists of numbers, or many columns of numbers. */
export function chooseColumns(schema: SchemaTree): Columns {
  const all = schema.children.flatMap((tree): Column[] => {
    const kind = kindOf(tree);
    return kind ? [{ name: tree.element.name, kind, fraction: isFraction(tree) }] : [];
  });
  const singles = all.filter(({ kind }) => kind === 'number' || kind === 'text');
  const whole = singles.filter(({ kind, fraction }) => kind === 'number' && !fraction);
  const label =
    singles.find(({ name }) => labelName.test(name)) ?? onlyOne(whole) ?? onlyOne(singles);
  const one = all.find(({ kind }) => kind === 'picture') ?? all.find(({ kind }) => kind === 'list');
  const pixels = singles.filter((column) => column !== label && column.kind === 'number');
  const images = one ? [one] : pixels.length >= fewestPixels ? pixels : [];
  const used = new Set([label, ...images]);
  const unused = schema.children
    .map(({ element }) => element.name)
    .filter((name) => ![...used].some((column) => column?.name === name));
  return { images, label, unused };
}

/** The names that Hugging Face writes down for the numbers of a column of classes. */
export function classNamesOf(metadata: FileMetaData, label: string): readonly string[] | null {
  const entry = metadata.key_value_metadata?.find(({ key }) => key === 'huggingface');
  try {
    const content: unknown = JSON.parse(entry?.value ?? 'null');
    const info = isRecord(content) && isRecord(content.info) ? content.info : {};
    const features = isRecord(info.features) ? info.features : {};
    const feature = features[label];
    const names = isRecord(feature) ? feature.names : null;
    const texts = Array.isArray(names) && names.every((name) => typeof name === 'string');
    return texts && names.length > 0 && names.length <= 256 ? names : null;
  } catch {
    return null;
  }
}
