/** A drawing that can be saved: SVG elements on white, in pixels. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly string[];
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it may stand in SVG: class names come from files. */
export const escaped = (text: string): string =>
  [...text]
    // Control characters are not allowed in XML at all.
    .filter((letter) => letter >= ' ')
    .map((letter) => marks[letter] ?? letter)
    .join('');

/** A drawing as the text of an SVG file. */
export function svgText({ width, height, parts }: Drawn): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const font = 'font-family="system-ui, sans-serif" font-size="14"';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font}>`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}
