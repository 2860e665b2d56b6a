// What went wrong, in the service's words.

export function Alert({ problem }: { problem: string | null }) {
  if (!problem) return null;
  return (
    <p class="problem" role="alert">
      {problem}
    </p>
  );
}
