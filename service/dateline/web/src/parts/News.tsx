// That others have changed the timeline: told, and shown when one asks for it, so that nothing moves by itself.

import { texts } from "../texts";

export function News({ isOutdated, onShow }: { isOutdated: boolean; onShow: () => Promise<void> }) {
  const show = async (): Promise<void> => {
    await onShow();
    // The button is gone, and the focus with it.
    document.getElementById("entries")?.focus({ preventScroll: true });
  };
  return (
    <div role="status">
      {isOutdated && (
        <div class="toast">
          <span>{texts.timeline.changed}</span>
          <button type="button" onClick={() => void show()}>
            {texts.timeline.showChanges}
          </button>
        </div>
      )}
    </div>
  );
}
