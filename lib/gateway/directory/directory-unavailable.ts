/** The directory has no answer: the database is away, and nothing is remembered. */
export class DirectoryUnavailable extends Error {
  constructor(cause?: unknown) {
    super('The directory cannot be read at the moment.', { cause });
    this.name = 'DirectoryUnavailable';
  }
}
