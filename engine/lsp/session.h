// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The answering thread of the server: what it knows, and what it does with each message. Its parts are in
// session*.cpp.
#pragma once

#include <functional>
#include <list>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <variant>

#include "lsp/background.h"
#include "lsp/checker.h"
#include "lsp/client.h"
#include "lsp/client_process.h"
#include "lsp/documents.h"
#include "lsp/features/code_actions.h"
#include "lsp/inbox.h"
#include "lsp/protocol.h"
#include "lsp/server.h"
#include "lsp/transport.h"
#include "lsp/workspace_files.h"
#include "packs/profiles.h"

namespace planlint::lsp {

/// What a request comes to; nothing yet where it waits for findings.
struct Later {};
using Answer = std::variant<Json, RequestError, Later>;

class Session {
 public:
  /// All outlive this.
  Session(const ServerOptions& options, Inbox& inbox, FrameWriter& output, ClientProcess& process);

  /// Takes events until the end; the exit code.
  [[nodiscard]] int run();

 private:
  enum class State { started, initialized, shut_down };
  /// A request that is answered when a view of a file was checked.
  struct Waiting {
    Json id;
    std::string path;  ///< empty: all files are to be checked
    std::uint64_t stamp = 0;
    std::function<Answer()> answer;
    bool pulls = false;  ///< it asks for findings, and is to ask again when they are outdated
  };

  /// The semantic tokens of a document that the client was told last.
  struct ShownTokens {
    std::string id;
    std::vector<std::uint32_t> data;
  };

  /// The relations of money in the view of a file that was asked about last.
  struct Money {
    std::string path;
    std::uint64_t stamp = 0;
    std::vector<MoneyRelation> relations;
  };

  // session.cpp: messages
  void take(Message message);
  void take_request(Request request);
  void take_notification(const Notification& notification);
  void reply(const Json& id, const Answer& answer);
  void notify(std::string_view method, Json params) { send(notification_message(method, std::move(params))); }
  /// Asks the client; `then` gets its result, null for an error.
  void ask(std::string_view method, Json params, std::function<void(const Json&)> then = nullptr);
  void send(const Json& message) { output_.write(text_of(message)); }
  void log(int type, const std::string& text);

  // session_sync.cpp: what the client tells
  Answer initialize(const Json& params);
  void initialized();
  void did_open(const Json& params);
  void did_change(const Json& params);
  void did_close(const Json& params);
  void did_save(const Json& params);
  void did_change_folders(const Json& params);
  void did_change_files(const Json& params);
  void did_change_settings(const Json& params);
  void ask_for_settings();
  void take_settings(const Json& settings);
  /// Whether settings, or a pack's, are or may have to be read from that file of JSON.
  [[nodiscard]] bool are_settings_in(const std::string& path);
  /// Reads settings and rules anew; what is wrong with them is shown, and the former stay.
  void load_rules();
  /// Slips become findings of the file that they are in; what stands in no file is said in a window.
  void show_problems(const ConfigProblems& problems);
  void publish_slips();

  // session_checks.cpp: findings
  /// Reads what has changed and has it checked.
  void refresh();
  void take_result(CheckResult result);
  void publish(const std::string& path);
  void end_outdated();
  void answer_waiting();
  [[nodiscard]] LintOptions lint_options() const;
  Answer pull(const Json& params);
  Answer pull_workspace(const Json& params);
  [[nodiscard]] Json workspace_report(const Json& params) const;
  /// Answers once the file's newest text was checked.
  Answer when_checked(const std::string& path, std::function<Answer()> answer, bool pulls = false);

  // session_actions.cpp: what can be done about findings, and commands
  Answer code_action(const Json& params);
  [[nodiscard]] Json action_json(const Snapshot& snapshot, const CodeAction& action) const;
  [[nodiscard]] Json workspace_edit(std::span<const FileEdits> edits) const;
  /// Works out what all safe fixes make of a text, and calls `then` with no edits where that has changed meanwhile.
  void fix_all(const Snapshot& now, std::function<void(const FileEdits&)> then);
  Answer execute(const Json& params);
  Answer explain_rule(const Json& argument);
  Answer open_rule(const Json& argument);
  Answer list_rules(const Json& argument);
  Answer show_goal_tree(const Json& argument);
  Answer fix_all_now(const Json& argument);

  // session_features.cpp: what the client asks
  Answer answer(const Request& request);
  Answer shut_down(const Json& params);
  Answer all_tokens(const Json& params);
  Answer token_changes(const Json& params);
  Answer find_symbols(const Json& params);
  Answer code_lens(const Json& params);
  Answer hover_at(const Json& params);
  Answer rename_all(const Json& params);
  [[nodiscard]] std::optional<Snapshot> snapshot(const Json& params);

  const ServerOptions& options_;
  Inbox& inbox_;
  FrameWriter& output_;
  ClientProcess& process_;
  State state_ = State::started;
  std::optional<int> exit_code_;
  Client client_;
  Uris uris_;
  Protocol protocol_;
  Documents documents_;
  WorkspaceFiles files_;
  std::shared_ptr<Profiles> profiles_;                    ///< rules and settings; never null once initialized
  std::map<std::string, std::vector<Diagnostic>> slips_;  ///< in settings, by path
  std::set<std::string> shown_slips_;                     ///< files of which the client shows some
  std::string active_;                                    ///< the file that changed last
  std::map<std::string, ShownTokens> tokens_;             ///< by path
  std::uint64_t last_tokens_ = 0;
  Money money_;
  std::list<Waiting> waiting_;
  Json asked_by_;                                           ///< the id of the request that is being answered
  std::set<std::string> published_;                         ///< files that the client shows findings of
  int requests_ = 0;                                        ///< of ours, to the client
  std::map<Json, std::function<void(const Json&)>> asked_;  ///< those whose answers are waited for, by id
  Background background_;                                   ///< the last two: their threads end before the rest goes
  Checker checker_;
};

}  // namespace planlint::lsp
