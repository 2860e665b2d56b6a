// How a date was got, in plain words.

import type { Article, EventDate, Source } from "../api/types";
import { dayText } from "../dates/wording";
import { publishedText } from "../state/labels";
import { texts } from "../texts";

const PARTS = new Set(["early", "mid", "late", "start", "end"]);

/** The sentences that say how one telling got its date. */
export function howOf({ when, date }: Source, article: Article | undefined): string[] {
  if (!date) return [texts.how.none];
  const words = when?.text ?? "";
  return [basisOf(date, words, article), ...qualifiers(date)];
}

function basisOf({ basis }: EventDate, words: string, article: Article | undefined): string {
  const published = article && publishedText(article);
  switch (basis) {
    case "stated":
      return texts.how.stated(words);
    case "resolved":
      return published && article.published
        ? texts.how.resolved(words, published.day, published.how)
        : texts.how.resolvedElsewhere(words);
    case "event":
      return texts.how.event(words);
    case "inherited":
      return words ? texts.how.inherited(words) : texts.how.inheritedBare;
    case "published":
      return texts.how.published(published?.day ?? texts.articles.unknown);
  }
}

function qualifiers({ modifier, relation, text, start, end, basis }: EventDate): string[] {
  const said: string[] = [];
  if (modifier && PARTS.has(modifier) && start && end) {
    said.push(texts.how.part(text, texts.how.days(dayText(start), dayText(end))));
  }
  if (modifier === "about" && basis !== "published") said.push(texts.how.about);
  if (relation === "since" || relation === "until" || relation === "before" || relation === "after") {
    said.push(texts.how[relation]);
  }
  return said;
}
