// What the parts of a timeline's view share: the timeline, where one is, and how to say that it has changed.

import { createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";
import type { Article, Timeline, TimelineEvent } from "../api/types";
import { labelOf, useBeginnings } from "./labels";
import type { Route } from "./route";

export interface Desk {
  timeline: Timeline;
  route: Route;
  /** Every event by its id, dated or not. */
  events: ReadonlyMap<string, TimelineEvent>;
  articles: ReadonlyMap<string, Article>;
  /** How an article is called. */
  nameOf: (article: string) => string;
  /** Read the timeline afresh, after a change. */
  reload: () => Promise<void>;
  /** Say what was done, for a short while; `undo` names the edit that can be undone. */
  say: (message: string, undo?: string) => void;
}

const Context = createContext<Desk | null>(null);
export const DeskProvider = Context.Provider;

export function useDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error("no timeline around");
  return desk;
}

/** Events and articles of a timeline by their ids, and how articles are called. */
export function useIndexes(timeline: Timeline | null): Pick<Desk, "events" | "articles" | "nameOf"> {
  const beginnings = useBeginnings(timeline);
  return useMemo(() => {
    const events = [...(timeline?.events ?? []), ...(timeline?.undated ?? [])];
    const articles = new Map((timeline?.articles ?? []).map((article) => [article.id, article]));
    const nameOf = (id: string): string => {
      const article = articles.get(id);
      return article ? labelOf(article, beginnings) : id;
    };
    return { events: new Map(events.map((event) => [event.id, event])), articles, nameOf };
  }, [timeline, beginnings]);
}
