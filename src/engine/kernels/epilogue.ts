import type { ElementActivation, Epilogue } from '../ir/lowering.ts';
import { realLiteral } from './kernel.ts';
import type { TemplateValue } from './template.ts';
import { expandTemplate } from './template.ts';
import activationSource from './activation.wgsl?raw';
import epilogueSource from './epilogue.wgsl?raw';
import randomSource from './random.wgsl?raw';
import stateSource from './state.wgsl?raw';

/** The parts of a `KernelSource` that an epilogue adds. */
export interface EpilogueParts {
  readonly sources: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly reals: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, TemplateValue>>;
  /** Whether the shader needs the state's seed and step. */
  readonly random: boolean;
  /** Whether `epilogueSlope` is anything but 1. */
  readonly sloped: boolean;
}

export const plainEpilogue: Epilogue = { activation: { kind: 'linear', alpha: 0 }, dropout: null };

/** `activate<suffix>` and `activationSlope<suffix>` in WGSL. */
export function activationFunctions(activation: ElementActivation, suffix = ''): string {
  return expandTemplate(activationSource, {
    ACTIVATION: activation.kind,
    ALPHA: realLiteral(activation.alpha),
    SUFFIX: suffix,
  });
}

/** Templates and constants for `applyEpilogue` and `epilogueSlope`. */
export function epilogueParts(epilogue: Epilogue, batch: number): EpilogueParts {
  const { activation, dropout } = epilogue;
  const rate = dropout?.rate ?? 0;
  const channels = dropout?.channels;
  return {
    sources: [stateSource, randomSource, activationFunctions(activation), epilogueSource],
    counts: {
      BATCH: batch,
      DROPTHRESHOLD: Math.min(0xffff_ffff, Math.round(rate * 2 ** 32)),
      DROPLAYER: (dropout?.layer ?? 0) + 1,
      ...(channels && { DROPQUADS: channels.stride / 4, DROPIMAGE: channels.pixels }),
    },
    reals: { KEEPRATE: 1 - rate, KEEPSCALE: 1 / (1 - rate) },
    words: { ACTIVATION: activation.kind, DROPOUT: dropout !== null, DROPCHANNELS: !!channels },
    random: dropout !== null,
    sloped: dropout !== null || activation.kind !== 'linear',
  };
}
