/** A message of the model begins with its version, and the rest are fields that it has. */
export const looksLikeOnnx = (bytes: Uint8Array): boolean =>
  bytes.length > 16 && bytes[0] === 0x08 && bytes[1]! > 0 && bytes[1]! < 32;
