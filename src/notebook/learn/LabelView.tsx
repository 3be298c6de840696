import { t } from '../../domain/language.ts';
import { useMemo } from 'react';
import { DigitImage } from '../../charts/images/DigitImage.tsx';
import { nameOfClass } from '../../domain/data/class-name.ts';
import { imageAt } from '../../domain/data/dataset.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { useImages } from '../../state/page/answers.ts';
import styles from './Learn.module.css';
import { labelTask, seedOf } from './order.ts';
import type { QuestionViewProps } from './Questions.tsx';

type LabelViewProps = QuestionViewProps<'label'> & {
  readonly lessonId: LessonId;
  readonly round: number;
};

/** Images of the reader's own data, one under a wrong label. */
export function LabelView({ lessonId, ...props }: LabelViewProps) {
  const dataset = useDataset(useSession(lessonId, (session) => session.datasetId));
  if (!dataset) {
    return <p>{t('The images are those of your data: run the first cell, and they are here.')}</p>;
  }
  return <Images key={dataset.id} {...props} dataset={dataset} />;
}

type ImagesProps = QuestionViewProps<'label'> & {
  readonly dataset: DatasetInfo;
  readonly round: number;
};

function Images({ question, given, onAnswer, dataset, round }: ImagesProps) {
  const { trainLabels, classNames, height, width } = dataset;
  const task = useMemo(
    () => labelTask(trainLabels, seedOf(dataset.id) + round),
    [trainLabels, dataset.id, round],
  );
  const images = useImages(dataset.id, 'train', task?.indices ?? []);
  if (!task) return <p>{t('These data have too few classes for this question.')}</p>;
  const { labels, indices, wrong } = task;
  const name = (label: number | undefined) => nameOfClass(classNames, label);
  const nameAt = (at: number) =>
    t('Training image {it}, labelled {name}', { it: indices[at], name: name(labels[at]) });
  const chosen = indices.findIndex((_, at) => nameAt(at) === given);
  return (
    <>
      <div className={styles.pictures} role="group" aria-label={t('Images with their labels')}>
        {indices.map((index, at) => (
          <button
            key={index}
            type="button"
            className={styles.picture}
            aria-label={nameAt(at)}
            aria-pressed={at === chosen}
            data-right={at === chosen ? at === wrong : undefined}
            onClick={() => onAnswer(nameAt(at), at === wrong)}
          >
            <DigitImage pixels={images && imageAt(images, at)} {...{ height, width }} label="" />
            <span aria-hidden>{name(labels[at])}</span>
          </button>
        ))}
      </div>
      <p aria-live="polite">
        {chosen >= 0 &&
          (chosen === wrong ? (
            <>
              <strong>{t('Yes. ')}</strong>
              {t('Its own label is')} {name(trainLabels[indices[wrong] ?? -1])}. {question.why}
            </>
          ) : (
            <>
              <strong>{t('No. ')}</strong>
              {t('That label is the one in the data set. Look at the others again.')}
            </>
          ))}
      </p>
    </>
  );
}
