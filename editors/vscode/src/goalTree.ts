// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The golden thread: what each of the council's goals leads to in the plan at hand, and what was found on the way.
import * as vscode from "vscode";
import { State } from "vscode-languageclient/node";
import type { Server } from "./server";

interface Place {
  line: number;
  character: number;
}

/** A goal, indicator or activity as the server's command planlint.goalTree gives them, with how much was found in it. */
interface GoalNode {
  kind: string;
  label: string;
  detail: string;
  uri: string;
  range: { start: Place; end: Place };
  errors: number;
  warnings: number;
  notes: number;
  children: GoalNode[];
}

const icons: Record<string, string> = {
  focus_goal: "milestone",
  area_goal: "target",
  board_goal: "symbol-event",
  kf_indicator: "graph",
  indicator: "graph",
  kf_activity: "checklist",
  activity: "checklist",
};

export class GoalTree implements vscode.TreeDataProvider<GoalNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<GoalNode>;
  private readonly subscriptions: vscode.Disposable[];
  /** The plan that is shown; it stays while another kind of file has the focus. */
  private shown: vscode.Uri | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly server: Server) {
    this.view = vscode.window.createTreeView("planlint.goals", { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.changed,
      this.view,
      vscode.window.onDidChangeActiveTextEditor(() => this.follow()),
      vscode.languages.onDidChangeDiagnostics(() => this.refreshSoon()),
      server.onDidChangeState((state) => state !== State.Starting && this.refreshSoon()),
    ];
    this.follow();
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const one of this.subscriptions) one.dispose();
  }

  refresh(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.changed.fire(undefined);
  }

  async show(): Promise<void> {
    await vscode.commands.executeCommand("planlint.goals.focus");
  }

  async getChildren(node?: GoalNode): Promise<GoalNode[]> {
    if (node) return node.children;
    if (!this.shown) return [];
    return (await this.server.command<GoalNode[]>("planlint.goalTree", this.shown.toString())) ?? [];
  }

  getTreeItem(node: GoalNode): vscode.TreeItem {
    const inner = node.children.length ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None;
    const name = node.label || vscode.l10n.t("(without a name)");
    const item = new vscode.TreeItem(name, inner);
    const found = findings(node);
    item.description = [found, node.detail].filter(Boolean).join(" · ");
    item.tooltip = [name, node.detail, found].filter(Boolean).join("\n");
    item.iconPath = new vscode.ThemeIcon(icons[node.kind] ?? "symbol-misc", colour(node));
    const { start, end } = node.range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    item.command = {
      command: "vscode.open",
      title: vscode.l10n.t("Open"),
      arguments: [vscode.Uri.parse(node.uri), { selection } satisfies vscode.TextDocumentShowOptions],
    };
    return item;
  }

  private follow(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "plan" || document.uri.toString() === this.shown?.toString()) return;
    this.shown = document.uri;
    this.refresh();
  }

  /** Diagnostics come with each key stroke. */
  private refreshSoon(): void {
    this.timer ??= setTimeout(() => this.refresh(), 300);
  }
}

function findings(node: GoalNode): string {
  const count = node.errors + node.warnings + node.notes;
  return count === 0 ? "" : vscode.l10n.t("findings: {0}", count);
}

function colour(node: GoalNode): vscode.ThemeColor | undefined {
  if (node.errors) return new vscode.ThemeColor("list.errorForeground");
  if (node.warnings) return new vscode.ThemeColor("list.warningForeground");
  return undefined;
}
