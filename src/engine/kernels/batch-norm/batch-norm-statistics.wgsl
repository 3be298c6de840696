// Mean and summed squared deviation of one part of the pixels, four channels to a thread. Two
// passes, so that a large mean costs no digits.
@group(0) @binding(0) var<storage, read> inputs: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read_write> partial: array<vec4f, QUADS1>;   // [PARTS, 2, CHANNELS4]
@group(0) @binding(2) var<storage, read> state: State;

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PARTS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let part = index / CHANNELS4;
  let pixels = activeRows(state.position, state.samples) * IMAGEPIXELS;
  let begin = min(part * PARTPIXELS, pixels);
  let end = min(begin + PARTPIXELS, pixels);
  var sum = vec4f(0.0);
  for (var pixel = begin; pixel < end; pixel++) { sum += inputs[pixel * CHANNELS4 + quad]; }
  let mean = sum / f32(max(end - begin, 1u));
  var squares = vec4f(0.0);
  for (var pixel = begin; pixel < end; pixel++) {
    let d = inputs[pixel * CHANNELS4 + quad] - mean;
    squares += d * d;
  }
  partial[(part * 2u) * CHANNELS4 + quad] = mean;
  partial[(part * 2u + 1u) * CHANNELS4 + quad] = squares;
}
