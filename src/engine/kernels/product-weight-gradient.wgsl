// dW[part, tap, c, n] = sum over this part's pixels of X[window(pixel) + tap, c] D[pixel, n], and as
// one more row the bias gradient, the sum of D. A thread keeps (4 TK) channels x (4 TN) outputs of
// one tap; for grey images it keeps the KERNEL taps of one window row instead.
#if SCALAR
@group(0) @binding(0) var<storage, read> inputs: array<f32>;
#else
@group(0) @binding(0) var<storage, read> inputs: array<vec4f>;
#end
@group(0) @binding(1) var<storage, read> gradients: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> results: array<vec4f>;   // [PARTS, ROWS + 1, N4]

fn biasSum(begin: u32, end: u32, part: u32, first: u32) {
#for n in TN
  var sum_$n = vec4f(0.0);
#end
  for (var line = begin; line < end; line++) {
    var d = gradientPixel(line * OUTWIDTH) + first;
    for (var x = 0u; x < OUTWIDTH; x++) {
#for n in TN
      sum_$n += gradients[d + $n];
#end
      d += GRADSTEP;
    }
  }
#for n in TN
  results[(part * (ROWS + 1u) + ROWS) * N4 + first + $n] = sum_$n;
#end
}

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * (KTILES + 1u) * PARTS) { return; }
  let first = (tile % NTILES) * TN;
  let kTile = (tile / NTILES) % (KTILES + 1u);
  let part = tile / (NTILES * (KTILES + 1u));
  let begin = part * PARTLINES;
  let end = min(begin + PARTLINES, LINES);
  if (kTile == KTILES) {
    biasSum(begin, end, part, first);
    return;
  }
#if SCALAR
#for i in KERNEL
#for n in TN
  var g_$i_$n = vec4f(0.0);
#end
#end
  let row = kTile * KERNEL;
  let tap = kTile * INROW;
#else
#for k in TK
#for j in 4
#for n in TN
  var g_$k$j_$n = vec4f(0.0);
#end
#end
#end
  let row = kTile * TK * 4u;
  let window = row / CHANNELS;
  let tap = (window / KERNEL) * INROW + (window % KERNEL) * INCOLUMN + (row % CHANNELS) / 4u;
#end
  for (var line = begin; line < end; line++) {
    var a = windowStart(line * OUTWIDTH) + tap;
    var d = gradientPixel(line * OUTWIDTH) + first;
    for (var x = 0u; x < OUTWIDTH; x++) {
#for n in TN
      let d_$n = gradients[d + $n];
#end
#if SCALAR
#for i in KERNEL
      let a_$i = inputs[a + $i];
#for n in TN
      g_$i_$n += a_$i * d_$n;
#end
#end
#else
#for k in TK
      let a_$k = inputs[a + $k];
#for n in TN
#for j in 4
      g_$k$j_$n += a_$k[$j] * d_$n;
#end
#end
#end
#end
      a += INSTEP;
      d += GRADSTEP;
    }
  }
  let place = (part * (ROWS + 1u) + row) * N4 + first;
#if SCALAR
#for i in KERNEL
#for n in TN
  results[place + $i * N4 + $n] = g_$i_$n;
#end
#end
#else
#for k in TK
#for j in 4
#for n in TN
  results[place + ($k * 4 + $j) * N4 + $n] = g_$k$j_$n;
#end
#end
#end
#end
}
