// The marks of the axis, in words.

import type { ScaleTime } from "d3-scale";
import { texts } from "../texts";

export interface Tick {
  x: number;
  text: string;
  /** Whether a year begins there. */
  isYear: boolean;
}

const SPACE = 92;
/** Nearer to the edge the words would be cut. */
const MARGIN = 18;

/** Marks at round times, so far apart that their words have room. */
export function ticksOf(scale: ScaleTime<number, number>, width: number): Tick[] {
  const ticks = scale.ticks(Math.max(2, Math.floor(width / SPACE))).map((time) => ({
    x: scale(time),
    text: textOf(time),
    isYear: time.getUTCMonth() === 0 && time.getUTCDate() === 1 && time.getUTCHours() === 0,
  }));
  return ticks.filter(({ x }) => x > MARGIN && x < width - MARGIN);
}

/** The coarsest unit that begins there. */
function textOf(time: Date): string {
  const month = texts.months[time.getUTCMonth()]!.slice(0, 3);
  if (time.getUTCHours() || time.getUTCMinutes()) return time.toISOString().slice(11, 16);
  if (time.getUTCDate() !== 1) return `${time.getUTCDate()} ${month}`;
  return time.getUTCMonth() ? month : texts.year(time.getUTCFullYear());
}
