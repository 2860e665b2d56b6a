// Taking some sources out of an entry, to be one of their own.

import { useState } from "preact/hooks";
import type { Source, TimelineEvent } from "../api/types";
import { Alert } from "../parts/Alert";
import { useDesk } from "../state/desk";
import { texts } from "../texts";
import { useAct } from "./useAct";

export function Split({ event, onDone }: { event: TimelineEvent; onDone: () => void }) {
  const { isBusy, problem, edit } = useAct();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const chosen = event.sources.filter((source) => marked.has(keyOf(source)));
  const toggle = (key: string): void => {
    const next = new Set(marked);
    if (!next.delete(key)) next.add(key);
    setMarked(next);
  };
  const split = async (submit: SubmitEvent): Promise<void> => {
    submit.preventDefault();
    const sources = chosen.map(({ article, quote, trigger }) => ({ article, quote, trigger: trigger.text }));
    if (await edit({ op: "split", event: event.id, sources })) onDone();
  };
  const isSome = chosen.length > 0 && chosen.length < event.sources.length;
  return (
    <form class="split" onSubmit={(submit) => void split(submit)}>
      <h3>{texts.split.title}</h3>
      <p class="hint">{texts.split.lead}</p>
      <ul class="choices">
        {event.sources.map((source, index) => (
          <Choice key={index} source={source} isMarked={chosen.includes(source)} onToggle={() => toggle(keyOf(source))} />
        ))}
      </ul>
      <Alert problem={problem} />
      <p class="buttons">
        <button type="submit" class="main" disabled={!isSome || isBusy}>
          {texts.split.act}
        </button>
        <button type="button" class="quiet" onClick={onDone}>
          {texts.cancel}
        </button>
      </p>
    </form>
  );
}

function Choice({ source, isMarked, onToggle }: { source: Source; isMarked: boolean; onToggle: () => void }) {
  const { nameOf } = useDesk();
  return (
    <li>
      <label class="chip">
        <input type="checkbox" checked={isMarked} onChange={onToggle} />
        <span dir="auto">
          “{source.quote}” <small>{nameOf(source.article)}</small>
        </span>
      </label>
    </li>
  );
}

/** What stays the same when the timeline is read afresh. */
const keyOf = ({ article, field, start, trigger }: Source): string => JSON.stringify([article, field, start, trigger]);
