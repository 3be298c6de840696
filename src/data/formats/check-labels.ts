import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';

/** @throws LabError 'labels-out-of-range' naming the first label that has no class. */
export function checkLabels(labels: ArrayLike<number>, classes: number, name: string): void {
  for (let index = 0; index < labels.length; index++) {
    const label = labels[index]!;
    if (!(label >= 0 && label < classes) || !Number.isInteger(label)) {
      throw new LabError(
        'labels-out-of-range',
        t(
          'Label {index} of {name} is {label}; with {classes} classes, labels are 0 to {classes2}.',
          { index: index + 1, name, label, classes, classes2: classes - 1 },
        ),
      );
    }
  }
}
