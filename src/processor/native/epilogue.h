// Activation and dropout of a block's result, and their derivative from the stored value alone.
#pragma once
#include "random.h"

INLINE vec4 activate(int kind, vec4 z, vec4 alpha) {
  switch (kind) {
    case RELU: return larger(z, zero());
    case LEAKY_RELU: return choose(positive(z), z, mul(z, alpha));
    case ELU: return choose(positive(z), z, sub(exponential(smaller(z, zero())), splat(1.0f)));
    case SIGMOID: {
      vec4 e = exponential(smaller(larger(wasm_f32x4_neg(z), splat(-80.0f)), splat(80.0f)));
      return divide(splat(1.0f), add(splat(1.0f), e));
    }
    case TANH: return hyperbolicTangent(z);
    default: return z;
  }
}

/** The derivative of an activation, from its own value. */
INLINE vec4 slopeOf(int kind, vec4 y, vec4 alpha) {
  vec4 one = splat(1.0f);
  switch (kind) {
    case RELU: return wasm_v128_and(positive(y), one);
    case LEAKY_RELU: return choose(positive(y), one, alpha);
    case ELU: return choose(positive(y), one, add(y, one));
    case SIGMOID: return mul(y, sub(one, y));
    case TANH: return sub(one, mul(y, y));
    default: return one;
  }
}

INLINE u32 epilogueKey(const Epilogue *e, const Run *run) {
  return e->purpose ? keyOf(run->seed, run->step, e->purpose) : 0;
}

INLINE vec4 dropoutScale(const Epilogue *e, u32 quad, u32 key) {
  if (e->channelQuads) {
    // One draw for all pixels of a channel of an image.
    u32 channels = (u32)e->channelQuads;
    quad = quad / (u32)e->imageQuads * channels + quad % channels;
  }
  vec4 kept = wasm_u32x4_ge(randomQuad(quad, key), wasm_i32x4_splat((int)e->threshold));
  return wasm_v128_and(kept, splat(e->keepScale));
}

INLINE int isPlain(const Epilogue *e) { return e->activation == LINEAR && !e->purpose; }

#define ACTIVATIONS(CASE) CASE(LINEAR) CASE(RELU) CASE(LEAKY_RELU) CASE(ELU) CASE(SIGMOID) CASE(TANH)

/** Sets padding back to zero: columns first .. first + 4 * quads - 1 of a pixel at `at`. */
INLINE void mask(const Epilogue *e, float *at, int first, int quads) {
  for (int c = 0; c < 4 * quads; c++) {
    if ((first + c) % e->groupStride >= e->group || first + c >= e->columns) at[c] = 0.0f;
  }
}

/** In place on vec4s `quad` .. quad + quads - 1 of pixel `pixel`. */
INLINE void applyEpilogue(const Epilogue *e, float *at, int quad, int quads, u32 pixel, u32 key) {
  vec4 alpha = splat(e->alpha);
#define CASE(KIND) \
  case KIND: \
    for (int q = 0; q < quads; q++) store(at + 4 * q, activate(KIND, load(at + 4 * q), alpha)); \
    break;
  switch (e->activation) { ACTIVATIONS(CASE) }
#undef CASE
  if (e->purpose) {
    u32 first = pixel * (u32)e->quads + (u32)quad;
    for (int q = 0; q < quads; q++) {
      store(at + 4 * q, mul(load(at + 4 * q), dropoutScale(e, first + (u32)q, key)));
    }
  }
  if (e->masked) mask(e, at, 4 * quad, quads);
}

/** Multiplies vec4s `quad` .. of a gradient by d stored / d z. */
INLINE void applySlope(const Epilogue *e, float *at, const float *stored, int quad, int quads,
                       u32 pixel, u32 key) {
  vec4 alpha = splat(e->alpha);
  if (!e->purpose) {
#define CASE(KIND) \
  case KIND: \
    for (int q = 0; q < quads; q++) { \
      store(at + 4 * q, mul(load(at + 4 * q), slopeOf(KIND, load(stored + 4 * q), alpha))); \
    } \
    break;
    switch (e->activation) {
      case LINEAR: break;
      CASE(RELU) CASE(LEAKY_RELU) CASE(ELU) CASE(SIGMOID) CASE(TANH)
    }
#undef CASE
    return;
  }
  u32 first = pixel * (u32)e->quads + (u32)quad;
  vec4 keepRate = splat(e->keepRate);
  for (int q = 0; q < quads; q++) {
    vec4 value = load(stored + 4 * q), slope;
    if (e->activation == RELU) {
      // What dropout set to zero has a slope of zero as well.
      slope = wasm_v128_and(positive(value), splat(e->keepScale));
    } else {
      slope = mul(slopeOf(e->activation, mul(value, keepRate), alpha),
                  dropoutScale(e, first + (u32)q, key));
    }
    store(at + 4 * q, mul(load(at + 4 * q), slope));
  }
}

/** Pixel `index` of a grid as (image, y, x), walked without divisions. */
typedef struct {
  int image, y, x, height, width;
} Walk;

INLINE Walk walkFrom(int index, int height, int width) {
  int size = height * width;
  int image = index / size, rest = index - image * size;
  int y = rest / width;
  Walk walk = {image, y, rest - y * width, height, width};
  return walk;
}

INLINE void advanceWalk(Walk *walk) {
  if (++walk->x < walk->width) return;
  walk->x = 0;
  if (++walk->y < walk->height) return;
  walk->y = 0;
  walk->image++;
}

INLINE float *placeAt(const Place *p, const Walk *w) {
  return p->first + w->image * p->image + w->y * p->row + w->x * p->pixel;
}

INLINE u32 countAt(const Count *c, const Walk *w) {
  return (u32)(c->first + w->image * c->image + w->y * c->row + w->x * c->pixel);
}
