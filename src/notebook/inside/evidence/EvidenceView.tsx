import { t } from '../../../domain/language.ts';
import { useMemo, useState } from 'react';
import { DigitImage } from '../../../charts/images/DigitImage.tsx';
import { argmax } from '../../../domain/metrics/argmax.ts';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import { askEvidence } from '../../../state/inside/questions.ts';
import { Segments } from '../../../ui/fields/Toggle.tsx';
import { Rest } from '../../frame/Rest.tsx';
import { Pending, Section } from '../../results/Section.tsx';
import styles from '../Inside.module.css';
import type { ImageViewProps } from '../inside-props.ts';
import { useNewest } from '../../../state/inside/use-newest.ts';
import { ClassMaps } from './ClassMaps.tsx';
import { InputParts } from './InputParts.tsx';
import { OtherWay } from './OtherWay.tsx';
import { waysFor, wayWords } from './ways.ts';
import type { Way } from './ways.ts';

interface Question {
  readonly runId: string;
  readonly image: ImageSet;
}

const askQuestion = ({ runId, image }: Question) => askEvidence(runId, image);

/** Which pixels speak for which answer, and what their voices add up to. */
export function EvidenceView({ run, classNames, image, caption, truth }: ImageViewProps) {
  const question = useMemo(() => image && { runId: run.id, image }, [run.id, image]);
  const { answer, failure } = useNewest(askQuestion, question);
  const [wanted, setWanted] = useState<number | null>(null);
  const [way, setWay] = useState<Way>('gradient');
  if (!image) return <p role="status">{caption}.</p>;
  if (!answer) return <Pending failure={failure} what={t('Adding up')} />;
  const { input, output: evidence } = answer;
  const chosen = argmax(evidence.logits);
  const label = wanted !== null && wanted < evidence.parts.length ? wanted : chosen;
  const name = nameOfClass(classNames, label);
  const ways = waysFor(evidence.exact, run.experiment.model);
  const shown = ways.some(({ value }) => value === way) ? way : 'gradient';
  const common = { evidence, image: input.image, label, classNames };
  return (
    <>
      <Section
        title={t('All classes side by side')}
        note={t('Input times gradient for each; all have one scale. Press one to look at it.')}
      >
        <div className={styles.about}>
          <figure className={styles.figure}>
            <Picture {...{ image: input.image, caption }} />
            <figcaption>{t('What it sees')}</figcaption>
          </figure>
          <ClassMaps {...common} chosen={chosen} onChoose={setWanted} />
        </div>
      </Section>
      <Rest name={t('pixel by pixel, other ways of looking')}>
        <Section
          title={t('For and against {name}', { name })}
          note={wayWords(shown, evidence.exact)}
        >
          {ways.length > 1 && (
            <div>
              <Segments
                label={t('Way of looking')}
                value={shown}
                options={ways}
                onChange={setWay}
              />
            </div>
          )}
          {shown === 'gradient' ? (
            <InputParts
              {...common}
              truth={truth}
              picture={<Picture {...{ image: input.image, caption }} />}
            />
          ) : (
            <OtherWay
              key={shown}
              {...{ run, label, way: shown, name }}
              image={input.image}
              picture={<Picture {...{ image: input.image, caption }} />}
            />
          )}
        </Section>
      </Rest>
    </>
  );
}

function Picture({ image, caption }: { readonly image: ImageSet; readonly caption: string }) {
  const { pixels, height, width } = image;
  return <DigitImage {...{ pixels, height, width, label: caption, size: '100%' }} />;
}
