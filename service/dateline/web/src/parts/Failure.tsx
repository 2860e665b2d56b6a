// What is shown instead of a view that could not be read.

import type { Problem } from "../api/client";
import { NO_FILTERS } from "../state/filters";
import { texts } from "../texts";
import { KeyForm } from "./KeyForm";
import { Link } from "./Link";

export function Failure({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const isGone = problem.status === 404;
  return (
    <main class="failure" role="alert">
      <h1>{texts.problems.title}</h1>
      <p>{isGone ? texts.problems.noTimeline : problem.message}</p>
      {problem.isLocked && <KeyForm onKey={onRetry} />}
      {!isGone && !problem.isLocked && (
        <button type="button" onClick={onRetry}>
          {texts.problems.retry}
        </button>
      )}
      <Link to={{ timeline: null, entry: null, panel: null, filters: NO_FILTERS }}>{texts.problems.home}</Link>
    </main>
  );
}
