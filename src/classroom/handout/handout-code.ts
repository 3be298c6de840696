/**
 * A handout as the text that its link carries: a version, then its fields under short names as JSON,
 * deflated, in letters that an address leaves alone. Whoever reads one takes what it knows and leaves
 * out what it does not; nothing of it is ever run or used as a key.
 */
import { t } from '../../domain/language.ts';
import { deflateSync, inflateSync } from 'fflate';
import { LabError } from '../../domain/failure.ts';
import { fromBase64Url, toBase64Url } from '../base64.ts';
import type { ControlName, ControlRule, Goal, Handout, Task } from './handout.ts';
import { controlNames, longest, mostMinutes, mostTasks } from './handout.ts';

/** Changed where an older page would misunderstand what a newer one writes. */
const version = '1';

/** Longer ones are not read: no handout comes near it. */
const longestCode = 6000;
const mostBytes = 60_000;

type Packed = Readonly<Record<string, unknown>>;

function packGoal(goal: Goal | null): readonly unknown[] {
  switch (goal?.kind) {
    case undefined:
      return [];
    case 'accuracy':
      return goal.parameters === null ? ['a', goal.least] : ['a', goal.least, goal.parameters];
    case 'misread':
      return ['m', goal.count];
    case 'overfit':
      return ['o', goal.gap];
    case 'guess':
      return ['g'];
    case 'answer':
      return ['w'];
  }
}

const packTask = ({ text, minutes, goal }: Task): readonly unknown[] => [
  text,
  minutes ?? 0,
  ...packGoal(goal),
];

function namesWith(handout: Handout, rule: ControlRule): string {
  return controlNames.filter((name) => handout.controls[name] === rule).join(' ');
}

/** The code of a handout. What is empty is left out. */
export function writeHandout(handout: Handout): string {
  const { lesson, settings, title, text, cells, tasks } = handout;
  const packed: Packed = {
    l: lesson,
    ...(settings !== '' && { s: settings }),
    ...(title !== '' && { t: title }),
    ...(text !== '' && { x: text }),
    ...(cells && { c: cells.join(' ') }),
    ...(namesWith(handout, 'fixed') !== '' && { f: namesWith(handout, 'fixed') }),
    ...(namesWith(handout, 'hidden') !== '' && { h: namesWith(handout, 'hidden') }),
    ...(tasks.length > 0 && { k: tasks.map(packTask) }),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(packed));
  return version + toBase64Url(deflateSync(bytes, { level: 9, mem: 8 }));
}

const unclear = (message: string, cause?: unknown) =>
  new LabError('address-unclear', message, { cause });

function unpack(code: string): unknown {
  const bytes = fromBase64Url(code.slice(1));
  if (!bytes) throw unclear(t('The lesson in this link has letters that none has.'));
  try {
    // A fixed room to unpack into: whatever a link claims to hold, it gets no more than this.
    const json = inflateSync(bytes, { out: new Uint8Array(mostBytes) });
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)) as unknown;
  } catch (cause) {
    throw unclear(
      t('The lesson in this link cannot be unpacked: a part of it may be missing.'),
      cause,
    );
  }
}

const field = (packed: object, name: string): unknown =>
  Object.hasOwn(packed, name) ? Reflect.get(packed, name) : undefined;

/** A text without control characters but line breaks, cut to what there is room for. */
function textOf(value: unknown, most: number): string {
  if (typeof value !== 'string') return '';
  return value
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u2028-\u202e\u2066-\u2069]/g, '')
    .slice(0, most);
}

const within = (value: unknown, low: number, high: number): value is number =>
  typeof value === 'number' && value >= low && value <= high;

const whole = (value: unknown, low: number, high: number): value is number =>
  within(value, low, high) && Number.isInteger(value);

/** A goal of a kind that is not known here is left to people. */
function readGoal([kind, first, second]: readonly unknown[]): Goal | null {
  switch (kind) {
    case 'a': {
      if (!within(first, 0, 1)) return null;
      const parameters = whole(second, 1, 1e9) ? second : null;
      return second !== undefined && parameters === null
        ? null
        : { kind: 'accuracy', least: first, parameters };
    }
    case 'm':
      return whole(first, 1, 100) ? { kind: 'misread', count: first } : null;
    case 'o':
      return within(first, 0, 1) ? { kind: 'overfit', gap: first } : null;
    case 'g':
      return { kind: 'guess' };
    case 'w':
      return { kind: 'answer' };
    default:
      return null;
  }
}

function readTask(packed: unknown): Task | null {
  if (!Array.isArray(packed)) return null;
  const [text, minutes, ...goal] = packed as readonly unknown[];
  const words = textOf(text, longest.task);
  if (words.trim() === '') return null;
  return {
    text: words,
    minutes: whole(minutes, 1, mostMinutes) ? minutes : null,
    goal: readGoal(goal),
  };
}

const idsOf = (value: unknown): string[] =>
  textOf(value, 1000)
    .split(' ')
    .filter((id) => /^[\w-]{1,40}$/.test(id));

function readRules(packed: object): Handout['controls'] {
  const ruled = (key: string, rule: ControlRule): [ControlName, ControlRule][] => {
    const named = idsOf(field(packed, key));
    return controlNames.filter((name) => named.includes(name)).map((name) => [name, rule]);
  };
  return Object.fromEntries([...ruled('f', 'fixed'), ...ruled('h', 'hidden')]);
}

/**
 * The handout that a code means.
 * @throws LabError 'address-unclear' where it is damaged, or written by a newer page.
 */
export function readHandout(code: string): Handout {
  if (code.length > longestCode) throw unclear(t('The lesson in this link is longer than any is.'));
  if (code[0] !== version) throw unclear(t('The lesson in this link is of a kind not known here.'));
  const packed = unpack(code);
  if (typeof packed !== 'object' || packed === null || Array.isArray(packed)) {
    throw unclear(t('What this link carries is no lesson.'));
  }
  const lesson = textOf(field(packed, 'l'), 40);
  if (!/^[\w-]+$/.test(lesson)) throw unclear(t('The link names no lesson.'));
  const cells = field(packed, 'c');
  const tasks = field(packed, 'k');
  return {
    lesson,
    settings: textOf(field(packed, 's'), longest.settings),
    title: textOf(field(packed, 't'), longest.title),
    text: textOf(field(packed, 'x'), longest.text),
    cells: typeof cells === 'string' ? idsOf(cells) : null,
    controls: readRules(packed),
    tasks: (Array.isArray(tasks) ? tasks : [])
      .slice(0, mostTasks)
      .map(readTask)
      .filter((task) => task !== null),
  };
}
