// dW = X^T dY. An item has a few rows of dW and all columns; it goes over batch and image in blocks of
// 128 pixels, which it copies together first, so that the register blocks read what lies close. No
// sum is shared between items, so that it does not matter who computes which. Where dW has few rows, its
// pixels are cut into parts as well, which are added up behind it.
#include "kernels.h"

#define BLOCK 128
#define MOST_ROWS 32
#define LANES 4

int weightGradientItems(const WeightGradient *w) {
  return (w->taps * w->run + w->rows) / w->rows * w->parts;
}

/** Where the elements of an item's rows lie in a window, and where in the copy they go. */
typedef struct {
  int count, whole;            // elements; whether they come in whole vec4s
  int from[MOST_ROWS], to[MOST_ROWS];
} Gathering;

/** Quads of a pixel lie BLOCK * LANES floats apart in the copy. */
INLINE int placeOfRow(int row) { return row / LANES * BLOCK * LANES + row % LANES; }

static void gatherRows(const WeightGradient *w, int first, int count, Gathering *g) {
  g->whole = w->run % LANES == 0;
  g->count = 0;
  for (int row = 0; row < count && first + row < w->taps * w->run; row += g->whole ? LANES : 1) {
    int tap = (first + row) / w->run, at = first + row - tap * w->run;
    g->from[g->count] = tap * w->tapRow + at;
    g->to[g->count++] = placeOfRow(row);
  }
}

INLINE void copyWindow(const Gathering *g, const float *window, float *to) {
  if (g->whole) {
    for (int i = 0; i < g->count; i++) store(to + g->to[i], load(window + g->from[i]));
  } else {
    for (int i = 0; i < g->count; i++) to[g->to[i]] = window[g->from[i]];
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

void weightGradientItem(const WeightGradient *given, const Run *run, int item, float *scratch) {
  WeightGradient own = *given;
  const WeightGradient *w = &own;
  float *xs = scratch, *gs = scratch + BLOCK * MOST_ROWS;
  const float *gradients[BLOCK];
  Gathering gathering;
  int all = w->taps * w->run + 1, part = item % w->parts;
  int k0 = item / w->parts * w->rows, inner = all - k0 < w->rows ? all - k0 : w->rows;
  gatherRows(w, k0, inner, &gathering);
  if (k0 + inner == all) {
    // The bias: a row of ones.
    for (int m = 0; m < BLOCK; m++) xs[placeOfRow(inner - 1) + m * LANES] = 1.0f;
  }
  int pixels = rowsOf(run) * w->height * w->width;
  int begin = pixels / w->parts * part, end = part + 1 < w->parts ? begin + pixels / w->parts : pixels;
  float *partResults = w->results + part * w->partFloats;
  Walk walk = walkFrom(begin, w->height, w->width);
  for (int done = begin; done < end; done += BLOCK) {
    int count = end - done < BLOCK ? end - done : BLOCK;
    for (int m = 0; m < count; m++) {
      gradients[m] = placeAt(&w->gradients, &walk);
      copyWindow(&gathering, placeAt(&w->inputs, &walk), xs + m * LANES);
      advanceWalk(&walk);
    }
    for (int column = 0; column < w->columns; column += 8) {
      int wide = column + 8 <= w->columns, width = wide ? 8 : 4;
      for (int m = 0; m < count; m++) {
        store(gs + m * width, load(gradients[m] + column));
        if (wide) store(gs + m * width + 4, load(gradients[m] + column + 4));
      }
      float *results = partResults + column * all + k0 * width;
      for (int k = 0; k < inner; k += LANES) {
        int rows = inner - k < LANES ? inner - k : LANES;
        const float *x = xs + k * BLOCK;
        if (wide) outer(2, x, gs, count, results + k * width, rows, done > begin);
        else outer(1, x, gs, count, results + k * width, rows, done > begin);
      }
    }
  }
}

/** Adds parts up in their order. */
void sumParts(const SumParts *s) {
  for (int at = 0; at < s->floats; at += 4) {
    vec4 sum = load(s->parts + at);
    for (int part = 1; part < s->count; part++) sum = add(sum, load(s->parts + part * s->floats + at));
    store(s->results + at, sum);
  }
}
