// Where bars go: as many as there is room for, each in a lane of its own, the most salient ones first.

import type { BarItem } from "./bars";
import { Lane } from "./lane";

export interface Placed {
  item: BarItem;
  lane: number;
  /** Pixels of its left and right edge. Without an end it goes on beyond the edge; without a start it is a tail. */
  left: number;
  right: number;
  /** Its title; null where there is no room for one. */
  label: Label | null;
}

/** Where a title stands: the pixels of its edge that is fixed, the room it has, and whether it ends there. */
export interface Label {
  x: number;
  room: number;
  isBefore: boolean;
}

export interface Layout {
  placed: Placed[];
  /** How many found no room, by stretches of BIN pixels. */
  hidden: number[];
}

export const BIN = 12;
const LABEL = 210;
const LEAST = 5;
const GAP = 10;
/** More bars say no more, and cost as much each. */
const MOST = 150;
const LEAST_LABEL = 40;
const BEYOND = 24;
/** How far what was some time before a date is drawn before it. */
const TAIL = 96;
/** Pixels from which a bar may be begun by a title that goes on behind it, and between the two. */
const WIDE = 120;
const PAD = 4;
/** The share of the width from which a bar is long, how many such bars come first, and how sure they have to be. */
const LONG = 0.3;
const LONG_ONES = 3;
const SURE = 0.2;

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

/**
 * Lay out bars. Long ones are what others happen within: some of them come first, from the foot up, where
 * many small ones would leave them no room.
 */
export function layOut(items: readonly BarItem[], frame: Frame): Layout {
  const isLong = (item: BarItem): boolean => {
    const [left, right] = edgesOf(item, frame);
    return right > 0 && left < frame.width && right - left > frame.width * LONG && item.confidence >= SURE;
  };
  const long = items.filter(isLong).slice(0, LONG_ONES);
  const isFirst = new Set(long);
  const lanes = Array.from({ length: frame.lanes }, () => new Lane());
  const hidden = new Array<number>(Math.ceil(frame.width / BIN)).fill(0);
  const placed: Placed[] = [];
  for (const item of [...long, ...items.filter((each) => !isFirst.has(each))]) {
    const [left, right] = edgesOf(item, frame);
    if (right < 0 || left > frame.width) continue;
    const place = placed.length < MOST ? placeOf(item, [left, right], frame, lanes, isFirst.has(item)) : null;
    if (place) placed.push(place);
    else count(hidden, left, right);
  }
  return { placed, hidden };
}

function edgesOf({ from, to }: BarItem, { x, width }: Frame): [number, number] {
  const start = from !== null ? x(from) : to !== null ? x(to) - TAIL : -BEYOND;
  const left = Math.max(start, -BEYOND);
  const right = to === null ? width + BEYOND : Math.min(x(to), width + BEYOND);
  return [left, Math.max(right, left + LEAST)];
}

/** A lane with room for bar and title, else for the bar alone. */
function placeOf(
  item: BarItem,
  [left, right]: [number, number],
  frame: Frame,
  lanes: Lane[],
  isFromFoot: boolean,
): Placed | null {
  const label = labelOf(frame.measure(item.title), [left, right], frame.width);
  const titled: [number, number] = label.isBefore
    ? [label.x - label.room, right]
    : [left, Math.max(right, label.x + label.room)];
  const tries: [number, number, Label | null][] = [
    ...(label.room > LEAST_LABEL ? ([[...titled, label]] as [number, number, Label][]) : []),
    [left, right, null],
  ];
  for (const [from, to, label] of tries) {
    const lane = takeLane(lanes, [from, to + GAP], frame.before.get(item.id), isFromFoot);
    if (lane >= 0) return { item, lane, left, right, label };
  }
  return null;
}

/** Where a title of some size stands: in a bar that holds or begins it, else behind the bar, or before it at the edge. */
function labelOf(needed: number, [left, right]: [number, number], width: number): Label {
  const start = Math.max(left, 0);
  const seen = Math.min(right, width) - start;
  const size = Math.min(needed, Math.max(LABEL, seen - 2 * PAD));
  const after = (seen >= WIDE || size + 2 * PAD <= seen ? start : right) + PAD;
  const isBefore = after + size > width && left - size - PAD >= 0;
  return isBefore
    ? { x: left - PAD, room: size, isBefore }
    : { x: after, room: Math.min(size, width - PAD - after), isBefore };
}

/** Take the lane of before, or the first that has room, from above or from the foot; -1 where none has. */
function takeLane(lanes: Lane[], [left, right]: [number, number], before: number | undefined, isFromFoot: boolean): number {
  if (before !== undefined && lanes[before]?.take(left, right)) return before;
  const has = (lane: Lane): boolean => lane.take(left, right);
  return isFromFoot ? lanes.findLastIndex(has) : lanes.findIndex(has);
}

function count(hidden: number[], left: number, right: number): void {
  const middle = (Math.max(left, 0) + Math.min(right, hidden.length * BIN - 1)) / 2;
  const bin = Math.min(hidden.length - 1, Math.floor(middle / BIN));
  hidden[bin] = (hidden[bin] ?? 0) + 1;
}
