// Days as a person reads them. Nothing here reads the clock.

import { texts } from "../texts";

/** "2025-10-21" as "21 October 2025"; a time of day is left out. */
export function dayText(iso: string): string {
  const found = /^([+-]?\d{4,})-(\d\d)-(\d\d)/.exec(iso);
  if (!found) return iso;
  return `${Number(found[3])} ${texts.months[Number(found[2]) - 1]} ${texts.year(Number(found[1]))}`;
}
