// The first page: bring articles, try ours, or go on with a timeline that is kept.

import { useEffect, useState } from "preact/hooks";
import { messageOf, Problem } from "../api/client";
import { listTimelines } from "../api/timelines";
import type { KeptTimeline, NewArticle } from "../api/types";
import { dayText } from "../dates/wording";
import { KeyForm } from "../parts/KeyForm";
import { Link } from "../parts/Link";
import { NO_FILTERS } from "../state/filters";
import { go } from "../state/route";
import { texts } from "../texts";
import { Bring } from "./Bring";
import { plain } from "./drafts";
import { useBringing } from "./useBringing";

/** The addresses of the sample articles by their affair; set when the page is built. */
declare const SAMPLES: Record<string, string>;

const routeTo = (timeline: string) => ({ timeline, entry: null, panel: null, filters: NO_FILTERS });
const open = (timeline: string): void => go(routeTo(timeline));

export function Start() {
  const [timelines, setTimelines] = useState<KeptTimeline[]>([]);
  const [isLocked, setLocked] = useState(false);
  const read = (): void => {
    listTimelines().then(
      (read) => {
        setTimelines(read);
        setLocked(false);
      },
      (error) => setLocked(error instanceof Problem && error.isLocked),
    );
  };
  useEffect(() => {
    document.title = texts.name;
    read();
  }, []);
  return (
    <main class="start">
      <p class="brand">{texts.name}</p>
      <h1>{texts.start.title}</h1>
      <p class="lead">{texts.start.lead}</p>
      {isLocked && <KeyForm onKey={read} />}
      <Bring timeline={null} onDone={open} />
      <Samples />
      <Kept timelines={timelines} />
    </main>
  );
}

function Samples() {
  const bringing = useBringing(null);
  const [problem, setProblem] = useState<string | null>(null);
  const start = async (affair: string, address: string): Promise<void> => {
    try {
      const read = (await (await fetch(address)).json()) as { articles: NewArticle[] };
      const made = await bringing.send(texts.start.sample[affair] ?? affair, read.articles.map(plain));
      if (made) open(made);
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  const at = bringing.drafts.findIndex(({ state }) => state === "reading");
  const message = problem ?? bringing.problem ?? bringing.drafts.find((draft) => draft.problem)?.problem;
  return (
    <section class="samples">
      <h2>{texts.start.samples}</h2>
      <ul>
        {Object.entries(SAMPLES).map(([affair, address]) => (
          <li key={affair}>
            <button type="button" disabled={bringing.isBusy} onClick={() => void start(affair, address)}>
              {texts.start.sample[affair] ?? affair}
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {at >= 0 && (
          <p>
            <progress max={bringing.drafts.length} value={at} aria-hidden="true" />
            {texts.bring.reading(at + 1, bringing.drafts.length)}
          </p>
        )}
        {message && <p class="problem">{message}</p>}
      </div>
    </section>
  );
}

const SHOWN = 12;

function Kept({ timelines }: { timelines: readonly KeptTimeline[] }) {
  if (!timelines.length) return null;
  return (
    <section class="kept">
      <h2>{texts.start.kept}</h2>
      <ul>
        {timelines.slice(0, SHOWN).map(({ id, name, changed }) => (
          <li key={id}>
            <Link to={routeTo(id)}>{name || texts.start.unnamed}</Link> <small>{texts.start.changed(dayText(changed))}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
