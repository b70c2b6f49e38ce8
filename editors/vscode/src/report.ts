// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Failures of single commands are shown to the author, with the way to all that was said.
import * as vscode from "vscode";
import type { Server } from "./server";

/** Runs `work`; what goes wrong is shown, its first line in a message and the rest in the output. */
export async function reportFailure(server: Server, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    server.output.error(text);
    const show = vscode.l10n.t("Show the Output");
    const chosen = await vscode.window.showErrorMessage(text.split("\n", 1)[0] ?? text, show);
    if (chosen === show) server.output.show();
  }
}
