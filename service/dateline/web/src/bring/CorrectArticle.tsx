// Correcting headline and publication date of an article; its text stays.

import { correctArticle, readArticle } from "../api/timelines";
import type { Article, NewArticle } from "../api/types";
import { useDesk } from "../state/desk";
import { isTold } from "../state/labels";
import { texts } from "../texts";

/** Does something to an article and shows what became of it. */
export type Act = (work: () => Promise<void>) => Promise<void>;

interface Props {
  article: Article;
  onSave: Act;
  onCancel: () => void;
}

export function CorrectArticle({ article, onSave, onCancel }: Props) {
  const { timeline } = useDesk();
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const says = { title: String(form.get("title")), published: String(form.get("published")) };
    void onSave(() => recorrect(timeline.id, article.id, says));
  };
  return (
    <form class="correct-article" onSubmit={save}>
      <label>
        {texts.bring.title}
        <input name="title" dir="auto" defaultValue={article.title ?? ""} />
      </label>
      <label>
        {texts.bring.published}
        <input name="published" type="date" defaultValue={article.published?.start?.slice(0, 10) ?? ""} />
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

/** Put an article in place again as it was given, but for what is said otherwise; what is "" is not given. */
export async function recorrect(timeline: string, article: string, says: Partial<NewArticle>): Promise<void> {
  const { value, tag } = await readArticle(timeline, article);
  const { title, publisher, url, published, text, entities } = value;
  // An inferred date was not given, and stays open to what other articles say.
  const day = isTold(value) ? published?.start : undefined;
  const body = { title, publisher, url, published: day, entities, ...says };
  const given = Object.entries(body).filter(([, each]) => each);
  await correctArticle(timeline, article, { ...Object.fromEntries(given), text }, tag);
}
