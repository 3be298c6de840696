import { t } from '../../domain/language.ts';
import { Download } from 'lucide-react';
import type { Plot } from '../../charts/plot/plot.ts';
import { savePng, saveSvg } from '../../charts/plot/save-plots.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { historyCsv } from '../../domain/figures/csv.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments, Toggle } from '../../ui/fields/Toggle.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { HearCurves } from './HearCurves.tsx';
import styles from './Train.module.css';

export type PlotView = 'two' | 'one' | 'table';

const views = [
  { value: 'two', label: t('Two plots') },
  { value: 'one', label: t('One plot') },
  { value: 'table', label: t('Table') },
] as const;

const fileKinds = ['PNG', 'SVG', 'CSV'] as const;
type FileKind = (typeof fileKinds)[number];

interface PlotToolsProps {
  readonly view: PlotView;
  readonly setView: (view: PlotView) => void;
  readonly logarithmic: boolean;
  readonly setLogarithmic: (logarithmic: boolean) => void;
  readonly compared: boolean;
  /** Null where nothing is documented. */
  readonly setCompared: ((compared: boolean) => void) | null;
  /** Of the files. */
  readonly name: string;
  readonly history: readonly EpochLog[];
  /** The plots as they are now. */
  readonly read: () => readonly Plot[];
}

/** How the plots of a training are shown, and what can be saved of them. */
export function PlotTools(props: PlotToolsProps) {
  const { view, setView, logarithmic, setLogarithmic, compared, setCompared } = props;
  const { name, history, read } = props;
  const { failure, attempt } = useAttempt();
  const save = {
    PNG: (place) => attempt(() => savePng(name, read(), place)),
    SVG: (place) => saveSvg(name, read(), place),
    CSV: () => saveFile(`${name}.csv`, 'text/csv', historyCsv(history)),
  } satisfies Record<FileKind, (place: HTMLElement) => void>;
  return (
    <div className={styles.plotTools} role="group" aria-label={t('Plots')}>
      <Segments label={t('View')} value={view} options={views} onChange={setView} />
      {view === 'two' && (
        <Toggle label={t('Logarithmic loss')} checked={logarithmic} onChange={setLogarithmic} />
      )}
      {setCompared && view !== 'one' && (
        <Toggle label={t('Documented run')} checked={compared} onChange={setCompared} />
      )}
      {history.length > 0 && (
        <span className={styles.saves}>
          <Download aria-hidden="true" />
          {fileKinds.map((kind) => (
            <Button
              key={kind}
              small
              look="quiet"
              aria-label={t('Save as {kind}', { kind })}
              onClick={({ currentTarget }) => save[kind](currentTarget)}
            >
              {kind}
            </Button>
          ))}
        </span>
      )}
      {history.length > 0 && <HearCurves history={history} />}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
