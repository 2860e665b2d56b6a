// What vis-timeline itself makes of the document on standard input, printed as JSON.
const { readFileSync } = require("node:fs");
const { JSDOM, VirtualConsole } = require("jsdom");

const quiet = new VirtualConsole();
const { window } = new JSDOM('<div id="timeline"></div>', {
  runScripts: "outside-only", pretendToBeVisual: true, virtualConsole: quiet,
});
window.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };
window.eval(readFileSync(require.resolve("vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"), "utf8"));
window.source = readFileSync(0, "utf8");
window.eval(`
  const { items, groups } = JSON.parse(source);
  const element = document.getElementById("timeline");
  window.timeline = new vis.Timeline(element, new vis.DataSet(items), new vis.DataSet(groups), {});
`);

const day = (moment) => moment && [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
const { items, groups } = window.timeline.itemSet;
process.stdout.write(JSON.stringify({
  groups: Object.keys(groups),
  items: Object.values(items).map(({ data }) => ({
    id: data.id, type: data.type, group: data.group, content: data.content,
    start: day(new Date(data.start)), end: day(data.end && new Date(data.end)),
  })),
}), () => process.exit(0));
