// Why an event is as it is, asked for when it is opened and when the timeline has changed.

import { useEffect, useState } from "preact/hooks";
import { explainEvent } from "../api/timelines";
import type { Explanation, Timeline } from "../api/types";

/** The explanation of an event; null until it is here, or where there is none. */
export function useExplanation({ id, revision }: Timeline, event: string): Explanation | null {
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  useEffect(() => {
    let isMeant = true;
    explainEvent(id, event).then(
      (read) => isMeant && setExplanation(read),
      () => isMeant && setExplanation(null),
    );
    return () => {
      isMeant = false;
    };
  }, [id, revision, event]);
  return explanation;
}
