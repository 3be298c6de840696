// Batch normalisation: sums over batch and image in parts of fixed size, merged in their order.
#include "kernels.h"

static int pixelsOf(const Norm *n, const Run *run) { return rowsOf(run) * n->height * n->width; }

int normParts(const Norm *n, const Run *run) {
  return (pixelsOf(n, run) + n->partPixels - 1) / n->partPixels;
}

typedef struct {
  int begin, end;
} Part;

static Part partAt(const Norm *n, const Run *run, int part) {
  int pixels = pixelsOf(n, run), begin = part * n->partPixels, end = begin + n->partPixels;
  Part made = {begin, end < pixels ? end : pixels};
  return made;
}

/**
 * Mean of a part, summed squared deviations from it, and what the deviations themselves add up to: the
 * mean's rounding. Two passes, so that a large mean costs no digits.
 */
void normStatisticsItem(const Norm *given, const Run *run, int index) {
  Norm own = *given;
  const Norm *n = &own;
  Part part = partAt(n, run, index);
  int stride = n->stride;
  float *means = n->partial + index * 3 * stride, *squares = means + stride, *rests = squares + stride;
  for (int c = 0; c < stride; c += 4) {
    const float *x = n->inputs.first + c;
    vec4 sum = zero(), square = zero(), rest = zero();
    for (int p = part.begin; p < part.end; p++) sum = add(sum, load(x + p * stride));
    vec4 mean = divide(sum, splat((float)(part.end - part.begin)));
    for (int p = part.begin; p < part.end; p++) {
      vec4 d = sub(load(x + p * stride), mean);
      square = add(square, mul(d, d));
      rest = add(rest, d);
    }
    store(means + c, mean);
    store(squares + c, square);
    store(rests + c, rest);
  }
}

/** The mean comes in two floats: an error of it is in every pixel's gradient, whose sum should be 0. */
static void setStatistics(const Norm *n, int c, double mean, float variance) {
  float *statistics = n->statistics + c;
  statistics[0] = (float)mean;
  statistics[n->stride] = (float)(mean - (double)statistics[0]);
  statistics[2 * n->stride] = 1.0f / rootOf(variance + n->epsilon);
}

/** Merges the parts (Chan, Golub and LeVeque's formula) and moves the moving statistics. */
void normMerge(const Norm *n, const Run *run) {
  int stride = n->stride, parts = normParts(n, run), pixels = pixelsOf(n, run);
  float keep = n->momentum, take = 1.0f - n->momentum;
  for (int c = 0; c < stride; c++) {
    double mean = 0.0, squares = 0.0;
    for (int index = 0; index < parts; index++) {
      Part part = partAt(n, run, index);
      double before = part.begin, count = part.end - part.begin;
      const float *at = n->partial + index * 3 * stride + c;
      double delta = (double)at[0] + (double)at[2 * stride] / count - mean;
      squares += (double)at[stride] + delta * delta * (before * count / (before + count));
      mean += delta * (count / (before + count));
    }
    float variance = (float)(squares / pixels);
    setStatistics(n, c, mean, variance);
    float *moving = n->moving + c;
    moving[0] = moving[0] * keep + (float)mean * take;
    moving[stride] = moving[stride] * keep + variance * take;
  }
}

/** In inference the moving statistics serve. */
void normMoving(const Norm *n) {
  for (int c = 0; c < n->stride; c++) {
    setStatistics(n, c, (double)n->moving[c], n->moving[n->stride + c]);
  }
}

/** Channels c .. c + 3 of a pixel less their mean. */
INLINE vec4 centred(const Norm *n, const float *x, int c) {
  return sub(sub(load(x + c), load(n->statistics + c)), load(n->statistics + n->stride + c));
}

void normApplyItem(const Norm *given, const Run *run, int image) {
  Norm own = *given;
  const Norm *n = &own;
  const Epilogue *e = &n->epilogue;
  int stride = n->stride, plain = isPlain(e) && !e->masked;
  u32 key = epilogueKey(e, run), pixel = (u32)(image * n->height * n->width);
  const float *scale = n->statistics + 2 * stride, *gamma = n->weights, *beta = gamma + stride;
  Walk walk = {image, 0, 0, n->height, n->width};
  for (int at = 0; at < n->height * n->width; at++, pixel++) {
    const float *x = n->inputs.first + pixel * (u32)stride;
    float *to = placeAt(&n->outputs, &walk);
    for (int c = 0; c < stride; c += 4) {
      vec4 normal = mul(centred(n, x, c), load(scale + c));
      store(to + c, add(mul(normal, load(gamma + c)), load(beta + c)));
    }
    if (!plain) applyEpilogue(e, to, 0, stride / 4, pixel, key);
    advanceWalk(&walk);
  }
}

/** Gradients of gamma and beta over a part. */
void normSumsItem(const Norm *given, const Run *run, int index) {
  Norm own = *given;
  const Norm *n = &own;
  Part part = partAt(n, run, index);
  int stride = n->stride;
  float *gammas = n->partial + index * 2 * stride, *betas = gammas + stride;
  for (int c = 0; c < stride; c += 4) {
    vec4 gamma = zero(), beta = zero();
    for (int p = part.begin; p < part.end; p++) {
      vec4 gradient = load(n->gradients + p * stride + c);
      gamma = add(gamma, mul(gradient, centred(n, n->inputs.first + p * stride, c)));
      beta = add(beta, gradient);
    }
    store(gammas + c, mul(gamma, load(n->statistics + 2 * stride + c)));
    store(betas + c, beta);
  }
}

void normSumsMerge(const Norm *n, const Run *run) {
  int parts = normParts(n, run);
  for (int c = 0; c < 2 * n->stride; c++) {
    double sum = 0.0;
    for (int part = 0; part < parts; part++) sum += (double)n->partial[part * 2 * n->stride + c];
    n->sums[c] = (float)sum;
  }
}

/** dX = gamma / deviation (D - mean of D - normalised X * mean of D normalised X). */
void normGradientItem(const Norm *given, const Run *run, int image) {
  Norm own = *given;
  const Norm *n = &own;
  const Epilogue *e = &n->epilogue;
  int stride = n->stride, plain = isPlain(e);
  u32 key = epilogueKey(e, run), pixel = (u32)(image * n->height * n->width);
  vec4 pixels = splat((float)pixelsOf(n, run));
  const float *scale = n->statistics + 2 * stride;
  Walk walk = {image, 0, 0, n->height, n->width};
  for (int at = 0; at < n->height * n->width; at++, pixel++) {
    const float *x = n->inputs.first + pixel * (u32)stride, *g = n->gradients + pixel * (u32)stride;
    float *to = placeAt(&n->outputs, &walk);
    for (int c = 0; c < stride; c += 4) {
      vec4 normal = mul(centred(n, x, c), load(scale + c));
      vec4 share = divide(add(load(n->sums + stride + c), mul(normal, load(n->sums + c))), pixels);
      store(to + c, mul(mul(load(n->weights + c), load(scale + c)), sub(load(g + c), share)));
    }
    if (!plain) applySlope(e, to, x, 0, stride / 4, pixel, key);
    advanceWalk(&walk);
  }
}
