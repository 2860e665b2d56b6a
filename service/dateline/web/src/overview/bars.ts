// Events as stretches that can be drawn, and the time that all of them cover.

import type { Status, TimelineEvent } from "../api/types";
import { type Reach, reachOf } from "../dates/days";

export interface BarItem extends Reach {
  id: string;
  title: string;
  when: string;
  status: Status;
  salience: number;
  confidence: number;
  /** Whether its ends are only roughly known. */
  isSoft: boolean;
}

const DAY = 86_400_000;

/** The dated events, the most salient ones first: those get room where there is not enough for all. */
export function barsOf(events: readonly TimelineEvent[]): BarItem[] {
  const items = events.flatMap(({ id, title, date, status, salience, confidence }): BarItem[] => {
    if (!date || (!date.start && !date.end)) return [];
    const isSoft = date.modifier === "about" || date.edtf.includes("~");
    return [{ id, title, when: date.text, status, salience, confidence, isSoft, ...reachOf(date) }];
  });
  return items.sort((a, b) => b.salience - a.salience);
}

/** The time from the first to the last known end, with a margin; at least a month. */
export function extentOf(items: readonly BarItem[]): [number, number] {
  let first = Infinity;
  let last = -Infinity;
  for (const { from, to } of items) {
    first = Math.min(first, from ?? to ?? first);
    last = Math.max(last, to ?? from ?? last);
  }
  if (first > last) return [Date.UTC(2000, 0), Date.UTC(2001, 0)];
  const margin = Math.max((last - first) * 0.04, 10 * DAY);
  return [first - margin, last + margin];
}
