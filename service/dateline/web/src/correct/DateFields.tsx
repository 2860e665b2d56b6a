// When it was, in words and numbers that a person knows.

import { texts } from "../texts";
import { EXTENTS, type Extent, type TypedDate } from "./edtf";

export function DateFields({ typed, onChange }: { typed: TypedDate; onChange: (typed: TypedDate) => void }) {
  const set = (part: Partial<TypedDate>): void => onChange({ ...typed, ...part });
  return (
    <fieldset class="date-fields">
      <legend>{texts.correct.when}</legend>
      <select
        aria-label={texts.correct.when}
        value={typed.extent}
        onChange={(event) => set({ extent: event.currentTarget.value as Extent })}
      >
        {EXTENTS.map((extent) => (
          <option key={extent} value={extent}>
            {texts.correct.extent[extent]}
          </option>
        ))}
      </select>
      <input
        aria-label={texts.correct.first}
        value={typed.first}
        placeholder={texts.correct.dayHint}
        onInput={(event) => set({ first: event.currentTarget.value })}
      />
      {typed.extent === "range" && (
        <input
          aria-label={texts.correct.last}
          value={typed.last}
          placeholder={texts.correct.dayHint}
          onInput={(event) => set({ last: event.currentTarget.value })}
        />
      )}
      <label class="chip">
        <input type="checkbox" checked={typed.isAbout} onChange={(event) => set({ isAbout: event.currentTarget.checked })} />
        <span>{texts.correct.about}</span>
      </label>
    </fieldset>
  );
}
