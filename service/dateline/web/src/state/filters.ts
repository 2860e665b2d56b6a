// What is kept of a timeline on the page: asked of events that are here already, so that it answers at once.

import { STATUSES, type Status, type TimelineEvent } from "../api/types";
import { isShared, type Reach, reachOf, typedReach } from "../dates/days";

export interface Filters {
  words: string;
  entity: string;
  /** An article's id. */
  source: string;
  /** Empty for the statuses that a timeline shows unless asked. */
  statuses: readonly Status[];
  /** 0 to 1. */
  confidence: number;
  /** As typed: YYYY, YYYY-MM or YYYY-MM-DD. */
  from: string;
  to: string;
}

export const NO_FILTERS: Filters = {
  words: "",
  entity: "",
  source: "",
  statuses: [],
  confidence: 0,
  from: "",
  to: "",
};

/** What is shown unless asked: the service's own default. */
export const USUAL_STATUSES: readonly Status[] = ["occurred", "ongoing", "planned", "cancelled", "alleged"];

/** The salience from which on an entry without a date is shown unless asked: the service's own, too. */
const LEAST_SALIENCE = 0.33;

const NAMES = { words: "q", entity: "entity", source: "source", from: "from", to: "to" } as const;
type TextName = keyof typeof NAMES;
const TEXT_NAMES = Object.keys(NAMES) as TextName[];

/** The filters that an address names; what it says wrongly is left out. */
export function filtersFrom(query: URLSearchParams): Filters {
  const told = new Set((query.get("status") ?? "").split(","));
  const confidence = Number(query.get("confidence") ?? 0);
  const found: Filters = {
    ...NO_FILTERS,
    statuses: STATUSES.filter((status) => told.has(status)),
    confidence: confidence > 0 && confidence <= 1 ? confidence : 0,
  };
  for (const name of TEXT_NAMES) found[name] = query.get(NAMES[name]) ?? "";
  return found;
}

export function filtersInto(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of TEXT_NAMES) if (filters[name]) query.set(NAMES[name], filters[name]);
  if (filters.statuses.length) query.set("status", filters.statuses.join(","));
  if (filters.confidence) query.set("confidence", String(filters.confidence));
  return query;
}

/** The filters that the service knows too, as its query parameters. */
export function serviceQuery({ entity, statuses, confidence, from, to }: Filters): URLSearchParams {
  const query = new URLSearchParams();
  const told = { entity, from, to, status: statuses.join(","), min_confidence: confidence ? String(confidence) : "" };
  for (const [name, value] of Object.entries(told)) if (value) query.set(name, value);
  return query;
}

/** How many filters are set. */
export function countFilters(filters: Filters): number {
  const texts = TEXT_NAMES.filter((name) => filters[name]).length;
  return texts + (filters.statuses.length ? 1 : 0) + (filters.confidence ? 1 : 0);
}

/** Decides whether an event is shown. */
export function keeperOf(filters: Filters): (event: TimelineEvent) => boolean {
  const statuses = new Set(filters.statuses.length ? filters.statuses : USUAL_STATUSES);
  const words = folded(filters.words).split(/\s+/).filter(Boolean);
  const time = timeOf(filters);
  const isAsked = countFilters(filters) > 0;
  return (event) =>
    (isAsked || event.pinned || !event.reason || event.salience >= LEAST_SALIENCE) &&
    (event.pinned || statuses.has(event.status)) &&
    event.confidence >= filters.confidence &&
    (!filters.source || event.sources.some(({ article }) => article === filters.source)) &&
    (!filters.entity || namesOf(event).includes(filters.entity)) &&
    (!time || (event.date !== null && isShared(reachOf(event.date), time))) &&
    (!words.length || holds(event, words));
}

/** The stretch of time that is asked for; null where none is. */
function timeOf({ from, to }: Filters): Reach | null {
  const first = typedReach(from);
  const last = typedReach(to);
  return first || last ? { from: first?.from ?? null, to: last?.to ?? null } : null;
}

/** Everyone and everywhere that an event names. */
export function namesOf(event: TimelineEvent): string[] {
  return [...event.participants, ...event.places].filter(({ type }) => type).map(({ name }) => name);
}

function holds(event: TimelineEvent, words: string[]): boolean {
  const text = folded([event.title, event.note, event.date?.text, ...event.sources.map(({ quote }) => quote)].join(" "));
  return words.every((word) => text.includes(word));
}

/** Without case and accents, as people search. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
