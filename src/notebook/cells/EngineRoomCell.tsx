import { t } from '../../domain/language.ts';
import { ChevronRight } from 'lucide-react';
import type { BackendChoice } from '../../state/page/backend.ts';
import { chooseBackend, useBackend } from '../../state/page/backend.ts';
import { useProgress } from '../../state/runs/live.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import type { Run } from '../../state/runs/runs.ts';
import { useRun } from '../../state/runs/runs.ts';
import { classes } from '../../ui/classes.ts';
import { Fold } from '../../ui/Fold.tsx';
import { bytes, count, gigaflops, milliseconds } from '../../domain/numbers.ts';
import { Segments } from '../../ui/fields/Toggle.tsx';
import { backendNames, speedWords } from '../parts/backend-words.ts';
import type { CellProps } from './cell-props.ts';
import { MeasureButton } from '../measure/MeasureButton.tsx';
import { KernelTable } from '../train/KernelTable.tsx';
import { PadFigures } from '../train/PadFigures.tsx';
import styles from '../parts/cells.module.css';

const computers = [
  { value: 'auto', label: t('Our engine') },
  { value: 'webgpu', label: t('Stock TensorFlow.js') },
] as const satisfies readonly { value: BackendChoice; label: string }[];

/** What computes, how busy it is, and with which kernels; folded until someone asks. */
export function EngineRoomCell({ lesson }: CellProps) {
  const run = useRun(useSession(lesson.id, (session) => session.runId));
  const { choice, info } = useBackend();
  return (
    <Fold smooth look="line" icon={<ChevronRight />} label={t('What happens inside')}>
      <div className={classes(styles.stack, styles.inside)}>
        <div className={styles.row}>
          <Segments
            label={t('Compute with')}
            value={choice === 'webgpu' ? 'webgpu' : 'auto'}
            options={computers}
            onChange={(chosen) => void chooseBackend(chosen)}
          />
          <p className={styles.note}>{t('Holds from the next training on.')}</p>
        </div>
        {info && <p className={styles.note}>{speedWords(info)}</p>}
        {run ? <RunFigures run={run} /> : <p className={styles.note}>{t('Train first.')}</p>}
        <PadFigures />
        <MeasureButton />
      </div>
    </Fold>
  );
}

const orUnknown = <T,>(value: T | null | undefined, write: (value: T) => string): string =>
  value === null || value === undefined ? t('not measured') : write(value);

function RunFigures({ run }: { readonly run: Run }) {
  const progress = useProgress(run.id);
  const { report, backend } = run;
  const perStep = progress?.millisecondsPerStep || null;
  const flops = report?.flopsPerStep ?? null;
  const speed = perStep !== null && flops !== null ? flops / perStep / 1e6 : null;
  const figures = [
    [t('Computed by'), orUnknown(backend, (known) => backendNames[known.backend])],
    [t('Adapter'), orUnknown(backend, (known) => known.adapter)],
    [t('Per step'), orUnknown(perStep, milliseconds)],
    [t('Steps per second'), orUnknown(perStep, (time) => count(Math.round(1000 / time)))],
    [t('Images per second'), orUnknown(progress, (at) => count(Math.round(at.imagesPerSecond)))],
    [t('Dispatches per step'), orUnknown(report?.dispatchesPerStep, count)],
    [t('Arithmetic'), orUnknown(speed, gigaflops)],
    [t('GPU memory'), orUnknown(report?.gpuBytes, bytes)],
  ];
  return (
    <>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report && report.kernels.length > 0 && <KernelTable kernels={report.kernels} />}
      {!report && (
        <p className={styles.note}>{t('Run this cell to read the plan of the training.')}</p>
      )}
    </>
  );
}
