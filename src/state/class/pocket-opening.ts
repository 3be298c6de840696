/** Lets the pad read with a network that came by a link. */
import { t } from '../../domain/language.ts';
import type { PocketNetwork } from '../../classroom/pocket/pocket.ts';
import { classes, pocketLogits, side } from '../../classroom/pocket/pocket.ts';
import { readPocket } from '../../classroom/pocket/pocket-code.ts';
import { sharesOf } from '../../domain/experiment/shares.ts';
import { LabError } from '../../domain/failure.ts';
import type { Reader } from '../../reader/index.ts';
import { giveReader } from '../pad/shipped-reader.ts';
import { percent } from '../../domain/numbers.ts';

/** A network of a link as a reader: it was trained on digits alone, and never says "I don't know". */
export function readerOf(network: PocketNetwork): Reader {
  const { accuracy, most } = network;
  const right =
    accuracy === null
      ? ''
      : t(' Who made it measured {accuracy} right.', { accuracy: percent(accuracy) });
  return {
    about: { imageSide: side, layers: [], classes, temperature: 1, threshold: 0 },
    words: {
      name: t('The network from the link'),
      note: t('One layer, in weights of {what} bits.{right}', { what: most === 7 ? 4 : 3, right }),
    },
    read(images) {
      if (images.height !== side || images.width !== side) {
        throw new LabError(
          'model-input-differs',
          t('It reads {side}×{side} pixels only.', { side }),
        );
      }
      const logits = pocketLogits(network, images);
      return Array.from({ length: images.count }, (_, at) => {
        const shares = sharesOf(logits.subarray(at * classes, (at + 1) * classes), 'logits');
        return { shares, score: Math.max(...shares) };
      });
    },
  };
}

/** @throws LabError 'address-unclear' */
export function openPocket(code: string): void {
  giveReader(readerOf(readPocket(code)));
}
