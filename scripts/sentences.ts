import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A sentence of the page where the code says it. */
export interface Sentence {
  readonly english: string;
  readonly file: string;
}

/** A sentence that is put together before it is looked up: no dictionary can have it. */
export interface Unclear {
  readonly file: string;
  readonly code: string;
}

const isCode = (name: string) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name);

/** `counted` says its nouns there; they are found where they are counted. */
const numbers = 'domain/numbers.ts';

/** Every sentence that `t` is asked for, and every noun that `counted` is, in the source files below `folder`. */
export function sentencesIn(folder: string): {
  readonly sentences: readonly Sentence[];
  readonly unclear: readonly Unclear[];
} {
  const sentences: Sentence[] = [];
  const unclear: Unclear[] = [];
  const say = (english: string, file: string) => sentences.push({ english, file });
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!isCode(entry)) continue;
    const text = readFileSync(join(folder, entry), 'utf8');
    if (!/language\.ts|numbers\.ts|format\.ts/.test(text)) continue;
    const source = ts.createSourceFile(entry, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const called = ts.isCallExpression(node) ? node.expression.getText(source) : '';
      if (ts.isCallExpression(node) && called === 't') {
        const [first] = node.arguments;
        if (first && ts.isStringLiteralLike(first)) say(first.text, entry);
        else if (entry !== numbers)
          unclear.push({ file: entry, code: node.getText(source).slice(0, 60) });
      }
      if (ts.isCallExpression(node) && called === 'counted') {
        const [one, many] = node.arguments.slice(1).filter(ts.isStringLiteralLike);
        if (one) for (const noun of [one.text, many?.text ?? `${one.text}s`]) say(noun, entry);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { sentences, unclear };
}
