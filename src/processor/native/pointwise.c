// What needs no product: poolings, softmax over channels, activations and dropout of their own, and
// their gradients. An item is one image.
#include "kernels.h"

INLINE void poolImage(const Pool *given, const int size, const int maximum, const Run *run, int image) {
  // A copy of its own, which no store can change, stays in registers.
  Pool own = *given;
  const Pool *p = &own;
  const Epilogue *e = &p->epilogue;
  u32 key = epilogueKey(e, run);
  int quads = e->quads, plain = isPlain(e) && !e->masked;
  Walk walk = {image, 0, 0, p->height, p->width};
  u32 pixel = (u32)(image * p->height * p->width);
  vec4 share = splat((float)(size * size));
  for (int at = 0; at < p->height * p->width; at++, pixel++) {
    const float *window = p->inputs.first + image * p->inputs.image +
      (walk.y * p->inputs.row + walk.x * p->inputs.pixel) * size;
    float *to = placeAt(&p->outputs, &walk);
    for (int q = 0; q < quads; q++) {
      vec4 value = maximum ? load(window + 4 * q) : zero();
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          vec4 one = load(window + y * p->inputs.row + x * p->inputs.pixel + 4 * q);
          value = maximum ? larger(value, one) : add(value, one);
        }
      }
      store(to + 4 * q, maximum ? value : divide(value, share));
    }
    if (!plain) applyEpilogue(e, to, 0, quads, pixel, key);
    advanceWalk(&walk);
  }
}

void poolItem(const Pool *p, const Run *run, int image) {
  if (p->size == 2 && p->maximum) poolImage(p, 2, 1, run, image);
  else poolImage(p, p->size, p->maximum, run, image);
}

/** A window's gradient to its first largest value, or evenly to all of its values. */
INLINE void poolGradientImage(const PoolGradient *given, const int size, const int maximum, const Run *run,
                              int image) {
  PoolGradient own = *given;
  const PoolGradient *p = &own;
  const Epilogue *e = &p->epilogue;
  u32 key = epilogueKey(e, run);
  int quads = e->quads, plain = isPlain(e);
  vec4 share = splat((float)(size * size));
  Walk walk = {image, 0, 0, p->height, p->width};
  for (int at = 0; at < p->height * p->width; at++) {
    const float *g = placeAt(&p->gradients, &walk);
    const float *window = p->inputs.first + image * p->inputs.image +
      (walk.y * p->inputs.row + walk.x * p->inputs.pixel) * size;
    float *to = p->results.first + image * p->results.image +
      (walk.y * p->results.row + walk.x * p->results.pixel) * size;
    for (int q = 0; q < quads; q++) {
      vec4 gradient = load(g + 4 * q), top = load(window + 4 * q), rest = wasm_i32x4_const_splat(-1);
      if (maximum) {
        for (int y = 0; y < size; y++) {
          for (int x = 0; x < size; x++) {
            top = larger(top, load(window + y * p->inputs.row + x * p->inputs.pixel + 4 * q));
          }
        }
      }
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          vec4 part = gradient;
          if (maximum) {
            vec4 value = load(window + y * p->inputs.row + x * p->inputs.pixel + 4 * q);
            vec4 mine = wasm_v128_and(rest, wasm_f32x4_eq(value, top));
            rest = wasm_v128_andnot(rest, mine);
            part = wasm_v128_and(part, mine);
          } else {
            part = divide(part, share);
          }
          store(to + y * p->results.row + x * p->results.pixel + 4 * q, part);
        }
      }
    }
    if (!plain) {
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          u32 pixel = (u32)((image * p->inHeight + walk.y * size + y) * p->inWidth + walk.x * size + x);
          applySlope(e, to + y * p->results.row + x * p->results.pixel,
                     window + y * p->inputs.row + x * p->inputs.pixel, 0, quads, pixel, key);
        }
      }
    }
    advanceWalk(&walk);
  }
}

void poolGradientItem(const PoolGradient *p, const Run *run, int image) {
  if (p->size == 2 && p->maximum) poolGradientImage(p, 2, 1, run, image);
  else poolGradientImage(p, p->size, p->maximum, run, image);
}

/** Largest value of four channels over an image. */
INLINE vec4 topOf(const Place *inputs, int image, int height, int width, int at) {
  const float *first = inputs->first + image * inputs->image + at;
  vec4 top = load(first);
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++) top = larger(top, load(first + y * inputs->row + x * inputs->pixel));
  }
  return top;
}

/** Largest or mean value of each channel over a whole image. */
void globalPoolItem(const Pool *given, const Run *run, int image) {
  Pool own = *given;
  const Pool *p = &own;
  const Epilogue *e = &p->epilogue;
  float *to = p->outputs.first + image * p->outputs.image;
  for (int q = 0; q < e->quads; q++) {
    if (p->maximum) {
      store(to + 4 * q, topOf(&p->inputs, image, p->height, p->width, 4 * q));
      continue;
    }
    vec4 sum = zero();
    const float *first = p->inputs.first + image * p->inputs.image + 4 * q;
    for (int y = 0; y < p->height; y++) {
      for (int x = 0; x < p->width; x++) sum = add(sum, load(first + y * p->inputs.row + x * p->inputs.pixel));
    }
    store(to + 4 * q, divide(sum, splat((float)(p->height * p->width))));
  }
  applyEpilogue(e, to, 0, e->quads, (u32)image, epilogueKey(e, run));
}

/** Evenly to all pixels, or to those that share the maximum, as in Keras. */
void globalPoolGradientItem(const PoolGradient *given, const Run *run, int image) {
  PoolGradient own = *given;
  const PoolGradient *p = &own;
  const Epilogue *e = &p->epilogue;
  const float *g = p->gradients.first + image * p->gradients.image;
  u32 key = epilogueKey(e, run), pixel = (u32)(image * p->height * p->width);
  vec4 area = splat((float)(p->height * p->width));
  for (int q = 0; q < e->quads; q++) {
    vec4 gradient = load(g + 4 * q), top = zero(), share = divide(gradient, area);
    if (p->maximum) {
      vec4 ties = zero();
      top = topOf(&p->inputs, image, p->height, p->width, 4 * q);
      Walk walk = {image, 0, 0, p->height, p->width};
      for (int at = 0; at < p->height * p->width; at++, advanceWalk(&walk)) {
        vec4 same = wasm_f32x4_eq(load(placeAt(&p->inputs, &walk) + 4 * q), top);
        ties = add(ties, wasm_v128_and(same, splat(1.0f)));
      }
      share = divide(gradient, ties);
    }
    Walk walk = {image, 0, 0, p->height, p->width};
    for (int at = 0; at < p->height * p->width; at++, advanceWalk(&walk)) {
      vec4 value = load(placeAt(&p->inputs, &walk) + 4 * q);
      vec4 part = p->maximum ? wasm_v128_and(share, wasm_f32x4_eq(value, top)) : share;
      store(placeAt(&p->results, &walk) + 4 * q, part);
    }
  }
  if (isPlain(e)) return;
  Walk walk = {image, 0, 0, p->height, p->width};
  for (int at = 0; at < p->height * p->width; at++, pixel++, advanceWalk(&walk)) {
    applySlope(e, placeAt(&p->results, &walk), placeAt(&p->inputs, &walk), 0, e->quads, pixel, key);
  }
}

INLINE void copyQuads(const float *from, float *to, int quads) {
  for (int q = 0; q < quads; q++) store(to + 4 * q, load(from + 4 * q));
}

void elementwiseItem(const Pointwise *given, const Run *run, int image) {
  Pointwise own = *given;
  const Pointwise *p = &own;
  const Epilogue *e = &p->epilogue;
  u32 key = epilogueKey(e, run), pixel = (u32)(image * p->height * p->width);
  Walk walk = {image, 0, 0, p->height, p->width};
  for (int at = 0; at < p->height * p->width; at++, pixel++) {
    float *to = placeAt(&p->outputs, &walk);
    copyQuads(placeAt(&p->inputs, &walk), to, e->quads);
    applyEpilogue(e, to, 0, e->quads, pixel, key);
    advanceWalk(&walk);
  }
}

/** Hands a gradient on to the tensor before, through that tensor's own epilogue. */
void gradientCopyItem(const Pointwise *given, const Run *run, int image) {
  Pointwise own = *given;
  const Pointwise *p = &own;
  const Epilogue *e = &p->epilogue;
  u32 key = epilogueKey(e, run), pixel = (u32)(image * p->height * p->width);
  Walk walk = {image, 0, 0, p->height, p->width};
  for (int at = 0; at < p->height * p->width; at++, pixel++) {
    float *to = placeAt(&p->outputs, &walk);
    copyQuads(placeAt(&p->inputs, &walk), to, e->quads);
    if (!isPlain(e)) applySlope(e, to, placeAt(&p->stored, &walk), 0, e->quads, pixel, key);
    advanceWalk(&walk);
  }
}

INLINE float sumOf(vec4 v) {
  return wasm_f32x4_extract_lane(v, 0) + wasm_f32x4_extract_lane(v, 1) +
    wasm_f32x4_extract_lane(v, 2) + wasm_f32x4_extract_lane(v, 3);
}

void softmaxItem(const Pointwise *given, const Run *run, int image) {
  Pointwise own = *given;
  const Pointwise *p = &own;
  (void)run;
  const Epilogue *e = &p->epilogue;
  Walk walk = {image, 0, 0, p->height, p->width};
  for (int at = 0; at < p->height * p->width; at++) {
    const float *from = placeAt(&p->inputs, &walk);
    float *to = placeAt(&p->outputs, &walk);
    float top = -3.0e38f;
    for (int c = 0; c < e->columns; c++) {
      if (c % e->groupStride < e->group && from[c] > top) top = from[c];
    }
    vec4 sums = zero();
    for (int q = 0; q < e->quads; q++) {
      store(to + 4 * q, exponential(smaller(sub(load(from + 4 * q), splat(top)), zero())));
      mask(e, to + 4 * q, 4 * q, 1);
      sums = add(sums, load(to + 4 * q));
    }
    vec4 total = splat(sumOf(sums));
    for (int q = 0; q < e->quads; q++) store(to + 4 * q, divide(load(to + 4 * q), total));
    advanceWalk(&walk);
  }
}

/** dX = Y (D - sum of D Y) over the channels of a pixel. */
void softmaxGradientItem(const Pointwise *given, const Run *run, int image) {
  Pointwise own = *given;
  const Pointwise *p = &own;
  const Epilogue *e = &p->epilogue;
  u32 key = epilogueKey(e, run), pixel = (u32)(image * p->height * p->width);
  Walk walk = {image, 0, 0, p->height, p->width};
  for (int at = 0; at < p->height * p->width; at++, pixel++) {
    const float *g = placeAt(&p->inputs, &walk), *y = placeAt(&p->values, &walk);
    float *to = placeAt(&p->outputs, &walk);
    vec4 sums = zero();
    for (int q = 0; q < e->quads; q++) sums = add(sums, mul(load(g + 4 * q), load(y + 4 * q)));
    vec4 mixed = splat(sumOf(sums));
    for (int q = 0; q < e->quads; q++) {
      store(to + 4 * q, mul(load(y + 4 * q), sub(load(g + 4 * q), mixed)));
    }
    if (!isPlain(e)) applySlope(e, to, placeAt(&p->stored, &walk), 0, e->quads, pixel, key);
    advanceWalk(&walk);
  }
}
