// The articles of a timeline: what is known of each and how, to be corrected, withdrawn, or joined by more.

import { useEffect, useState } from "preact/hooks";
import { messageOf } from "../api/client";
import { correctArticle, listArticles, readArticle, withdrawArticle } from "../api/timelines";
import type { Article } from "../api/types";
import { useDesk } from "../state/desk";
import { labelOf, publishedText } from "../state/labels";
import { texts } from "../texts";
import { Bring } from "./Bring";
import { plain } from "./drafts";

export function Articles() {
  const { timeline, reload } = useDesk();
  const [articles, setArticles] = useState<Article[]>(timeline.articles);
  useEffect(() => {
    listArticles(timeline.id).then(setArticles, () => undefined);
  }, [timeline]);
  return (
    <section class="articles">
      <h2>{texts.articles.title}</h2>
      <ol class="article-list">
        {articles.map((article) => (
          <ArticleCard key={article.id} article={article} />
        ))}
      </ol>
      <details class="more-articles" open={!articles.length}>
        <summary>{texts.articles.more}</summary>
        <Bring key={timeline.revision} timeline={timeline.id} onDone={() => void reload()} />
      </details>
    </section>
  );
}

function ArticleCard({ article }: { article: Article }) {
  const { timeline, articles, reload, say } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const published = publishedText(article);
  const copied = article.copy_of === null ? undefined : articles.get(article.copy_of);
  const act = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      await reload();
      setOpen(false);
    } catch (error) {
      say(messageOf(error));
    }
  };
  const restore = async (): Promise<void> => {
    const { value, tag } = await readArticle(timeline.id, article.id);
    await correctArticle(timeline.id, article.id, { ...plain(asGiven(value)), text: value.text }, tag);
  };
  return (
    <li class={article.withdrawn ? "card withdrawn" : "card"}>
      <h3 dir="auto">{labelOf(article)}</h3>
      <p class="about">
        {article.publisher && <span dir="auto">{article.publisher}</span>}
        <span>{texts.bring.words(article.words)}</span>
        {copied && <span dir="auto">{texts.articles.copyOf(labelOf(copied))}</span>}
      </p>
      <p class="published">
        <span class={published.isGiven ? "badge" : "badge inferred"}>
          {published.isGiven ? texts.articles.given : article.published ? texts.articles.inferred : texts.articles.unknown}
        </span>{" "}
        <strong>{published.day}</strong> {!published.isGiven && <span>({published.how})</span>}
      </p>
      {article.withdrawn && <p class="flag">{texts.articles.withdrawn}</p>}
      {isOpen ? (
        <CorrectArticle article={article} onSave={act} onCancel={() => setOpen(false)} />
      ) : (
        <p class="buttons">
          {article.withdrawn ? (
            <button type="button" onClick={() => void act(restore)}>
              {texts.articles.restore}
            </button>
          ) : (
            <>
              <button type="button" aria-label={texts.articles.correctNamed(labelOf(article))} onClick={() => setOpen(true)}>
                {texts.articles.correct}
              </button>
              <button
                type="button"
                class="quiet"
                aria-label={texts.articles.withdrawNamed(labelOf(article))}
                onClick={() => void act(() => withdrawArticle(timeline.id, article.id))}
              >
                {texts.articles.withdraw}
              </button>
            </>
          )}
        </p>
      )}
    </li>
  );
}

interface CorrectProps {
  article: Article;
  onSave: (work: () => Promise<void>) => Promise<void>;
  onCancel: () => void;
}

function CorrectArticle({ article, onSave, onCancel }: CorrectProps) {
  const { timeline } = useDesk();
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    void onSave(async () => {
      const { value, tag } = await readArticle(timeline.id, article.id);
      const body = { ...asGiven(value), text: value.text, title: String(form.get("title")), published: String(form.get("published")) };
      await correctArticle(timeline.id, article.id, withoutBlanks(body), tag);
    });
  };
  return (
    <form class="correct-article" onSubmit={save}>
      <label>
        {texts.bring.title}
        <input name="title" dir="auto" value={article.title ?? ""} />
      </label>
      <label>
        {texts.bring.published}
        <input name="published" type="date" value={article.published?.start?.slice(0, 10) ?? ""} />
      </label>
      <p class="buttons">
        <button type="submit" class="main">
          {texts.articles.save}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {texts.cancel}
        </button>
      </p>
    </form>
  );
}

/** What was told of an article: an inferred date was not. */
function asGiven(article: Article) {
  const { title, publisher, url, published, published_basis: basis } = article;
  const day = basis === "given" ? published?.start : undefined;
  return withoutBlanks({ title: title ?? "", publisher: publisher ?? "", url: url ?? "", published: day ?? "", text: "" });
}

/** An article without its empty fields, which count as not given; its text stays in any case. */
function withoutBlanks<T extends { text: string }>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => name === "text" || value)) as T;
}
