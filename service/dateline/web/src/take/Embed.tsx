// The code that shows the timeline in a page of another site.

import { useState } from "preact/hooks";
import { messageOf } from "../api/client";
import { hasKey } from "../api/key";
import { changeTimeline } from "../api/timelines";
import type { Timeline } from "../api/types";
import { useDesk } from "../state/desk";
import { texts } from "../texts";

export function Embed({ timeline, query }: { timeline: Timeline; query: URLSearchParams }) {
  const [isCopied, setCopied] = useState(false);
  const code = embedCode(timeline, query);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
  };
  return (
    <>
      <h3>{texts.take.embed}</h3>
      <p class="hint">{texts.take.embedLead}</p>
      <textarea class="code" readOnly rows={4} aria-label={texts.take.embed} value={code} onFocus={(event) => event.currentTarget.select()} />
      <p class="buttons">
        <button type="button" onClick={() => void copy()}>
          {texts.take.copy}
        </button>
        <span role="status">{isCopied && texts.take.copied}</span>
      </p>
      {hasKey() && <Public id={timeline.id} />}
    </>
  );
}

/** Readers of other sites have no key. */
function Public({ id }: { id: string }) {
  const { say } = useDesk();
  const publish = (): void => {
    changeTimeline(id, { public: true }).then(
      () => say(texts.take.publicDone),
      (error) => say(messageOf(error)),
    );
  };
  return (
    <>
      <p class="hint">{texts.take.publicLead}</p>
      <button type="button" onClick={publish}>
        {texts.take.publicAct}
      </button>
    </>
  );
}

function embedCode({ id, name }: Timeline, query: URLSearchParams): string {
  const search = query.toString();
  const address = `${location.origin}/embed/${encodeURIComponent(id)}${search && `?${search}`}`;
  const title = escaped(name || texts.timeline.untitled);
  return `<iframe src="${escaped(address)}" title="${title}" width="100%" height="640" loading="lazy"></iframe>`;
}

/** A text as the value of an attribute in HTML. */
function escaped(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (sign) => names[sign]!);
}
