import { t } from '../../../../domain/language.ts';
import { useMemo, useState } from 'react';
import { nameOfClass } from '../../../../domain/data/class-name.ts';
import type { ImageSet } from '../../../../domain/data/dataset.ts';
import { outputScaleOf, sharesOf } from '../../../../domain/experiment/shares.ts';
import { argmax } from '../../../../domain/metrics/argmax.ts';
import type { ModelSpec } from '../../../../domain/model/model.ts';
import type { WindowForm } from '../../../../state/inside/explain.ts';
import { askWindow } from '../../../../state/inside/explain.ts';
import { useNewest } from '../../../../state/inside/use-newest.ts';
import { Pending, Section } from '../../../results/Section.tsx';
import type { ImageViewProps } from '../../inside-props.ts';
import type { ExplainProps } from '../WithSubject.tsx';
import { WithSubject } from '../WithSubject.tsx';
import { WindowBoard } from './WindowBoard.tsx';
import { verdictWords } from './window-words.ts';

/** A window under the finger: one filter over the image or the drawing, its weights to be changed. */
export function WindowView(props: ExplainProps) {
  return <WithSubject {...props}>{(view) => <Window {...view} />}</WithSubject>;
}

interface Question {
  readonly runId: string;
  readonly image: ImageSet;
  readonly form: WindowForm;
}

const askQuestion = ({ runId, image, form }: Question) => askWindow(runId, image, form);

function startOf({ layers }: ModelSpec): WindowForm {
  const first = layers.find((layer) => layer.kind === 'conv2d');
  const common = { filter: 0, weights: null, pooled: false };
  return first?.kind === 'conv2d'
    ? { ...common, strides: first.strides, padding: first.padding }
    : { ...common, strides: 1, padding: 'valid' };
}

function Window({ run, classNames, image, caption }: ImageViewProps) {
  const [form, setForm] = useState(() => startOf(run.experiment.model));
  const [at, setAt] = useState<number | null>(null);
  const question = useMemo(() => image && { runId: run.id, image, form }, [run.id, image, form]);
  const { answer, failure } = useNewest(askQuestion, question);
  if (!image) return <p role="status">{caption}.</p>;
  if (!answer) return <Pending failure={failure} what={t('Moving the window')} />;
  const map = answer.output;
  if (!map) return <p role="status">{t('The window does not fit into this image.')}</p>;
  const scale = outputScaleOf(run.experiment);
  const said = (outputs: Float64Array) => {
    const shares = sharesOf(outputs, scale);
    const best = argmax(shares);
    return { name: nameOfClass(classNames, best), share: shares[best] ?? 0 };
  };
  const [rows, columns] = map.shape;
  const middle = Math.floor(rows / 2) * columns + Math.floor(columns / 2);
  return (
    <Section
      title={t('A window under the finger')}
      note={t(
        'Layer {layer}: one set of weights, moved over the whole image. Blue is above 0, red below. Point at either picture, or change a weight.',
        { layer: map.layer },
      )}
    >
      <WindowBoard
        {...{ map, at: at ?? middle, onAt: setAt }}
        form={form}
        strides={answer.input.form.strides}
        onForm={(changed) => setForm((before) => ({ ...before, ...changed }))}
        verdict={verdictWords(
          said(map.before),
          said(map.after),
          answer.input.form.weights !== null,
        )}
      />
    </Section>
  );
}
