// How a date that is being typed would be shown, asked of the service without changing anything.

import { useEffect, useState } from "preact/hooks";
import { messageOf } from "../api/client";
import { correctEvent } from "../api/timelines";
import { texts } from "../texts";

const PAUSE_MILLISECONDS = 350;

/** What to say under the date; empty while there is nothing to say. */
export function usePreview(timeline: string, event: string, date: string | undefined, tag: string): string {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!date || !tag) {
      setSaid("");
      return;
    }
    let isMeant = true;
    const tell = (text: string): void => {
      if (isMeant) setSaid(text);
    };
    const timer = setTimeout(() => {
      correctEvent(timeline, event, { date }, { tag, isDry: true }).then(
        (would) => tell(texts.correct.preview(would.date?.text ?? "")),
        (error) => tell(messageOf(error)),
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      isMeant = false;
      clearTimeout(timer);
    };
  }, [timeline, event, date, tag]);
  return said;
}
