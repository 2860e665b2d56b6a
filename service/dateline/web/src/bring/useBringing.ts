// Handing articles to the service one by one, telling how far it is.

import { useState } from "preact/hooks";
import { messageOf } from "../api/client";
import { addArticle, addDocument, createTimeline } from "../api/timelines";
import type { NewArticle } from "../api/types";
import { type Brought, type Draft, type DraftState, draftOf } from "./drafts";

export interface Bringing {
  drafts: readonly Draft[];
  isBusy: boolean;
  /** The timeline they went to, once there is one. */
  timeline: string | null;
  /** What stopped all of it. */
  problem: string | null;
  add: (brought: Brought[]) => void;
  change: (key: number, part: Partial<NewArticle>) => void;
  remove: (key: number) => void;
  /** Hand over what is waiting or failed; gives the timeline when all were read, else null. */
  send: (name: string, more?: NewArticle[]) => Promise<string | null>;
}

export function useBringing(known: string | null): Bringing {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [timeline, setTimeline] = useState(known);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const update = (key: number, change: (draft: Draft) => Partial<Draft>): void =>
    setDrafts((all) => all.map((draft) => (draft.key === key ? { ...draft, ...change(draft) } : draft)));
  const send = async (name: string, more: NewArticle[] = []): Promise<string | null> => {
    const all = [...drafts, ...more.map(draftOf)];
    setDrafts(all);
    setBusy(true);
    setProblem(null);
    try {
      const id = timeline ?? (await createTimeline(name));
      setTimeline(id);
      const isAll = await handOverAll(id, all, (key, part) => update(key, () => part));
      return isAll ? id : null;
    } catch (error) {
      setProblem(messageOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return {
    drafts,
    isBusy,
    timeline,
    problem,
    add: (brought) => setDrafts((all) => [...all, ...brought.map(draftOf)]),
    change: (key, part) => update(key, ({ article }) => ({ article: cleaned({ ...article, ...part }) })),
    remove: (key) => setDrafts((all) => all.filter((draft) => draft.key !== key)),
    send,
  };
}

/** Hand over what is waiting or failed, one by one, telling of each; says whether all were read. */
async function handOverAll(
  id: string,
  drafts: readonly Draft[],
  tell: (key: number, part: Partial<Draft>) => void,
): Promise<boolean> {
  let isAll = true;
  for (const draft of drafts.filter(({ state }) => state === "waiting" || state === "failed")) {
    tell(draft.key, { state: "reading", problem: null });
    const done = await handOver(id, draft);
    tell(draft.key, done);
    if (done.state === "failed" || done.state === "withdrawn") isAll = false;
  }
  return isAll;
}

async function handOver(id: string, { article, document }: Draft): Promise<{ state: DraftState; problem: string | null }> {
  try {
    const state = await (document ? addDocument(id, document, article) : addArticle(id, article));
    return { state, problem: null };
  } catch (error) {
    return { state: "failed", problem: messageOf(error) };
  }
}

/** Without the fields that were emptied: what is empty is not given. */
function cleaned(article: NewArticle): NewArticle {
  return Object.fromEntries(Object.entries(article).filter(([, value]) => value !== "")) as unknown as NewArticle;
}
