/** The name of a class; where it has none, its number; nothing for no class. */
export const nameOfClass = (names: readonly string[], label: number | undefined): string =>
  label === undefined ? '' : (names[label] ?? String(label));
