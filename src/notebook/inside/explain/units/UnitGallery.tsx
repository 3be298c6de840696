import { t } from '../../../../domain/language.ts';
import { percent } from '../../../../domain/numbers.ts';
import { useMemo, useState } from 'react';
import type { DatasetInfo } from '../../../../state/data/datasets.ts';
import { useDataset } from '../../../../state/data/datasets.ts';
import { nameOfClass } from '../../../../domain/data/class-name.ts';
import type { ImageSet } from '../../../../domain/data/dataset.ts';
import { outputScaleOf } from '../../../../domain/experiment/shares.ts';
import { summarize } from '../../../../domain/model/shapes.ts';
import type { HiddenUnits } from '../../../../state/inside/explain.ts';
import { askUnits, askWithout } from '../../../../state/inside/explain.ts';
import { useFirstKernel } from '../../../../state/inside/first-kernel.ts';
import { useNewest } from '../../../../state/inside/use-newest.ts';
import { useImages } from '../../../../state/page/answers.ts';
import type { Run } from '../../../../state/runs/runs.ts';
import { Toggle } from '../../../../ui/fields/Toggle.tsx';
import { FailureNote } from '../../../../ui/FailureNote.tsx';
import { saidOf } from '../dropout/draw-words.ts';
import { Pending, Section } from '../../../results/Section.tsx';
import results from '../../../results/results.module.css';
import { stencilTiles } from '../../stencils.ts';
import { useDrawnImage } from '../../use-subject.tsx';
import type { ExplainProps } from '../WithSubject.tsx';
import { UnitBoard } from './UnitBoard.tsx';
import { withoutWords } from './unit-words.ts';

/** The hidden neurons of the last hidden layer: what each looks for, and what is left without some. */
export function UnitGallery({ run }: ExplainProps) {
  const dataset = useDataset(run.datasetId);
  const question = useMemo(() => ({ id: run.id, epochs: run.history.length }), [run]);
  const { answer, failure } = useNewest(askQuestion, question);
  if (!dataset || !answer) return <Pending failure={failure} what={t('Asking every neuron')} />;
  if (!answer.output) {
    return (
      <p role="status">
        {t('Behind the last hidden layer of this network comes more than one layer.')}
      </p>
    );
  }
  return <Units key={run.id} {...{ run, dataset }} found={answer.output} />;
}

const askQuestion = ({ id }: { readonly id: string }) => askUnits(id);

interface UnitsProps {
  readonly run: Run;
  readonly dataset: DatasetInfo;
  readonly found: HiddenUnits;
}

interface Without {
  readonly runId: string;
  readonly off: readonly number[];
  readonly image: ImageSet | null;
}

const askLeft = ({ runId, off, image }: Without) => askWithout(runId, off, image);

function Units({ run, dataset, found }: UnitsProps) {
  const [off, setOff] = useState<readonly number[]>([]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [drawing, setDrawing] = useState(false);
  const image = useDrawnImage(run, drawing);
  const question = useMemo(() => ({ runId: run.id, off, image }), [run.id, off, image]);
  const { answer, failure } = useNewest(askLeft, question);
  const kernel = useFirstKernel(run, true);
  const { model } = run.experiment;
  const tiles = useMemo(
    () => (kernel && isFirst(run, found, kernel.layer) ? stencilTiles(kernel, model) : null),
    [kernel, run, found, model],
  );
  const unit = chosen ?? 0;
  const indices = useMemo(
    () => Array.from(found.best.subarray(unit * 9, unit * 9 + Math.min(9, found.count))),
    [found, unit],
  );
  const best = useImages(dataset.id, found.from, indices);
  const left = answer?.output ?? null;
  const current = answer?.input.off === off ? left : null;
  return (
    <Section
      title={t('The hidden neurons')}
      note={t(
        'Each is worth what the network loses without it: “costs 3” are three images fewer that are read rightly. Few are worth much alone: what one knows, others know a part of.',
      )}
    >
      <p className={results.note} aria-live="polite">
        {withoutWords(found, off, current)}
      </p>
      <div className={results.toolbar}>
        <Toggle label={t('For my drawing too')} checked={drawing} onChange={setDrawing} />
        {drawing && (
          <p className={results.note} aria-live="polite">
            {image && left?.image
              ? drawingWords(run, dataset.classNames, left.image, off.length > 0)
              : t('Draw a digit on the pad.')}
          </p>
        )}
      </div>
      {failure && <FailureNote failure={failure} />}
      <UnitBoard
        {...{ found, tiles, off, chosen, best }}
        classNames={dataset.classNames}
        onOff={setOff}
        onChoose={setChosen}
        values={drawing && image ? (left?.image?.values ?? null) : null}
      />
    </Section>
  );
}

/** Whether the units' layer looks at the image itself: then its weights are pictures. */
function isFirst(run: Run, found: HiddenUnits, kernel: string): boolean {
  const { layers } = summarize(run.experiment.model);
  const at = layers.findIndex(({ name }) => name === kernel);
  const [own, next] = [layers[at], layers[at + 1]];
  if (own?.spec.kind !== 'dense') return false;
  const bent = next?.spec.kind === 'activation' || next?.spec.kind === 'leakyRelu';
  return found.layer === own.name || (bent && found.layer === next.name);
}

function drawingWords(
  run: Run,
  classNames: readonly string[],
  { outputs, whole }: { readonly outputs: Float64Array; readonly whole: Float64Array },
  some: boolean,
): string {
  const scale = outputScaleOf(run.experiment);
  const say = (of: Float64Array) => {
    const { label, share } = saidOf(of, scale);
    return `${nameOfClass(classNames, label)}, ${percent(share)}`;
  };
  const all = t('Your drawing is read as {whole}', { whole: say(whole) });
  return some
    ? t('{all} with all of them, and as {outputs} without those that are off.', {
        all,
        outputs: say(outputs),
      })
    : `${all}.`;
}
