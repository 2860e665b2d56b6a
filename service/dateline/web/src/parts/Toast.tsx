// One line about what was just done, with the way back.

import { useEffect, useState } from "preact/hooks";
import { messageOf } from "../api/client";
import { undoEdit } from "../api/timelines";
import { useDesk } from "../state/desk";
import { texts } from "../texts";

export interface Said {
  message: string;
  /** The edit that can be undone. */
  undo: string | null;
}

const SHOWN_MILLISECONDS = 12_000;

export function Toast({ said, onDone }: { said: Said | null; onDone: () => void }) {
  const { timeline, reload, say } = useDesk();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!said || isHeld) return;
    const timer = setTimeout(onDone, SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [said, isHeld]);
  const undo = async (): Promise<void> => {
    try {
      await undoEdit(timeline.id, said!.undo!);
      onDone();
      await reload();
    } catch (error) {
      say(messageOf(error));
    }
  };
  return (
    <div role="status" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
      {said && (
        <div class="toast">
          <span>{said.message}</span>
          {said.undo && (
            <button type="button" onClick={() => void undo()}>
              {texts.undo}
            </button>
          )}
          <button type="button" class="quiet" aria-label={texts.close} onClick={onDone}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
