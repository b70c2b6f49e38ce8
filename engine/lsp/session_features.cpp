// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <array>
#include <map>
#include <utility>

#include "lsp/features/code_lens.h"
#include "lsp/features/completion.h"
#include "lsp/features/definition.h"
#include "lsp/features/folding.h"
#include "lsp/features/formatting.h"
#include "lsp/features/hover.h"
#include "lsp/features/inlay_hints.h"
#include "lsp/features/links.h"
#include "lsp/features/outline.h"
#include "lsp/features/references.h"
#include "lsp/features/rename.h"
#include "lsp/features/selection.h"
#include "lsp/features/semantic_tokens.h"
#include "lsp/features/workspace_symbols.h"
#include "lsp/params.h"
#include "lsp/session.h"

namespace planlint::lsp {
namespace {

/// What a feature is asked: a document as it is now, and where.
struct Question {
  const Snapshot& now;
  const Protocol& protocol;
  const Json& params;

  [[nodiscard]] const Source& source() const { return *now.file().source; }
  /// Of `position`; the text's start where there is none.
  [[nodiscard]] std::uint32_t offset() const {
    return protocol.offset(source(), read_position(at(params, {"position"})).value_or(EncodedPosition()));
  }
  /// Of `range`; all of the text where there is none.
  [[nodiscard]] Range range() const {
    const auto read = read_range(at(params, {"range"}));
    if (!read) return {.start = 0, .end = static_cast<std::uint32_t>(source().text().size())};
    return {.start = protocol.offset(source(), read->first), .end = protocol.offset(source(), read->second)};
  }
};

Answer answer_hover(const Question& asked, std::span<const MoneyRelation> money) {
  const auto found = hover(asked.now, asked.offset(), money);
  return found ? asked.protocol.hover(asked.source(), *found) : Json();
}

Answer answer_completion(const Question& asked) {
  return asked.protocol.completion(asked.source(), complete(asked.now, asked.offset()));
}

Answer answer_definition(const Question& asked) {
  const auto found = definition(asked.now, asked.offset());
  return found ? asked.protocol.location(*found) : Json();
}

Answer answer_references(const Question& asked) {
  const bool with_declaration = true_at(asked.params, {"context", "includeDeclaration"});
  return asked.protocol.locations(references(asked.now, asked.offset(), with_declaration));
}

Answer answer_highlights(const Question& asked) {
  return asked.protocol.highlights(asked.source(), highlights(asked.now, asked.offset()));
}

Answer answer_hints(const Question& asked) {
  return asked.protocol.hints(asked.source(), inlay_hints(asked.now, asked.range()));
}

Answer answer_symbols(const Question& asked) { return asked.protocol.outline(asked.source(), outline(asked.now)); }

Answer answer_folds(const Question& asked) { return asked.protocol.folds(asked.source(), folds(asked.now)); }

Answer answer_links(const Question& asked) { return asked.protocol.links(asked.source(), links(asked.now)); }

Answer answer_selection(const Question& asked) {
  Json list = Json::array();
  const Json& positions = at(asked.params, {"positions"});
  for (const Json& one : positions.is_array() ? positions : Json::array()) {
    const auto offset = asked.protocol.offset(asked.source(), read_position(one).value_or(EncodedPosition()));
    list.push_back(asked.protocol.selection(asked.source(), selections(asked.now, offset), offset));
  }
  return list;
}

Answer answer_formatting(const Question& asked) {
  return asked.protocol.text_edits(asked.source(), format_document(asked.now));
}

Answer answer_range_formatting(const Question& asked) {
  return asked.protocol.text_edits(asked.source(), format_range(asked.now, asked.range()));
}

Answer answer_type_formatting(const Question& asked) {
  const std::string typed = text_at(asked.params, {"ch"}).value_or("");
  if (typed.size() != 1) return Json::array();
  return asked.protocol.text_edits(asked.source(), format_on_type(asked.now, asked.offset(), typed.front()));
}

Answer answer_range_tokens(const Question& asked) {
  return Json{{"data", asked.protocol.tokens(asked.source(), semantic_tokens(asked.now, asked.range()))}};
}

Answer answer_prepare_rename(const Question& asked) {
  const auto found = prepare_rename(asked.now, asked.offset());
  if (const auto* refusal = std::get_if<RenameRefusal>(&found))
    return RequestError{.code = ErrorCode::request_failed, .message = refusal->reason};
  const auto& place = std::get<RenamePlace>(found);
  return Json{{"range", asked.protocol.range(asked.source(), place.range)}, {"placeholder", place.text}};
}

using Feature = Answer (*)(const Question&);

/// Answered at once, from the newest text.
const std::map<std::string_view, Feature>& features() {
  static const std::map<std::string_view, Feature> all = {
      {"textDocument/completion", answer_completion},
      {"textDocument/definition", answer_definition},
      {"textDocument/documentHighlight", answer_highlights},
      {"textDocument/documentLink", answer_links},
      {"textDocument/documentSymbol", answer_symbols},
      {"textDocument/foldingRange", answer_folds},
      {"textDocument/formatting", answer_formatting},
      {"textDocument/inlayHint", answer_hints},
      {"textDocument/onTypeFormatting", answer_type_formatting},
      {"textDocument/prepareRename", answer_prepare_rename},
      {"textDocument/rangeFormatting", answer_range_formatting},
      {"textDocument/references", answer_references},
      {"textDocument/selectionRange", answer_selection},
      {"textDocument/semanticTokens/range", answer_range_tokens},
  };
  return all;
}

const RequestError unknown_document = {.code = ErrorCode::invalid_params, .message = "the document is not known"};

}  // namespace

std::optional<Snapshot> Session::snapshot(const Json& params) {
  const auto uri = text_at(params, {"textDocument", "uri"});
  if (!uri) return std::nullopt;
  auto view = files_.view(path_of_uri(*uri));
  if (view == nullptr) return std::nullopt;
  return Snapshot{.current = std::move(view),
                  .files = files_.views(),
                  .rules = profiles_->rules(),
                  .language = client_.used_language()};
}

Answer Session::answer(const Request& request) {
  using Handler = Answer (Session::*)(const Json&);
  static const std::map<std::string_view, Handler> handlers = {
      {"initialize", &Session::initialize},
      {"shutdown", &Session::shut_down},
      {"textDocument/codeAction", &Session::code_action},
      {"textDocument/codeLens", &Session::code_lens},
      {"textDocument/diagnostic", &Session::pull},
      {"textDocument/hover", &Session::hover_at},
      {"textDocument/rename", &Session::rename_all},
      {"textDocument/semanticTokens/full", &Session::all_tokens},
      {"textDocument/semanticTokens/full/delta", &Session::token_changes},
      {"workspace/diagnostic", &Session::pull_workspace},
      {"workspace/executeCommand", &Session::execute},
      {"workspace/symbol", &Session::find_symbols},
  };
  const std::string& method = request.method;
  if (const auto handler = handlers.find(method); handler != handlers.end())
    return (this->*handler->second)(request.params);
  const auto feature = features().find(method);
  if (feature == features().end())
    return RequestError{.code = ErrorCode::method_not_found, .message = "there is no method " + method};
  const auto now = snapshot(request.params);
  if (!now) return unknown_document;
  return feature->second({.now = *now, .protocol = protocol_, .params = request.params});
}

Answer Session::shut_down(const Json& /*params*/) {
  state_ = State::shut_down;
  return Json();
}

/// In all files that are known; with none there is nothing to find.
Answer Session::find_symbols(const Json& params) {
  const auto views = files_.views();
  if (views.empty()) return Json::array();
  const Snapshot now = {
      .current = views.front(), .files = views, .rules = profiles_->rules(), .language = client_.used_language()};
  return protocol_.symbols(workspace_symbols(now, text_at(params, {"query"}).value_or("")));
}

Answer Session::all_tokens(const Json& params) {
  const auto now = snapshot(params);
  if (!now) return unknown_document;
  ShownTokens& shown = tokens_[now->file().path];
  shown.data = protocol_.tokens(*now->file().source, semantic_tokens(*now));
  shown.id = std::to_string(++last_tokens_);
  return Json{{"resultId", shown.id}, {"data", shown.data}};
}

/// Where the client's are not those that were told last, all of them.
Answer Session::token_changes(const Json& params) {
  const auto now = snapshot(params);
  if (!now) return unknown_document;
  ShownTokens& shown = tokens_[now->file().path];
  if (shown.id.empty() || text_at(params, {"previousResultId"}) != shown.id) return all_tokens(params);
  auto data = protocol_.tokens(*now->file().source, semantic_tokens(*now));
  const TokenEdit change = token_edit(shown.data, data);
  shown.data = std::move(data);
  shown.id = std::to_string(++last_tokens_);
  Json edits = Json::array();
  if (change.removed > 0 || !change.data.empty())
    edits.push_back({{"start", change.start}, {"deleteCount", change.removed}, {"data", change.data}});
  return Json{{"resultId", shown.id}, {"edits", std::move(edits)}};
}

/// It counts findings.
Answer Session::code_lens(const Json& params) {
  const auto now = snapshot(params);
  if (!now) return unknown_document;
  return when_checked(now->file().path, [this, params]() -> Answer {
    const auto checked = snapshot(params);
    if (!checked) return unknown_document;
    return protocol_.lenses(*checked->file().source, code_lenses(*checked));
  });
}

/// What a figure has to do with others takes a while to read: in the background, once for each text.
Answer Session::hover_at(const Json& params) {
  const auto now = snapshot(params);
  if (!now) return unknown_document;
  const Question asked = {.now = *now, .protocol = protocol_, .params = params};
  const std::string path = now->file().path;
  const auto stamp = files_.stamp(path);
  const bool is_read = money_.path == path && money_.stamp == stamp;
  if (is_read) return answer_hover(asked, money_.relations);
  if (!is_on_money(*now, asked.offset())) return answer_hover(asked, {});
  background_.run(
      [this, now = *now, params, path, stamp, id = asked_by_, options = lint_options()]() -> Background::Then {
        auto relations = read_money_relations(now.current->document, *now.rules, options);
        return [this, now, params, path, stamp, id, relations = std::move(relations)]() mutable {
          if (files_.stamp(path) != stamp)
            return reply(id, RequestError{.code = ErrorCode::content_modified, .message = "the text has changed"});
          money_ = {.path = path, .stamp = stamp, .relations = std::move(relations)};
          reply(id, answer_hover({.now = now, .protocol = protocol_, .params = params}, money_.relations));
        };
      });
  return Later();
}

Answer Session::rename_all(const Json& params) {
  const auto now = snapshot(params);
  const auto position = read_position(at(params, {"position"}));
  const auto name = text_at(params, {"newName"});
  if (!now || !position || !name) return unknown_document;
  const auto renamed = rename(*now, protocol_.offset(*now->file().source, *position), *name);
  if (const auto* refusal = std::get_if<RenameRefusal>(&renamed))
    return RequestError{.code = ErrorCode::request_failed, .message = refusal->reason};
  return workspace_edit(std::get<std::vector<FileEdits>>(renamed));
}

}  // namespace planlint::lsp
