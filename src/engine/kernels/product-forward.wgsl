// Y[pixel, n] = epilogue(sum over taps and channels of X[window(pixel) + tap, c] W[tap, c, n] + b[n]).
// A thread keeps a TM x (4 TN) block of Y in registers and reads everything as vec4: no barriers.
#if FLOATS
@group(0) @binding(0) var<storage, read> inputs: array<f32>;
#else
@group(0) @binding(0) var<storage, read> inputs: array<vec4f>;
#end
@group(0) @binding(1) var<storage, read> weights: array<vec4f>;   // [ROWS + 1, N4], bias last
@group(0) @binding(2) var<storage, read_write> outputs: array<vec4f>;
#if DROPOUT
@group(0) @binding(3) var<storage, read> state: State;
#end

fn store(pixel: u32, quad: u32, sum: vec4f, key: u32) {
#if RAGGED
  if (pixel >= PIXELS) { return; }
#end
  var y = applyEpilogue(sum, pixel * N4 + quad, key);
#if MASKED
  y *= columnMask(quad);
#end
  outputs[outputQuad(pixel) + quad] = y;
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
  let x_$m = windowStart(min(pixel + $m, PIXELS - 1u)) * PLACES + own;
#else
  let x_$m = windowStart(pixel + $m) * PLACES + own;
#end
#for n in TN
  var y_$m_$n = vec4f(0.0);
#end
#end
  var w = first;
  // The pixels of one window row follow each other, so that its taps and channels are one loop.
  for (var ky = 0u; ky < KERNEL; ky++) {
    let line = ky * INROW * PLACES;
    for (var c = line; c < line + KERNEL * INCOLUMN * PLACES; c += PLACES) {
#if SCALAR
#for n in TN
      let w_$n = weights[w + $n];
#end
      w += N4;
#for m in TM
      let a_$m = inputs[x_$m + c];
#for n in TN
      y_$m_$n = fma(vec4f(a_$m), w_$n, y_$m_$n);
#end
#end
#else
#for m in TM
      let a_$m = commonQuad(x_$m + c);
#end
#for j in 4
#for n in TN
      let w_$j_$n = weights[w + $n];
#for m in TM
      y_$m_$n = fma(vec4f(a_$m[$j]), w_$j_$n, y_$m_$n);
#end
#end
      w += N4;
#end
#end
    }
  }
#if DROPOUT
  let key = epilogueKey(state.seed, state.step);
#else
  let key = 0u;
#end
#for n in TN
  let b_$n = weights[ROWS * N4 + first + $n];
#end
#for m in TM
#for n in TN
  store(pixel + $m, first + $n, y_$m_$n + b_$n, key);
#end
#end
}
