// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A rule's page beside the plan: what it flags, an example, and why.
import * as vscode from "vscode";
import { reportFailure } from "./report";
import type { Server } from "./server";

export const scheme = "planlint";

interface Rule {
  id: string;
  summary: string;
}

/** Pages of rules as read-only Markdown documents, by the addresses that findings have: `planlint:/rules/sum/column-total.md`. */
export class RulePages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  constructor(private readonly server: Server) {}

  dispose(): void {
    this.registration.dispose();
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const rule = uri.path.replace(/^\/rules\/|\.md$/g, "");
    return (await this.server.command<string>("planlint.explain", rule)) ?? vscode.l10n.t("planlint is not running");
  }
}

/** The address of a rule's page. */
function pageOf(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/rules/${rule}.md` });
}

/** Shows the page of `given` (a rule's id), else of a finding at the cursor, else of one that is chosen. */
export async function explainRule(server: Server, given?: unknown): Promise<void> {
  await reportFailure(server, async () => {
    const rule = typeof given === "string" ? given : (ruleAtCursor() ?? (await askForRule(server)));
    if (!rule) return;
    await showPage(pageOf(rule));
  });
}

/** A page is shown as it is meant to be read, not as Markdown. */
export async function showPage(page: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand("markdown.showPreviewToSide", page);
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
  const rules = await server.command<Rule[]>("planlint.rules");
  if (!rules) throw new Error(vscode.l10n.t("planlint is not running"));
  return rules.map((rule) => ({ label: rule.id, description: rule.summary }));
}
