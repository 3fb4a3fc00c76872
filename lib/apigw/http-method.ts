/** The methods that a request may have. */
export enum HttpMethod {
  /** Any of the others. */
  ANY = 'ANY',
  /** GET. */
  GET = 'GET',
  /** HEAD. */
  HEAD = 'HEAD',
  /** POST. */
  POST = 'POST',
  /** PUT. */
  PUT = 'PUT',
  /** DELETE. */
  DELETE = 'DELETE',
}

/** The environments that an API is released to. */
export enum ApigwEnvironment {
  /** Production. */
  RELEASE = 'release',
  /** Test. */
  TEST = 'test',
  /** Before production. */
  PREPUB = 'prepub',
}
