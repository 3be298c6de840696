// Largest or mean value of each SIZE x SIZE window, four channels to a thread.
@group(0) @binding(0) var<storage, read> inputs: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read_write> outputs: array<vec4f, QUADS1>;
#if DROPOUT
@group(0) @binding(2) var<storage, read> state: State;
#end

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let pixel = index / CHANNELS4;
  let start = windowStart(pixel) + quad;
#if MAXIMUM
  var value = inputs[start];
#else
  var value = vec4f(0.0);
#end
#for y in SIZE
#for x in SIZE
  let v_$y_$x = inputs[start + $y * INROW + $x * CHANNELS4];
#if MAXIMUM
  value = max(value, v_$y_$x);
#else
  value += v_$y_$x;
#end
#end
#end
#if MAXIMUM
#else
  value /= f32(SIZE * SIZE);
#end
#if DROPOUT
  let key = epilogueKey(state.seed, state.step);
#else
  let key = 0u;
#end
  var y = applyEpilogue(value, index, key);
#if MASKED
  y *= columnMask(quad);
#end
  outputs[outputPixel(pixel) + quad] = y;
}
