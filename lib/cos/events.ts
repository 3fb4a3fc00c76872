/** The 12 events that the product document lists; there is no wildcard for ObjectRestore. */
export const cosEvents = [
  'cos:ObjectCreated:*',
  'cos:ObjectCreated:Put',
  'cos:ObjectCreated:Post',
  'cos:ObjectCreated:Copy',
  'cos:ObjectCreated:CompleteMultipartUpload',
  'cos:ObjectCreated:Origin',
  'cos:ObjectCreated:Replication',
  'cos:ObjectRemove:*',
  'cos:ObjectRemove:Delete',
  'cos:ObjectRemove:DeleteMarkerCreated',
  'cos:ObjectRestore:Post',
  'cos:ObjectRestore:Completed',
] as const;

/** `cos:ObjectCreated` of `cos:ObjectCreated:Put`. */
export function eventFamily(event: string): string {
  return event.slice(0, event.lastIndexOf(':'));
}

/** Does one action fire both? Equal events do, and a wildcard with any event of its family. */
export function eventsOverlap(a: string, b: string): boolean {
  if (a === b) return true;
  return eventFamily(a) === eventFamily(b) && (a.endsWith(':*') || b.endsWith(':*'));
}
