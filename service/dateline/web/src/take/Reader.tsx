// The timeline as readers of another site see it: overview, entries, and under each the sentences it rests on.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ask, messageOf } from "../api/client";
import { exportAddress } from "../api/timelines";
import type { Article, Source, Timeline, TimelineEvent } from "../api/types";
import { Overview } from "../overview/Overview";
import { texts } from "../texts";

export function Reader() {
  const { timeline, problem } = useShown();
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const articles = useMemo(() => new Map(timeline?.articles.map((each) => [each.id, each])), [timeline]);
  if (!timeline) return <p class="loading">{problem ?? texts.loading}</p>;
  const open = (id: string): void => {
    setChosen(id);
    list.current?.querySelector(`[data-entry="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "start" });
  };
  return (
    <main class="reader">
      <h1 dir="auto">{timeline.name || texts.timeline.untitled}</h1>
      <Overview events={timeline.events} chosen={chosen} onOpen={open} />
      <ol class="entries" ref={list}>
        {timeline.events.map((event) => (
          <Entry key={event.id} event={event} articles={articles} isChosen={event.id === chosen} />
        ))}
      </ol>
      <p class="made">{texts.embed.made}</p>
    </main>
  );
}

/** The timeline that the address names, as its filters show it. */
function useShown(): { timeline: Timeline | null; problem: string | null } {
  const [timeline, setTimeline] = useState<Timeline | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const id = decodeURIComponent(location.pathname.split("/").at(-1) ?? "");
    ask<Timeline>(exportAddress(id, "json", new URLSearchParams(location.search))).then(
      ({ value }) => {
        document.title = value.name || texts.timeline.untitled;
        setTimeline(value);
      },
      (error) => setProblem(messageOf(error)),
    );
  }, []);
  return { timeline, problem };
}

interface EntryProps {
  event: TimelineEvent;
  articles: ReadonlyMap<string, Article>;
  isChosen: boolean;
}

function Entry({ event, articles, isChosen }: EntryProps) {
  const own = event.sources.filter(({ copy }) => !copy);
  return (
    <li class={`status-${event.status}${isChosen ? " chosen" : ""}`} data-entry={event.id}>
      <span class="when">{event.date?.text}</span>
      <div>
        <h2 dir="auto">{event.title}</h2>
        {event.status !== "occurred" && <span class={`status status-${event.status}`}>{texts.status[event.status]}</span>}
        {own.length > 0 && (
          <details>
            <summary>{texts.embed.sources(own.length)}</summary>
            {own.map((source, index) => (
              <Quote key={index} source={source} article={articles.get(source.article)} />
            ))}
          </details>
        )}
      </div>
    </li>
  );
}

function Quote({ source, article }: { source: Source; article: Article | undefined }) {
  const name = article ? (article.publisher ?? article.title ?? article.id) : source.article;
  return (
    <blockquote class="passage" dir="auto">
      “{source.quote}” {source.link ? (
        <a href={source.link} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : (
        <cite>{name}</cite>
      )}
    </blockquote>
  );
}
