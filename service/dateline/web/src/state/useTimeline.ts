// The timeline that is shown, and whether others have changed it since: editors, feeds.

import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Problem, type Tagged } from "../api/client";
import { readChanged, readTimeline } from "../api/timelines";
import type { Timeline } from "../api/types";

interface Reading {
  timeline: Timeline | null;
  problem: Problem | null;
  /** Whether the service has another timeline than the one that is shown. */
  isOutdated: boolean;
  reload: () => Promise<void>;
}

const LOOK_MILLISECONDS = 60_000;

/** A timeline, read when it is first asked for and after changes made here; those of others are noticed. */
export function useTimeline(id: string): Reading {
  const [shown, setShown] = useState<Tagged<Timeline> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isOutdated, setOutdated] = useState(false);
  const latest = useRef(0);
  const reload = useCallback(async () => {
    const turn = ++latest.current;
    try {
      const read = await readTimeline(id);
      if (turn !== latest.current) return;
      setShown((known) => (known?.tag && known.tag === read.tag ? known : read));
      setOutdated(false);
      setProblem(null);
    } catch (error) {
      if (turn === latest.current && error instanceof Problem) setProblem(error);
    }
  }, [id]);
  useEffect(() => void reload(), [reload]);
  const look = useCallback(async () => {
    const turn = latest.current;
    if (!shown?.tag || isOutdated) return;
    // Whoever cannot be reached now is asked again the next time.
    const changed = await readChanged(id, shown.tag).catch(() => null);
    if (changed && turn === latest.current) setOutdated(true);
  }, [id, shown, isOutdated]);
  useLooking(look);
  return { timeline: shown?.value ?? null, problem, isOutdated, reload };
}

/** Look every minute while the page is visible, and at once when it comes into sight. */
function useLooking(look: () => Promise<void>): void {
  useEffect(() => {
    const lookIfSeen = (): void => {
      if (document.visibilityState === "visible") void look();
    };
    const timer = setInterval(lookIfSeen, LOOK_MILLISECONDS);
    document.addEventListener("visibilitychange", lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookIfSeen);
    };
  }, [look]);
}
