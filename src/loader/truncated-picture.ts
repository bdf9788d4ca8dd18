/** Whether a picture file breaks off: decoding every picture would cost seconds, looking at its end costs nothing. */

const PNG_END = Buffer.from('IEND');
const JPEG_END = Buffer.from([0xff, 0xd9]);

/** What cameras and programs append to a JPEG after its end. */
const TAIL = 64 * 1024;

/** @param format as sharp names it: `jpeg`, `png`, `webp`, `gif`, `heif`; of others nothing is said */
export function isTruncated(bytes: Buffer, format: string): boolean {
  switch (format) {
    case 'png':
      return bytes.subarray(-TAIL).lastIndexOf(PNG_END) === -1;
    case 'jpeg':
      return bytes.subarray(-TAIL).lastIndexOf(JPEG_END) === -1;
    case 'gif':
      return bytes.subarray(-TAIL).lastIndexOf(0x3b) === -1;
    case 'webp':
      return bytes.length < bytes.readUInt32LE(4) + 8;
    case 'heif':
      return boxesEnd(bytes) > bytes.length;
    default:
      return false;
  }
}

/** Where the outermost boxes of an ISO media file end by their own account. */
function boxesEnd(bytes: Buffer): number {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    // 0: up to the end of the file; 1: a 64-bit size, which no picture of ours needs.
    if (size < 8) return bytes.length;
    at += size;
  }
  return at;
}
