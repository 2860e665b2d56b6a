// The ways to correct an entry, one open at a time.

import { useState } from "preact/hooks";
import type { TimelineEvent } from "../api/types";
import { Alert } from "../parts/Alert";
import { useDesk } from "../state/desk";
import { go } from "../state/route";
import { texts } from "../texts";
import { EditForm } from "./EditForm";
import { Merge } from "./Merge";
import { Split } from "./Split";
import { useAct } from "./useAct";

type Way = "set" | "merge" | "split";

export function Corrections({ event }: { event: TimelineEvent }) {
  const { route } = useDesk();
  const { isBusy, problem, edit } = useAct();
  const [way, setWay] = useState<Way | null>(null);
  const close = (): void => setWay(null);
  const hide = async (): Promise<void> => {
    if (await edit({ op: "hide", event: event.id })) go({ ...route, entry: null });
  };
  const ways: [Way, string, boolean][] = [
    ["set", texts.correct.open, true],
    ["merge", texts.correct.merge, true],
    ["split", texts.correct.split, event.sources.length > 1],
  ];
  return (
    <section class="corrections" aria-label={texts.timeline.history}>
      <p class="buttons">
        {ways.map(
          ([name, text, isThere]) =>
            isThere && (
              <button key={name} type="button" aria-expanded={way === name} onClick={() => setWay(way === name ? null : name)}>
                {text}
              </button>
            ),
        )}
        {!event.pinned && (
          <button type="button" disabled={isBusy} onClick={() => void edit({ op: "pin", event: event.id })}>
            {texts.correct.pin}
          </button>
        )}
        <button type="button" disabled={isBusy} onClick={() => void hide()}>
          {texts.correct.hide}
        </button>
      </p>
      <Alert problem={problem} />
      {way === "set" && <EditForm key={event.id} event={event} onDone={close} />}
      {way === "merge" && <Merge event={event} onDone={close} />}
      {way === "split" && <Split event={event} onDone={close} />}
    </section>
  );
}
