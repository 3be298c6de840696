// Updates all trainable weights as Keras's optimizers do: one pass over weights, gradients and slots.
#include "kernels.h"

#define CHUNK 4096

int optimizerItems(const Optimizer *o) { return (o->floats + CHUNK - 1) / CHUNK; }

INLINE void adam(const Optimizer *o, int from, int to, vec4 rate) {
  float *first = o->slots, *second = o->slots + o->floats;
  vec4 rest1 = splat(o->a), rest2 = splat(o->b), epsilon = splat(o->epsilon);
  for (int at = from; at < to; at += 4) {
    vec4 g = load(o->gradients + at), m = load(first + at), v = load(second + at);
    m = add(m, mul(sub(g, m), rest1));
    v = add(v, mul(sub(mul(g, g), v), rest2));
    store(first + at, m);
    store(second + at, v);
    vec4 change = divide(mul(m, rate), add(root(v), epsilon));
    store(o->weights + at, sub(load(o->weights + at), change));
  }
}

INLINE void rmsprop(const Optimizer *o, int from, int to, vec4 rate) {
  float *velocities = o->slots, *changes = o->slots + o->floats;
  vec4 rho = splat(o->a), rest = splat(o->b), epsilon = splat(o->epsilon), momentum = splat(o->momentum);
  for (int at = from; at < to; at += 4) {
    vec4 g = load(o->gradients + at);
    vec4 v = add(mul(load(velocities + at), rho), mul(mul(g, g), rest));
    store(velocities + at, v);
    vec4 change = divide(mul(rate, g), root(add(v, epsilon)));
    if (o->momentum > 0.0f) {
      change = add(change, mul(load(changes + at), momentum));
      store(changes + at, change);
    }
    store(o->weights + at, sub(load(o->weights + at), change));
  }
}

INLINE void sgd(const Optimizer *o, int from, int to, vec4 rate) {
  vec4 momentum = splat(o->momentum);
  for (int at = from; at < to; at += 4) {
    vec4 change = wasm_f32x4_neg(mul(rate, load(o->gradients + at)));
    if (o->momentum > 0.0f) {
      change = add(change, mul(load(o->slots + at), momentum));
      store(o->slots + at, change);
    }
    store(o->weights + at, add(load(o->weights + at), change));
  }
}

void optimizerItem(const Optimizer *o, const Run *run, int item) {
  int from = item * CHUNK, to = from + CHUNK < o->floats ? from + CHUNK : o->floats;
  vec4 rate = splat(run->rate);
  switch (o->kind) {
    case ADAM: adam(o, from, to, rate); break;
    case RMSPROP: rmsprop(o, from, to, rate); break;
    case SGD: sgd(o, from, to, rate); break;
  }
}
