import { t } from '../domain/language.ts';
import { nameNextWriter, useWriterName, writerProblem } from '../state/pad/writer.ts';
import { TextInput } from '../ui/fields/TextInput.tsx';

/** Whose hand it is: one name for what is drawn and for what a photo shows. */
export function WriterName() {
  const name = useWriterName();
  return (
    <TextInput
      label={t('Drawn by (as you like)')}
      value={name}
      onChange={nameNextWriter}
      problem={writerProblem(name)}
    />
  );
}
