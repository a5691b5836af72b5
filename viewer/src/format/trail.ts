/**
 * The way through the pages of a list: the cursor after which each page begins, from the second on. It stands in the
 * address, so that "previous" works on a shared link too, although cursors only lead forward.
 */
export class Trail {
  private readonly cursors: readonly string[];

  private constructor(cursors: readonly string[]) {
    this.cursors = cursors;
  }

  static read(text: string | undefined): Trail {
    return new Trail((text ?? '').split('~').filter((cursor) => cursor !== ''));
  }

  /** The cursor after which this page begins; undefined on the first page. */
  get after(): string | undefined {
    return this.cursors.at(-1);
  }

  /** The number of this page, from 1. */
  get page(): number {
    return this.cursors.length + 1;
  }

  /** The trail of the next page, which begins after a cursor. */
  next(cursor: string): string {
    return [...this.cursors, cursor].join('~');
  }

  /** The trail of the previous page; empty for the first, null where this is the first. */
  get previous(): string | null {
    return this.cursors.length === 0 ? null : this.cursors.slice(0, -1).join('~');
  }
}
