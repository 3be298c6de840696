import { t } from '../../../../domain/language.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ChannelPlace, EarlyQuestion } from '../../../../state/inside/explain.ts';
import { askChannel, askEarly } from '../../../../state/inside/explain.ts';
import { useNewest } from '../../../../state/inside/use-newest.ts';
import { isTraining } from '../../../../state/runs/runs.ts';
import { NumberInput } from '../../../../ui/fields/NumberInput.tsx';
import { RangeField } from '../../../../ui/fields/RangeField.tsx';
import { SelectField } from '../../../../ui/fields/SelectField.tsx';
import { FailureNote } from '../../../../ui/FailureNote.tsx';
import { Pending, Section } from '../../../results/Section.tsx';
import results from '../../../results/results.module.css';
import inside from '../../Inside.module.css';
import type { ExplainProps } from '../WithSubject.tsx';
import { FacesBoard } from './FacesBoard.tsx';
import { earlyWords } from './norm-words.ts';

interface Question {
  readonly runId: string;
  readonly place: ChannelPlace;
  /** The statistics move while it trains: asked again after every epoch. */
  readonly epochs: number;
}

/** Images of a batch at most, and images that an accuracy is measured on. */
const batch = 32;
const measured = 500;

const askQuestion = ({ runId, place }: Question) => askChannel(runId, place, batch);

/** Batch normalisation's two faces: by the batch in training, by moving averages when it answers. */
export function NormalFaces({ run }: ExplainProps) {
  const [place, setPlace] = useState<ChannelPlace>({ layer: 0, channel: null });
  const epochs = run.history.length;
  const question = useMemo(() => ({ runId: run.id, place, epochs }), [run.id, place, epochs]);
  const { answer, failure } = useNewest(askQuestion, question);
  if (!answer) return <Pending failure={failure} what={t('Sending a batch through')} />;
  const channel = answer.output;
  if (!channel) return null;
  const { layers } = channel;
  return (
    <Section
      title={t('Batch normalisation’s two faces')}
      note={t(
        'In training each channel is placed by the mean and variance of its batch, which its answers then depend on. For an answer about a single image there is no batch: moving averages, kept in training, stand in.',
      )}
    >
      <div className={results.toolbar}>
        <SelectField
          label={t('Layer')}
          value={String(channel.layer)}
          options={layers.map(({ name }, at) => ({ value: String(at), label: name }))}
          onChange={(layer) => setPlace({ layer: Number(layer), channel: null })}
          className={inside.wide}
        />
        <NumberInput
          label={t('Channel, of {channels}', { channels: layers[channel.layer]?.channels ?? 1 })}
          value={place.channel ?? channel.channel}
          min={0}
          max={(layers[channel.layer]?.channels ?? 1) - 1}
          onChange={(next) => setPlace({ ...place, channel: next })}
          className={results.number}
        />
      </div>
      <FacesBoard channel={channel} />
      {!isTraining(run) && <Early runId={run.id} momentum={channel.momentum} />}
    </Section>
  );
}

/** After so many steps; 263 are the documented first epoch of the second house-number network. */
const stepChoices = [0, 1, 3, 10, 25, 50, 100, 263, 500, 1000, 5000];
/** What momentum a moving average may have; the rest of 1 is what each step takes over. */
const momentums = [0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999];

interface EarlyProps {
  readonly runId: string;
  readonly momentum: number;
}

/** How long moving averages are on their way, and what the network is worth meanwhile. */
function Early({ runId, momentum: own }: EarlyProps) {
  const [at, setAt] = useState(3);
  const [wanted, setMomentum] = useState<number | null>(null);
  const momentum = wanted ?? own;
  const choices = momentums.includes(own) ? momentums : [...momentums, own].sort((a, b) => a - b);
  const steps = stepChoices[at] ?? 0;
  const asked = useDeferredValue(
    useMemo(
      () => ({ runId, steps, momentum: wanted, images: measured }),
      [runId, steps, wanted],
    ) satisfies EarlyQuestion,
  );
  const { answer, failure } = useNewest(askEarly, asked);
  const current = answer?.input.steps === steps && answer.input.momentum === wanted;
  return (
    <div className={inside.readings}>
      <div className={inside.pair}>
        <RangeField
          label={t('Steps since the averages began')}
          min={0}
          max={stepChoices.length - 1}
          value={at}
          text={String(steps)}
          onChange={setAt}
        />
        <RangeField
          label={t('Momentum: what each step keeps of them')}
          min={0}
          max={choices.length - 1}
          value={choices.indexOf(momentum)}
          text={`${momentum}${momentum === own ? t(', as in the layer') : ''}`}
          onChange={(place) => {
            const next = choices[place] ?? own;
            setMomentum(next === own ? null : next);
          }}
        />
      </div>
      <p className={results.note} aria-live="polite">
        {earlyWords(1 - momentum ** steps, steps, current ? answer.output : null)}
      </p>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
