// Adds up the squares of all groups in their order: what decay adds to the loss of this step, and what
// the gradients are multiplied by where their norm is to stay within a limit.
@group(0) @binding(0) var<storage, read> squares: array<vec2f>;
#if DECAY
@group(0) @binding(1) var<storage, read> state: State;
@group(0) @binding(2) var<storage, read_write> metrics: array<vec2f>;
#end
#if CLIPNORM
@group(0) @binding($SCALEAT) var<storage, read_write> scale: array<f32>;
#end

var<workgroup> partial: array<vec2f, GROUPSIZE>;

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(local_invocation_index) lane: u32) {
  var sum = vec2f(0.0);
  for (var at = lane; at < GROUPS; at += GROUPSIZE) { sum += squares[at]; }
  partial[lane] = sum;
  for (var half = GROUPSIZE / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { partial[lane] += partial[lane + half]; }
  }
  if (lane == 0u) {
#if DECAY
    let rows = f32(activeRows(state.position, state.samples));
    metrics[state.step % RING].x += rows * DECAYED * partial[0].y;
#end
#if CLIPNORM
    scale[0] = LIMIT / max(sqrt(partial[0].x), LIMIT);
#end
  }
}
