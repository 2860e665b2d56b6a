// The timeline as TimelineJS shows it, in a frame over the page.

import { useRef, useState } from "preact/hooks";
import type { Timeline } from "../api/types";
import { texts } from "../texts";

export function Preview({ timeline, query }: { timeline: Timeline; query: URLSearchParams }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = (): void => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <h3>{texts.take.preview}</h3>
      <p class="hint">{texts.take.previewLead}</p>
      <button type="button" onClick={open}>
        {texts.take.previewAct}
      </button>
      <dialog ref={dialog} class="preview-dialog" aria-label={texts.take.preview} onClose={() => setOpen(false)}>
        <button type="button" onClick={() => dialog.current?.close()}>
          {texts.close}
        </button>
        {isOpen && <iframe src={`/preview/${encodeURIComponent(timeline.id)}?${query}`} title={texts.take.preview} />}
      </dialog>
    </>
  );
}
