// Shows a timeline and keeps it as it is, in a browser or with Node.js 20: asks for what has changed alone.
//   node follow.js https://timelines.example TIMELINE
export async function timeline(service, id, key) {
  const answer = await fetch(`${service}/v1/timelines/${encodeURIComponent(id)}`, { headers: headers(key) });
  if (!answer.ok) throw new Error((await answer.json()).detail);
  return answer.json();
}

// The events by id after a revision, and the revision that they are of.
export async function follow(service, id, known, since, key) {
  const answer = await fetch(`${service}/v1/timelines/${encodeURIComponent(id)}/changes?since=${since}`, {
    headers: headers(key),
  });
  if (!answer.ok) throw new Error((await answer.json()).detail);
  const told = await answer.json();
  for (const event of [...told.added, ...told.changed]) known.set(event.id, event);
  for (const gone of told.removed) known.delete(gone.id);
  return told.revision;
}

const headers = (key) => (key ? { Authorization: `Bearer ${key}` } : {});

if (globalThis.process?.argv[1]?.endsWith("follow.js")) {
  const [service, id] = process.argv.slice(2);
  const shown = await timeline(service, id, process.env.DATELINE_KEY);
  for (const event of shown.events) console.log(`${event.date.text}: ${event.title}`);
}
