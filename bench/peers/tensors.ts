// TensorFlow.js on its plain CPU backend, in 32-bit floats as it works.

import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import type { Route } from './closed-form.ts';

export async function tensors(spec: NetworkSpec): Promise<Route> {
  await tf.setBackend('cpu');
  const x = tf.tensor2d([...spec.x], [1, spec.x.length]);
  const target = tf.tensor2d([...spec.target], [1, spec.target.length]);
  const parameters = spec.layers.flatMap(({ W, b }) => [tf.tensor2d(W.map((row) => [...row])), tf.tensor1d([...b!])]);
  const lossOf = (...given: tf.Tensor[]): tf.Scalar => {
    let h: tf.Tensor = x;
    spec.layers.forEach((layer, l) => {
      const z = tf.add(tf.matMul(h, given[2 * l]!, false, true), given[2 * l + 1]!);
      const { name } = layer.activation;
      h = name === 'relu' ? tf.relu(z) : name === 'sigmoid' ? tf.sigmoid(z) : z;
    });
    if (spec.loss === 'softmax-ce') return tf.sub(tf.logSumExp(h), tf.sum(tf.mul(target, h)));
    return tf.mul(0.5, tf.sum(tf.square(tf.sub(h, target))));
  };
  const both = tf.valueAndGrads(lossOf);
  let last: number[] = [];
  const work = () =>
    tf.tidy(() => {
      const { value, grads } = both(parameters);
      last = grads.flatMap((gradient) => [...gradient.dataSync()]);
      return value.dataSync()[0]!;
    });
  return { work, gradients: () => Float64Array.from(last) };
}
