/** What is wrong with the path of an API; `undefined` when nothing is. */
export function pathFault(path: string): string | undefined {
  if (!path.startsWith('/')) return 'does not begin with "/"';
  const bracesPair = /^[^{}]*(\{[^{}]+\}[^{}]*)*$/.test(path);
  return bracesPair ? undefined : 'has braces that do not pair up';
}
