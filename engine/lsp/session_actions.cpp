// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "fix/fix_text.h"
#include "lsp/features/code_actions.h"
#include "lsp/features/formatting.h"
#include "lsp/params.h"
#include "lsp/session.h"
#include "outline/goal_tree.h"
#include "report/rule_page.h"
#include "report/words.h"

namespace planlint::lsp {
namespace {

constexpr int message_info = 3;
constexpr std::string_view fix_all_kind = "source.fixAll.planlint";

RequestError wrong(std::string_view reason) {
  return {.code = ErrorCode::invalid_params, .message = std::string(reason)};
}

/// Whether a client that wants actions of the kinds in `only` (of all where it names none) wants one of `kind`.
bool wants(const Json& only, std::string_view kind) {
  if (!only.is_array()) return true;
  return std::ranges::any_of(only, [&](const Json& one) {
    if (!one.is_string()) return false;
    const auto& wanted = one.get_ref<const std::string&>();
    return wanted.empty() || kind == wanted || (kind.starts_with(wanted) && kind[wanted.size()] == '.');
  });
}

/// What the safe fixes make of a text, in its surroundings as they are.
std::vector<Edit> fix_all_edits(const Snapshot& snapshot, const LintOptions& options) {
  Document document = snapshot.current->document;
  document.diagnostics.clear();  // of references: other files are not looked for while texts are tried
  const auto check = [&](const std::string& text) {
    document.file = load_text(snapshot.file().path, text, options.language);
    return lint_document(document, *snapshot.rules, options).diagnostics;
  };
  const std::string text(snapshot.file().source->text());
  return small_edits(text, fix_text(text, check, {}).text);
}

}  // namespace

Json Session::action_json(const Snapshot& snapshot, const CodeAction& action) const {
  const Diagnostic& finding = snapshot.current->findings[action.finding];
  if (action.kind == ActionKind::explain) {
    return {{"title", action.title},
            {"kind", "quickfix"},
            {"diagnostics", Json::array({protocol_.diagnostic(finding)})},
            {"command",
             {{"title", action.title}, {"command", "planlint.openRule"}, {"arguments", Json::array({finding.rule})}}}};
  }
  Json json = {{"title", action.title},
               {"kind", "quickfix"},
               {"diagnostics", Json::array({protocol_.diagnostic(finding)})},
               {"edit", workspace_edit(std::array{action.edits})}};
  if (action.is_preferred) json["isPreferred"] = true;
  return json;
}

Json Session::workspace_edit(std::span<const FileEdits> edits) const {
  std::map<std::string, std::int64_t> versions;
  for (const auto& [path, document] : documents_.all()) versions[path] = document.version;
  return protocol_.workspace_edit(edits, versions);
}

Answer Session::code_action(const Json& params) {
  const auto now = snapshot(params);
  const auto range = read_range(at(params, {"range"}));
  if (!now || !range) return wrong("a known document and a range are needed");
  return when_checked(now->file().path, [this, params, range = *range]() -> Answer {
    const auto checked = snapshot(params);
    if (!checked) return Json();
    const Json& only = at(params, {"context", "only"});
    const Source& source = *checked->file().source;
    const Range bytes = {.start = protocol_.offset(source, range.first), .end = protocol_.offset(source, range.second)};
    Json list = Json::array();
    if (wants(only, "quickfix")) {
      for (const CodeAction& action : code_actions(*checked, bytes)) list.push_back(action_json(*checked, action));
    }
    // As on the command line: what comparing files finds is not in it.
    if (!has_safe_fix(files_.own_findings(checked->file().path)) || !wants(only, fix_all_kind)) return list;
    const std::string title(in(checked->language, "rätta allt säkert i filen", "fix all that is certain in the file"));
    if (!only.is_array()) {  // a menu: nothing is worked out before it is chosen
      list.push_back(
          {{"title", title},
           {"kind", fix_all_kind},
           {"command",
            {{"title", title}, {"command", "planlint.fixAll"}, {"arguments", Json::array({protocol_.uri(source)})}}}});
      return list;
    }
    fix_all(*checked, [this, id = asked_by_, list, title](const FileEdits& edits) mutable {
      if (!edits.edits.empty())
        list.push_back({{"title", title}, {"kind", fix_all_kind}, {"edit", workspace_edit(std::array{edits})}});
      reply(id, list);
    });
    return Later();
  });
}

void Session::fix_all(const Snapshot& now, std::function<void(const FileEdits&)> then) {
  const std::string path = now.file().path;
  background_.run([this, now, path, options = lint_options(), stamp = files_.stamp(path),
                   then = std::move(then)]() -> Background::Then {
    FileEdits edits = {.source = now.file().source, .edits = fix_all_edits(now, options)};
    return [this, path, stamp, then, edits = std::move(edits)]() mutable {
      if (files_.stamp(path) != stamp) edits.edits.clear();  // the text has changed: they would go astray
      then(edits);
    };
  });
}

Answer Session::execute(const Json& params) {
  using Handler = Answer (Session::*)(const Json&);
  static constexpr std::array<std::pair<std::string_view, Handler>, 5> commands = {{
      {"planlint.explain", &Session::explain_rule},
      {"planlint.openRule", &Session::open_rule},
      {"planlint.goalTree", &Session::show_goal_tree},
      {"planlint.fixAll", &Session::fix_all_now},
      {"planlint.rules", &Session::list_rules},
  }};
  const std::string name = text_at(params, {"command"}).value_or("");
  const Json& arguments = at(params, {"arguments"});
  const auto* const found = std::ranges::find(commands, name, &std::pair<std::string_view, Handler>::first);
  if (found == commands.end()) return wrong("there is no command " + name);
  return (this->*found->second)(arguments.is_array() && !arguments.empty() ? arguments.front() : Json());
}

Answer Session::explain_rule(const Json& argument) {
  const RuleInfo* rule = argument.is_string() ? profiles_->rules()->find(argument.get<std::string>()) : nullptr;
  if (rule == nullptr) return wrong("there is no such rule; planlint.rules lists them");
  return rule_page(*rule, client_.used_language());
}

Answer Session::open_rule(const Json& argument) {
  Answer page = explain_rule(argument);
  if (!std::holds_alternative<Json>(page)) return page;
  const auto id = argument.get<std::string>();
  if (client_.can.show_document && !client_.settings.rule_pages.empty()) {
    ask("window/showDocument", {{"uri", client_.rule_page(id)}, {"takeFocus", true}});
  } else {
    const RuleInfo& rule = *profiles_->rules()->find(id);
    const std::string text =
        id + ": " + rule.summary.in(client_.used_language()) + "\n\n" + rule.rationale.in(client_.used_language());
    notify("window/showMessage", {{"type", message_info}, {"message", text}});
  }
  return page;
}

Answer Session::list_rules(const Json& /*argument*/) {
  Json list = Json::array();
  for (const RuleInfo& rule : profiles_->rules()->infos())
    list.push_back({{"id", rule.id}, {"summary", rule.summary.in(client_.used_language())}});
  return list;
}

Answer Session::show_goal_tree(const Json& argument) {
  if (!argument.is_string()) return wrong("the URI of a document is needed");
  const std::string path = path_of_uri(argument.get<std::string>());
  if (files_.view(path) == nullptr) return wrong("the document is not known");
  return when_checked(path, [this, path]() -> Answer {
    const auto view = files_.view(path);
    const Source& source = *view->document.file->source;
    const GoalTree tree = goal_tree(view->document.file->plan, view->findings);
    return protocol_.goal_nodes(source, tree.roots);
  });
}

Answer Session::fix_all_now(const Json& argument) {
  if (!argument.is_string()) return wrong("the URI of a document is needed");
  const auto now = snapshot({{"textDocument", {{"uri", argument}}}});
  if (!now) return wrong("the document is not known");
  fix_all(*now, [this, id = asked_by_](const FileEdits& edits) {
    if (!edits.edits.empty()) ask("workspace/applyEdit", {{"edit", workspace_edit(std::array{edits})}});
    reply(id, Json(edits.edits.size()));
  });
  return Later();
}

}  // namespace planlint::lsp
