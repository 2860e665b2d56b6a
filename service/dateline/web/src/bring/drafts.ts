// Articles that are waiting to be read: pasted, dropped, or ours.

import type { Added } from "../api/timelines";
import type { NewArticle } from "../api/types";

export type DraftState = "waiting" | "reading" | Added | "failed";

export interface Draft {
  key: number;
  /** What is known of it; of a document, whose text the service reads, what is said beside it. */
  article: NewArticle;
  document: File | null;
  state: DraftState;
  problem: string | null;
}

const LONGEST_HEADLINE = 160;
const LEAST_WORDS = 3;
/** A page that is pasted whole may begin with navigation. */
const FIRST_LINES = 6;
/** "From: …", "Reply-To: …", "Répondre à : …". */
const FIELD = /^\p{Lu}[\p{L}-]{1,20}(?: [\p{L}-]{1,3})?\s?:\s/u;
let last = 0;

/** What is brought: an article, or a document that the service reads. */
export type Brought = NewArticle | File;

/** A draft of what is brought; the headline of a text is taken from it unless it is given. */
export function draftOf(brought: Brought): Draft {
  last += 1;
  if (brought instanceof File) {
    return { key: last, article: { text: "" }, document: brought, state: "waiting", problem: null };
  }
  const title = brought.title ?? headlineOf(brought.text);
  const article = title ? { ...brought, title } : brought;
  return { key: last, article, document: null, state: "waiting", problem: null };
}

/** The first line that stands by itself like a headline; that of a mail, whose head has fields, the service reads. */
function headlineOf(text: string): string | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  const isMail = lines.length > 1 && lines.slice(0, 2).every((line) => FIELD.test(line));
  return lines.length > 1 && !isMail ? lines.slice(0, FIRST_LINES).find(isHeadline) : undefined;
}

/** Some words, and no sentence, menu, date or address. */
function isHeadline(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word));
  return words.length >= LEAST_WORDS && line.length <= LONGEST_HEADLINE && !/\.$|[|•@]/.test(line);
}

/** Content types of the documents that the service reads, by the ending of a file's name. */
const TYPES: Record<string, string> = {
  html: "text/html",
  htm: "text/html",
  xhtml: "application/xhtml+xml",
  xml: "application/xml",
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  rdf: "application/rdf+xml",
  csv: "text/csv",
  ninjs: "application/json",
  json: "application/json",
};
/** The files that can be chosen. */
export const ENDINGS = ["txt", "md", ...Object.keys(TYPES)].map((ending) => `.${ending}`).join();

/** What a file holds: articles as the service takes them, a document, else one text. Throws where it is no text. */
export async function broughtBy(file: File): Promise<Brought[]> {
  const type = TYPES[file.name.split(".").at(-1)!.toLowerCase()];
  if (type && type !== "application/json") return [new File([file], file.name, { type })];
  const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  if (!type) return [{ text }];
  const told = JSON.parse(text) as { articles?: NewArticle[] };
  return told.articles?.map(plain) ?? [new File([file], file.name, { type })];
}

/** What the page knows of an article that comes from elsewhere; ids are given by the service. */
export function plain({ text, title, publisher, url, published }: NewArticle): NewArticle {
  const told = Object.entries({ text, title, publisher, url, published }).filter(([, value]) => typeof value === "string");
  return Object.fromEntries(told) as unknown as NewArticle;
}
