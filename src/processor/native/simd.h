// Four floats at a time: what WebAssembly lacks and every file here needs.
#pragma once
#include <wasm_simd128.h>
#include "program.h"

#define INLINE static inline __attribute__((always_inline))

typedef v128_t vec4;

INLINE vec4 load(const float *at) { return wasm_v128_load(at); }
INLINE void store(float *at, vec4 value) { wasm_v128_store(at, value); }
INLINE vec4 splat(float value) { return wasm_f32x4_splat(value); }
INLINE vec4 zero(void) { return wasm_i32x4_const_splat(0); }
INLINE vec4 add(vec4 a, vec4 b) { return wasm_f32x4_add(a, b); }
INLINE vec4 sub(vec4 a, vec4 b) { return wasm_f32x4_sub(a, b); }
INLINE vec4 mul(vec4 a, vec4 b) { return wasm_f32x4_mul(a, b); }
INLINE vec4 divide(vec4 a, vec4 b) { return wasm_f32x4_div(a, b); }
INLINE vec4 larger(vec4 a, vec4 b) { return wasm_f32x4_pmax(a, b); }
INLINE vec4 smaller(vec4 a, vec4 b) { return wasm_f32x4_pmin(a, b); }
INLINE vec4 root(vec4 a) { return wasm_f32x4_sqrt(a); }
/** Where mask is set a, else b. */
INLINE vec4 choose(vec4 mask, vec4 a, vec4 b) { return wasm_v128_bitselect(a, b, mask); }
INLINE vec4 positive(vec4 a) { return wasm_f32x4_gt(a, zero()); }

#ifdef FUSED
INLINE vec4 addProduct(vec4 sum, vec4 a, vec4 b) { return wasm_f32x4_relaxed_madd(a, b, sum); }
#else
INLINE vec4 addProduct(vec4 sum, vec4 a, vec4 b) { return add(sum, mul(a, b)); }
#endif

/** exp, to about one unit in the last place (Cephes's expf); what would be denormal is nearly 0. */
INLINE vec4 exponential(vec4 x) {
  x = smaller(larger(x, splat(-87.3f)), splat(88.37f));
  vec4 n = wasm_f32x4_nearest(mul(x, splat(1.44269504088896341f)));
  vec4 r = sub(sub(x, mul(n, splat(0.693359375f))), mul(n, splat(-2.12194440e-4f)));
  vec4 p = splat(1.9875691500e-4f);
  p = add(mul(p, r), splat(1.3981999507e-3f));
  p = add(mul(p, r), splat(8.3334519073e-3f));
  p = add(mul(p, r), splat(4.1665795894e-2f));
  p = add(mul(p, r), splat(1.6666665459e-1f));
  p = add(mul(p, r), splat(5.0000001201e-1f));
  p = add(add(mul(mul(p, r), r), r), splat(1.0f));
  vec4 bits = wasm_i32x4_add(wasm_i32x4_trunc_sat_f32x4(n), wasm_i32x4_const_splat(127));
  return mul(p, wasm_i32x4_shl(bits, 23));
}

/** tanh (Cephes's tanhf): a polynomial near 0, exponentials beyond. */
INLINE vec4 hyperbolicTangent(vec4 x) {
  vec4 size = wasm_f32x4_abs(x);
  vec4 e = exponential(mul(smaller(size, splat(15.0f)), splat(2.0f)));
  vec4 far = sub(splat(1.0f), divide(splat(2.0f), add(e, splat(1.0f))));
  far = wasm_v128_or(far, wasm_v128_and(x, wasm_i32x4_const_splat((int)0x80000000)));
  vec4 z = mul(x, x);
  vec4 p = splat(-5.70498872745e-3f);
  p = add(mul(p, z), splat(2.06390887954e-2f));
  p = add(mul(p, z), splat(-5.37397155531e-2f));
  p = add(mul(p, z), splat(1.33314422036e-1f));
  p = add(mul(p, z), splat(-3.33332819422e-1f));
  vec4 near = add(mul(mul(p, z), x), x);
  return choose(wasm_f32x4_lt(size, splat(0.625f)), near, far);
}

INLINE float expOf(float x) { return wasm_f32x4_extract_lane(exponential(splat(x)), 0); }
INLINE float rootOf(float x) { return __builtin_sqrtf(x); }

/** Natural logarithm of a positive normal number. */
INLINE double logOf(double x) {
  union { double value; u64 bits; } split = {x};
  int exponent = (int)(split.bits >> 52) - 1023;
  split.bits = (split.bits & 0xfffffffffffffull) | 0x3ff0000000000000ull;
  if (split.value > 1.4142135623730951) { split.value *= 0.5; exponent++; }
  double s = (split.value - 1.0) / (split.value + 1.0), z = s * s;
  double series = 0.0;
  for (int k = 21; k >= 1; k -= 2) series = series * z + 1.0 / k;
  return 2.0 * s * series + exponent * 0.6931471805599453;
}

/** Sine and cosine of an angle within -2 pi .. 2 pi. */
INLINE void sineCosine(double angle, float *sine, float *cosine) {
  double s = 1.0, c = 1.0, z = angle * angle;
  for (int k = 30; k >= 2; k -= 2) {
    s = 1.0 - s * z / (k * (k + 1.0));
    c = 1.0 - c * z / (k * (k - 1.0));
  }
  *sine = (float)(angle * s);
  *cosine = (float)c;
}
