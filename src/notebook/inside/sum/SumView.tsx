import { t } from '../../../domain/language.ts';
import { ArrowLeft } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import type { UnitPlace } from '../../../state/inside/questions.ts';
import { askUnitSum } from '../../../state/inside/questions.ts';
import { useNewest } from '../../../state/inside/use-newest.ts';
import { Button } from '../../../ui/Button.tsx';
import { Pending, Section } from '../../results/Section.tsx';
import type { ImageViewProps } from '../inside-props.ts';
import { LossTable } from './LossTable.tsx';
import { PlacePicker } from './PlacePicker.tsx';
import { UnitText } from './UnitText.tsx';
import { figure } from '../../../domain/numbers.ts';

interface Question {
  readonly runId: string;
  readonly image: ImageSet;
  readonly place: UnitPlace;
  readonly truth: number | null;
}

const askQuestion = ({ runId, image, place, truth }: Question) =>
  askUnitSum(runId, image, place, truth);

/** Any number of the network, down to what it is the sum of, and from there on to the pixels. */
export function SumView({ run, classNames, image, caption, truth }: ImageViewProps) {
  const last = run.experiment.model.layers.length - 1;
  const [path, setPath] = useState<readonly UnitPlace[]>([]);
  const start = useMemo(() => ({ layer: last, at: truth ?? 0 }), [last, truth]);
  const place = path[path.length - 1] ?? start;
  const question = useMemo(
    () => image && { runId: run.id, image, place, truth },
    [run.id, image, place, truth],
  );
  const { answer, failure } = useNewest(askQuestion, question);
  const go = useCallback((next: UnitPlace) => setPath((before) => [...before, next]), []);
  if (!image) return <p role="status">{caption}.</p>;
  if (!answer) return <Pending failure={failure} what={t('Adding up')} />;
  const { output: found, input } = answer;
  const { layers, layer, loss } = found;
  return (
    <>
      <PlacePicker found={found} classNames={classNames} onGo={go} />
      {path.length > 0 && (
        <div>
          <Button small icon={<ArrowLeft />} onClick={() => setPath(path.slice(0, -1))}>
            {t('Back to where you came from')}
          </Button>
        </div>
      )}
      <UnitText {...{ found, classNames, onGo: go }} imageWidth={input.image.width} />
      {layer === layers.length - 1 && (
        <Section
          title={
            loss
              ? t('Why the loss of this image is {value}', { value: figure(loss.value) })
              : t('The loss')
          }
        >
          {loss && input.truth !== null ? (
            <LossTable
              {...{ loss, classNames, truth: input.truth, logits: found.logits, onGo: go, layer }}
            />
          ) : (
            <p>{t('Nobody has said which class this image is, so there is no loss to compute.')}</p>
          )}
        </Section>
      )}
    </>
  );
}
