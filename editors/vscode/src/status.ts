// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// How the server is doing and what it found in the file at hand, in the status bar.
import * as vscode from "vscode";
import { State } from "vscode-languageclient/node";
import type { Server } from "./server";

export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("planlint.status", vscode.StatusBarAlignment.Left, 20);
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly server: Server) {
    this.item.name = "planlint";
    const update = () => this.update();
    this.subscriptions = [
      this.item,
      server.onDidChangeState(update),
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.languages.onDidChangeDiagnostics(update),
    ];
    this.update();
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "plan") {
      this.item.hide();
      return;
    }
    if (this.server.state === State.Starting) this.show("$(loading~spin) planlint", vscode.l10n.t("planlint is starting"));
    else if (this.server.state === State.Stopped) this.showStopped();
    else this.showFindings(document.uri);
    this.item.show();
  }

  private show(text: string, tooltip: string, command = "planlint.showOutput"): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.command = command;
    this.item.backgroundColor = undefined;
  }

  private showStopped(): void {
    this.show("$(error) planlint", vscode.l10n.t("planlint has stopped; click to start it again"), "planlint.restartServer");
    this.item.backgroundColor = new vscode.ThemeColor("statusBarItem.errorBackground");
  }

  private showFindings(uri: vscode.Uri): void {
    const found = vscode.languages.getDiagnostics(uri).filter((one) => one.source === "planlint").length;
    if (found === 0) this.show("$(check) planlint", vscode.l10n.t("planlint has nothing to say about this file"));
    else this.show(`$(warning) planlint ${found}`, vscode.l10n.t("Findings in this file: {0}", found), "workbench.actions.view.problems");
  }
}
