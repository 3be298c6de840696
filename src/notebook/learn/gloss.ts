import type { Term } from '../../lessons/glossary.ts';
import { terms } from '../../lessons/glossary.ts';

/** A piece of a paragraph; with a term where that is used for the first time in its cell. */
export interface Piece {
  readonly text: string;
  readonly term: Term | null;
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const byName = new Map(terms.flatMap((term) => term.names.map((name) => [name, term] as const)));
const names = [...byName.keys()].sort((one, other) => other.length - one.length);
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${names.map(escaped).join('|')})(?![\\p{L}\\p{N}-])`,
  'gu',
);

/** The paragraphs of a cell in pieces: each term stands apart where it comes first. */
export function gloss(paragraphs: readonly string[]): readonly (readonly Piece[])[] {
  const seen = new Set<string>();
  return paragraphs.map((paragraph) => {
    const pieces: Piece[] = [];
    let done = 0;
    for (const { index, 0: name } of paragraph.matchAll(pattern)) {
      const term = byName.get(name);
      if (!term || seen.has(term.id)) continue;
      seen.add(term.id);
      pieces.push({ text: paragraph.slice(done, index), term: null }, { text: name, term });
      done = index + name.length;
    }
    return [...pieces, { text: paragraph.slice(done), term: null }];
  });
}
