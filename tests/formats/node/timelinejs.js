// What TimelineJS itself makes of the document on standard input, printed as JSON.
const { readFileSync } = require("node:fs");
const { JSDOM, VirtualConsole } = require("jsdom");

const page = '<div id="timeline"></div>';
const quiet = new VirtualConsole();
const { window } = new JSDOM(page, { runScripts: "outside-only", url: "http://localhost/", virtualConsole: quiet });
window.matchMedia = () => ({ matches: false, addListener() {}, addEventListener() {} });
window.eval(readFileSync(require.resolve("@knight-lab/timelinejs/dist/js/timeline.js"), "utf8"));
window.source = readFileSync(0, "utf8");
window.eval('window.timeline = new TL.Timeline("timeline", JSON.parse(source), { script_path: "http://localhost/" })');

const parts = (date) => {
  if (!date) return null;
  const { year, month, day, date_obj: moment } = date.data;
  return {
    year: year === undefined ? null : moment.getFullYear(),
    month: month === undefined ? null : moment.getMonth() + 1,
    day: day === undefined ? null : moment.getDate(),
  };
};
const shown = (html) => {
  const element = window.document.createElement("div");
  element.innerHTML = html;
  return { text: element.textContent, elements: [...element.querySelectorAll("*")].map((each) => each.localName) };
};
const report = ({ title, events, messages }) => ({
  errors: messages.errors.map(String),
  title: shown(title.text.headline),
  slides: events.map((slide) => ({
    id: slide.unique_id,
    start: parts(slide.start_date),
    end: parts(slide.end_date),
    axis: slide.start_date.getDisplayDate(),
    when: slide.display_date,
    group: slide.group,
    headline: shown(slide.text.headline),
    body: shown(slide.text.text),
  })),
});

// It reads the document once its language is there, which comes with it.
const wait = setInterval(() => {
  if (window.timeline.config === null) return;
  clearInterval(wait);
  process.stdout.write(JSON.stringify(report(window.timeline.config)), () => process.exit(0));
}, 10);
