// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A plan to fill in, with all that the council asks of the board, by `planlint new plan`.
import * as path from "node:path";
import * as vscode from "vscode";
import { reportFailure } from "./report";
import type { Server } from "./server";

export async function newPlan(server: Server, given?: vscode.Uri): Promise<void> {
  const catalogue = given && (await isCatalogue(given)) ? given : await askForCatalogue();
  if (!catalogue) return;
  const board = await vscode.window.showInputBox({
    title: vscode.l10n.t("New plan from {0}", path.basename(catalogue.fsPath)),
    prompt: vscode.l10n.t("The board, as the council writes it"),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? undefined : vscode.l10n.t("The board needs a name")),
  });
  if (!board) return;
  const folder = path.dirname(catalogue.fsPath);
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.file(path.join(folder, fileName(board, catalogue))),
    filters: { [vscode.l10n.t("Plan files")]: ["plan"] },
    title: vscode.l10n.t("Where is the plan file to be?"),
  });
  if (!target) return;
  await reportFailure(server, async () => {
    const args = ["new", "plan", "--from", catalogue.fsPath, "--board", board.trim(), "--output", target.fsPath, "--force"];
    const run = await server.run(args, folder);
    if (run.code !== 0) throw new Error(run.stderr.trim());
    await vscode.window.showTextDocument(target);
  });
}

/** "Barn- och ungdomsnämnden" of kf-budget-2024.plan: barn-och-ungdomsnamnden-2024.plan. */
function fileName(board: string, catalogue: vscode.Uri): string {
  const plain = board.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? ["plan"];
  const year = /\d{4}/.exec(path.basename(catalogue.fsPath))?.[0];
  return `${[...words, ...(year ? [year] : [])].join("-")}.plan`;
}

async function isCatalogue(file: vscode.Uri): Promise<boolean> {
  try {
    const text = Buffer.from(await vscode.workspace.fs.readFile(file)).toString("utf8");
    return /^\s*kf-budget\b/.test(text.replace(/^\uFEFF/, "").replace(/^\s*#.*$/gm, ""));
  } catch {
    return false; // gone, or not ours to read
  }
}

async function askForCatalogue(): Promise<vscode.Uri | undefined> {
  const files = await vscode.workspace.findFiles("**/*.plan");
  const marked = await Promise.all(files.map(async (file) => ((await isCatalogue(file)) ? file : undefined)));
  const catalogues = marked.filter((file) => file !== undefined);
  if (catalogues.length === 0) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("There is no council budget here: no .plan file of this workspace begins with kf-budget"),
    );
    return undefined;
  }
  const items = catalogues.map((uri) => ({ label: path.basename(uri.fsPath), description: vscode.workspace.asRelativePath(uri), uri }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Which council budget does the plan build on?") });
  return chosen?.uri;
}
