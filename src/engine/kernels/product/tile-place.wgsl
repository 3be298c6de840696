// Which tile of a grid NTILES wide is a thread's. Where PAIRED, the four threads of a subgroup's quad
// compute 2 x 2 tiles: the two of one row of tiles need the same of the left factor, the two of one
// column the same of the right one. Each fetches half of it and they swap halves, because software
// adapters fetch lane by lane. What a thread holds begins with its own half.
struct Place {
  row: u32,
  column: u32,
  rowHalf: u32,      // the half, 0 or 1, that the thread fetches of what its row needs
  columnHalf: u32,   // and of what its column needs
}

fn placeOf(tile: u32) -> Place {
#if PAIRED
  let quad = tile / 4u;
  let right = tile & 1u;
  let lower = (tile >> 1u) & 1u;
  let row = quad / (NTILES / 2u);
  let column = quad - row * (NTILES / 2u);
  return Place(2u * row + lower, 2u * column + right, right, lower);
#else
  let row = tile / NTILES;
  return Place(row, tile - row * NTILES, 0u, 0u);
#end
}
