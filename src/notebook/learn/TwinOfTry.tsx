import { t } from '../../domain/language.ts';
import type { TwinRuns } from '../../state/compare/twins.ts';
import { controlTwins } from '../../state/compare/twins.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { changeWords } from '../compare/twin-plot.ts';
import { TwinView } from '../compare/TwinView.tsx';
import styles from './Learn.module.css';

interface TwinOfTryProps {
  readonly pair: TwinRuns;
  /** What to look at. */
  readonly look: string;
}

/** The lesson as it is and with a suggestion, side by side while they learn and afterwards. */
export function TwinOfTry({ pair, look }: TwinOfTryProps) {
  const { status, failure, changes, ids } = pair;
  const going = status === 'training';
  return (
    <div className={styles.twin}>
      <p role="status">
        {status === 'starting' && t('Loading the data.')}
        {status === 'measuring' && t('Both are measured on the test images.')}
        {going && t('Both train, a few steps of one and then a few of the other.')}
        {status === 'ended' && look}
      </p>
      {failure && <FailureNote failure={failure} />}
      {ids[0] !== null && (
        <>
          <p>
            {t('The lesson as it is, and a copy with')} <strong>{changeWords(changes)}</strong>.
          </p>
          <TwinView pair={pair} />
        </>
      )}
      {going && (
        <div>
          <Button small onClick={() => void controlTwins('stop')}>
            {t('Stop both')}
          </Button>
        </div>
      )}
    </div>
  );
}
