// The button that starts it, how far it is, and the way on where some could not be read.

import { texts } from "../texts";
import type { Bringing } from "./useBringing";

interface Props {
  bringing: Bringing;
  isNew: boolean;
  /** How many articles are pasted and not on the pile yet. */
  pasted: number;
  onGoOn: (timeline: string) => void;
}

export function Sending({ bringing, isNew, pasted, onGoOn }: Props) {
  const { drafts, isBusy, timeline } = bringing;
  const at = drafts.findIndex(({ state }) => state === "reading");
  const failed = drafts.filter(({ state }) => state === "failed").length;
  const waiting = drafts.filter(({ state }) => state === "waiting").length + pasted;
  const withdrawn = drafts.filter(({ state }) => state === "withdrawn").length;
  const isSome = drafts.some(({ state }) => state === "done" || state === "existed" || state === "withdrawn");
  return (
    <div class="sending">
      <div role="status">
        {isBusy && (
          <p>
            <progress max={drafts.length} value={Math.max(0, at)} aria-label={texts.bring.reading(at + 1, drafts.length)} />
            {at >= 0 && texts.bring.reading(at + 1, drafts.length)}
          </p>
        )}
      </div>
      <button type="submit" class="main" disabled={waiting + failed === 0 || isBusy}>
        {failed && !isBusy ? texts.bring.again : isNew ? texts.bring.make : texts.bring.makeMore(waiting)}
      </button>
      {failed + withdrawn > 0 && isSome && !isBusy && timeline && (
        <button type="button" onClick={() => onGoOn(timeline)}>
          {texts.bring.goOn}
        </button>
      )}
    </div>
  );
}
