import { t } from '../../../domain/language.ts';
import { useRef } from 'react';
import type { ImageCaption } from '../../../charts/images/ImageGrid.tsx';
import { ImageGrid } from '../../../charts/images/ImageGrid.tsx';
import { SaveDrawn } from '../../../charts/saved/SaveDrawn.tsx';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import { useImages } from '../../../state/page/answers.ts';
import { ImageDetail } from './ImageDetail.tsx';
import { Pager } from './Pager.tsx';
import styles from '../results.module.css';
import type { Results } from '../results.ts';
import { confidenceOf, imagesOf, isWrong } from '../results.ts';
import { usePages } from './use-pages.ts';
import { figure } from '../../../domain/numbers.ts';

interface ResultImagesProps {
  readonly results: Results;
  readonly datasetId: string | null;
  readonly classNames: readonly string[];
  /** Rows of the results, in the order in which they are shown. */
  readonly rows: readonly number[];
  readonly label: string;
  readonly pageSize?: number;
  /** What stands below the image of a row; truth, prediction and confidence otherwise. */
  readonly caption?: (row: number) => ImageCaption;
  /** Width of an image in pixels. */
  readonly size?: number;
}

/**
 * Images of a measured split by row, a page at a time, each with truth, prediction and confidence.
 * The chosen one, at first the first, stands above with all its outputs. Mount it anew (key) when the
 * rows mean something else.
 */
export function ResultImages(props: ResultImagesProps) {
  const { results, datasetId, classNames, rows, label, pageSize, size, caption } = props;
  const { shown, chosen, one, choose, pager } = usePages(rows, pageSize);
  const detail = useRef<HTMLDivElement>(null);
  const images = useImages(datasetId, results.from, imagesOf(results, shown));
  const describe = caption ?? ((row: number) => resultCaption(results, row, classNames));
  // Where all are wrong, a mark on each would say nothing.
  const mixed = rows.some((row) => !isWrong(results, row));
  const captions = shown.map((row) => ({
    ...describe(row),
    wrong: mixed && isWrong(results, row),
  }));
  return (
    <div className={styles.section}>
      <Pager {...pager} />
      {one !== undefined && (
        <>
          <div ref={detail}>
            <ImageDetail {...{ results, datasetId, classNames, row: one }} />
          </div>
          <ImageGrid
            {...{ images, captions, label, size, selected: chosen }}
            onSelect={(index) => {
              choose(index);
              detail.current?.scrollIntoView({ block: 'nearest' });
            }}
          />
          <SaveDrawn
            name="images"
            what={t('these images')}
            draw={async () => {
              const { imagesSvg } = await import('../../../charts/saved/images-svg.ts');
              return images && imagesSvg(images, captions);
            }}
          />
        </>
      )}
    </div>
  );
}

/** "4 → 9" where it was wrong, "4" where it was right, with the confidence below. */
export function resultCaption(results: Results, row: number, classNames: readonly string[]) {
  const truth = nameOfClass(classNames, results.labels[row]);
  const predicted = nameOfClass(classNames, results.predicted[row]);
  const wrong = isWrong(results, row);
  return {
    text: wrong ? `${truth} → ${predicted}` : truth,
    detail: figure(confidenceOf(results, row)),
    wrong,
  };
}
