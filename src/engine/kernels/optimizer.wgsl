// Updates all trainable weights at once, four to a thread, as Keras's optimizers do. The gradient
// of each tensor lies in parts, which are added up here in their order.
@group(0) @binding(0) var<storage, read_write> weights: array<vec4f>;
@group(0) @binding(1) var<storage, read> gradients: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> state: State;
#if SLOTS
@group(0) @binding(3) var<storage, read_write> slots: array<vec4f>;   // [SLOTS, QUADS]
#end

fn gradientOf(quad: u32) -> vec4f {
$SEGMENTS
  return vec4f(0.0);
}

// Adds `parts` vec4s that lie `stride` apart.
fn addParts(base: u32, stride: u32, parts: u32) -> vec4f {
  var sum = gradients[base];
  var at = base;
  for (var part = 1u; part < parts; part++) {
    at += stride;
    sum += gradients[at];
  }
  return sum;
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
