// Offsets of the service count Unicode code points; JavaScript counts UTF-16 units. Texts are taken apart into
// code points once, and everything else counts in those.

/** A text by its code points. */
export type Points = readonly string[];

export const pointsOf = (text: string): Points => Array.from(text);

export const textOf = (points: Points, start: number, end: number): string => points.slice(start, end).join("");

/** Every place where some words stand in a stretch of a text, as half-open offsets in code points. */
export function placesOf(words: string, points: Points, start: number, end: number): [number, number][] {
  const within = textOf(points, start, end);
  const size = Array.from(words).length;
  const found: [number, number][] = [];
  for (let at = within.indexOf(words); words && at >= 0; at = within.indexOf(words, at + words.length)) {
    const before = Array.from(within.slice(0, at)).length;
    if (isWhole(within, at, at + words.length)) found.push([start + before, start + before + size]);
  }
  return found;
}

/** Whether no letter or digit goes on before or after a stretch; offsets in UTF-16 units. */
function isWhole(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(text.slice(end));
}
