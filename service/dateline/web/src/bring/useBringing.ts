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
  const update = (key: number, part: Partial<Draft>): void =>
    setDrafts((all) => all.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const sendAll = async (name: string, waiting: readonly Draft[]): Promise<string | null> => {
    const id = timeline ?? (await createTimeline(name));
    setTimeline(id);
    let failed = 0;
    for (const draft of waiting) {
      const { key } = draft;
      update(key, { state: "reading", problem: null });
      const done = await handOver(id, draft);
      if (done.state === "failed") failed += 1;
      update(key, done);
    }
    return failed ? null : id;
  };
  return {
    drafts,
    isBusy,
    timeline,
    problem,
    add: (brought) => setDrafts((all) => [...all, ...brought.map(draftOf)]),
    change: (key, part) =>
      setDrafts((all) => all.map((draft) => (draft.key === key ? { ...draft, article: cleaned({ ...draft.article, ...part }) } : draft))),
    remove: (key) => setDrafts((all) => all.filter((draft) => draft.key !== key)),
    send: async (name, more = []) => {
      const added = more.map(draftOf);
      const all = [...drafts, ...added];
      setDrafts(all);
      setBusy(true);
      setProblem(null);
      try {
        return await sendAll(name, all.filter(({ state }) => state === "waiting" || state === "failed"));
      } catch (error) {
        setProblem(messageOf(error));
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}

async function handOver(id: string, { article, document }: Draft): Promise<{ state: DraftState; problem: string | null }> {
  try {
    const isKnown = await (document ? addDocument(id, document, article) : addArticle(id, article));
    return { state: isKnown ? "existed" : "done", problem: null };
  } catch (error) {
    return { state: "failed", problem: messageOf(error) };
  }
}

/** Without the fields that were emptied: what is empty is not given. */
function cleaned(article: NewArticle): NewArticle {
  return Object.fromEntries(Object.entries(article).filter(([, value]) => value !== "")) as unknown as NewArticle;
}
