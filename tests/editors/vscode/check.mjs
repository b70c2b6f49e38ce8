// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What an author does in VS Code, and what they must see: check.mjs ADDRESS WORKSPACE SETTINGS SHOTS, where SETTINGS is the
// file of VS Code's settings for this machine.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const [address, workspace, settings, shots] = process.argv.slice(2);
const file = path.join(workspace, "omsorg-2024.plan");
const lines = readFileSync(file, "utf8").split("\n");

/** The line (from 1) that begins, but for blanks, with `text`. */
function lineOf(text) {
  const found = lines.findIndex((line) => line.trimStart().startsWith(text));
  assert.notEqual(found, -1, `no line begins with ${text}`);
  return found + 1;
}

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
page.setDefaultTimeout(60_000); // a loaded machine takes its time

const editor = page.locator(".editor-instance .monaco-editor").first();
const shoot = (name) => page.screenshot({ path: path.join(shots, `${name}.png`) });

/** What the editor shows, with plain blanks. */
async function shownText() {
  const texts = await editor.locator(".view-line").allInnerTexts();
  return texts.join("\n").replaceAll("\u00a0", " ");
}

async function shows(text) {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll(".editor-instance .view-line")]
        .some((line) => line.textContent.replaceAll("\u00a0", " ").includes(wanted)),
    text,
  );
}

/** Types into the quick input that is there, and takes what it offers for it: a row with the text `offered`, if said. */
async function answer(text, offered) {
  const input = page.locator(".quick-input-widget input[type=text]");
  await input.waitFor({ state: "visible" });
  await input.fill(text);
  if (offered) await page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: offered }).waitFor();
  await page.keyboard.press("Enter");
}

async function quickly(keys, text, offered) {
  await page.keyboard.press(keys);
  await answer(text, offered);
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

/** Begins a command that asks for something. */
async function command(name) {
  await page.keyboard.press("F1");
  await answer(`>${name}`, name);
}

/** Takes the file that VS Code's own dialog proposes. */
async function takeProposed(title, name) {
  await page.locator(".quick-input-titlebar", { hasText: title }).waitFor();
  await page.waitForFunction(
    (end) => document.querySelector(".quick-input-widget input[type=text]").value.endsWith(end),
    `/${name}`,
  );
  await page.keyboard.press("Enter");
}

/** Does it again until the thing is seen. */
async function untilSeen(thing, action) {
  for (const end = Date.now() + 60_000; ; ) {
    if (!(await thing.isVisible())) await action();
    const seen = await thing.waitFor({ timeout: 5_000 }).then(() => true, () => false);
    if (seen) return;
    if (Date.now() > end) throw new Error(`${thing} is not seen`);
  }
}

const changeSettings = (changes) =>
  writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, "utf8")), ...changes }));

async function goTo(line, column) {
  await quickly("Control+g", `:${line}:${column}`, "Go to line");
  await at(line, column);
}

/** The cursor is at the place, as the status bar tells it. */
async function at(line, column) {
  const place = page.locator("#status\\.editor\\.selection", { hasText: new RegExp(`Ln ${line}, Col ${column}\\b`) });
  await place.waitFor();
}

const steps = {
  async "starts and opens a plan"() {
    await page.goto(`${address}/?folder=${encodeURIComponent(workspace)}`);
    await page.locator(".monaco-workbench .explorer-folders-view").waitFor();
    await quickly("Control+p", "omsorg-2024.plan", "omsorg-2024.plan");
    await editor.locator(".view-line").first().waitFor();
    await shows("verksamhetsplan 2024");
  },

  async "colours keywords, titles and figures apart"() {
    // Spans come anew when the server's tokens and links do.
    const found = await page.waitForFunction(
      (wanted) => {
        const spans = [...document.querySelectorAll(".view-line span span")];
        const colours = wanted.map((text) => {
          const span = spans.find((one) => one.textContent.replaceAll("\u00a0", " ").trim() === text);
          return span && getComputedStyle(span).color;
        });
        return colours.every(Boolean) && colours;
      },
      ["verksamhetsplan", "periodicitet", "2023-12-13"],
    );
    const colours = await found.jsonValue();
    assert.equal(new Set(colours).size, 3, `they should differ: ${colours}`);
  },

  async "underlines the slip"() {
    await editor.locator(".squiggly-warning, .squiggly-error").first().waitFor();
    assert.equal(await editor.locator(".squiggly-warning, .squiggly-error").count(), 1);
  },

  async "lists it among the problems, in Swedish"() {
    await page.keyboard.press("Control+Shift+M");
    const row = page.locator(".markers-panel .monaco-list-row", { hasText: "target/operator-lost" });
    await row.waitFor();
    const text = await row.innerText();
    const line = lineOf("årsmål        10");
    assert.match(text, /max/);
    assert.match(text, new RegExp(`\\[Ln ${line}, Col 19\\]`));
  },

  async "shows the golden thread"() {
    await quickly("F1", ">planlint: Show the Golden Thread", "planlint: Show the Golden Thread");
    const rows = page.locator(".pane", { hasText: /Golden Thread/i }).locator(".monaco-list-row");
    await rows.filter({ hasText: "Äldre är trygga hemma" }).first().waitFor();
    await page.locator(".pane-header", { hasText: /^workspace$/i }).click();
    await page.mouse.move(347, 400); // the edge of the side bar
    await page.mouse.down();
    await page.mouse.move(480, 400, { steps: 5 });
    await page.mouse.up();
    await rows.filter({ hasText: "Samma personer kommer hem till den äldre" }).first().waitFor();
    await shoot("problems");
  },

  async "mends it by a quick fix"() {
    const line = lineOf("årsmål        10");
    await editor.locator(".view-line").first().click();
    await goTo(line, 19);
    await page.keyboard.press("Control+.");
    const action = page.locator(".action-widget .monaco-list-row", { hasText: "max 10 personer" }).first();
    await action.waitFor();
    await shoot("quick-fix");
    await page.keyboard.press("Enter"); // the first is chosen already
    await shows("årsmål        max 10 personer");
    await editor.locator(".squiggly-warning, .squiggly-error").first().waitFor({ state: "detached" });
  },

  async "completes a property"() {
    await goTo(lineOf("bättre        högre"), 1);
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("komm", { delay: 60 });
    await page.keyboard.press("Control+Space");
    const offered = page.locator(".suggest-widget .monaco-list-row", { hasText: "kommentar" }).first();
    await offered.waitFor();
    await shoot("completion");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Shift+K"); // the line: what one undo takes back depends on how fast it was typed
    await page.waitForFunction(
      () => ![...document.querySelectorAll(".editor-instance .view-line")].some((line) => /^\s*komm/.test(line.textContent)),
    );
  },

  async "goes from a number to its goal"() {
    await goTo(lineOf("stödjer 1.1, 1.2"), 17);
    await page.keyboard.press("F12");
    await page.locator("#status\\.editor\\.selection", { hasText: `Ln ${lineOf("mål 1.2")},` }).waitFor();
  },

  async "lists what a code lens counts"() {
    await goTo(lineOf("nämndmål 1.1.1"), 3);
    const lens = editor.locator(".codelens-decoration a", { hasText: "1 indikator" }).first();
    const list = page.locator(".reference-zone-widget");
    const row = list.locator(".monaco-list-row", { hasText: "Andel besök av fast kontakt" }).first();
    await untilSeen(row, () => lens.click()); // a lens that is drawn anew just then misses it
    await shoot("lens");
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
  },

  async "explains the rule of a finding"() {
    await goTo(lineOf("årsmål        10"), 5);
    await page.keyboard.press("Shift+End");
    await page.keyboard.type("årsmål        10");
    await page.keyboard.press("Escape"); // what is offered for it
    await editor.locator(".squiggly-warning").first().waitFor();
    await command("planlint: Explain a Rule");
    await page.locator(".tab", { hasText: "operator-lost.md" }).waitFor();
    const frame = page.frameLocator("iframe.webview").frameLocator("#active-frame");
    await frame.locator("h1", { hasText: "target/operator-lost" }).waitFor();
    await shoot("rule");
  },

  async "begins a plan from the council's budget"() {
    await command("planlint: New Plan from a Council Budget");
    await answer("kf-budget", "kf-budget-2024.plan");
    await page.locator(".quick-input-titlebar", { hasText: "New plan from kf-budget-2024.plan" }).waitFor();
    await answer("Kulturnämnden");
    await takeProposed("Where is the plan file to be?", "kulturnamnden-2024.plan");
    await page.locator(".tab.active", { hasText: "kulturnamnden-2024.plan" }).waitFor();
    await shows('verksamhetsplan 2024 "Kulturnämnden"');
  },

  async "makes a plan of a document"() {
    const text = "Verksamhetsplan 2024\nKulturnämnden\n\n1.1 Äldre är trygga hemma\n\nNämnden håller öppet för alla.\n";
    writeFileSync(path.join(workspace, "kultur.txt"), text);
    await command("planlint: Import a Document");
    await page.locator(".quick-input-titlebar", { hasText: "Which document is to become a plan file?" }).waitFor();
    await page.locator(".quick-input-widget .monaco-list-row", { hasText: "kultur.txt" }).click();
    await takeProposed("Where is the plan file to be?", "kultur.plan");
    await page.locator(".tab.active", { hasText: "kultur.plan" }).waitFor();
    await shows("verksamhetsplan 2024");
  },

  async "says where planlint is missing, and comes back"() {
    changeSettings({ "planlint.server.path": "/nowhere/planlint" });
    await page.locator(".notification-toast", { hasText: "/nowhere/planlint could not be started" }).first().waitFor();
    await page.locator(".statusbar-item[id*='planlint.status'] .codicon-error").waitFor();
    changeSettings({ "planlint.server.path": "" });
    await page.locator(".statusbar-item[id*='planlint.status'] .codicon-error").waitFor({ state: "detached" });
  },
};

let failed = 0;
for (const [name, step] of Object.entries(steps)) {
  const start = Date.now();
  try {
    await step();
    console.log(`ok   ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  } catch (error) {
    console.log(`FAILED ${name}: ${error.message.split("\n").slice(0, 6).join("\n    ")}`);
    await shoot(`failed-${++failed}`);
    console.log(`what the editor shows:\n${await shownText().catch(() => "nothing")}`);
    break; // what follows builds on it
  }
}
await browser.close();
process.exit(failed);
