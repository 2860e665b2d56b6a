// How articles are called.

import type { Article } from "../api/types";
import { dayText } from "../dates/wording";
import { texts } from "../texts";

/** An article's headline, else its id. */
export function labelOf({ title, id }: Article): string {
  return title?.trim() || id;
}

/** When an article was published, and whence that is known; its bounds where nothing more is. */
export function publishedText(article: Article): { day: string; how: string; isGiven: boolean } {
  const { start, end } = article.published_bounds;
  const bounds = texts.articles.bounds(start && dayText(start), end && dayText(end));
  const how = texts.articles.basis[article.published_basis];
  return {
    day: article.published?.text ?? (bounds || texts.articles.unknown),
    how: article.published && bounds && article.published_basis !== "given" ? `${how}; ${bounds}` : how,
    isGiven: article.published_basis === "given",
  };
}
