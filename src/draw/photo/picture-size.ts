/** Width and height of a picture file in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Frame headers of JPEG (ITU T.81, table B.1): C0 to CF but for tables and arithmetic conditioning. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function sizeOfJpeg(view: DataView): PictureSize | null {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (isFrame(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/**
 * How large a PNG or JPEG says that it is, from its first bytes, before anything is decoded: a file of
 * 250 kB can hold 16,000 x 16,000 pixels, which are a gigabyte. Null where it does not say.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) && bytes.length >= 24) {
    return { width: view.getUint32(16), height: view.getUint32(20) };
  }
  return startsWith(bytes, 0xff, 0xd8) ? sizeOfJpeg(view) : null;
}
