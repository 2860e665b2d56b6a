// A passage of an article with what matters marked. Its text stays text, whatever is in it.

import type { Passage, Piece } from "../marks/passage";

export function Marked({ passage }: { passage: Passage }) {
  return (
    <blockquote class="passage" dir="auto">
      {passage.isCutBefore && "… "}
      {passage.pieces.map((piece, index) => (
        <Part key={index} piece={piece} />
      ))}
      {passage.isCutAfter && " …"}
    </blockquote>
  );
}

function Part({ piece: { text, marks } }: { piece: Piece }) {
  if (!marks.length) return <>{text}</>;
  return <mark class={marks.map((mark) => `mark-${mark}`).join(" ")}>{text}</mark>;
}
