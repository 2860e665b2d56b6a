// A sentence in its paragraph, cut into pieces that are each marked alike.

import type { Participant, Source } from "../api/types";
import { placesOf, type Points, textOf } from "./points";

export type Mark = "sentence" | "trigger" | "when" | "participant";

export interface Piece {
  text: string;
  marks: Mark[];
}

export interface Passage {
  pieces: Piece[];
  /** Whether the paragraph goes on before and after what is shown. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** Code points of a paragraph that are shown on either side of its sentence. */
const AROUND = 320;

interface Stretch {
  start: number;
  end: number;
  mark: Mark;
}

/** The passage that holds a source's sentence. */
export function passageOf(points: Points, source: Source, participants: readonly Participant[]): Passage {
  const [from, to] = paragraphOf(points, source);
  const start = from < source.start - AROUND ? wordAfter(points, source.start - AROUND) : from;
  const end = to > source.end + AROUND ? wordBefore(points, source.end + AROUND) : to;
  return {
    pieces: piecesOf(points, [start, end], stretchesOf(points, source, participants)),
    isCutBefore: start > from,
    isCutAfter: end < to,
  };
}

/** The paragraph around a sentence: as far as the next blank lines. */
function paragraphOf(points: Points, { start, end }: Source): [number, number] {
  let from = start;
  while (from > 0 && !(points[from - 1] === "\n" && (from === 1 || points[from - 2] === "\n"))) from -= 1;
  let to = end;
  while (to < points.length && !(points[to] === "\n" && (to + 1 === points.length || points[to + 1] === "\n"))) to += 1;
  return [from, to];
}

/** Cut at a blank, unless a word is longer than any. */
function wordAfter(points: Points, at: number): number {
  const blank = points.slice(at, at + 40).findIndex((point) => /\s/.test(point));
  return blank < 0 ? at : at + blank + 1;
}

function wordBefore(points: Points, at: number): number {
  const blank = points.slice(at - 40, at).findLastIndex((point) => /\s/.test(point));
  return blank < 0 ? at : at - 40 + blank;
}

function stretchesOf(points: Points, source: Source, participants: readonly Participant[]): Stretch[] {
  const { start, end, trigger, when } = source;
  const found: Stretch[] = [
    { start, end, mark: "sentence" },
    { start: trigger.start, end: trigger.end, mark: "trigger" },
  ];
  if (when) found.push({ start: when.start, end: when.end, mark: "when" });
  for (const { name } of participants) {
    for (const [from, to] of namePlaces(name, points, source)) found.push({ start: from, end: to, mark: "participant" });
  }
  return found;
}

/** Where a participant is named in the sentence: in full, else by the last word of the name. */
function namePlaces(name: string, points: Points, { start, end }: Source): [number, number][] {
  const full = placesOf(name, points, start, end);
  if (full.length) return full;
  const last = name.split(/\s+/).at(-1) ?? "";
  return /^\p{Lu}/u.test(last) ? placesOf(last, points, start, end) : [];
}

function piecesOf(points: Points, [start, end]: [number, number], stretches: Stretch[]): Piece[] {
  const inside = stretches.filter((one) => one.start < end && one.end > start);
  const edges = new Set([start, end, ...inside.flatMap((one) => [Math.max(one.start, start), Math.min(one.end, end)])]);
  const ordered = [...edges].sort((a, b) => a - b);
  return ordered.slice(1).map((to, index) => {
    const from = ordered[index]!;
    const marks = inside.filter((one) => one.start <= from && to <= one.end).map((one) => one.mark);
    return { text: textOf(points, from, to), marks: [...new Set(marks)] };
  });
}
