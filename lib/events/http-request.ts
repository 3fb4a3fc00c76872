/**
 * A header by its name in any case: the products' own samples write `Content-Type`, `Content-type` and `content-type`.
 *
 * @returns `undefined` when the request has no such header.
 */
export const headerValue = (headers: Readonly<Record<string, string>>, name: string): string | undefined => {
  const wanted = name.toLowerCase();
  const found = Object.keys(headers).find((candidate) => candidate.toLowerCase() === wanted);
  return found === undefined ? undefined : headers[found];
};

/** A request body as bytes: Base64 is decoded, a text becomes its UTF-8 bytes. */
export const bodyBytes = (body: string, isBase64Encoded: boolean): Uint8Array =>
  new Uint8Array(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
