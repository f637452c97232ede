/** The partition belongs to somebody else now; nothing was written. */
export class Fenced extends Error {
  constructor() {
    super('fenced: another owner holds this partition');
    this.name = 'Fenced';
  }
}

/** The database has less than we saw committed (a standby took over too early): what it lost must be read again. */
export class PositionFellBack extends Error {
  constructor() {
    super('the position in the database fell back');
    this.name = 'PositionFellBack';
  }
}

/** A commit whose outcome was unknown turns out to have happened: the position is already past this slice. */
export class AlreadyDecided extends Error {
  constructor(readonly done: bigint) {
    super('this slice is decided already');
    this.name = 'AlreadyDecided';
  }
}
