import { t } from '../../domain/language.ts';
import { cividisTable, viridisTable } from './palette-tables.ts';

/** 0..255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** 256 colours, red, green and blue by turns: [256 * 3]. */
export type Palette = Uint8Array;

export type PaletteName = 'grey' | 'viridis' | 'cividis' | 'blues' | 'redBlue';

/** ColorBrewer's nine Blues and eleven RdBu (Apache 2.0), between which matplotlib interpolates. */
const bluesStops = 'f7fbff deebf7 c6dbef 9ecae1 6baed6 4292c6 2171b5 08519c 08306b';
const redBlueStops = '67001f b2182b d6604d f4a582 fddbc7 f7f7f7 d1e5f0 92c5de 4393c3 2166ac 053061';

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16),
  );
}

/** A table of 256 colours, straight between equally spaced stops. */
function ramp(stops: string): Palette {
  const ends = bytesOf(stops.replaceAll(' ', ''));
  const pieces = ends.length / 3 - 1;
  return Uint8Array.from({ length: 256 * 3 }, (_, at) => {
    const place = (Math.floor(at / 3) / 255) * pieces;
    const stop = Math.min(Math.floor(place), pieces - 1);
    const [low, high] = [ends[3 * stop + (at % 3)]!, ends[3 * stop + 3 + (at % 3)]!];
    return Math.round(low + (high - low) * (place - stop));
  });
}

export const palettes: Readonly<Record<PaletteName, Palette>> = {
  grey: ramp('000000 ffffff'),
  viridis: bytesOf(viridisTable),
  cividis: bytesOf(cividisTable),
  blues: ramp(bluesStops),
  redBlue: ramp(redBlueStops),
};

/** On a dark page few is dark and many is bright, so the quiet cells stay quiet. */
const onDark: Partial<Record<PaletteName, Palette>> = {
  blues: ramp('0e1726 0d2242 08306b 08519c 2171b5 4292c6 6baed6 9ecae1 deebf7'),
  redBlue: ramp('fddbc7 f4a582 d6604d b2182b 67001f 151a24 053061 2166ac 4393c3 92c5de d1e5f0'),
};

/** Colour of `share` in 0..1; what lies outside takes the end, NaN the start. */
export function shade(palette: Palette, share: number): Rgb {
  const at = 3 * Math.round(255 * Math.min(Math.max(share || 0, 0), 1));
  return [palette[at]!, palette[at + 1]!, palette[at + 2]!];
}

export const toCss = ([red, green, blue]: Rgb): string => `rgb(${red} ${green} ${blue})`;

/** The light of a byte of a colour, 0 to 1 (WCAG 2.2). */
function linear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance (WCAG 2.2), 0 for black to 1 for white. */
export function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

export function contrast(one: Rgb, other: Rgb): number {
  const lights = [luminance(one), luminance(other)];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

const darkInk: Rgb = [4, 5, 8];
const lightInk: Rgb = [255, 255, 255];

/** The ink, near black or white, that reads better on a ground. */
export function inkOn(ground: Rgb): Rgb {
  return contrast(ground, darkInk) >= contrast(ground, lightInk) ? darkInk : lightInk;
}

/** Ground and ink of a shaded cell; each follows the page's light or dark scheme by itself. */
export interface CellColours {
  readonly background: string;
  readonly color: string;
}

/** Colours of `share` in 0..1 as CSS light-dark() pairs. */
export function cellColours(name: PaletteName, share: number): CellColours {
  const light = shade(palettes[name], share);
  const dark = shade(onDark[name] ?? palettes[name], share);
  return {
    background: `light-dark(${toCss(light)}, ${toCss(dark)})`,
    color: `light-dark(${toCss(inkOn(light))}, ${toCss(inkOn(dark))})`,
  };
}

/** A palette from left to right as a CSS gradient, for colour bars. */
export function gradientCss(name: PaletteName, direction = t('to top'), pieces = 16): string {
  const stops = Array.from(
    { length: pieces + 1 },
    (_, piece) => cellColours(name, piece / pieces).background,
  );
  return `linear-gradient(${direction}, ${stops.join(', ')})`;
}
