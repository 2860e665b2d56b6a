// How articles are called.

import { useEffect, useState } from "preact/hooks";
import { readArticle } from "../api/timelines";
import type { Article, Timeline } from "../api/types";
import { dayText } from "../dates/wording";
import { texts } from "../texts";

/** The beginning of each article that has no headline, by its id. */
export type Beginnings = ReadonlyMap<string, string>;

const LONGEST = 60;

/** An article's headline, else its beginning, else its id. */
export function labelOf({ title, id }: Article, beginnings: Beginnings): string {
  return title?.trim() || beginnings.get(id) || id;
}

/** The beginnings of the articles without a headline, once they have been read. */
export function useBeginnings(timeline: Timeline | null): Beginnings {
  const [beginnings, setBeginnings] = useState<Beginnings>(new Map());
  const bare = (timeline?.articles ?? []).filter(({ title }) => !title?.trim()).map(({ id }) => id);
  const key = JSON.stringify(bare);
  useEffect(() => {
    let isMeant = true;
    const reading = bare.map(async (id) => {
      const { value } = await readArticle(timeline!.id, id);
      return [id, beginningOf(value.text)] as const;
    });
    Promise.allSettled(reading).then((done) => {
      const read = done.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
      if (isMeant && read.length) setBeginnings(new Map(read));
    });
    return () => {
      isMeant = false;
    };
  }, [timeline?.id, key]);
  return beginnings;
}

function beginningOf(text: string): string {
  const line = text.trim().split(/\s*\n\s*/)[0]!;
  const points = Array.from(line);
  return points.length <= LONGEST ? line : `${points.slice(0, LONGEST).join("").replace(/\s+\S*$/, "")}…`;
}

/** Whether someone says when an article was published: who gave it, or its page. */
export const isTold = ({ published_basis: basis }: Article): boolean => basis === "given" || basis === "metadata";

/** When an article was published, and whence that is known; its bounds where nothing more is. */
export function publishedText(article: Article): { day: string; how: string } {
  const { start, end } = article.published_bounds;
  const bounds = texts.articles.bounds(start && dayText(start), end && dayText(end));
  const how = texts.articles.basis[article.published_basis];
  return {
    day: article.published?.text ?? (bounds || texts.articles.unknown),
    how: article.published && bounds && !isTold(article) ? `${how}; ${bounds}` : how,
  };
}
