// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A rule's page beside the plan: what it flags, an example, and why.
import * as vscode from "vscode";
import { reportFailure } from "./report";
import type { Server } from "./server";

const scheme = "planlint";

/** What is used of the output of `planlint rules --format json`. */
interface Rule {
  id: string;
  summary: { sv: string; en: string };
}

/** Pages of rules as read-only Markdown documents, by the addresses that findings have: `planlint:/rules/sum/column-total.md`. */
export class RulePages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  constructor(private readonly server: Server) {}

  dispose(): void {
    this.registration.dispose();
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const run = await this.server.run(["explain", uri.path.replace(/^\/rules\/|\.md$/g, "")]);
    return run.code === 0 ? run.stdout : run.stderr;
  }
}

/** Shows the page of `given` (a rule's id), else of a finding at the cursor, else of one that is chosen. */
export async function explainRule(server: Server, given?: unknown): Promise<void> {
  await reportFailure(server, async () => {
    const rule = typeof given === "string" ? given : (ruleAtCursor() ?? (await askForRule(server)));
    if (!rule) return;
    const page = vscode.Uri.from({ scheme, path: `/rules/${rule}.md` });
    await vscode.commands.executeCommand("markdown.showPreviewToSide", page);
  });
}

function ruleAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== "plan") return undefined;
  const here = vscode.languages
    .getDiagnostics(editor.document.uri)
    .find((one) => one.source === "planlint" && one.range.contains(editor.selection.active));
  const code = typeof here?.code === "object" ? here.code.value : here?.code;
  return code?.toString();
}

async function askForRule(server: Server): Promise<string | undefined> {
  const chosen = await vscode.window.showQuickPick(rulesOf(server), {
    title: vscode.l10n.t("Which rule?"),
    matchOnDescription: true,
  });
  return chosen?.label;
}

async function rulesOf(server: Server): Promise<vscode.QuickPickItem[]> {
  const run = await server.run(["rules", "--format", "json"]);
  if (run.code !== 0) throw new Error(run.stderr.trim());
  const { rules } = JSON.parse(run.stdout) as { rules: Rule[] };
  return rules.map((rule) => ({ label: rule.id, description: rule.summary[server.language()] }));
}
