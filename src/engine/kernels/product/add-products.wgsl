// start + a_0 b_0 + a_1 b_1 + …, one component after the other, so that its sum stays in a register.
fn addProducts(
  start: vec4f,
#for i in DEPTH
  a_$i: f32, b_$i: vec4f,
#end
) -> vec4f {
  var sum = start;
#for x in 4
#for i in DEPTH
  sum[$x] = fma(a_$i, b_$i[$x], sum[$x]);
#end
#end
  return sum;
}
