// Articles that are waiting to be read: pasted, dropped, or ours.

import type { NewArticle } from "../api/types";

export type DraftState = "waiting" | "reading" | "done" | "existed" | "failed";

export interface Draft {
  key: number;
  article: NewArticle;
  state: DraftState;
  problem: string | null;
}

const LONGEST_HEADLINE = 160;
const LEAST_WORDS = 3;
/** A page that is pasted whole may begin with navigation. */
const FIRST_LINES = 6;
let last = 0;

/** A draft of an article, whose headline is taken from its first line unless it is given. */
export function draftOf(article: NewArticle): Draft {
  const title = article.title ?? headlineOf(article.text);
  last += 1;
  return { key: last, article: title ? { ...article, title } : article, state: "waiting", problem: null };
}

/** The first line that stands by itself like a headline. */
function headlineOf(text: string): string | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  return lines.length > 1 ? lines.slice(0, FIRST_LINES).find(isHeadline) : undefined;
}

/** Some words, and no sentence, menu or date. */
function isHeadline(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word));
  return words.length >= LEAST_WORDS && line.length <= LONGEST_HEADLINE && !/[.|•]$|[|•]/.test(line);
}

/** The articles of a file: a request as the service takes it, else one text. Throws where it is no text. */
export async function articlesOf(file: File): Promise<NewArticle[]> {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  if (!file.name.endsWith(".json")) return [{ text }];
  return (JSON.parse(text) as { articles: NewArticle[] }).articles.map(plain);
}

/** What the page knows of an article that comes from elsewhere; ids are given by the service. */
export function plain({ text, title, publisher, url, published }: NewArticle): NewArticle {
  const told = Object.entries({ text, title, publisher, url, published }).filter(([, value]) => typeof value === "string");
  return Object.fromEntries(told) as unknown as NewArticle;
}
