// One lane of the overview: the stretches of it that are taken, in order and apart from one another.

export class Lane {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** Take a stretch, half-open, if nothing of it is taken; says whether it did. */
  take(start: number, end: number): boolean {
    const at = this.place(start);
    if (at < this.starts.length && this.starts[at]! < end) return false;
    this.starts.splice(at, 0, start);
    this.ends.splice(at, 0, end);
    return true;
  }

  /** The place of the first stretch that ends after a point; found by halving, as this is asked very often. */
  private place(point: number): number {
    let low = 0;
    let high = this.ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle]! <= point) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
