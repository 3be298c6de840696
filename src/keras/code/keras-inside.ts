import type { Experiment } from '../../domain/experiment/experiment.ts';

/**
 * Input times gradient of one image: each pixel's part of the logit of the answer. The last
 * activation is taken off meanwhile, where there is one.
 */
export function insideCode({ model }: Experiment): string {
  const last = model.layers.at(-1);
  const activated = last !== undefined && 'activation' in last;
  return [
    'import tensorflow as tf',
    '',
    'image = tf.convert_to_tensor(x_test[:1], dtype=tf.float32)',
    ...(activated
      ? [
          'last = model.layers[-1]',
          'activation, last.activation = last.activation, keras.activations.linear',
        ]
      : []),
    'with tf.GradientTape() as tape:',
    '    tape.watch(image)',
    '    logit = tf.reduce_max(model(image))',
    ...(activated ? ['last.activation = activation'] : []),
    'evidence = (image * tape.gradient(logit, image)).numpy()[0]',
    'print(float(logit), evidence.sum())',
  ].join('\n');
}
