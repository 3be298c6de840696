/** Numbers for and against something as a picture: 0 is the middle of the palette, always. */

/** The largest size of all numbers, so that pictures beside each other share a scale; 0 of none. */
export function extentOf(...maps: readonly ArrayLike<number>[]): number {
  let most = 0;
  for (const map of maps) {
    for (let at = 0; at < map.length; at++) {
      const size = Math.abs(map[at]!);
      if (size > most) most = size;
    }
  }
  return most;
}

/** Shades of a palette with its middle at 0: -extent is 0, +extent 255; beyond them the ends. */
export function signedShades(values: ArrayLike<number>, extent: number): Uint8Array {
  const scale = extent > 0 ? 1 / extent : 0;
  return Uint8Array.from(values, (value) => {
    const share = Math.min(Math.max(value * scale || 0, -1), 1);
    return Math.round(127.5 + 127.5 * share);
  });
}
