import { t } from '../../../../domain/language.ts';
import { Dices } from 'lucide-react';
import { useMemo, useState } from 'react';
import { createRandom } from '../../../../domain/random/random.ts';
import type { ImageSet } from '../../../../domain/data/dataset.ts';
import type { DatasetInfo } from '../../../../state/data/datasets.ts';
import { useDataset } from '../../../../state/data/datasets.ts';
import type { PlaneQuestion } from '../../../../state/inside/explain.ts';
import { askPlane } from '../../../../state/inside/explain.ts';
import { useNewest } from '../../../../state/inside/use-newest.ts';
import { useImages } from '../../../../state/page/answers.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Segments, Toggle } from '../../../../ui/fields/Toggle.tsx';
import { useKept } from '../../../results/images/use-last-value.ts';
import { Pending, Section } from '../../../results/Section.tsx';
import results from '../../../results/results.module.css';
import inside from '../../Inside.module.css';
import { useDrawnImage } from '../../use-subject.tsx';
import type { ExplainProps } from '../WithSubject.tsx';
import { BendBoard } from './BendBoard.tsx';

/** Points in a row: as many as a network of a hundred neurons computes at once. */
const side = 72;

/** What a bend is good for: the network's answers on a plane through three images, with it and without. */
export function BendView({ run }: ExplainProps) {
  const dataset = useDataset(run.datasetId);
  if (!dataset) return <Pending failure={null} what={t('Looking for the images')} />;
  return <Plane key={run.id} {...{ run, dataset }} />;
}

/** Three images of three classes, another three for each seed. */
function threeOf(labels: ArrayLike<number>, seed: number): readonly number[] {
  const random = createRandom(seed);
  const found: number[] = [];
  for (let tried = 0; tried < 200 && found.length < 3; tried++) {
    const index = Math.floor(random() * labels.length);
    if (!found.some((other) => labels[other] === labels[index])) found.push(index);
  }
  while (found.length < 3) found.push(found.length);
  return found;
}

/** One image of several, as a set of one. */
const single = (images: ImageSet, at: number): ImageSet => {
  const size = images.pixels.length / images.count;
  return { ...images, count: 1, pixels: images.pixels.slice(at * size, (at + 1) * size) };
};

function Plane({ run, dataset }: ExplainProps & { readonly dataset: DatasetInfo }) {
  const [seed, setSeed] = useState(1);
  const [bent, setBent] = useState(true);
  const [drawing, setDrawing] = useState(false);
  const split = dataset.testLabels.length > 0 ? 'test' : 'train';
  const labels = split === 'test' ? dataset.testLabels : dataset.trainLabels;
  const chosen = useMemo(() => threeOf(labels, seed), [labels, seed]);
  const images = useKept(useImages(dataset.id, split, chosen));
  const drawn = useDrawnImage(run, drawing);
  const question = useMemo((): PlaneQuestion | null => {
    if (!images) return null;
    const [a, b, c] = [single(images, 0), single(images, 1), single(images, 2)];
    return { runId: run.id, corners: [drawn ?? a, b, c], side, bent };
  }, [images, drawn, run.id, bent]);
  const { answer, failure } = useNewest(askPlane, question);
  if (!answer?.output) return <Pending failure={failure} what={t('Asking at every point')} />;
  const { input, output } = answer;
  return (
    <Section
      title={t('What a bend is good for')}
      note={t(
        'Three images, and everything that can be blended of them: to the right more of the second, upwards more of the third. Each point is a picture, and its colour is this network’s answer. Without a bend the same weights are used, and every hidden sum is passed on as it is.',
      )}
    >
      <div className={results.toolbar}>
        <Segments
          label={t('The hidden activation')}
          value={bent ? 'bent' : 'flat'}
          options={[
            { value: 'bent', label: t('With its bend') },
            { value: 'flat', label: t('Without') },
          ]}
          onChange={(value) => setBent(value === 'bent')}
        />
        <Button icon={<Dices />} onClick={() => setSeed(seed + 1)}>
          {t('Three others')}
        </Button>
        <Toggle label={t('My drawing as the first')} checked={drawing} onChange={setDrawing} />
        {drawing && !drawn && <p className={results.note}>{t('Draw a digit on the pad.')}</p>}
      </div>
      <div className={inside.readings}>
        <BendBoard
          plane={output}
          bent={input.bent}
          corners={input.corners}
          classNames={dataset.classNames}
        />
      </div>
    </Section>
  );
}
