@group(0) @binding(0) var<storage, read_write> summed: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read> scale: array<f32>;

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = threadIndex(group, lane);
  if (quad < QUADS) { summed[quad] *= scale[0]; }
}
