// One telling: its sentence in its paragraph, where it stands, and how its date was got.

import { useMemo } from "preact/hooks";
import type { Source, TimelineEvent } from "../api/types";
import { passageOf } from "../marks/passage";
import { useDesk } from "../state/desk";
import { publishedText } from "../state/labels";
import { texts } from "../texts";
import { Marked } from "./Marked";
import { useTexts } from "./useArticle";

interface Props {
  event: TimelineEvent;
  source: Source;
  /** How its date was got, in the service's words, once they are here. */
  account: string | undefined;
}

export function SourceView({ event, source, account }: Props) {
  const { timeline, articles, nameOf } = useDesk();
  const article = articles.get(source.article);
  const read = useTexts(timeline.id, article);
  const passage = useMemo(
    () => read && passageOf(read[source.field], source, event.participants),
    [read, source, event.participants],
  );
  const published = article && publishedText(article);
  return (
    <article class={source.copy ? "source copy" : "source"}>
      <header>
        <h4 dir="auto">{nameOf(source.article)}</h4>
        <p class="about">
          {article?.publisher && <span dir="auto">{article.publisher}</span>}
          {published && <span>{article.published ? texts.evidence.publishedLine(published.day, published.how) : texts.evidence.publishedUnknown}</span>}
          {source.link && (
            <a href={source.link} target="_blank" rel="noopener noreferrer">
              {texts.evidence.page}
            </a>
          )}
          {source.field === "title" && <span>{texts.evidence.inTitle}</span>}
          {source.copy && <span class="flag">{texts.evidence.copy}</span>}
        </p>
      </header>
      {passage ? <Marked passage={passage} /> : <blockquote class="passage" dir="auto">{source.quote}</blockquote>}
      <p class="how">
        {source.date && source.date.text !== event.date?.text && <strong>{texts.evidence.dateHere(source.date.text)} </strong>}
        {account ?? "\u00a0"}
      </p>
      {source.status !== event.status && <p class="how">{texts.evidence.says(texts.status[source.status])}</p>}
      <Alternatives source={source} />
    </article>
  );
}

function Alternatives({ source }: { source: Source }) {
  if (!source.date?.alternatives.length) return null;
  return (
    <p class="how">
      {texts.evidence.alternatives}{" "}
      {source.date.alternatives.map(({ text, score }) => texts.evidence.alternative(text, score)).join("; ")}
    </p>
  );
}
