import { t } from '../../../domain/language.ts';
import { useMemo, useState } from 'react';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import { askSmallestChange } from '../../../state/inside/questions.ts';
import { useNewest } from '../../../state/inside/use-newest.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Pending } from '../../results/Section.tsx';
import results from '../../results/results.module.css';
import type { ImageViewProps } from '../inside-props.ts';
import { InkChange } from './InkChange.tsx';
import { PictureChange } from './PictureChange.tsx';

interface Question {
  readonly runId: string;
  readonly image: ImageSet;
  readonly target: number | null;
}

const askQuestion = ({ runId, image, target }: Question) => askSmallestChange(runId, image, target);

/** The smallest change that flips the verdict: in ink, and as a picture that looks the same. */
export function ChangeView({ run, classNames, image, caption, truth }: ImageViewProps) {
  const [wanted, setWanted] = useState('any');
  const target = wanted === 'any' ? null : Number(wanted);
  const question = useMemo(
    () => image && { runId: run.id, image, target },
    [run.id, image, target],
  );
  const { answer, failure } = useNewest(askQuestion, question);
  if (!image) return <p role="status">{caption}.</p>;
  const options = [
    { value: 'any', label: t('Anything else') },
    ...classNames.map((name, at) => ({ value: String(at), label: name })),
  ];
  return (
    <>
      <div className={results.toolbar}>
        <SelectField
          label={t('It should read')}
          value={wanted}
          options={options}
          onChange={setWanted}
        />
      </div>
      <InkChange
        key={`${run.id} ${caption} ${wanted}`}
        {...{ run, classNames, image, target }}
        drawing={truth === null}
      />
      {answer ? (
        <PictureChange
          {...{ run, classNames }}
          image={answer.input.image}
          target={answer.input.target}
          found={answer.output}
        />
      ) : (
        <Pending failure={failure} what={t('Looking for the border')} />
      )}
    </>
  );
}
