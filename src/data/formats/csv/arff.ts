/** Weka's and OpenML's form: names in @attribute lines, and after @data the rows of a CSV file. */
export interface ArffHead {
  /** The names as a heading line. */
  readonly heading: string;
  /** Characters before the first row. */
  readonly length: number;
}

/** The head of an ARFF file; null if the text is none, or its head is longer than the text. */
export function arffHead(text: string): ArffHead | null {
  if (!/^\s*(%[^\n]*\n\s*)*@relation/i.test(text)) return null;
  const data = /^\s*@data[^\n]*\n/im.exec(text);
  if (!data) return null;
  const head = text.slice(0, data.index);
  const names = [...head.matchAll(/^\s*@attribute\s+('[^']*'|"[^"]*"|\S+)/gim)];
  const heading = names.map(([, name = '']) => name.replaceAll(/^['"]|['"]$/g, '')).join(',');
  return { heading, length: data.index + data[0].length };
}
