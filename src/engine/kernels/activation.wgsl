// An activation and its derivative, the latter from the activation's own value.
fn activate$SUFFIX(z: vec4f) -> vec4f {
#if ACTIVATION is linear
  return z;
#end
#if ACTIVATION is relu
  return max(z, vec4f(0.0));
#end
#if ACTIVATION is leakyRelu
  return select(z * $ALPHA, z, z > vec4f(0.0));
#end
#if ACTIVATION is elu
  return select(exp(min(z, vec4f(0.0))) - 1.0, z, z > vec4f(0.0));
#end
#if ACTIVATION is sigmoid
  return 1.0 / (1.0 + exp(clamp(-z, vec4f(-80.0), vec4f(80.0))));
#end
#if ACTIVATION is tanh
  return tanh(clamp(z, vec4f(-15.0), vec4f(15.0)));
#end
}

fn activationSlope$SUFFIX(y: vec4f) -> vec4f {
#if ACTIVATION is linear
  return vec4f(1.0);
#end
#if ACTIVATION is relu
  return select(vec4f(0.0), vec4f(1.0), y > vec4f(0.0));
#end
#if ACTIVATION is leakyRelu
  return select(vec4f($ALPHA), vec4f(1.0), y > vec4f(0.0));
#end
#if ACTIVATION is elu
  return select(y + 1.0, vec4f(1.0), y > vec4f(0.0));
#end
#if ACTIVATION is sigmoid
  return y * (1.0 - y);
#end
#if ACTIVATION is tanh
  return 1.0 - y * y;
#end
}
