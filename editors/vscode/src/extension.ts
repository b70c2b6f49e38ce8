// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Joins the parts: the server, the view of the golden thread, the status and the commands.
import * as vscode from "vscode";
import { explainRule, RulePages } from "./explain";
import { GoalTree } from "./goalTree";
import { importDocument } from "./importDocument";
import { newPlan } from "./newPlan";
import { Server } from "./server";
import { showLocations } from "./showLocations";
import { Status } from "./status";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("planlint", { log: true });
  const running = new Server(context, output);
  server = running;
  const goals = new GoalTree(running);
  const pages = new RulePages(running);
  const command = (name: string, run: (...args: never[]) => unknown) =>
    vscode.commands.registerCommand(`planlint.${name}`, run);
  context.subscriptions.push(
    output,
    goals,
    new Status(running),
    pages,
    command("importDocument", (document?: vscode.Uri) => importDocument(running, document)),
    command("newPlan", (catalogue?: vscode.Uri) => newPlan(running, catalogue)),
    command("explainRule", (rule?: unknown) => explainRule(running, rule)),
    command("showGoalTree", () => goals.show()),
    command("refreshGoalTree", () => goals.refresh()),
    command("restartServer", () => running.restart()),
    command("showLocations", showLocations),
    command("showOutput", () => output.show()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      const restarts = ["planlint.server.path", "planlint.language"];
      if (restarts.some((one) => change.affectsConfiguration(one))) void running.restart();
    }),
  );
  await vscode.commands.executeCommand("setContext", "planlint.active", true);
  await running.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
