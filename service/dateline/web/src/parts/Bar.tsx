// The head of a timeline: its name, and the ways to its articles, corrections and exports.

import { useState } from "preact/hooks";
import { messageOf } from "../api/client";
import { changeTimeline } from "../api/timelines";
import { useDesk } from "../state/desk";
import { NO_FILTERS } from "../state/filters";
import type { Panel } from "../state/route";
import { texts } from "../texts";
import { Link } from "./Link";

export function Bar() {
  const { timeline, route } = useDesk();
  const names: [Panel, string][] = [
    ["articles", texts.articles.open(timeline.articles.length)],
    ["add", texts.timeline.add],
    ["history", texts.timeline.history],
    ["take", texts.timeline.take],
  ];
  return (
    <header class="bar">
      <Link to={{ timeline: null, entry: null, panel: null, filters: NO_FILTERS }} class="brand" label={texts.timeline.start}>
        {texts.name}
      </Link>
      <Name />
      <nav aria-label={texts.timeline.tools}>
        {names.map(([panel, text]) => (
          <Link key={panel} to={{ ...route, entry: null, panel }} current={route.panel === panel} class="tool">
            {text}
          </Link>
        ))}
      </nav>
    </header>
  );
}

function Name() {
  const { timeline, reload, say } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget as HTMLFormElement).get("name"));
    try {
      await changeTimeline(timeline.id, { name: name.trim() });
      await reload();
      setOpen(false);
    } catch (error) {
      say(messageOf(error));
    }
  };
  if (isOpen) {
    return (
      <form class="rename" onSubmit={(event) => void save(event)}>
        <input name="name" aria-label={texts.bring.timelineName} defaultValue={timeline.name ?? ""} maxLength={200} ref={focusOnce} />
        <button type="submit">{texts.articles.save}</button>
        <button type="button" class="quiet" onClick={() => setOpen(false)}>
          {texts.cancel}
        </button>
      </form>
    );
  }
  return (
    <div class="name">
      <h1 dir="auto">{timeline.name || texts.timeline.untitled}</h1>
      <button type="button" class="quiet" onClick={() => setOpen(true)}>
        {texts.timeline.rename}
      </button>
    </div>
  );
}

const focusOnce = (element: HTMLInputElement | null): void => element?.focus();
