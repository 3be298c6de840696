import { t } from '../../../domain/language.ts';
import { DigitImage } from '../../../charts/images/DigitImage.tsx';
import { imageAt } from '../../../domain/data/dataset.ts';
import type { ReadingOption, ReadingQuestion } from '../../../domain/data/reading-questions.ts';
import type { DataPreview, FileMapping } from '../../../state/notebook/import-files.ts';
import { changeMapping } from '../../../state/notebook/import-files.ts';
import styles from './Questions.module.css';

interface QuestionsProps {
  readonly questions: DataPreview['questions'];
  readonly mapping: FileMapping;
}

/** What the files leave open: both readings, small, with the likelier one chosen and why. */
export function Questions({ questions, mapping }: QuestionsProps) {
  const answer = (question: ReadingQuestion, value: string) =>
    void changeMapping({ readings: { ...mapping.readings, [question.id]: value } });
  return questions.map((question) => (
    <fieldset key={question.id} className={styles.question}>
      <legend>{question.title}</legend>
      <p className={styles.why}>{question.why}</p>
      <div className={styles.options}>
        {question.options.map((option) => (
          <label key={option.value} className={styles.option}>
            <span>
              <input
                type="radio"
                name={question.id}
                checked={question.chosen === option.value}
                onChange={() => answer(question, option.value)}
              />{' '}
              {option.label}
            </span>
            <Shown option={option} />
          </label>
        ))}
      </div>
    </fieldset>
  ));
}

function Shown({ option: { images, label } }: { readonly option: ReadingOption }) {
  if (!images) return null;
  const { count, height, width } = images;
  return (
    <span className={styles.images}>
      {Array.from({ length: count }, (_, index) => (
        <DigitImage
          key={index}
          pixels={imageAt(images, index)}
          label={t('Image {index}, {label}', { index: index + 1, label })}
          {...{ height, width }}
        />
      ))}
    </span>
  );
}
