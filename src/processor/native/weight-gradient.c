// dW = X^T dY. An item has a few rows of dW and all columns; it goes over batch and image in blocks of
// 128 pixels, which it copies together first, so that the register blocks read what lies close. No
// sum is shared between items, so that it does not matter who computes which.
#include "kernels.h"

#define BLOCK 128
#define MOST_ROWS 32
#define LANES 4

int weightGradientItems(const WeightGradient *w) { return (w->taps * w->run + w->rows) / w->rows; }

/** Copies elements k .. k + count - 1 of a window, behind whose last stands a 1 for the bias. */
INLINE void copyWindow(const float *window, int run, int tapRow, int inner, int tap, int at, int count,
                       float *to) {
  // `to` holds quads of one pixel BLOCK * LANES floats apart.
  int k = tap * run + at;
  if (run % 4 == 0) {
    for (int i = 0; i < count; i += 4, to += BLOCK * LANES) {
      if (k + i >= inner) { store(to, wasm_f32x4_const(1.0f, 0.0f, 0.0f, 0.0f)); return; }
      store(to, load(window + tap * tapRow + at));
      at += 4;
      if (at == run) { at = 0; tap++; }
    }
    return;
  }
  for (int i = 0; i < count; i++) {
    float value = 0.0f;
    if (k + i < inner) value = window[tap * tapRow + at];
    else if (k + i == inner) value = 1.0f;
    to[i / LANES * BLOCK * LANES + i % LANES] = value;
    if (++at == run) { at = 0; tap++; }
  }
}

/** results[4][4 * vecs] (+)= sum over the block of x[4] times g[4 * vecs]: short sums, then of those. */
INLINE void outer(const int vecs, const float *x, const float *g, int count, float *results, int rows,
                  int begun) {
  vec4 sums[LANES][2];
#pragma unroll
  for (int r = 0; r < LANES; r++) { sums[r][0] = zero(); sums[r][1] = zero(); }
#pragma clang loop unroll_count(4)
  for (int m = 0; m < count; m++) {
    vec4 g0 = load(g), g1 = vecs > 1 ? load(g + 4) : g0;
#pragma unroll
    for (int r = 0; r < LANES; r++) {
      vec4 value = wasm_v128_load32_splat(x + r);
      sums[r][0] = addProduct(sums[r][0], value, g0);
      if (vecs > 1) sums[r][1] = addProduct(sums[r][1], value, g1);
    }
    x += LANES;
    g += 4 * vecs;
  }
#pragma unroll
  for (int r = 0; r < LANES; r++) {
    if (r >= rows) break;
    float *at = results + r * 4 * vecs;
    store(at, begun ? add(load(at), sums[r][0]) : sums[r][0]);
    if (vecs > 1) store(at + 4, begun ? add(load(at + 4), sums[r][1]) : sums[r][1]);
  }
}

void weightGradientItem(const WeightGradient *w, const Run *run, int item, float *scratch) {
  float *xs = scratch, *gs = scratch + BLOCK * MOST_ROWS;
  const float *gradients[BLOCK];
  int all = w->taps * w->run + 1;
  int k0 = item * w->rows, inner = all - k0 < w->rows ? all - k0 : w->rows;
  int pixels = rowsOf(run) * w->height * w->width;
  int line = w->run, tapRow = w->tapRow, tap = k0 / line, at = k0 - tap * line;
  Walk walk = walkFrom(0, w->height, w->width);
  for (int done = 0; done < pixels; done += BLOCK) {
    int count = pixels - done < BLOCK ? pixels - done : BLOCK;
    for (int m = 0; m < count; m++) {
      gradients[m] = placeAt(&w->gradients, &walk);
      const float *window = placeAt(&w->inputs, &walk);
      copyWindow(window, line, tapRow, all - 1, tap, at, inner, xs + m * LANES);
      advanceWalk(&walk);
    }
    for (int column = 0; column < w->columns; column += 8) {
      int wide = column + 8 <= w->columns, width = wide ? 8 : 4;
      for (int m = 0; m < count; m++) {
        store(gs + m * width, load(gradients[m] + column));
        if (wide) store(gs + m * width + 4, load(gradients[m] + column + 4));
      }
      float *results = w->results + column * all + k0 * width;
      for (int k = 0; k < inner; k += LANES) {
        int rows = inner - k < LANES ? inner - k : LANES;
        const float *x = xs + k * BLOCK;
        if (wide) outer(2, x, gs, count, results + k * width, rows, done > 0);
        else outer(1, x, gs, count, results + k * width, rows, done > 0);
      }
    }
  }
}
