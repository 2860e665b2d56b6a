// A timeline as TimelineJS shows it. Its fonts and styles are bundled: it loads nothing from elsewhere.

import { Timeline } from "@knight-lab/timelinejs";
import "@knight-lab/timelinejs/dist/css/timeline.css";
import { exportAddress } from "./api/timelines";
import "./styles/preview.css";
import { texts } from "./texts";

async function show(place: HTMLElement): Promise<void> {
  const id = decodeURIComponent(location.pathname.split("/").at(-1) ?? "");
  const response = await fetch(exportAddress(id, "timelinejs", new URLSearchParams(location.search)));
  if (!response.ok) {
    place.textContent = texts.problems.noTimeline;
    return;
  }
  const data = await response.json();
  document.title = data.title?.text?.headline ?? texts.take.preview;
  new Timeline(place, data, { font: "", script_path: `${location.origin}/assets/`, hash_bookmark: false });
}

void show(document.getElementById("page")!);
