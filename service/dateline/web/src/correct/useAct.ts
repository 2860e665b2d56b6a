// Making an edit: what every way of correcting an entry has in common.

import { useState } from "preact/hooks";
import { messageOf } from "../api/client";
import { makeEdit, type NewEdit } from "../api/timelines";
import type { Edit } from "../api/types";
import { useDesk } from "../state/desk";
import { texts } from "../texts";
import { authorOf } from "./author";

export interface Act {
  isBusy: boolean;
  problem: string | null;
  /** Do something and read the timeline afresh; null where it did not work. */
  run: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** Make an edit, say so, and offer to undo it. */
  edit: (edit: NewEdit) => Promise<Edit | null>;
}

export function useAct(): Act {
  const { timeline, reload, say } = useDesk();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async <T,>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setProblem(null);
    try {
      const done = await work();
      await reload();
      return done;
    } catch (error) {
      setProblem(messageOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  const edit = async (asked: NewEdit): Promise<Edit | null> => {
    const author = authorOf();
    const made = await run(() => makeEdit(timeline.id, author ? { ...asked, author } : asked));
    if (made) say(texts.correct.done[asked.op], made.id);
    return made;
  };
  return { isBusy, problem, run, edit };
}
