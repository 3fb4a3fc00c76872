import { constants } from 'node:buffer';
import { gunzipSync, inflateRawSync } from 'node:zlib';

/** Why compressed bytes could not be unpacked: what was expected, what was there. */
export interface UnpackFailure {
  /** What can be unpacked. */
  readonly expected: string;
  /** What was there instead. */
  readonly got: string;
}

/** The unpacked bytes, or why there are none. */
export type Unpacked = { readonly bytes: Uint8Array } | { readonly failure: UnpackFailure };

const ZIP_END_LENGTH = 22;
const ZIP_COMMENT_MAX = 0xffff;
const ZIP_DIRECTORY_ENTRY_LENGTH = 46;
const ZIP_FILE_HEADER_LENGTH = 30;

const startsWith = (bytes: Buffer, ...wanted: number[]): boolean => wanted.every((byte, at) => bytes[at] === byte);

/** Gzip, a ZIP archive with one entry, or bytes that are neither and stay as they are; never more than `maxBytes` of output. */
export const unpack = (bytes: Buffer, maxBytes: number): Unpacked => {
  if (startsWith(bytes, 0x1f, 0x8b)) return inflated('gzip', maxBytes, (options) => gunzipSync(bytes, options));
  if (startsWith(bytes, 0x50, 0x4b)) return unzipped(bytes, maxBytes);
  return withinLimit(bytes, maxBytes);
};

const withinLimit = (bytes: Uint8Array, maxBytes: number): Unpacked =>
  bytes.byteLength <= maxBytes ? { bytes } : { failure: tooLarge(maxBytes) };

const tooLarge = (maxBytes: number): UnpackFailure => ({
  expected: `at most ${maxBytes} bytes unpacked (maxBytes)`,
  got: 'more',
});

const inflated = (
  format: string,
  maxBytes: number,
  inflate: (options: { maxOutputLength: number }) => Buffer,
): Unpacked => {
  try {
    // Beyond what a Buffer can hold, zlib would refuse the limit itself.
    return { bytes: inflate({ maxOutputLength: Math.min(maxBytes, constants.MAX_LENGTH) }) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ERR_BUFFER_TOO_LARGE'
      ? { failure: tooLarge(maxBytes) }
      : { failure: { expected: `whole ${format} data`, got: `data that can't be unpacked (${message})` } };
  }
};

/** The one entry of an archive. Its checksum is not verified: the JSON inside is, by its schema. */
const unzipped = (bytes: Buffer, maxBytes: number): Unpacked => {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < Math.max(0, bytes.length - ZIP_END_LENGTH - ZIP_COMMENT_MAX) || end + ZIP_END_LENGTH > bytes.length) {
    return brokenZip('no end record');
  }
  const entries = bytes.readUInt16LE(end + 10);
  if (entries !== 1) return { failure: { expected: 'a zip archive with one entry', got: `${entries} entries` } };
  const directory = bytes.readUInt32LE(end + 16);
  if (directory + ZIP_DIRECTORY_ENTRY_LENGTH > bytes.length) return brokenZip('a directory outside the data');
  if ((bytes.readUInt16LE(directory + 8) & 1) === 1) {
    return { failure: { expected: 'an entry without a password', got: 'an encrypted entry' } };
  }
  const method = bytes.readUInt16LE(directory + 10);
  const packedLength = bytes.readUInt32LE(directory + 20);
  const header = bytes.readUInt32LE(directory + 42);
  if (header + ZIP_FILE_HEADER_LENGTH > bytes.length) return brokenZip('an entry outside the data');
  const start = header + ZIP_FILE_HEADER_LENGTH + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  if (start + packedLength > bytes.length) return brokenZip('an entry outside the data');
  const packed = bytes.subarray(start, start + packedLength);
  if (method === 0) return withinLimit(packed, maxBytes);
  if (method === 8) return inflated('zip', maxBytes, (options) => inflateRawSync(packed, options));
  return { failure: { expected: 'a stored or deflated zip entry', got: `compression method ${method}` } };
};

const brokenZip = (got: string): Unpacked => ({ failure: { expected: 'a whole zip archive', got } });
