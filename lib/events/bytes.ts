const isByteArray = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255);

/**
 * The bytes that a value is: a Buffer or Uint8Array, an ArrayBuffer, an array of byte values, or a Buffer that went through JSON.
 *
 * @returns `undefined` for what is none of them, and for an empty array, which may be an empty array of anything.
 */
export const bytesOf = (value: unknown): Uint8Array | undefined => {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (isByteArray(value)) return value.length === 0 ? undefined : Uint8Array.from(value);
  const isBufferJson = typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
  return isBufferJson && 'data' in value && isByteArray(value.data) ? Uint8Array.from(value.data) : undefined;
};
