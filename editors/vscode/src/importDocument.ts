// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A published document becomes a plan file beside it, by `planlint import`.
import * as path from "node:path";
import * as vscode from "vscode";
import { reportFailure } from "./report";
import type { Server } from "./server";

const extensions = ["docx", "odt", "html", "htm", "pdf", "txt", "md"];

export async function importDocument(server: Server, given?: vscode.Uri): Promise<void> {
  const document = given ?? (await askForDocument());
  if (!document) return;
  const target = await vscode.window.showSaveDialog({
    defaultUri: document.with({ path: document.path.replace(/\.[^./]*$/, "") + ".plan" }),
    filters: { [vscode.l10n.t("Plan files")]: ["plan"] },
    title: vscode.l10n.t("Where is the plan file to be?"),
  });
  if (!target) return;
  await reportFailure(server, async () => {
    // The dialog has asked about a file that is there.
    const args = ["import", document.fsPath, "--output", target.fsPath, "--force"];
    const run = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Importing {0}", path.basename(document.fsPath)) },
      () => server.run(args, path.dirname(document.fsPath)),
    );
    // 1 says that the document has findings; they are shown in the plan file.
    if (run.code > 1) throw new Error(run.stderr.trim());
    await vscode.window.showTextDocument(target);
  });
}

async function askForDocument(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: false,
    filters: { [vscode.l10n.t("Published documents")]: extensions },
    openLabel: vscode.l10n.t("Import"),
    title: vscode.l10n.t("Which document is to become a plan file?"),
  });
  return chosen?.[0];
}
