import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import { extentOf } from '../../charts/signed/signed.ts';
import { stencilSentence } from '../../charts/images/picture-words.ts';
import { SignedMap } from '../../charts/signed/SignedMap.tsx';
import { useDataset } from '../../state/data/datasets.ts';
import { useFirstKernel } from '../../state/inside/first-kernel.ts';
import type { Run } from '../../state/runs/runs.ts';
import { isTraining } from '../../state/runs/runs.ts';
import { Rest } from '../frame/Rest.tsx';
import { Section } from '../results/Section.tsx';
import results from '../results/results.module.css';
import styles from './Inside.module.css';
import { OneStencil } from './OneStencil.tsx';
import { stencilTiles, stencilWords } from './stencils.ts';
import { useOnScreen } from '../parts/use-on-screen.ts';

/** The weights of the first layer as pictures, while a network learns and afterwards. */
export function Stencils({ run }: { readonly run: Run }) {
  const [place, seen] = useOnScreen<HTMLDivElement>();
  const kernel = useFirstKernel(run, seen);
  const dataset = useDataset(run.datasetId);
  const [chosen, setChosen] = useState<number | null>(null);
  const { model } = run.experiment;
  const tiles = useMemo(() => stencilTiles(kernel, model), [kernel, model]);
  const extent = useMemo(() => (tiles ? extentOf(...tiles.filters) : 0), [tiles]);
  if (!tiles || !kernel) return <div ref={place} />;
  const { count, height, width, filters } = tiles;
  const words = stencilWords(tiles, model, kernel.units, dataset?.classNames ?? []);
  const live = isTraining(run) ? t(' They grow while the network learns.') : '';
  return (
    <div ref={place}>
      <Section title={words.title}>
        <div
          className={styles.stencils}
          data-many={count > 12}
          role="group"
          aria-label={words.title}
        >
          {filters.map((values, unit) => (
            <button
              key={unit}
              type="button"
              className={styles.stencil}
              aria-pressed={unit === chosen}
              aria-label={[
                t('Weights of {unit}', { unit: words.nameOf(unit) }),
                stencilSentence(values, height, width),
              ]
                .filter(Boolean)
                .join(': ')}
              onClick={() => setChosen(unit === chosen ? null : unit)}
            >
              <SignedMap {...{ values, height, width, extent, label: '' }} />
              {count <= 12 && <span aria-hidden>{words.nameOf(unit)}</span>}
            </button>
          ))}
        </div>
        <Rest name={t('how to read a stencil')}>
          <p className={results.note}>
            {t('{note}{live} Press one to read its weights.', { note: words.note, live })}
          </p>
        </Rest>
        {chosen !== null && chosen < count && (
          <OneStencil
            {...{ tiles, unit: chosen, extent, nameOf: words.nameOf }}
            bias={kernel.bias}
            onClose={() => setChosen(null)}
          />
        )}
      </Section>
    </div>
  );
}
