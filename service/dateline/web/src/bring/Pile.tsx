// The articles that were brought, each with its headline and date to correct.

import { Alert } from "../parts/Alert";
import { texts } from "../texts";
import type { Draft } from "./drafts";
import type { Bringing } from "./useBringing";

export function Pile({ bringing }: { bringing: Bringing }) {
  if (!bringing.drafts.length) return null;
  return (
    <section class="pile" aria-label={texts.bring.pile(bringing.drafts.length)}>
      <ol>
        {bringing.drafts.map((draft) => (
          <Card key={draft.key} draft={draft} bringing={bringing} />
        ))}
      </ol>
    </section>
  );
}

function Card({ draft: { key, article, document, state, problem }, bringing }: { draft: Draft; bringing: Bringing }) {
  const isOpen = (state === "waiting" || state === "failed") && !bringing.isBusy;
  const title = article.title ?? document?.name ?? texts.bring.untitled;
  return (
    <li class={`card ${state}`}>
      <label class="wide">
        {texts.bring.title}
        <input
          dir="auto"
          value={article.title ?? ""}
          placeholder={document ? texts.bring.fileTitle : ""}
          title={texts.bring.titleHint}
          disabled={!isOpen}
          onInput={(event) => bringing.change(key, { title: event.currentTarget.value })}
        />
      </label>
      <label>
        {texts.bring.published}
        <input
          type="date"
          value={article.published?.slice(0, 10) ?? ""}
          aria-describedby={`hint-${key}`}
          disabled={!isOpen}
          onInput={(event) => bringing.change(key, { published: event.currentTarget.value })}
        />
      </label>
      <p class="card-foot">
        <span>{document ? texts.bring.file(document.name) : texts.bring.words(countWords(article.text))}</span>
        {state === "waiting" && !article.published && <span id={`hint-${key}`}>{texts.bring.publishedHint}</span>}
        {state !== "waiting" && <strong>{texts.bring.state[state]}</strong>}
        {isOpen && (
          <button type="button" class="quiet" aria-label={texts.bring.removeNamed(title)} onClick={() => bringing.remove(key)}>
            {texts.bring.remove}
          </button>
        )}
      </p>
      <Alert problem={problem} />
    </li>
  );
}

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
