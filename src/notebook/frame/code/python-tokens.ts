/** Just enough of Python to colour the code that we write ourselves. */
export interface Token {
  readonly kind: 'plain' | 'string' | 'number' | 'keyword';
  readonly text: string;
}

const pattern =
  /(?<string>f?"[^"\n]*")|(?<number>\b\d[\d.]*(?:e-?\d+)?\b)|(?<keyword>\b(?:import|from|as|for|in|with|print|True|False|None)\b)/g;

/** The code in pieces; joined they are the code again. */
export function tokenize(code: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of code.matchAll(pattern)) {
    if (match.index > end) tokens.push({ kind: 'plain', text: code.slice(end, match.index) });
    const { string, number } = match.groups ?? {};
    const kind = string !== undefined ? 'string' : number !== undefined ? 'number' : 'keyword';
    tokens.push({ kind, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < code.length) tokens.push({ kind: 'plain', text: code.slice(end) });
  return tokens;
}
