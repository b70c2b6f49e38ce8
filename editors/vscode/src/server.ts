// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The one place that knows which planlint is run, as a language server and for single commands.
import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import * as path from "node:path";
import * as vscode from "vscode";
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn, State } from "vscode-languageclient/node";
import { middleware } from "./middleware";

/** What a run of planlint gave; `code` is its exit code. */
export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Why a program could not be started, in words for the author. */
export class NotStarted extends Error {}

const crashesInAMinute = 4;

export class Server {
  private client: LanguageClient | undefined;
  /** Starting and stopping wait for one another. */
  private turn: Promise<void> = Promise.resolve();
  private crashes: number[] = [];
  private readonly changed = new vscode.EventEmitter<State>();
  /** The server starts, runs or has stopped. */
  readonly onDidChangeState = this.changed.event;
  state = State.Stopped;

  constructor(
    private readonly context: vscode.ExtensionContext,
    readonly output: vscode.LogOutputChannel,
  ) {}

  start(): Promise<void> {
    return this.inTurn(() => this.startNow());
  }

  stop(): Promise<void> {
    return this.inTurn(() => this.stopNow());
  }

  restart(): Promise<void> {
    this.crashes = [];
    return this.inTurn(async () => {
      await this.stopNow();
      await this.startNow();
    });
  }

  /** What the server's command gives; undefined where there is no server or it does not know the command. */
  async command<T>(command: string, ...args: unknown[]): Promise<T | undefined> {
    await this.turn;
    const client = this.client;
    if (!client?.isRunning()) return undefined;
    const known = client.initializeResult?.capabilities.executeCommandProvider?.commands ?? [];
    if (!known.includes(command)) return undefined;
    return (await client.sendRequest("workspace/executeCommand", { command, arguments: args })) as T;
  }

  /** Runs planlint once, in `folder`. Throws NotStarted where there is no such program. */
  async run(args: string[], folder?: string): Promise<Run> {
    const program = await this.program();
    const all = [...args, "--lang", this.language()];
    this.output.info([program, ...all].join(" "));
    return new Promise((done, failed) => {
      execFile(program, all, { cwd: folder, maxBuffer: 64 << 20, timeout: 120_000 }, (error, stdout, stderr) => {
        if (stderr) this.output.info(stderr.trimEnd());
        if (error && typeof error.code !== "number") failed(new NotStarted(cannotStart(program, error.message)));
        else done({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      });
    });
  }

  /** The setting's program, else the one that came with the extension, else the one on PATH. */
  private async program(): Promise<string> {
    const chosen = vscode.workspace.getConfiguration("planlint").get<string>("server.path", "").trim();
    if (chosen) return chosen;
    const name = process.platform === "win32" ? "planlint.exe" : "planlint";
    const carried = path.join(this.context.extensionPath, "server", name);
    const found = await access(carried, constants.X_OK).then(
      () => true,
      () => false,
    );
    return found ? carried : "planlint";
  }

  /** The language of findings and explanations. There is no Swedish VS Code that all have, so the system counts, too. */
  language(): "sv" | "en" {
    const chosen = vscode.workspace.getConfiguration("planlint").get<string>("language", "auto");
    if (chosen === "sv" || chosen === "en") return chosen;
    const { LC_ALL, LC_MESSAGES, LANG } = process.env;
    const system = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
    return [vscode.env.language, system].some((one) => one.startsWith("sv")) ? "sv" : "en";
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work, work);
    return this.turn;
  }

  private async startNow(): Promise<void> {
    if (this.client) return;
    const program = await this.program();
    const client = new LanguageClient(
      "planlint",
      "planlint",
      { command: program, args: ["lsp"] },
      {
        documentSelector: [{ language: "plan" }],
        outputChannel: this.output,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationOptions: { language: this.language(), rulePages: "planlint:/rules/", showLocations: true },
        middleware: middleware(() => this.language()),
        initializationFailedHandler: () => false,
        errorHandler: {
          error: () => ({ action: ErrorAction.Continue, handled: true }),
          closed: () => this.afterCrash(),
        },
      },
    );
    this.client = client;
    client.onDidChangeState((change) => this.enter(change.newState));
    try {
      await client.start();
    } catch (error) {
      this.client = undefined;
      this.enter(State.Stopped);
      void this.sayNotStarted(cannotStart(program, error instanceof Error ? error.message : String(error)));
    }
  }

  private async stopNow(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.needsStop()) await client.stop(5000).catch((error: unknown) => this.output.warn(String(error)));
    await client?.dispose().catch(() => undefined);
    this.enter(State.Stopped);
  }

  /** A server that crashes is started again, but not for ever. */
  private afterCrash(): { action: CloseAction; handled: boolean } {
    const now = Date.now();
    this.crashes = [...this.crashes.filter((when) => now - when < 60_000), now];
    if (this.crashes.length < crashesInAMinute) return { action: CloseAction.Restart, handled: true };
    void this.sayNotStarted(vscode.l10n.t("planlint has stopped {0} times within a minute.", this.crashes.length));
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  private enter(state: State): void {
    if (state === this.state) return;
    this.state = state;
    this.changed.fire(state);
  }

  private async sayNotStarted(message: string): Promise<void> {
    this.output.error(message);
    const settings = vscode.l10n.t("Open Settings");
    const restart = vscode.l10n.t("Restart");
    const chosen = await vscode.window.showErrorMessage(message, settings, restart);
    if (chosen === settings) await vscode.commands.executeCommand("workbench.action.openSettings", "planlint.server.path");
    if (chosen === restart) await this.restart();
  }
}

function cannotStart(program: string, why: string): string {
  return vscode.l10n.t("{0} could not be started: {1}", program, why.trim());
}
