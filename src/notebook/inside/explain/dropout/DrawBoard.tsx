import { t } from '../../../../domain/language.ts';
import { percent } from '../../../../domain/numbers.ts';
import { useState } from 'react';
import { DigitImage } from '../../../../charts/images/DigitImage.tsx';
import { nameOfClass } from '../../../../domain/data/class-name.ts';
import type { OutputScale } from '../../../../domain/experiment/shares.ts';
import type { DropoutDraws } from '../../../../state/inside/explain.ts';
import inside from '../../Inside.module.css';
import results from '../../../results/results.module.css';
import styles from '../Explain.module.css';
import { drawWords, together } from './draw-words.ts';

interface DrawBoardProps {
  readonly draws: DropoutDraws;
  readonly scale: OutputScale;
  readonly classNames: readonly string[];
}

/** What each of the networks says that dropout leaves over, and who was missing in one of them. */
export function DrawBoard({ draws, scale, classNames }: DrawBoardProps) {
  const [wanted, setChosen] = useState(0);
  const chosen = Math.min(wanted, draws.draws.length - 1);
  const all = together(draws, scale);
  const answer = all.whole.indexOf(Math.max(...all.whole));
  return (
    <>
      <div className={styles.draws} role="group" aria-label={t('Networks that were drawn')}>
        {all.each.map(({ label, share }, draw) => (
          <button
            key={draw}
            type="button"
            className={styles.draw}
            data-apart={label !== answer}
            aria-pressed={draw === chosen}
            aria-label={t('Network {draw}: {classNames}, {share}{what}', {
              draw: draw + 1,
              classNames: nameOfClass(classNames, label),
              share: percent(share),
              what: label === answer ? '' : t(', another answer'),
            })}
            onClick={() => setChosen(draw)}
          >
            <strong>{nameOfClass(classNames, label)}</strong>
            <span>{percent(share)}</span>
          </button>
        ))}
      </div>
      <p className={results.note} aria-live="polite">
        {drawWords(all, classNames)}
      </p>
      <div className={styles.masks}>
        {draws.layers.map((layer) => (
          <Mask key={layer.name} layer={layer} draw={chosen} />
        ))}
      </div>
    </>
  );
}

interface MaskProps {
  readonly layer: DropoutDraws['layers'][number];
  readonly draw: number;
}

/** Who was kept (light) and who was silent (dark) in one network. */
function Mask({ layer, draw }: MaskProps) {
  const { name, shape, kept, masks, rate } = layer;
  const size = shape.reduce((product, axis) => product * axis, 1);
  const words = t('{name} in network {draw}: {it} of {size} kept, {rate} silent on average', {
    name,
    draw: draw + 1,
    it: kept[draw] ?? 0,
    size,
    rate: percent(rate),
  });
  const mask = masks?.[draw];
  if (!mask) return <p className={results.note}>{words}.</p>;
  const width = Math.ceil(Math.sqrt(2 * size));
  const height = Math.ceil(size / width);
  const pixels = new Uint8Array(width * height).fill(128);
  mask.forEach((one, at) => (pixels[at] = one === 1 ? 255 : 0));
  return (
    <figure className={inside.figure}>
      <DigitImage {...{ pixels, width, height }} label={words} size="min(100%, 16rem)" />
      <figcaption>{words}.</figcaption>
    </figure>
  );
}
