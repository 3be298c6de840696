// Gradients of gamma and beta over one part of the pixels, four channels to a thread. Rows beyond
// the active ones have a zero gradient.
@group(0) @binding(0) var<storage, read> gradients: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read> inputs: array<vec4f, QUADS1>;
@group(0) @binding(2) var<storage, read> statistics: array<vec4f, QUADS2>;
@group(0) @binding(3) var<storage, read_write> partial: array<vec4f, QUADS3>;   // [PARTS, 2, CHANNELS4]

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PARTS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let part = index / CHANNELS4;
  let mean = statistics[quad];
  var gamma = vec4f(0.0);
  var beta = vec4f(0.0);
  for (var pixel = part * PARTPIXELS; pixel < min((part + 1u) * PARTPIXELS, PIXELS); pixel++) {
    let at = pixel * CHANNELS4 + quad;
    gamma += gradients[at] * (inputs[at] - mean);
    beta += gradients[at];
  }
  partial[(part * 2u) * CHANNELS4 + quad] = gamma * statistics[CHANNELS4 + quad];
  partial[(part * 2u + 1u) * CHANNELS4 + quad] = beta;
}
