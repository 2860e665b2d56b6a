// Builds the page from src/ into dist/: scripts and styles under names that carry a hash of their content,
// the three documents that name them, and the sample articles of seeds/.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const DIST = join(HERE, "dist");
const ASSETS = join(DIST, "assets");
const SEEDS = join(HERE, "../../../seeds");
/** What each document says of itself before its script runs. TimelineJS knows no dark. */
const DOCUMENTS = {
  index: { title: "Dateline", scheme: "light dark" },
  embed: { title: "Timeline", scheme: "light dark" },
  preview: { title: "Preview", scheme: "light" },
};

/** Bundle the entries, which know the samples' names; gives the script and style of each document. */
async function bundle(samples) {
  const { metafile } = await build({
    absWorkingDir: HERE,
    entryPoints: Object.keys(DOCUMENTS).map((name) => ({ in: `src/${name}.tsx`, out: name })),
    outdir: ASSETS,
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    metafile: true,
    define: { SAMPLES: JSON.stringify(samples) },
    jsx: "automatic",
    jsxImportSource: "preact",
    // TimelineJS imports the source of its styles; what is made of them is in its dist folder.
    loader: { ".less": "empty", ".woff": "file", ".woff2": "file", ".ttf": "file", ".eot": "file", ".svg": "file" },
    legalComments: "linked",
    logLevel: "warning",
  });
  const outputs = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint);
  return new Map(
    outputs.map(([path, { entryPoint, cssBundle }]) => [
      basename(entryPoint, ".tsx"),
      { script: basename(path), style: basename(cssBundle) },
    ]),
  );
}

/** Write one document: the template with what is said of it and the names of its files. */
async function writeDocument(name, words) {
  const template = await readFile(join(HERE, "src/document.html"), "utf8");
  await writeFile(join(DIST, `${name}.html`), template.replace(/\{(\w+)\}/g, (_, word) => words[word]));
}

/** Write the sample articles; gives the address of each file by the name of its affair. */
async function writeSamples() {
  const names = {};
  for (const affair of (await readdir(SEEDS)).sort()) {
    const request = join(SEEDS, affair, "request.json");
    if (existsSync(request)) {
      const text = JSON.stringify(JSON.parse(await readFile(request, "utf8")));
      const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
      names[affair] = `/assets/${affair}-${hash}.json`;
      await writeFile(join(DIST, names[affair]), text);
    }
  }
  return names;
}

await rm(DIST, { recursive: true, force: true });
await mkdir(ASSETS, { recursive: true });
const files = await bundle(await writeSamples());
// Last, so that a document that is there tells that all is built.
await Promise.all(
  Object.entries(DOCUMENTS).map(([name, words]) => writeDocument(name, { ...words, ...files.get(name) })),
);
