// Texts of articles, read once for each version.

import { useEffect, useState } from "preact/hooks";
import { readArticle } from "../api/timelines";
import type { Article } from "../api/types";
import { type Points, pointsOf } from "../marks/points";

export interface Texts {
  text: Points;
  title: Points;
}

const known = new Map<string, Promise<Texts>>();

function textsOf(timeline: string, { id, version }: Article): Promise<Texts> {
  const key = JSON.stringify([timeline, id, version]);
  const read =
    known.get(key) ??
    readArticle(timeline, id).then(({ value }) => ({ text: pointsOf(value.text), title: pointsOf(value.title ?? "") }));
  known.set(key, read);
  // What failed is asked for again.
  read.catch(() => known.delete(key));
  return read;
}

/** The texts of an article by code points; null until they are here. */
export function useTexts(timeline: string, article: Article | undefined): Texts | null {
  const [texts, setTexts] = useState<Texts | null>(null);
  useEffect(() => {
    let isMeant = true;
    if (article) textsOf(timeline, article).then((read) => isMeant && setTexts(read), () => undefined);
    return () => {
      isMeant = false;
    };
  }, [timeline, article?.id, article?.version]);
  return texts;
}
