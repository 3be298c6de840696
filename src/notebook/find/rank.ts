/** Something that can be found by its name or by what it says, and done or gone to. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  /** Further text that it is found by; an excerpt of it is shown. */
  readonly text?: string;
  /** All of the text is shown. */
  readonly whole?: boolean;
  /** Other words that people would look for it with; never shown. */
  readonly also?: string;
  /** The keys that do the same. */
  readonly keys?: readonly string[];
  /** Shown only when something is looked for. */
  readonly asked?: boolean;
  readonly run: () => void;
}

export interface EntryGroup {
  readonly label: string;
  readonly items: readonly Entry[];
}

/** More of one group than this is a list to read, and no answer. */
const most = 8;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What was typed, word by word, without accents and capitals. */
export const wordsIn = (query: string): readonly string[] =>
  plain(query).split(/\s+/).filter(Boolean);

/** Where `word` begins in `text`: at the start of one of its words, or -1. */
function startOf(word: string, text: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}

/** How well one word fits: its title begins with it, holds it, or only what else belongs to it does. */
function fit(word: string, title: string, rest: string): number {
  const at = startOf(word, title);
  if (at === 0) return 4;
  if (at > 0) return 3;
  if (startOf(word, rest) >= 0) return 2;
  return word.length > 2 && title.includes(word) ? 1 : 0;
}

/** The sum over all words, or 0 where one of them is nowhere. */
function score({ title, text = '', also = '' }: Entry, words: readonly string[]): number {
  const rest = plain(`${also} ${text}`);
  const fits = words.map((word) => fit(word, plain(title), rest));
  return fits.includes(0) ? 0 : fits.reduce((sum, one) => sum + one, 0);
}

/**
 * What answers a query, group by group, the best of each first; groups with none are left out. Every
 * word of the query must be there, in any order. An empty query is answered with all that is not
 * shown only when asked for.
 */
export function findEntries(groups: readonly EntryGroup[], query: string): readonly EntryGroup[] {
  const words = wordsIn(query);
  return groups.flatMap(({ label, items }) => {
    const found =
      words.length === 0
        ? items.filter(({ asked }) => !asked)
        : bestOf(items, words).slice(0, most);
    return found.length === 0 ? [] : [{ label, items: found }];
  });
}

function bestOf(items: readonly Entry[], words: readonly string[]): readonly Entry[] {
  return items
    .map((item) => ({ item, score: score(item, words) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ item }) => item);
}

/** About `length` characters of a text, from a little before the first of the words that is in it. */
export function excerpt(text: string, words: readonly string[], length = 110): string {
  if (text.length <= length) return text;
  const low = text.toLowerCase();
  const places = words.map((word) => startOf(word, low)).filter((at) => at >= 0);
  const hit = places.length === 0 ? 0 : Math.min(...places);
  const wanted = Math.max(0, Math.min(hit - 30, text.length - length));
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const cut = text.slice(from, from + length);
  const whole = from + cut.length === text.length;
  return `${from > 0 ? '… ' : ''}${whole ? cut : `${cut.replace(/\s+\S*$/, '')} …`}`;
}
