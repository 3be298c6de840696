// dX[pixel, c] = slope(X) * sum over taps and outputs of D[window(pixel) + mirrored tap, n] W[tap, c, n].
// D holds zeros around (and, for strided convolutions, between) its pixels. A thread keeps a block
// of TM pixels x (4 TN) channels in registers.
@group(0) @binding(0) var<storage, read> gradients: array<$ELEMENT>;
@group(0) @binding(1) var<storage, read> weights: array<vec4f>;   // [taps, CHANNELS, N4]
@group(0) @binding(2) var<storage, read_write> results: array<vec4f>;
#if SLOPED
@group(0) @binding(3) var<storage, read> stored: array<vec4f>;
#end
#if DROPOUT
@group(0) @binding(4) var<storage, read> state: State;
#end

fn store(pixel: u32, quad: u32, sum: vec4f, key: u32) {
#if RAGGED
  if (pixel >= PIXELS) { return; }
#end
#if SLOPED
  let slope = epilogueSlope(stored[storedQuad(pixel, quad)], pixel * CHANNELS4 + quad, key);
  results[resultQuad(pixel, quad)] = sum * slope;
#else
  results[resultQuad(pixel, quad)] = sum;
#end
}

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let row = tile / NTILES;
  let first = (tile - row * NTILES) * TN;
  let pixel = row * TM;
  let own = ownPlace(lane);
#for m in TM
#if RAGGED
  let d_$m = windowStart(min(pixel + $m, PIXELS - 1u)) * PLACES + own;
#else
  let d_$m = windowStart(pixel + $m) * PLACES + own;
#end
#for n in TN
  var x_$m_$n = vec4f(0.0);
#end
#end
  // A window row of D is contiguous: its taps (mirrored in W) and outputs are one loop.
  for (var ky = 0u; ky < KERNEL; ky++) {
    let d = (KERNEL - 1u - ky) * GRADROW;
    for (var i = 0u; i < KERNEL * N4; i++) {
#for m in TM
      let a_$m = commonQuad(d_$m + (d + i) * PLACES);
#end
#if POINTWISE
      let w = first * 4u * N4 + i;
#else
      let tap = ky * KERNEL + KERNEL - 1u - i / N4;
      let w = (tap * CHANNELS4 + first) * 4u * N4 + i % N4;
#end
#for n in TN
      let w_$n_0 = weights[w + $n * 4u * N4];
      let w_$n_1 = weights[w + $n * 4u * N4 + N4];
      let w_$n_2 = weights[w + $n * 4u * N4 + 2u * N4];
      let w_$n_3 = weights[w + $n * 4u * N4 + 3u * N4];
#for m in TM
      x_$m_$n += vec4f(dot(a_$m, w_$n_0), dot(a_$m, w_$n_1), dot(a_$m, w_$n_2), dot(a_$m, w_$n_3));
#end
#end
    }
  }
#if DROPOUT
  let key = epilogueKey(state.seed, state.step);
#else
  let key = 0u;
#end
#for m in TM
#for n in TN
  store(pixel + $m, first + $n, x_$m_$n, key);
#end
#end
}
