// dW[part, tap, c, n] = sum over this part's pixels of X[window(pixel) + tap, c] D[pixel, n], and as
// one more row the bias gradient, the sum of D. A thread keeps (4 TK) channels x (4 TN) outputs of
// one tap; for grey images it keeps the KERNEL taps of one window row instead. Lines run a little
// beyond the image, to a multiple of UNROLL pixels, where D is zero.
#if FLOATS
@group(0) @binding(0) var<storage, read> inputs: array<f32>;
#else
@group(0) @binding(0) var<storage, read> inputs: array<vec4f>;
#end
@group(0) @binding(1) var<storage, read> gradients: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> results: array<vec4f>;   // [PARTS, ROWS + 1, N4]

// Pixels of a line. A flat batch is cut into lines, of which the last may be shorter.
fn runOf(line: u32) -> u32 {
#if FLAT
  return min(RUN, ALLROWS - min(ALLROWS, line * RUN));
#else
  return RUN;
#end
}

fn biasSum(begin: u32, end: u32, part: u32, first: u32) {
#for n in TN
  var sum_$n = vec4f(0.0);
#end
#if FLAT
  {
    let line = part;
#else
  for (var line = begin; line < end; line++) {
#end
    var d = gradientPixel(line * LINEPIXELS) + first;
    let run = runOf(line);
    for (var x = 0u; x < run; x++) {
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
#if SPLIT
  let kTile = (tile / NTILES) % (KTILES + 1u);
  let part = tile / (NTILES * (KTILES + 1u));
#else
  let kTile = tile / NTILES;
  let part = 0u;
#end
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
  var g_$(k*4+j)_$n = vec4f(0.0);
#end
#end
#end
  let row = kTile * TK * 4u;
#if POINTWISE
  let tap = row / 4u;
#else
  let window = row / CHANNELS;
  let tap = (window / KERNEL) * INROW + (window % KERNEL) * INCOLUMN + (row % CHANNELS) / 4u;
#end
#end
#if FLAT
  {
    let line = part;
#else
  for (var line = begin; line < end; line++) {
#end
    var a = (windowStart(line * LINEPIXELS) + tap) * PLACES + ownPlace(lane);
    var d = gradientPixel(line * LINEPIXELS) + first;
    let run = runOf(line);
    for (var x = 0u; x < run; x += UNROLL) {
#if SCALAR
#for s in SPAN
      let a_$s = inputs[a + $s];
#end
#end
#for u in UNROLL
#for n in TN
      let d_$u_$n = gradients[d + $u * GRADSTEP + $n];
#end
#if SCALAR
#for i in KERNEL
#for n in TN
      g_$i_$n = fma(vec4f(a_$(u*INSTEP+i)), d_$u_$n, g_$i_$n);
#end
#end
#else
#for k in TK
      let a_$u_$k = commonQuad(a + ($u * INSTEP + $k) * PLACES);
#for j in 4
#for n in TN
      g_$(k*4+j)_$n = fma(vec4f(a_$u_$k[$j]), d_$u_$n, g_$(k*4+j)_$n);
#end
#end
#end
#end
#end
      a += UNROLL * INSTEP * PLACES;
      d += UNROLL * GRADSTEP;
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
  results[place + $(k*4+j) * N4 + $n] = g_$(k*4+j)_$n;
#end
#end
#end
#end
}
