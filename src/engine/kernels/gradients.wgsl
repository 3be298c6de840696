// Puts the gradients together before the optimizer takes them: the parts of each added up, with what
// weight decay adds, and kept within a limit; each group also adds up squares for what comes behind.
@group(0) @binding(0) var<storage, read> gradients: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read_write> summed: array<vec4f, QUADS1>;
#if DECAY
@group(0) @binding(2) var<storage, read> weights: array<vec4f, QUADS2>;
#end
#if SQUARES
@group(0) @binding($SQUARESAT) var<storage, read_write> squares: array<vec2f>;   // of gradients, of kernels

var<workgroup> partial: array<vec2f, GROUPSIZE>;
#end

#if DECAY
// Whether a quad lies in a kernel: biases and what batch normalisation learns do not decay.
fn decays(quad: u32) -> bool {
  var inside = false;
$KERNELS
  return inside;
}
#end
