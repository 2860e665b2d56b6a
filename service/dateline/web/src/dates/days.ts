// ISO 8601 days and minutes as milliseconds since 1970, years before 1 too.

import type { Bounds } from "../api/types";

const DAY = 86_400_000;
const MINUTE = 60_000;
const SHAPE = /^([+-]?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/;

/** A stretch of time in milliseconds, half-open; null is an open end. */
export interface Reach {
  from: number | null;
  to: number | null;
}

/** The first millisecond of a day or minute, and that of the next. A stated zone is set aside: clocks are local. */
function stretchOf(iso: string): [number, number] {
  const found = SHAPE.exec(iso);
  if (!found) return [NaN, NaN];
  const [, year, month, day, hour, minute] = found;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (hour === undefined) return [date.getTime(), date.getTime() + DAY];
  date.setUTCHours(Number(hour), Number(minute));
  return [date.getTime(), date.getTime() + MINUTE];
}

/** Where a date lies. */
export function reachOf({ start, end }: Bounds): Reach {
  return { from: start ? stretchOf(start)[0] : null, to: end ? stretchOf(end)[1] : null };
}

/** The reach of a day, month or year as a person types it (YYYY, YYYY-MM, YYYY-MM-DD); null if it is none. */
export function typedReach(text: string): Reach | null {
  const found = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text.trim());
  if (!found) return null;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const from = new Date(0);
  const to = new Date(0);
  from.setUTCFullYear(year!, (month ?? 1) - 1, day ?? 1);
  if (day !== undefined) to.setUTCFullYear(year!, month! - 1, day + 1);
  else if (month !== undefined) to.setUTCFullYear(year!, month, 1);
  else to.setUTCFullYear(year! + 1, 0, 1);
  return { from: from.getTime(), to: to.getTime() };
}

/** Whether two stretches share time. */
export function isShared(a: Reach, b: Reach): boolean {
  return (a.from ?? -Infinity) < (b.to ?? Infinity) && (b.from ?? -Infinity) < (a.to ?? Infinity);
}

/** The year under which an event is listed: that of its start, else of its end. */
export function yearOf({ start, end }: Bounds): string {
  return /^[+-]?\d{4,}/.exec(start ?? end ?? "")?.[0] ?? "";
}
