import { t } from '../../domain/language.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { memoryNeed } from '../../domain/model/memory-need.ts';
import { memoryHere } from '../../state/page/memory-here.ts';
import { Rest } from '../frame/Rest.tsx';
import { memoryWords } from './memory-words.ts';
import styles from './Model.module.css';

interface MemoryProps {
  readonly experiment: Experiment;
  /** Of all splits. */
  readonly images: number;
  /** Says nothing where there is room. */
  readonly onlyWarning?: boolean;
}

/** The memory that the reader's own training will take. The model must be sound. */
export function MemoryLine({ experiment, images, onlyWarning = false }: MemoryProps) {
  const { need, parts, warning } = memoryWords(memoryNeed(experiment, images), memoryHere());
  if (onlyWarning && !warning) return null;
  return (
    <p className={styles.note}>
      {need} <Rest name={t('what takes the memory')}>{parts}</Rest>{' '}
      {warning && <strong>{warning}</strong>}
    </p>
  );
}
