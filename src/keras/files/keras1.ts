import type { JsonRecord } from '../../domain/json.ts';

/** Keras 1's names for what Keras 2 and 3 call otherwise. */

const classes = new Map([
  ['Convolution2D', 'Conv2D'],
  ['SeparableConvolution2D', 'SeparableConv2D'],
]);

const fields = new Map([
  ['output_dim', 'units'],
  ['nb_filter', 'filters'],
  ['border_mode', 'padding'],
  ['subsample', 'strides'],
  ['bias', 'use_bias'],
  ['init', 'kernel_initializer'],
  ['p', 'rate'],
]);

const dataFormats = new Map([
  ['th', 'channels_first'],
  ['tf', 'channels_last'],
]);

function renamed(config: JsonRecord, name: string, value: unknown): [string, unknown][] {
  const modern = fields.get(name);
  return modern !== undefined && !(modern in config) ? [[modern, value]] : [];
}

/** A layer's class and config in the words of Keras 2; those of Keras 2 and 3 stay as they are. */
export function inKeras2(
  className: string,
  config: JsonRecord,
): { readonly className: string; readonly config: JsonRecord } {
  const modern = Object.fromEntries(
    Object.entries(config).flatMap(([name, value]) => renamed(config, name, value)),
  );
  const ordering = dataFormats.get(String(config.dim_ordering));
  return {
    className: classes.get(className) ?? className,
    config: {
      ...config,
      ...modern,
      ...(ordering && { data_format: ordering }),
      ...('nb_row' in config && { kernel_size: [config.nb_row, config.nb_col] }),
      // An input that was stated as a number: input_dim.
      ...(typeof config.input_dim === 'number' &&
        !('batch_input_shape' in config) && { batch_input_shape: [null, config.input_dim] }),
    },
  };
}
