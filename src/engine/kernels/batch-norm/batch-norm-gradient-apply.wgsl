// dX = gamma / deviation (D - mean of D - normalised X * mean of D normalised X), over the active rows.
@group(0) @binding(0) var<storage, read> gradients: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read> inputs: array<vec4f, QUADS1>;
@group(0) @binding(2) var<storage, read> statistics: array<vec4f, QUADS2>;   // mean, 1 / deviation
@group(0) @binding(3) var<storage, read> weights: array<vec4f, QUADS3>;      // gamma, beta
@group(0) @binding(4) var<storage, read> sums: array<vec4f, QUADS4>;         // gradients of gamma, beta
@group(0) @binding(5) var<storage, read> state: State;
@group(0) @binding(6) var<storage, read_write> results: array<vec4f, QUADS6>;

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let pixel = index / CHANNELS4;
  let pixels = activeRows(state.position, state.samples) * IMAGEPIXELS;
  let x = inputs[index];
  let scale = statistics[CHANNELS4 + quad];
  let normal = (x - statistics[quad]) * scale;
  let share = (sums[CHANNELS4 + quad] + normal * sums[quad]) / f32(max(pixels, 1u));
  var g = select(vec4f(0.0), weights[quad] * scale * (gradients[index] - share), pixel < pixels);
#if SLOPED
  g *= epilogueSlope(x, index, epilogueKey(state.seed, state.step));
#end
  results[resultQuad(pixel, quad)] = g;
}
