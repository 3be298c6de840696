// Fetches the batch that comes next from the resident bytes, scales it and, if asked, sees it
// through a random geometry: source = R (Z (output - centre) + shift) + centre, bilinear, edge
// pixels repeated (Keras's ImageDataGenerator; domain/experiment/augment.ts is the reference).
@group(0) @binding(0) var<storage, read> pixels: array<u32>;
@group(0) @binding(1) var<storage, read> scaler: array<vec4f, QUADS1>;   // of four pixels: offsets, factors
@group(0) @binding(2) var<storage, read> state: State;
#if SCALAR
@group(0) @binding(3) var<storage, read_write> outputs: array<f32, FLOATS3>;
#else
@group(0) @binding(3) var<storage, read_write> outputs: array<vec4f, QUADS3>;
#end
#if ORDERED
@group(0) @binding(4) var<storage, read> order: array<u32>;
#end

fn imageOf(row: u32) -> u32 {
  let at = min(state.position * BATCH + row, state.samples - 1u);
#if ORDERED
  return order[at];
#else
  return at;
#end
}

fn valueAt(image: u32, pixel: u32) -> f32 {
  let at = image * SIZE + pixel;
  let byte = extractBits(pixels[at / 4u], (at % 4u) * 8u, 8u);
  let quad = 2u * (pixel / 4u);
  return (f32(byte) - scaler[quad][pixel % 4u]) * scaler[quad + 1u][pixel % 4u];
}

#if ALIGNED
// Four pixels at once, where images begin at whole words.
fn quadAt(image: u32, quad: u32) -> vec4f {
  let word = vec4u(pixels[image * (SIZE / 4u) + quad]);
  let bytes = (word >> vec4u(0u, 8u, 16u, 24u)) & vec4u(255u);
  return (vec4f(bytes) - scaler[2u * quad]) * scaler[2u * quad + 1u];
}
#end

#if AUGMENTED
// Uniform in -1 .. 1.
fn symmetric(bits: u32) -> f32 { return f32(bits >> 8u) * (2.0 / 16777216.0) - 1.0; }

struct Geometry { row: vec3f, column: vec3f }

fn geometryOf(row: u32) -> Geometry {
  let key = keyOf(state.seed, state.step, 0u);
  let first = randomBits(row * 2u, key);
  let angle = symmetric(first.x) * ROTATION;
  let shift = vec2f(symmetric(first.y) * ROWSHIFT, symmetric(first.z) * COLUMNSHIFT);
  let zoom = 1.0 + vec2f(symmetric(first.w), symmetric(randomBits(row * 2u + 1u, key).x)) * ZOOM;
  let rowLine = vec2f(cos(angle), sin(angle));
  let columnLine = vec2f(-rowLine.y, rowLine.x);
  return Geometry(
    vec3f(rowLine * zoom, dot(rowLine, shift)),
    vec3f(columnLine * zoom, dot(columnLine, shift)),
  );
}

fn sample(image: u32, pixel: u32, geometry: Geometry) -> f32 {
  let centre = vec2f(f32(HEIGHT), f32(WIDTH)) / 2.0 - 0.5;
  let from_ = vec3f(vec2f(f32(pixel / WIDTH), f32(pixel % WIDTH)) - centre, 1.0);
  let last = vec2f(f32(HEIGHT - 1u), f32(WIDTH - 1u));
  let source = vec2f(dot(geometry.row, from_), dot(geometry.column, from_)) + centre;
  let at = clamp(source, vec2f(0.0), last);
  let low = vec2u(floor(at));
  let high = min(low + 1u, vec2u(HEIGHT - 1u, WIDTH - 1u));
  let part = at - floor(at);
  let upper = mix(valueAt(image, low.x * WIDTH + low.y), valueAt(image, low.x * WIDTH + high.y), part.y);
  let lower = mix(valueAt(image, high.x * WIDTH + low.y), valueAt(image, high.x * WIDTH + high.y), part.y);
  return mix(upper, lower, part.x);
}
#end

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = threadIndex(group, lane);
  if (quad >= BATCH * QUADS) { return; }
  let row = quad / QUADS;
  let quadOfRow = quad - row * QUADS;
  let image = imageOf(row);
#if AUGMENTED
  let geometry = geometryOf(row);
#end
  let first = (quadOfRow) * 4u;
#if AUGMENTED
  var value = vec4f(0.0);
  for (var j = 0u; j < 4u && first + j < SIZE; j++) { value[j] = sample(image, first + j, geometry); }
#else
#if ALIGNED
  let value = quadAt(image, quadOfRow);
#else
  var value = vec4f(0.0);
  for (var j = 0u; j < 4u && first + j < SIZE; j++) { value[j] = valueAt(image, first + j); }
#end
#end
#if FLAT
  outputs[quad] = value;
#else
#for j in 4
  if (first + $j < SIZE) {
    let place = outputPixel(row * SIZE + first + $j);
#if SCALAR
    outputs[place] = value[$j];
#else
    outputs[place] = vec4f(value[$j], 0.0, 0.0, 0.0);
#end
  }
#end
#end
}
