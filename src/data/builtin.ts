import { t } from '../domain/language.ts';
import type { BuiltinSource } from '../domain/data/dataset-source.ts';
import { habitNames } from '../domain/data/dataset-source.ts';
import type { Dataset } from '../domain/data/dataset.ts';
import { LabError } from '../domain/failure.ts';
import { mixSeed } from '../domain/random/random.ts';
import { part } from '../domain/part.ts';
import type { ReadOptions } from './formats/bytes/byte-stream.ts';
import { digitNames } from './formats/names/class-names.ts';
import { PenPace } from './generator/pen-pace.ts';

/** Counts up when the generator draws a style otherwise than before, so that no old digits are opened. */
const generatorVersion = { digits: 4, houseNumbers: 2 } as const;

/** The name under which a built-in set is open and kept. */
export function builtinKey({ style, seed, train, test, habit }: BuiltinSource): string {
  const whose = habit ? `-${habit}` : '';
  return `builtin-${generatorVersion[style]}-${style}-${seed}-${train}-${test}${whose}`;
}

function nameOf({ style, habit }: BuiltinSource): string {
  if (style === 'houseNumbers') return t('Built-in house numbers');
  return habit ? t('Built-in digits, {it}', { it: habitNames[habit] }) : t('Built-in digits');
}

/** Test digits come from a series of their own, so they are the same for every training size. */
async function draw(source: BuiltinSource, pace: PenPace, options: ReadOptions): Promise<Dataset> {
  const { generateSeries } = await part(import('./generator/index.ts'));
  const { seed, style, habit } = source;
  const total = source.train + source.test;
  const [train, test] = await generateSeries(
    [
      { seed: mixSeed(seed, 1), count: source.train },
      { seed: mixSeed(seed, 2), count: source.test },
    ],
    {
      style,
      habit,
      pace,
      signal: options.signal,
      onProgress: (done) => options.onProgress?.(done, total),
    },
  );
  return {
    id: builtinKey(source),
    name: nameOf(source),
    origin: 'generated',
    classNames: digitNames,
    train,
    test,
  };
}

export interface DrawSetOptions extends ReadOptions {
  /** Nobody waits for it: one pen draws it, and none while the user's own work goes on. */
  readonly behind?: boolean;
  /** What is done with a set once it is drawn, before it is given out: keeping it, say. */
  readonly finish?: (dataset: Dataset) => Promise<Dataset>;
}

/** A set that is being drawn; whoever asks for it meanwhile gets the same one. */
interface Sheet {
  readonly dataset: Promise<Dataset>;
  readonly pace: PenPace;
  readonly stop: AbortController;
  readonly watchers: Set<DrawSetOptions>;
  /** It goes on without anyone who waits for it. */
  behind: boolean;
}

/** Draws built-in sets, each once: at once with all pens, or behind what the user does with one. */
export class BuiltinSets {
  private readonly sheets = new Map<string, Sheet>();
  private readonly held = new Map<string, Dataset>();
  /** So many reasons to rest there are. */
  private rests = 0;

  /**
   * Draws a set, or hurries one that is being drawn behind.
   * @throws LabError 'cancelled' when the signal aborts; what is drawn behind then goes on as before.
   */
  async draw(source: BuiltinSource, options: DrawSetOptions = {}): Promise<Dataset> {
    const known = this.sheets.get(builtinKey(source));
    const sheet = known && !known.stop.signal.aborted ? known : this.start(source, options.finish);
    sheet.watchers.add(options);
    if (options.behind) sheet.behind = true;
    this.setPace(sheet);
    try {
      return await orAborted(sheet.dataset, options.signal);
    } finally {
      sheet.watchers.delete(options);
      this.setPace(sheet);
    }
  }

  /** Holds a set in memory that cannot be kept on the disk. */
  hold(dataset: Dataset): void {
    this.held.set(dataset.id, dataset);
  }

  heldSet(source: BuiltinSource): Dataset | null {
    return this.held.get(builtinKey(source)) ?? null;
  }

  /** Lets what is drawn behind wait, during a training, say, until the returned function is called. */
  rest(): () => void {
    this.changeRests(1);
    return () => this.changeRests(-1);
  }

  private changeRests(by: number): void {
    this.rests += by;
    for (const sheet of this.sheets.values()) this.setPace(sheet);
  }

  private start(source: BuiltinSource, finish: DrawSetOptions['finish']): Sheet {
    const pace = new PenPace(0);
    const stop = new AbortController();
    const watchers: Sheet['watchers'] = new Set();
    const onProgress = (done: number, total: number) => {
      for (const watcher of watchers) watcher.onProgress?.(done, total);
    };
    const key = builtinKey(source);
    const dataset = draw(source, pace, { signal: stop.signal, onProgress })
      .then(finish)
      .finally(() => {
        if (this.sheets.get(key) === sheet) this.sheets.delete(key);
      });
    const sheet: Sheet = { dataset, pace, stop, watchers, behind: false };
    this.sheets.set(key, sheet);
    return sheet;
  }

  private setPace({ pace, stop, watchers, behind }: Sheet): void {
    const awaited = [...watchers].some((watcher) => !watcher.behind);
    if (awaited) pace.pens = Infinity;
    else if (behind) pace.pens = this.rests > 0 ? 0 : 1;
    else stop.abort();
  }
}

/** The promise, or a failure as soon as the signal aborts. */
async function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  const aborted = new Promise<never>((_, reject) => {
    const stop = () => reject(new LabError('cancelled', t('Drawing the digits was stopped.')));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([promise, aborted]);
}
