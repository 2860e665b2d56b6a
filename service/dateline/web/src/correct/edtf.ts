// Dates as a person types them, and as EDTF, which the service takes. What is not known here goes there as typed.

import { texts } from "../texts";

export const EXTENTS = ["single", "range", "since", "until"] as const;
export type Extent = (typeof EXTENTS)[number];

export interface TypedDate {
  extent: Extent;
  first: string;
  last: string;
  isAbout: boolean;
}

export const NO_DATE: TypedDate = { extent: "single", first: "", last: "", isAbout: false };

/** An EDTF string taken apart for the form. */
export function typedFrom(edtf: string): TypedDate {
  const isAbout = edtf.includes("~");
  const [first = "", last] = edtf.replaceAll("~", "").split("/");
  if (last === undefined) return { extent: "single", first, last: "", isAbout };
  if (isOpen(last)) return { extent: "since", first, last: "", isAbout };
  if (isOpen(first)) return { extent: "until", first: last, last: "", isAbout };
  return { extent: "range", first, last, isAbout };
}

const isOpen = (end: string): boolean => end === "" || end === "..";

/** The EDTF string of what was typed; empty where nothing was. */
export function edtfOf({ extent, first, last, isAbout }: TypedDate): string {
  const about = isAbout ? "~" : "";
  const [from, to] = [dayOf(first), dayOf(last)].map((day) => day && day + about) as [string, string];
  if (!from) return "";
  const whole: Record<Extent, string> = { single: from, range: `${from}/${to}`, since: `${from}/..`, until: `../${from}` };
  return whole[extent];
}

const WORDS = /^(?:(\d{1,2})\.?\s+)?(\p{L}{3,})\.?\s+(\d{4})$/u;
const MONTH_FIRST = /^(\p{L}{3,})\.?\s+(\d{1,2}),?\s+(\d{4})$/u;

/** "28 July 2024" and "July 28, 2024" as 2024-07-28; anything else as it is. */
function dayOf(typed: string): string {
  const text = typed.trim();
  const [, day, month, year] = WORDS.exec(text) ?? [];
  const [, otherMonth, otherDay, otherYear] = MONTH_FIRST.exec(text) ?? [];
  return numbers(year ?? otherYear, month ?? otherMonth, day ?? otherDay) ?? text;
}

function numbers(year?: string, month?: string, day?: string): string | null {
  const word = month?.toLowerCase();
  const at = word ? texts.months.findIndex((name) => name.toLowerCase().startsWith(word)) : -1;
  if (at < 0 || !year) return null;
  const parts = [year, String(at + 1).padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])];
  return parts.join("-");
}
