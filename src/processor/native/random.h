// Counter-based random bits: nothing is stored, and the backward pass draws the same again. These are
// the numbers of engine/kernels/random.wgsl (lowbias32 by Chris Wellons, "Prospecting for hash functions").
#pragma once
#include "simd.h"

INLINE u32 mixBits(u32 x) {
  x = (x ^ (x >> 16)) * 0x7feb352du;
  x = (x ^ (x >> 15)) * 0x846ca68bu;
  return x ^ (x >> 16);
}

INLINE u32 keyOf(u32 seed, u32 step, u32 purpose) {
  return mixBits(mixBits(mixBits(seed ^ 0x9e3779b9u) ^ step) ^ (purpose * 0x85ebca6bu));
}

INLINE u32 randomBits(u32 index, u32 key) { return mixBits(mixBits(index) ^ key); }

INLINE vec4 mixQuad(vec4 x) {
  x = wasm_v128_xor(x, wasm_u32x4_shr(x, 16));
  x = wasm_i32x4_mul(x, wasm_i32x4_const_splat(0x7feb352d));
  x = wasm_v128_xor(x, wasm_u32x4_shr(x, 15));
  x = wasm_i32x4_mul(x, wasm_i32x4_const_splat((int)0x846ca68bu));
  return wasm_v128_xor(x, wasm_u32x4_shr(x, 16));
}

/** Bits of elements 4 * quad .. 4 * quad + 3. */
INLINE vec4 randomQuad(u32 quad, u32 key) {
  vec4 index = wasm_i32x4_add(wasm_i32x4_const(0, 1, 2, 3), wasm_i32x4_splat((int)(quad * 4)));
  return mixQuad(wasm_v128_xor(mixQuad(index), wasm_i32x4_splat((int)key)));
}
