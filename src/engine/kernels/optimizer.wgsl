// Updates all trainable weights at once, four to a thread, as Keras's optimizers do. The gradient
// of each tensor lies in parts, which are added up here in their order.
@group(0) @binding(0) var<storage, read_write> weights: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read> gradients: array<vec4f, QUADS1>;
@group(0) @binding(2) var<storage, read_write> state: State;
#if SLOTS
@group(0) @binding(3) var<storage, read_write> slots: array<vec4f, QUADS3>;   // [SLOTS, QUADS]
#end
