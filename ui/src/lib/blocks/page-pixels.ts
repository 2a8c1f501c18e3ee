/** The wire form of a page: width and height as u32 little endian, then RGBA. */
export function pixels(bytes: ArrayBuffer): ImageData {
  const view = new DataView(bytes);
  const width = view.getUint32(0, true);
  const height = view.getUint32(4, true);
  if (bytes.byteLength !== 8 + width * height * 4) throw new RangeError("the pixels do not fit the sides of the page");
  return new ImageData(new Uint8ClampedArray(bytes, 8), width, height);
}
