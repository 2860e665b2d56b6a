// The calls that the page makes, one function each.

import { ask, askUnless, type Tagged } from "./client";
import type {
  Article,
  ArticleText,
  Edit,
  Explanation,
  KeptTimeline,
  NewArticle,
  Timeline,
  TimelineEvent,
  Warning,
  Wording,
} from "./types";

const ROOT = "/v1/timelines";

const at = (...parts: string[]): string => [ROOT, ...parts.map(encodeURIComponent)].join("/");

/** The newest timelines first, of the first page of the service's list. */
export async function listTimelines(): Promise<KeptTimeline[]> {
  const { value } = await ask<{ timelines: KeptTimeline[] }>(ROOT);
  return value.timelines.sort((a, b) => b.changed.localeCompare(a.changed));
}

export async function createTimeline(name: string): Promise<string> {
  const { value } = await ask<Timeline>(ROOT, { method: "POST", body: name ? { name } : {} });
  return value.id;
}

const whole = (id: string): string => `${at(id)}?status=all`;

/** The whole timeline, events of every status. */
export function readTimeline(id: string): Promise<Tagged<Timeline>> {
  return ask<Timeline>(whole(id));
}

/** The whole timeline if it has changed since it had this tag, else null. */
export function readChanged(id: string, tag: string): Promise<Tagged<Timeline> | null> {
  return askUnless<Timeline>(whole(id), tag);
}

/** Change a timeline itself, as it is now. */
export async function changeTimeline(id: string, says: { name?: string; public?: boolean }): Promise<void> {
  const { tag } = await ask<Timeline>(at(id));
  await ask(at(id), { method: "PATCH", body: says, ifMatch: tag });
}

interface Answer {
  articles: { id: string; existed: boolean }[];
  warnings: Warning[];
}

/** What became of what was added: all of it was there already, or was withdrawn and stays so. */
export type Added = "done" | "existed" | "withdrawn";

/** Add one article. */
export async function addArticle(id: string, article: NewArticle): Promise<Added> {
  return add(at(id, "articles"), { articles: [article] });
}

/** Add what a document holds; its type says how it is read. */
export async function addDocument(id: string, document: Blob, { text: _, ...told }: NewArticle): Promise<Added> {
  return add(`${at(id, "articles")}?${new URLSearchParams(told)}`, document);
}

async function add(path: string, body: unknown): Promise<Added> {
  const { value } = await ask<Answer>(path, { method: "POST", body, once: crypto.randomUUID() });
  if (value.warnings.some(({ code }) => code === "withdrawn")) return "withdrawn";
  return value.articles.every(({ existed }) => existed) ? "existed" : "done";
}

export async function listArticles(id: string): Promise<Article[]> {
  return (await ask<{ articles: Article[] }>(at(id, "articles"))).value.articles;
}

export function readArticle(id: string, article: string): Promise<Tagged<ArticleText>> {
  return ask<ArticleText>(at(id, "articles", article));
}

export async function correctArticle(id: string, article: string, body: NewArticle, tag: string): Promise<void> {
  await ask(at(id, "articles", article), { method: "PUT", body, ifMatch: tag });
}

export async function withdrawArticle(id: string, article: string): Promise<void> {
  const { tag } = await readArticle(id, article);
  await ask(at(id, "articles", article), { method: "DELETE", ifMatch: tag });
}

export function readEvent(id: string, event: string): Promise<Tagged<TimelineEvent>> {
  return ask<TimelineEvent>(at(id, "events", event));
}

export async function explainEvent(id: string, event: string): Promise<Explanation> {
  return (await ask<Explanation>(at(id, "events", event, "explain"))).value;
}

/** The address of a timeline in another format, with what the service filters by. */
export function exportAddress(id: string, format: string, query: URLSearchParams): string {
  const asked = new URLSearchParams(query);
  asked.set("format", format);
  return `${at(id)}?${asked}`;
}

/** Correct an event as it was when it had this tag. A dry run tells what it would be. */
export async function correctEvent(
  id: string,
  event: string,
  says: Wording,
  { tag, isDry = false }: { tag: string; isDry?: boolean },
): Promise<TimelineEvent> {
  const path = at(id, "events", event) + (isDry ? "?dry_run=true" : "");
  return (await ask<TimelineEvent>(path, { method: "PATCH", body: says, ifMatch: tag })).value;
}

/** An edit that needs no condition: it is made on the timeline as it is then. */
export type NewEdit =
  | { op: "hide" | "pin"; event: string; author?: string }
  | { op: "merge"; events: string[]; author?: string }
  | { op: "split"; event: string; sources: { article: string; quote: string; trigger: string }[]; author?: string }
  | { op: "add"; title: string; date: string; author?: string };

export async function makeEdit(id: string, edit: NewEdit): Promise<Edit> {
  return (await ask<Edit>(at(id, "edits"), { method: "POST", body: edit, once: crypto.randomUUID() })).value;
}

export async function listEdits(id: string): Promise<Edit[]> {
  return (await ask<{ edits: Edit[] }>(at(id, "edits"))).value.edits;
}

export async function undoEdit(id: string, edit: string): Promise<void> {
  const { tag } = await ask<Edit>(at(id, "edits", edit));
  await ask(at(id, "edits", edit), { method: "DELETE", ifMatch: tag });
}
