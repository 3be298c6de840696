// Scales the bytes of a batch and, if asked, sees each image through a random geometry:
// source = R (Z (output - centre) + shift) + centre, bilinear, edge pixels repeated (Keras's
// ImageDataGenerator; domain/augment.ts is the reference, engine/kernels/gather.wgsl draws the same).
#include "kernels.h"

INLINE float symmetric(u32 bits) { return (float)(bits >> 8) * (2.0f / 16777216.0f) - 1.0f; }

typedef struct {
  float rr, rc, r0, cr, cc, c0;
} Geometry;

static Geometry geometryOf(const Gather *g, const Run *run, int row) {
  u32 key = keyOf(run->seed, run->step, 0), first = (u32)row * 8;
  float sine, cosine;
  sineCosine(symmetric(randomBits(first, key)) * g->rotation, &sine, &cosine);
  float down = symmetric(randomBits(first + 1, key)) * g->rowShift;
  float across = symmetric(randomBits(first + 2, key)) * g->columnShift;
  float zoomRow = 1.0f + symmetric(randomBits(first + 3, key)) * g->zoom;
  float zoomColumn = 1.0f + symmetric(randomBits(first + 4, key)) * g->zoom;
  Geometry made = {
    cosine * zoomRow, sine * zoomColumn, cosine * down + sine * across,
    -sine * zoomRow, cosine * zoomColumn, -sine * down + cosine * across,
  };
  return made;
}

INLINE float clamp(float value, float high) {
  return value < 0.0f ? 0.0f : value > high ? high : value;
}

INLINE float sample(const float *image, int height, int width, float row, float column) {
  float r = clamp(row, (float)(height - 1)), c = clamp(column, (float)(width - 1));
  int top = (int)r, left = (int)c;
  int bottom = top + 1 < height ? top + 1 : top, right = left + 1 < width ? left + 1 : left;
  float downPart = r - (float)top, acrossPart = c - (float)left;
  const float *upper = image + top * width, *lower = image + bottom * width;
  float above = upper[left] * (1.0f - acrossPart) + upper[right] * acrossPart;
  float below = lower[left] * (1.0f - acrossPart) + lower[right] * acrossPart;
  return above * (1.0f - downPart) + below * downPart;
}

static void warp(const Gather *g, const Run *run, int row, const float *from, float *to) {
  Geometry m = geometryOf(g, run, row);
  float middleRow = (float)g->height / 2.0f - 0.5f, middleColumn = (float)g->width / 2.0f - 0.5f;
  for (int y = 0; y < g->height; y++) {
    float dy = (float)y - middleRow;
    for (int x = 0; x < g->width; x++) {
      float dx = (float)x - middleColumn;
      float sourceRow = m.rr * dy + m.rc * dx + m.r0 + middleRow;
      float sourceColumn = m.cr * dy + m.cc * dx + m.c0 + middleColumn;
      *to++ = sample(from, g->height, g->width, sourceRow, sourceColumn);
    }
  }
}

INLINE vec4 scaled(const u8 *bytes, const float *offset, const float *factor) {
  vec4 wide = wasm_u32x4_extend_low_u16x8(wasm_u16x8_extend_low_u8x16(wasm_v128_load32_zero(bytes)));
  return mul(sub(wasm_f32x4_convert_u32x4(wide), load(offset)), load(factor));
}

static void scaleImage(const Gather *g, const u8 *bytes, float *to, int size) {
  int at = 0;
  for (; at + 4 <= size; at += 4) store(to + at, scaled(bytes + at, g->offset + at, g->factor + at));
  for (; at < size; at++) to[at] = ((float)bytes[at] - g->offset[at]) * g->factor[at];
}

/** One image. `scratch` has room for two. */
void gatherItem(const Gather *g, const Run *run, int row, float *scratch) {
  int size = g->height * g->width;
  const u8 *bytes = run->pixels + (run->slot * run->batch + row) * size;
  float *to = g->outputs.first + row * g->outputs.image;
  int direct = g->outputs.pixel == 1 && g->outputs.row == g->width;
  float *image = direct && !g->augmented ? to : scratch;
  scaleImage(g, bytes, image, size);
  if (g->augmented) {
    float *warped = direct ? to : scratch + size;
    warp(g, run, row, image, warped);
    image = warped;
  }
  if (direct) return;
  for (int y = 0; y < g->height; y++) {
    for (int x = 0; x < g->width; x++) to[y * g->outputs.row + x * g->outputs.pixel] = *image++;
  }
}
