// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a code lens counts, in the list that VS Code has for references.
import * as vscode from "vscode";
import type { Location, Position } from "vscode-languageclient/node";

const position = (one: Position) => new vscode.Position(one.line, one.character);

export async function showLocations(document: string, at: Position, places: Location[]): Promise<void> {
  const found = places.map(
    (one) =>
      new vscode.Location(
        vscode.Uri.parse(one.uri),
        new vscode.Range(position(one.range.start), position(one.range.end)),
      ),
  );
  await vscode.commands.executeCommand(
    "editor.action.showReferences",
    vscode.Uri.parse(document),
    position(at),
    found,
  );
}
