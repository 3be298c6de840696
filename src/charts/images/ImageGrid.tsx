import { t } from '../../domain/language.ts';
import type { CSSProperties, ReactNode } from 'react';
import { useId, useMemo } from 'react';
import type { ImageSet } from '../../domain/data/dataset.ts';
import { imageAt } from '../../domain/data/dataset.ts';
import { DigitImage } from './DigitImage.tsx';
import styles from './ImageGrid.module.css';
import type { PaletteName } from './palettes.ts';
import { gridWords } from './picture-words.ts';

/** What stands below an image, and whether the network was right about it. */
export interface ImageCaption {
  readonly text: string;
  readonly detail?: string;
  /** True and false put a mark on the image; undefined none. */
  readonly wrong?: boolean;
}

export interface ImageGridProps {
  /** As many as there are captions, in their order; null while they are on their way. */
  readonly images: ImageSet | null;
  readonly captions: readonly ImageCaption[];
  readonly label: string;
  /** So many in a row (half of them on a phone, if names are long); otherwise as many as fit. */
  readonly columns?: number;
  /** Width of one image where no columns are given, in pixels. */
  readonly size?: number;
  readonly palette?: PaletteName;
  readonly onSelect?: (index: number) => void;
  readonly selected?: number;
}

/** Images with captions; wrong ones are marked by a frame, a sign and a word. */
export function ImageGrid(props: ImageGridProps) {
  const { images, captions, label, columns, size = 64, palette, onSelect, selected } = props;
  const { height, width } = images ?? { height: 28, width: 28 };
  const views = useMemo(
    () =>
      Array.from({ length: images?.count ?? 0 }, (_, index) => images && imageAt(images, index)),
    [images],
  );
  const wordsId = useId();
  const style = columns ? { '--columns': columns } : { '--size': `${size}px` };
  return (
    <>
      <p id={wordsId} className={styles.hidden}>
        {gridWords(captions)}
      </p>
      <ul
        className={styles.grid}
        data-fixed={columns !== undefined}
        data-long={captions.some(({ text }) => text.length > 3)}
        style={style as CSSProperties}
        aria-label={label}
        aria-describedby={wordsId}
        aria-busy={images === null}
      >
        {captions.map((caption, index) => {
          const pixels = views[index] ?? null;
          const picture = <DigitImage {...{ pixels, height, width, palette, label: '' }} />;
          const body = <ImageWithCaption {...{ caption, picture }} />;
          return (
            <li key={index} data-wrong={caption.wrong}>
              {onSelect ? (
                <button
                  type="button"
                  aria-pressed={selected === index}
                  onClick={() => onSelect(index)}
                >
                  {body}
                </button>
              ) : (
                body
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function ImageWithCaption(props: { readonly caption: ImageCaption; readonly picture: ReactNode }) {
  const { text, detail, wrong } = props.caption;
  return (
    <span className={styles.item}>
      <span className={styles.picture}>
        {props.picture}
        {wrong && (
          <span className={styles.mark} aria-hidden="true">
            ✕
          </span>
        )}
      </span>
      <span className={styles.caption}>
        {text}
        {wrong && <span className={styles.hidden}>{t(' (got this one wrong)')}</span>}
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
    </span>
  );
}
