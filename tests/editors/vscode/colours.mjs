// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What VS Code's own tokenizer makes of plan.tmLanguage.json: colours.mjs GRAMMAR. Below each line stands, under the
// characters that it is about, the last scope that they have.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";

const samples = String.raw`
mål 1.1 "Alla är \"trygga\" hemma" {
^^^ keyword.control.goal
    ^^^ constant.numeric.goal
        ^^^^^^^^ entity.name.section.goal
                 ^^ constant.character.escape
                                   ^ punctuation.section.block
  kf-årsmål     max 10 personer  # ett tak
  ^^^^^^^^^ support.type.property-name
                ^^^ keyword.operator
                    ^^ constant.numeric
                       ^^^^^^^^ storage.type.unit
                                 ^^^^^^^^ comment.line.number-sign
  utgår från  "kf-budget-2024.plan"
  ^^^^^^^^^^ support.type.property-name
              ^^^^^^^^^^^^^^^^^^^^^ markup.underline.link
  aktivitet "Vi bygger" { tid 2024-02-01 till 2024-06-30 }
  ^^^^^^^^^ keyword.control
            ^^^^^^^^^^^ string.quoted.double
                          ^^^ support.type.property-name
                              ^^^^^^^^^^ constant.numeric.date
                                         ^^^^ support.type.property-name
  beskrivning """
              ^^^ string.quoted.triple
    Pengarna för mål 1.2 finns *här*.
    ^^^^^^^^ string.quoted.triple
                 ^^^^^^^ entity.name.reference
                               ^^^^^ markup.italic
    """
  | Summa | -1 003,5 | 12 # avrundat |
  ^ punctuation.separator.table
    ^^^^^ markup.bold.total
            ^^^^^^^^ constant.numeric.cell
                          ^^^^^^^^^^^ comment.line.number-sign
  # planlint: ignorera sum/column-total -- avrundat
              ^^^^^^^^ keyword.other.suppression
                       ^^^^^^^^^^^^^^^^ constant.other.rule
text """
  En text som ingen avslutar
}
^ punctuation.section.block
mål 2 "Nästa"
^^^ keyword.control.goal
`;

const require = createRequire(import.meta.url);
const wasm = await readFile(require.resolve("vscode-oniguruma/release/onig.wasm"));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
const file = process.argv[2];
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(await readFile(file, "utf8"), file),
});
const grammar = await registry.loadGrammar("source.plan");

const problems = [];
let asserted = 0;
let state = textmate.INITIAL;
let line = "";
let tokens = [];
for (const sample of samples.split("\n").slice(1, -1)) {
  const claim = /^( *)(\^+) ([a-z.-]+)$/.exec(sample);
  if (!claim) {
    line = sample;
    ({ tokens, ruleStack: state } = grammar.tokenizeLine(line, state));
    continue;
  }
  const [, blanks, carets, scope] = claim;
  asserted += 1;
  for (let at = blanks.length; at < blanks.length + carets.length; at++) {
    const token = tokens.find((one) => one.startIndex <= at && at < one.endIndex);
    const last = token?.scopes.at(-1);
    if (last !== `${scope}.plan` && line[at] !== " ") problems.push(`${line}\n  at ${at} "${line[at]}": ${last}, expected ${scope}.plan`);
  }
}
if (asserted < 20) problems.push("the samples claim too little");
console.log(problems.length ? `FAILED colours\n${problems.slice(0, 10).join("\n")}` : "ok   colours as the grammar says");
process.exit(problems.length ? 1 : 0);
