/** Where an image for the layers may come from. */
import { t } from '../../../domain/language.ts';

export type ImageSource = 'train' | 'test' | 'drawing';

interface SourceOption {
  readonly value: ImageSource;
  readonly label: string;
}

/** What there is to choose: data without test labels (Kaggle's) have no test images to name. */
export function imageSources(testCount: number): readonly SourceOption[] {
  const sources: readonly SourceOption[] = [
    { value: 'train', label: t('Training') },
    { value: 'test', label: t('Test') },
    { value: 'drawing', label: t('My drawing') },
  ];
  return testCount > 0 ? sources : sources.filter(({ value }) => value !== 'test');
}
