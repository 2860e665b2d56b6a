// A timeline as TimelineJS shows it. Its fonts and styles are bundled: it loads nothing from elsewhere.

import { Timeline } from "@knight-lab/timelinejs";
import "@knight-lab/timelinejs/dist/css/timeline.css";
import { ask, messageOf } from "./api/client";
import { exportAddress } from "./api/timelines";
import "./styles/preview.css";
import { texts } from "./texts";

interface TimelineData {
  title?: { text?: { headline?: string } };
}

async function show(place: HTMLElement): Promise<void> {
  const id = decodeURIComponent(location.pathname.split("/").at(-1) ?? "");
  const { value: data } = await ask<TimelineData>(exportAddress(id, "timelinejs", new URLSearchParams(location.search)));
  document.title = data.title?.text?.headline ?? texts.take.preview;
  new Timeline(place, data, { font: "", script_path: `${location.origin}/assets/`, hash_bookmark: false });
}

const place = document.getElementById("page")!;
show(place).catch((error) => {
  place.textContent = messageOf(error);
});
