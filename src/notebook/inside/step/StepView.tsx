import { t } from '../../../domain/language.ts';
import { useMemo, useState } from 'react';
import { askStep } from '../../../state/inside/questions.ts';
import type { StepFrom } from '../../../state/inside/questions.ts';
import { useNewest } from '../../../state/inside/use-newest.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Segments } from '../../../ui/fields/Toggle.tsx';
import { Pending } from '../../results/Section.tsx';
import results from '../../results/results.module.css';
import styles from '../Inside.module.css';
import type { ImageViewProps } from '../inside-props.ts';
import { StepLayers } from './StepLayers.tsx';
import { StepWalk } from './StepWalk.tsx';

/** Training images that are taken with the chosen one, if the network is small enough. */
const many = 64;

const sizes = [
  { value: 'one', label: t('This image alone') },
  { value: 'batch', label: t('A batch') },
] as const;
const starts = [
  { value: 'now', label: t('As it is now') },
  { value: 'start', label: t('Before the training') },
] as const satisfies readonly { readonly value: StepFrom; readonly label: string }[];

/** A training step in slow motion: the loss, the gradients, the update, and what it did. */
export function StepView({ run, classNames, image, caption, truth }: ImageViewProps) {
  const { experiment, history, source } = run;
  const [size, setSize] = useState<'one' | 'batch'>('one');
  const [wanted, setFrom] = useState<StepFrom>('now');
  const [named, setNamed] = useState('0');
  const from = source === null ? wanted : 'now';
  const label = truth ?? Number(named);
  const started = experiment.optimizer.learningRate;
  const rate = from === 'start' ? started : (history.at(-1)?.learningRate ?? started);
  const images = size === 'one' ? 1 : many;
  const question = useMemo(
    () => image && { runId: run.id, image, label, images, from, rate },
    [run.id, image, label, images, from, rate],
  );
  const { answer, failure } = useNewest(askStep, question);
  if (!image) return <p role="status">{caption}.</p>;
  return (
    <>
      <div className={results.toolbar}>
        {truth === null && (
          <SelectField
            label={t('It is a')}
            value={named}
            options={classNames.map((name, at) => ({ value: String(at), label: name }))}
            onChange={setNamed}
          />
        )}
        <Segments label={t('Images of the step')} value={size} options={sizes} onChange={setSize} />
        {source === null && (
          <Segments label={t('Network')} value={from} options={starts} onChange={setFrom} />
        )}
      </div>
      {answer && answer.input.runId === run.id ? (
        <>
          <StepWalk
            step={answer.output}
            {...{ experiment, classNames }}
            truth={answer.input.label}
            augmented={experiment.augmentation !== null}
          />
          <StepLayers step={answer.output} optimizer={experiment.optimizer} />
        </>
      ) : (
        <Pending failure={failure} what={t('Taking the step apart')} />
      )}
      {failure && answer && (
        <p role="alert" className={styles.readout}>
          {failure.message}
        </p>
      )}
    </>
  );
}
