// How wide titles are, measured once each.

const FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
const LONGEST = 60;
/** Pixels of the sign that something was cut. */
const CUT = 12;

const known = new Map<string, number>();
let pen: CanvasRenderingContext2D | null = null;

/** Pixels that a title takes in the overview; of a long one, its beginning. */
export function widthOf(title: string): number {
  const text = title.length > LONGEST ? title.slice(0, LONGEST) : title;
  let width = known.get(text);
  if (width === undefined) {
    pen ??= document.createElement("canvas").getContext("2d");
    if (pen) pen.font = FONT;
    width = pen ? pen.measureText(text).width : text.length * 6;
    known.set(text, width);
  }
  return width;
}

/** A title cut to some pixels, by the mean width of its letters. */
export function cutTo(title: string, room: number): string {
  const width = widthOf(title);
  if (width <= room && title.length <= LONGEST) return title;
  const letters = Array.from(title.slice(0, LONGEST));
  const kept = Math.floor(letters.length * Math.min(1, (room - CUT) / width));
  return `${letters.slice(0, Math.max(1, kept)).join("").trimEnd()}…`;
}
