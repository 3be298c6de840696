import { t } from '../../../../domain/language.ts';
import { useMemo } from 'react';
import { argmax } from '../../../../domain/metrics/argmax.ts';
import type { ImageSet } from '../../../../domain/data/dataset.ts';
import { lastActivation, outputScaleOf } from '../../../../domain/experiment/shares.ts';
import { askUnitSum } from '../../../../state/inside/questions.ts';
import { useNewest } from '../../../../state/inside/use-newest.ts';
import { Pending, Section } from '../../../results/Section.tsx';
import { WithSubject } from '../WithSubject.tsx';
import type { ImageViewProps } from '../../inside-props.ts';
import type { ExplainProps } from '../WithSubject.tsx';
import { LogitBoard } from './LogitBoard.tsx';

interface Question {
  readonly runId: string;
  readonly image: ImageSet;
}

/** A layer and a place beyond the last take the last: what counts here are the logits. */
const askLogits = ({ runId, image }: Question) =>
  askUnitSum(runId, image, { layer: 1000, at: 0 }, null);

/** Sigmoid or softmax: the network's own logits of an image or of the drawing, to be moved. */
export function LogitSliders(props: ExplainProps) {
  return <WithSubject {...props}>{(view) => <Sliders {...view} />}</WithSubject>;
}

function Sliders({ run, classNames, image, caption, truth }: ImageViewProps) {
  const question = useMemo(() => image && { runId: run.id, image }, [run.id, image]);
  const { answer, failure } = useNewest(askLogits, question);
  const logits = useMemo(() => answer && Array.from(answer.output.logits), [answer]);
  if (!image) return <p role="status">{caption}.</p>;
  if (!logits) return <Pending failure={failure} what={t('Asking for the logits')} />;
  const scale = outputScaleOf(run.experiment);
  return (
    <Section
      title={t('Sigmoid or softmax')}
      note={t(
        'The network’s sums in front of its last activation, for this image. Move one and see what both readings make of it.',
      )}
    >
      <LogitBoard
        {...{ logits, classNames }}
        truth={truth ?? argmax(logits)}
        trained={
          scale === 'amounts' && lastActivation(run.experiment.model) === 'sigmoid'
            ? 'sigmoid'
            : scale === 'amounts'
              ? null
              : 'softmax'
        }
      />
    </Section>
  );
}
