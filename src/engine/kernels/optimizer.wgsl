// Updates all trainable weights at once, four to a thread, as Keras's optimizers do. The gradient
// of each tensor lies in parts, which are added up here in their order.
@group(0) @binding(0) var<storage, read_write> weights: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read> gradients: array<vec4f, QUADS1>;
@group(0) @binding(2) var<storage, read_write> state: State;
#if SLOTS
@group(0) @binding(3) var<storage, read_write> slots: array<vec4f, QUADS3>;   // [SLOTS, QUADS]
#end

// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
$RUNS
  let at = quad + run.x;
  var sum = gradients[at];
#if SPLIT
  for (var part = 1u; part < run.z; part++) { sum += gradients[at + part * run.y]; }
#end
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = threadIndex(group, lane);
  // No thread of this dispatch reads what this one writes.
  if (quad == 0u) {
    state.step += 1u;
    state.position += 1u;
  }
  if (quad >= QUADS) { return; }
  let g = gradientOf(quad);
  let rate = state.rate;
#if OPTIMIZER is adam
  var m = slots[quad];
  var v = slots[QUADS + quad];
  m += (g - m) * REST1;
  v += (g * g - v) * REST2;
  slots[quad] = m;
  slots[QUADS + quad] = v;
  weights[quad] -= m * rate / (sqrt(v) + EPSILON);
#end
#if OPTIMIZER is rmsprop
  let v = slots[quad] * RHO + g * g * RESTRHO;
  slots[quad] = v;
  var change = rate * g / sqrt(v + EPSILON);
#if MOMENTUM
  change += slots[QUADS + quad] * MOMENTUMRATE;
  slots[QUADS + quad] = change;
#end
  weights[quad] -= change;
#end
#if OPTIMIZER is sgd
  var change = -rate * g;
#if MOMENTUM
  change += slots[quad] * MOMENTUMRATE;
  slots[quad] = change;
#end
  weights[quad] += change;
#end
}
