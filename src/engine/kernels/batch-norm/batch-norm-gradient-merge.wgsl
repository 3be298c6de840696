// Adds the parts' gradients of gamma and beta up in their order.
@group(0) @binding(0) var<storage, read> partial: array<vec4f, QUADS0>;            // [PARTS, 2, CHANNELS4]
@group(0) @binding(1) var<storage, read_write> results: array<vec4f, QUADS1>;      // [2, CHANNELS4]

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let at = threadIndex(group, lane);
  if (at >= 2u * CHANNELS4) { return; }
  var sum = vec4f(0.0);
  for (var part = 0u; part < PARTS; part++) { sum += partial[part * 2u * CHANNELS4 + at]; }
  results[at] = sum;
}
