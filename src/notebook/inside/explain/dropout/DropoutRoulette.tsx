import { t } from '../../../../domain/language.ts';
import { Dices } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { outputScaleOf } from '../../../../domain/experiment/shares.ts';
import { askDropouts } from '../../../../state/inside/explain.ts';
import { useNewest } from '../../../../state/inside/use-newest.ts';
import { Button } from '../../../../ui/Button.tsx';
import { RangeField } from '../../../../ui/fields/RangeField.tsx';
import { Pending, Section } from '../../../results/Section.tsx';
import results from '../../../results/results.module.css';
import inside from '../../Inside.module.css';
import type { ImageViewProps } from '../../inside-props.ts';
import type { ExplainProps } from '../WithSubject.tsx';
import { WithSubject } from '../WithSubject.tsx';
import { DrawBoard } from './DrawBoard.tsx';

/** One image through twenty of the networks that dropout leaves over. */
export function DropoutRoulette(props: ExplainProps) {
  return <WithSubject {...props}>{(view) => <Roulette {...view} />}</WithSubject>;
}

const draws = 20;

function Roulette({ run, classNames, image, caption }: ImageViewProps) {
  const [rate, setRate] = useState<number | null>(null);
  const [seed, setSeed] = useState(1);
  const wanted = useDeferredValue(rate);
  const question = useMemo(
    () => image && { runId: run.id, image, rate: wanted, draws, seed },
    [run.id, image, wanted, seed],
  );
  const { answer, failure } = useNewest(askDropouts, question);
  if (!image) return <p role="status">{caption}.</p>;
  if (!answer) return <Pending failure={failure} what={t('Drawing networks')} />;
  const own = answer.output.layers.map((layer) => layer.rate);
  const shown = rate ?? Math.max(...own);
  return (
    <Section
      title={t('Dropout roulette')}
      note={t(
        'In training each step drops other neurons, so each step trains another network. Here are twenty of them, on one image. When the network answers, everyone is present: then a dropout layer gives what the layer before it gives.',
      )}
    >
      <div className={results.toolbar}>
        <div className={inside.wide}>
          <RangeField
            label={t('Silent, of 100 neurons')}
            min={0}
            max={95}
            step={5}
            value={Math.round(100 * shown)}
            text={`${Math.round(100 * shown)}${rate === null ? t(', as in training') : ''}`}
            onChange={(value) => setRate(value / 100)}
          />
        </div>
        <Button icon={<Dices />} onClick={() => setSeed(seed + 1)}>
          {t('Draw twenty others')}
        </Button>
        <Button small disabled={rate === null} onClick={() => setRate(null)}>
          {t('Rates as in training')}
        </Button>
      </div>
      <DrawBoard
        draws={answer.output}
        scale={outputScaleOf(run.experiment)}
        classNames={classNames}
      />
    </Section>
  );
}
