// The details beside the list: an entry's evidence, or one of the panels.

import { useEffect, useRef } from "preact/hooks";
import { Articles } from "./bring/Articles";
import { EntryPanel } from "./check/EntryPanel";
import { Notes } from "./check/Notes";
import { AddEntry } from "./correct/AddEntry";
import { History } from "./correct/History";
import { Link } from "./parts/Link";
import { useDesk } from "./state/desk";
import type { Panel } from "./state/route";
import { Take } from "./take/Take";
import { texts } from "./texts";

const PANELS: Record<Panel, () => preact.JSX.Element> = { articles: Articles, history: History, take: Take, add: AddEntry };

export function Side() {
  const { route } = useDesk();
  const side = useRef<HTMLElement>(null);
  const shown = route.entry ?? route.panel;
  const was = useRef<string | null>(shown);
  useEffect(() => {
    if (shown !== null && was.current !== shown) side.current?.focus({ preventScroll: innerWidth > 900 });
    if (shown === null && was.current !== null) comeBack(was.current);
    was.current = shown;
    side.current?.scrollTo(0, 0);
  }, [shown]);
  const PanelView = route.panel && PANELS[route.panel];
  return (
    <aside class="side" ref={side} tabIndex={-1} aria-label={route.entry ? texts.evidence.title : texts.timeline.tools}>
      {shown !== null && (
        <Link to={{ ...route, entry: null, panel: null }} class="side-close" label={texts.back}>
          <span class="wide" aria-hidden="true">×</span>
          <span class="narrow">← {texts.back}</span>
        </Link>
      )}
      {route.entry ? <EntryPanel key={route.entry} id={route.entry} /> : PanelView ? <PanelView /> : <Notes />}
    </aside>
  );
}

/** Put the focus back on the entry that was open. */
function comeBack(entry: string): void {
  document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry)}"] a.entry`)?.focus({ preventScroll: true });
}
