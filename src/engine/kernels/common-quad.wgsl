// The vec4 that the four threads of a subgroup's quad read alike. Where SPREAD, each fetches one of
// its floats and they hand them around: software adapters fetch lane by lane, so that reading the
// same vec4 four times costs four times as much. Places count floats then, and vec4s otherwise.
#if SPREAD
const PLACES = 4u;
fn ownPlace(lane: u32) -> u32 { return lane % 4u; }
fn commonQuad(place: u32) -> vec4f {
  let own = $COMMON[place];
  return vec4f(quadBroadcast(own, 0u), quadBroadcast(own, 1u), quadBroadcast(own, 2u), quadBroadcast(own, 3u));
}
#else
const PLACES = 1u;
fn ownPlace(lane: u32) -> u32 { return 0u; }
fn commonQuad(place: u32) -> vec4f { return $COMMON[place]; }
#end
