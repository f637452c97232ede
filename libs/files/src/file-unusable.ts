/** A file that cannot be read as what it is said to be; nothing of it can be used. The code is stable, the text holds no value. */
export class FileUnusable extends Error {
  constructor(
    readonly code: string,
    text: string,
    /** The column or part concerned, where one can be named without repeating what the file holds. */
    readonly field: string | null = null,
  ) {
    super(text);
    this.name = 'FileUnusable';
  }
}
