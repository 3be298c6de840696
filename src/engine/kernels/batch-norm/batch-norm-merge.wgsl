// Merges the parts' statistics (Chan, Golub and LeVeque's formula) in their order, and moves the
// moving ones. The batch's variance is the biased one there too, as in current Keras.
@group(0) @binding(0) var<storage, read> partial: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read_write> statistics: array<vec4f, QUADS1>;   // mean, 1 / deviation
@group(0) @binding(2) var<storage, read_write> moving: array<vec4f, QUADS2>;       // mean, variance
@group(0) @binding(3) var<storage, read> state: State;

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = threadIndex(group, lane);
  if (quad >= CHANNELS4) { return; }
  let pixels = activeRows(state.position, state.samples) * IMAGEPIXELS;
  var mean = vec4f(0.0);
  var squares = vec4f(0.0);
  for (var part = 0u; part * PARTPIXELS < pixels; part++) {
    let before = f32(part * PARTPIXELS);
    let count = f32(min(PARTPIXELS, pixels - part * PARTPIXELS));
    let delta = partial[part * 2u * CHANNELS4 + quad] - mean;
    squares += partial[(part * 2u + 1u) * CHANNELS4 + quad]
      + delta * delta * (before * count / (before + count));
    mean += delta * (count / (before + count));
  }
  let variance = squares / f32(max(pixels, 1u));
  statistics[quad] = mean;
  statistics[CHANNELS4 + quad] = 1.0 / sqrt(variance + EPSILON);
  moving[quad] = moving[quad] * MOMENTUM + mean * RESTMOMENTUM;
  moving[CHANNELS4 + quad] = moving[CHANNELS4 + quad] * MOMENTUM + variance * RESTMOMENTUM;
}
