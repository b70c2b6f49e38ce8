// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the extension knows better than the protocol's client for VS Code.
import * as vscode from "vscode";
import type { Middleware, ShowDocumentResult } from "vscode-languageclient/node";
import { scheme, showPage } from "./explain";

export function middleware(language: () => "sv" | "en"): Middleware {
  return {
    window: {
      showDocument: async (params, next) => {
        const page = vscode.Uri.parse(params.uri);
        if (page.scheme !== scheme) return (await next(params, new vscode.CancellationTokenSource().token)) as ShowDocumentResult;
        await showPage(page);
        return { success: true };
      },
    },
    workspace: {
      configuration: async (params, token, next) => {
        const values: unknown = await next(params, token);
        return Array.isArray(values) ? values.map((one) => withLanguage(one, language())) : [];
      },
    },
  };
}

/** "auto" is the extension's word: there, the server would go by the editor's language alone. */
function withLanguage(settings: unknown, language: string): unknown {
  const isOurs = typeof settings === "object" && settings !== null && "language" in settings;
  return isOurs ? { ...settings, language } : settings;
}
