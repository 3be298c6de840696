import { t } from '../../../domain/language.ts';
import { percent, wholePercent } from '../../../domain/numbers.ts';
import { Mountain } from 'lucide-react';
import { useState } from 'react';
import type { Landscape } from '../../../state/inside/landscape.ts';
import { useLandscape } from '../../../state/inside/landscape.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { isTraining } from '../../../state/runs/runs.ts';
import { Button } from '../../../ui/Button.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { RangeField } from '../../../ui/fields/RangeField.tsx';
import { StoppableProgress } from '../../../ui/StoppableProgress.tsx';
import { Section } from '../../results/Section.tsx';
import results from '../../results/results.module.css';
import { momentText } from '../../time/moment-words.ts';
import styles from '../Inside.module.css';
import { landscapeWords, placeWords } from './course-words.ts';
import { LandscapePlot } from './LandscapePlot.tsx';

/** The loss around the way that a training went, measured when it is asked for. */
export function LandscapeView({ run }: { readonly run: Run }) {
  const { landscape, failure, share, flat, start, stop } = useLandscape(run.id);
  const learning = isTraining(run);
  return (
    <Section
      title={t('The landscape of the loss')}
      note={t(
        'All weights of a network are one point of a space with as many directions as weights. This is the plane of it that shows most of the way from the first weights to the last, and the loss at each place of it. It is one cut of very many: a valley here may have ways out that it does not show.',
      )}
    >
      <div className={results.toolbar}>
        <Button icon={<Mountain />} disabled={learning || share !== null} onClick={start}>
          {landscape ? t('Measure it again') : t('Measure the landscape')}
        </Button>
        {learning && <span>{t('Once the training has ended.')}</span>}
      </div>
      {share !== null && (
        <StoppableProgress
          label={t('Measuring the landscape')}
          share={share}
          stop={t('Stop measuring')}
          onStop={stop}
        >
          <span>{t('{share} of the landscape', { share: wholePercent(share) })}</span>
        </StoppableProgress>
      )}
      {flat && (
        <p className={results.note} role="status">
          {t(
            'There are too few moments for a plane: at least three are needed that do not lie on a line. They are kept while a training goes on, until the page is closed.',
          )}
        </p>
      )}
      {failure && <FailureNote failure={failure} />}
      {landscape && <Walked landscape={landscape} />}
    </Section>
  );
}

export function Walked({ landscape }: { readonly landscape: Landscape }) {
  const { path } = landscape;
  const last = path.moments.length - 1;
  const [chosen, setChosen] = useState(last);
  const at = Math.min(chosen, last);
  const moment = path.moments[at];
  const shown = percent(path.shares[0] + path.shares[1]);
  return (
    <div className={styles.pair}>
      <LandscapePlot {...{ landscape, at }} words={landscapeWords(landscape)} />
      <div className={styles.readings}>
        <RangeField
          label={t('Moment of the training')}
          min={0}
          max={last}
          value={at}
          text={moment && momentText(moment)}
          onChange={setChosen}
        />
        <p className={results.note} aria-live="polite">
          {placeWords(landscape, at)}
        </p>
        <p className={results.note}>
          {t(
            'The plane holds {shown} of all squared distances from the last weights. Losses are of the same {images} training images everywhere, as after a training: nothing is dropped, and normalisations use their running statistics.',
            { shown, images: path.images },
          )}
        </p>
      </div>
    </div>
  );
}
