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
      title="The landscape of the loss"
      note="All weights of a network are one point of a space with as many directions as weights. This is the plane of it that shows most of the way from the first weights to the last, and the loss at each place of it. It is one cut of very many: a valley here may have ways out that it does not show."
    >
      <div className={results.toolbar}>
        <Button icon={<Mountain />} disabled={learning || share !== null} onClick={start}>
          {landscape ? 'Measure it again' : 'Measure the landscape'}
        </Button>
        {learning && <span>Once the training has ended.</span>}
      </div>
      {share !== null && (
        <StoppableProgress
          label="Measuring the landscape"
          share={share}
          stop="Stop measuring"
          onStop={stop}
        >
          <span>{`${(100 * share).toFixed(0)} % of the landscape`}</span>
        </StoppableProgress>
      )}
      {flat && (
        <p className={results.note} role="status">
          There are too few moments for a plane: at least three are needed that do not lie on a
          line. They are kept while a training goes on, until the page is closed.
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
  const shown = `${(100 * (path.shares[0] + path.shares[1])).toFixed(1)} %`;
  return (
    <div className={styles.pair}>
      <LandscapePlot {...{ landscape, at }} words={landscapeWords(landscape)} />
      <div className={styles.readings}>
        <RangeField
          label="Moment of the training"
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
          {`The plane holds ${shown} of all squared distances from the last weights. Losses are of the same ${path.images} training images everywhere, as after a training: nothing is dropped, and normalisations use their running statistics.`}
        </p>
      </div>
    </div>
  );
}
