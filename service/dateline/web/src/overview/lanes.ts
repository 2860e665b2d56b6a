// Where bars go: as many as there is room for, each in a lane of its own, the most salient ones first.

import type { BarItem } from "./bars";

export interface Placed {
  item: BarItem;
  lane: number;
  /** Pixels of its left and right edge; an open end lies outside of what is shown. */
  left: number;
  right: number;
  /** Pixels from the left where its title begins; null where there is no room for one. */
  label: number | null;
}

export interface Layout {
  placed: Placed[];
  /** How many found no room, by stretches of BIN pixels. */
  hidden: number[];
}

export const BIN = 12;
export const LABEL = 168;
const LEAST = 5;
const GAP = 6;
const BEYOND = 24;

interface Frame {
  width: number;
  lanes: number;
  /** Pixels of a time. */
  x: (time: number) => number;
  /** Pixels that a title takes. */
  measure: (title: string) => number;
  /** The lanes of the layout before: a bar stays in its lane while it can. */
  before: ReadonlyMap<string, number>;
}

/** Lay out bars. */
export function layOut(items: readonly BarItem[], frame: Frame): Layout {
  const taken = Array.from({ length: frame.lanes }, () => new Uint8Array(frame.width));
  const hidden = new Array<number>(Math.ceil(frame.width / BIN)).fill(0);
  const placed: Placed[] = [];
  for (const item of items) {
    const [left, right] = edgesOf(item, frame);
    if (right < 0 || left > frame.width) continue;
    const place = placeOf(item, [left, right], frame, taken);
    if (place) placed.push(place);
    else count(hidden, left, right);
  }
  return { placed, hidden };
}

function edgesOf({ from, to }: BarItem, { x, width }: Frame): [number, number] {
  const left = from === null ? -BEYOND : Math.max(x(from), -BEYOND);
  const right = to === null ? width + BEYOND : Math.min(x(to), width + BEYOND);
  return [left, Math.max(right, left + LEAST)];
}

/** A lane with room for bar and title, else for the bar alone. */
function placeOf(item: BarItem, [left, right]: [number, number], frame: Frame, taken: Uint8Array[]): Placed | null {
  const label = Math.max(left, 0) + 4;
  const labelEnd = label + Math.min(frame.measure(item.title), LABEL);
  const isLong = right - left > LEAST * 2;
  const titled = Math.max(right, labelEnd + (isLong ? 0 : LEAST));
  for (const [end, start] of [[titled, label], [right, null]] as const) {
    const lane = freeLane(taken, [left, end + GAP], frame.before.get(item.id));
    if (lane >= 0) return { item, lane, left, right, label: start };
  }
  return null;
}

/** Take the first lane that is free over a stretch, or the one of before; -1 where none is. */
function freeLane(taken: Uint8Array[], [left, right]: [number, number], before: number | undefined): number {
  const from = Math.max(0, Math.floor(left));
  const to = Math.ceil(right);
  const isFree = (lane: number): boolean => taken[lane]!.subarray(from, to).indexOf(1) < 0;
  const lane = before !== undefined && before < taken.length && isFree(before) ? before : taken.findIndex((_, at) => isFree(at));
  if (lane >= 0) taken[lane]!.fill(1, from, to);
  return lane;
}

function count(hidden: number[], left: number, right: number): void {
  const middle = (Math.max(left, 0) + Math.min(right, hidden.length * BIN - 1)) / 2;
  const bin = Math.min(hidden.length - 1, Math.floor(middle / BIN));
  hidden[bin] = (hidden[bin] ?? 0) + 1;
}
