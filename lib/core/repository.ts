/** Where this library is at home. */
export const repository = 'https://github.com/cdktf-scf-triggers/cdktf-scf-triggers';

/** A document of the repository as users find it; most are no part of the package. */
export function documentUrl(path: string): string {
  return `${repository}/blob/main/${path}`;
}
