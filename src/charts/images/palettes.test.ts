import { describe, expect, it } from 'vitest';
import type { PaletteName } from './palettes.ts';
import { cellColours, contrast, inkOn, luminance, palettes, shade } from './palettes.ts';

const names = Object.keys(palettes) as PaletteName[];

describe('palettes', () => {
  it('have 256 colours each', () => {
    for (const name of names) expect(palettes[name]).toHaveLength(768);
  });

  it("hold matplotlib's viridis, cividis, Blues and RdBu", () => {
    expect(shade(palettes.viridis, 0)).toEqual([0x44, 0x01, 0x54]);
    expect(shade(palettes.viridis, 128 / 255)).toEqual([0x21, 0x91, 0x8c]);
    expect(shade(palettes.viridis, 1)).toEqual([0xfd, 0xe7, 0x25]);
    expect(shade(palettes.cividis, 0)).toEqual([0x00, 0x22, 0x4e]);
    expect(shade(palettes.cividis, 1)).toEqual([0xfe, 0xe8, 0x38]);
    // matplotlib cuts to bytes where we round: at most one apart.
    const cut = { 0: [247, 251, 255], 64: [197, 218, 238], 200: [26, 104, 174], 255: [8, 48, 107] };
    for (const [at, rgb] of Object.entries(cut)) {
      shade(palettes.blues, Number(at) / 255).forEach((value, channel) => {
        expect(Math.abs(value - rgb[channel])).toBeLessThanOrEqual(1);
      });
    }
    expect(shade(palettes.redBlue, 0)).toEqual([0x67, 0x00, 0x1f]);
  });

  it('go one way in lightness, so that more always looks like more', () => {
    const rises = (name: PaletteName) => {
      const steps = Array.from({ length: 52 }, (_, at) =>
        luminance(shade(palettes[name], at / 51)),
      );
      return steps.slice(1).map((value, at) => Math.sign(value - steps[at]));
    };
    expect(new Set(rises('viridis'))).toEqual(new Set([1]));
    expect(new Set(rises('cividis'))).toEqual(new Set([1]));
    expect(new Set(rises('blues'))).toEqual(new Set([-1]));
  });

  it('take the ends for shares outside 0..1 and the start for none', () => {
    expect(shade(palettes.grey, 3)).toEqual([255, 255, 255]);
    expect(shade(palettes.grey, -1)).toEqual([0, 0, 0]);
    expect(shade(palettes.grey, Number.NaN)).toEqual([0, 0, 0]);
  });
});

describe('inkOn', () => {
  it('reads at 4.5 to 1 or better on every colour of every palette, light and dark', () => {
    for (const name of names) {
      for (let at = 0; at <= 255; at++) {
        const { background, color } = cellColours(name, at / 255);
        const rgb = (css: string) =>
          [...css.matchAll(/rgb\((\d+) (\d+) (\d+)\)/g)].map(
            ([, red, green, blue]) => [Number(red), Number(green), Number(blue)] as const,
          );
        rgb(background).forEach((ground, scheme) => {
          expect(contrast(ground, rgb(color)[scheme])).toBeGreaterThanOrEqual(4.5);
        });
      }
    }
  });

  it('is dark on white and white on black', () => {
    expect(inkOn([255, 255, 255])[0]).toBeLessThan(50);
    expect(inkOn([0, 0, 0])).toEqual([255, 255, 255]);
  });
});
