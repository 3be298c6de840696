import { t } from '../../../domain/language.ts';
import { useMemo } from 'react';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import { sizeOf } from '../../../domain/model/shapes.ts';
import { useNewest } from '../../../state/inside/use-newest.ts';
import { predictWithRun } from '../../../state/runs/predictions.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { isTrained, runName, useEndedRuns } from '../../../state/runs/runs.ts';
import { getDataset } from '../../../state/data/datasets.ts';
import { ScrollTable } from '../../../charts/tables/ScrollTable.tsx';
import results from '../../results/results.module.css';
import { verdictText } from './change-words.ts';
import { verdictOf } from './verdicts.ts';

interface OtherNetworksProps {
  readonly run: Run;
  readonly image: ImageSet;
  readonly changed: Uint8Array;
  readonly classNames: readonly string[];
}

interface Question {
  readonly runs: readonly Run[];
  readonly images: ImageSet;
}

async function askAll({ runs, images }: Question) {
  const answers = runs.map((run) =>
    predictWithRun(run.id, images, true).then(
      (outputs) => [{ run, outputs }],
      // A network that has gone meanwhile has nothing to say.
      () => [],
    ),
  );
  return (await Promise.all(answers)).flat();
}

/** The same two images, read by the other networks of this session that could take them. */
export function OtherNetworks({ run, image, changed, classNames }: OtherNetworksProps) {
  const ended = useEndedRuns();
  const question = useMemo(() => {
    const size = sizeOf(run.experiment.model.inputShape);
    const names = classNames.join();
    const runs = ended.filter(
      (other) =>
        other.id !== run.id &&
        isTrained(other) &&
        sizeOf(other.experiment.model.inputShape) === size &&
        (getDataset(other.datasetId)?.classNames.join() ?? names) === names,
    );
    const pixels = new Uint8Array(2 * size);
    pixels.set(image.pixels);
    pixels.set(changed, size);
    return runs.length > 0 ? { runs, images: { ...image, count: 2, pixels } } : null;
  }, [ended, run, image, changed, classNames]);
  const { answer } = useNewest(askAll, question);
  if (!question || !answer || answer.output.length === 0) return null;
  return (
    <ScrollTable label={t('What the other networks read')}>
      <caption className={results.caption}>
        {t('The other networks of this session: what flips one need not flip another')}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('network')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {answer.output.map(({ run: other, outputs }) => {
          const half = outputs.length / 2;
          const read = (part: Float32Array) =>
            verdictText(verdictOf(other.experiment, part, classNames));
          return (
            <tr key={other.id}>
              <th scope="row">{runName(other)}</th>
              <td>{read(outputs.subarray(0, half))}</td>
              <td>{read(outputs.subarray(half))}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
