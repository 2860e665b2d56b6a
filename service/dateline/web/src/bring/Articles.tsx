// The articles of a timeline: what is known of each and how, to be corrected, withdrawn, or joined by more.

import { useEffect, useState } from "preact/hooks";
import { messageOf } from "../api/client";
import { listArticles, withdrawArticle } from "../api/timelines";
import type { Article } from "../api/types";
import { useDesk } from "../state/desk";
import { isTold, publishedText } from "../state/labels";
import { texts } from "../texts";
import { Bring } from "./Bring";
import { type Act, CorrectArticle, recorrect } from "./CorrectArticle";

export function Articles() {
  const { timeline, reload } = useDesk();
  const [articles, setArticles] = useState<Article[]>(timeline.articles);
  const [round, setRound] = useState(0);
  useEffect(() => {
    listArticles(timeline.id).then(setArticles, () => undefined);
  }, [timeline]);
  const startAnew = (): void => {
    setRound(round + 1);
    void reload();
  };
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
        <Bring key={round} timeline={timeline.id} onDone={startAnew} />
      </details>
    </section>
  );
}

function ArticleCard({ article }: { article: Article }) {
  const { nameOf, reload, say } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const name = article.withdrawn ? (article.title ?? article.id) : nameOf(article.id);
  const act: Act = async (work) => {
    try {
      await work();
      await reload();
      setOpen(false);
    } catch (error) {
      say(messageOf(error));
    }
  };
  return (
    <li class={article.withdrawn ? "card withdrawn" : "card"}>
      <h3 dir="auto">{name}</h3>
      <p class="about">
        {article.publisher && <span dir="auto">{article.publisher}</span>}
        <span>{texts.bring.words(article.words)}</span>
        {article.copy_of !== null && <span dir="auto">{texts.articles.copyOf(nameOf(article.copy_of))}</span>}
      </p>
      <Published article={article} />
      {article.withdrawn && <p class="flag">{texts.articles.withdrawn}</p>}
      {isOpen ? (
        <CorrectArticle article={article} onSave={act} onCancel={() => setOpen(false)} />
      ) : (
        <Buttons article={article} name={name} act={act} onCorrect={() => setOpen(true)} />
      )}
    </li>
  );
}

/** When it was published, and whether that was given, told by its page, or inferred, and from what. */
function Published({ article }: { article: Article }) {
  const { day, how } = publishedText(article);
  const isGiven = article.published_basis === "given";
  const kind = isGiven ? "given" : isTold(article) ? "told" : article.published ? "inferred" : "unknown";
  return (
    <p class="published">
      <span class={isTold(article) ? "badge" : "badge inferred"}>{texts.articles[kind]}</span> <strong>{day}</strong>{" "}
      {!isGiven && <span>({how})</span>}
    </p>
  );
}

interface ButtonsProps {
  article: Article;
  name: string;
  act: Act;
  onCorrect: () => void;
}

function Buttons({ article, name, act, onCorrect }: ButtonsProps) {
  const { timeline } = useDesk();
  if (article.withdrawn) {
    return (
      <button type="button" onClick={() => void act(() => recorrect(timeline.id, article.id, {}))}>
        {texts.articles.restore}
      </button>
    );
  }
  return (
    <p class="buttons">
      <button type="button" aria-label={texts.articles.correctNamed(name)} onClick={onCorrect}>
        {texts.articles.correct}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={texts.articles.withdrawNamed(name)}
        onClick={() => void act(() => withdrawArticle(timeline.id, article.id))}
      >
        {texts.articles.withdraw}
      </button>
    </p>
  );
}
