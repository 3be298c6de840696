import type { Experiment } from '../../domain/experiment/experiment.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { CellKind } from '../../lessons/lesson.ts';

/**
 * What the page draws or writes beside the code of a cell, as matplotlib code for a notebook. It follows
 * the cell's own code (keras-code.ts) and uses its names; scripts/golden/verify_exports.py runs both.
 */

const lines = (...parts: readonly string[]): string => parts.join('\n');

const curves = lines(
  'for metric in ("accuracy", "loss"):',
  '    for name in (metric, f"val_{metric}"):',
  '        if name in history.history:',
  '            plt.plot([epoch + 1 for epoch in history.epoch], history.history[name], label=name)',
  '    plt.xlabel("epoch")',
  '    plt.legend()',
  '    plt.show()',
);

const heatMap = (truth: string) =>
  lines(
    'from sklearn.metrics import multilabel_confusion_matrix',
    '',
    `matrix = confusion_matrix(${truth}, predicted)`,
    'plt.figure(figsize=(8, 7))',
    'plt.imshow(matrix, cmap="Blues")',
    'plt.colorbar()',
    'for row, column in np.ndindex(matrix.shape):',
    '    color = "white" if matrix[row, column] > matrix.max() / 2 else "black"',
    '    plt.text(column, row, matrix[row, column], ha="center", va="center", color=color)',
    'plt.xlabel("Predicted")',
    'plt.ylabel("Truth")',
    'plt.show()',
    `print(multilabel_confusion_matrix(${truth}, predicted))`,
  );

const worstErrors = (side: number) =>
  lines(
    'fig, axes = plt.subplots(2, 3)',
    'for axis, index in zip(axes.flat, wrong[np.argsort(-gap)]):',
    `    axis.imshow(x_test[index].reshape(${side}, ${side}), cmap="gray")`,
    '    axis.set_title(f"predicted {predicted[index]}, is {actual[index]}")',
    'for axis in axes.flat:',
    '    axis.axis("off")',
    'plt.show()',
  );

/** A channel that is the same everywhere stays blank: there is nothing to divide by. */
const channelGrids = lines(
  'for layer, values in zip(model.layers, inner.predict(x_train[154:155])):',
  '    if values.ndim != 4:',
  '        continue',
  '    channels = values.shape[-1]',
  '    rows = -(-channels // 16)',
  '    fig, axes = plt.subplots(rows, 16, figsize=(16, rows + 0.5), squeeze=False)',
  '    fig.suptitle(layer.name)',
  '    for axis in axes.flat:',
  '        axis.axis("off")',
  '    for axis, channel in zip(axes.flat, range(channels)):',
  '        picture = values[0, :, :, channel]',
  '        if picture.std() > 0:',
  '            picture = (picture - picture.mean()) / picture.std() * 64 + 128',
  '            axis.imshow(picture.clip(0, 255), cmap="viridis", vmin=0, vmax=255)',
  '    plt.show()',
);

const predictionFile = lines(
  'predicted = model.predict(x_test).argmax(axis=1)',
  'with open("prediction.csv", "w") as file:',
  '    file.write("ImageId,Label\\n")',
  '    for number, label in enumerate(predicted, start=1):',
  '        file.write(f"{number},{label}\\n")',
);

/** The first code cell of every notebook: what all others take for granted. */
export const notebookSetup = ({ seed }: Experiment): string =>
  lines(
    'import keras',
    'import matplotlib.pyplot as plt',
    'import numpy as np',
    '',
    `keras.utils.set_random_seed(${seed})`,
  );

/** The pictures or files of one kind of cell, or null where its code says it all. */
export function pictureCode(kind: CellKind, { loss, model }: Experiment): string | null {
  const oneHot = loss.kind !== 'sparseCategoricalCrossentropy';
  switch (kind) {
    case 'evaluate':
      return curves;
    case 'confusion':
      return heatMap(oneHot ? 'y_test.argmax(axis=1)' : 'y_test');
    case 'errors':
      return worstErrors(Math.round(Math.sqrt(sizeOf(model.inputShape))));
    case 'activations':
      return channelGrids;
    case 'write':
      return predictionFile;
    case 'load':
    case 'look':
    case 'prepare':
    case 'augment':
    case 'model':
    case 'train':
    case 'predict':
    case 'inside':
    case 'engineRoom':
      return null;
  }
}
