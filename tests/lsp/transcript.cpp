// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/transcript.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

#include "lsp/client.h"
#include "lsp/json_subset.h"
#include "lsp/text_edits.h"
#include "support/temporary_folder.h"

namespace planlint::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view cursor_mark = "‸";

struct Failed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The first word of a text; the rest stays in it.
std::string take_word(std::string& text) {
  const auto end = std::min(text.find(' '), text.size());
  std::string word = text.substr(0, end);
  text.erase(0, std::min(end + 1, text.size()));
  return word;
}

/// Where a line is that is `text` but for its indentation, or else where `text` is in the file; nothing where there are
/// several.
std::optional<std::size_t> place_of(const std::string& text, const std::string& file) {
  std::vector<std::size_t> lines;
  std::vector<std::size_t> places;
  for (auto at = file.find(text); at != std::string::npos; at = file.find(text, at + 1)) {
    places.push_back(at);
    const auto before = file.substr(0, at).find_last_not_of(" ");
    const auto end = at + text.size();
    const bool begins_line = before == std::string::npos || file[before] == '\n';
    if (begins_line && (end == file.size() || file[end] == '\n')) lines.push_back(at);
  }
  const auto& found = lines.empty() ? places : lines;
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

class Player {
 public:
  std::string play(std::string_view transcript) {
    for (const Step& step : read_steps(transcript)) {
      try {
        take(step);
      } catch (const std::exception& error) {
        return "line " + std::to_string(step.line) + ": " + step.verb + ' ' + step.rest + "\n  " + error.what();
      }
    }
    return {};
  }

 private:
  void take(const Step& step) {
    using Handler = void (Player::*)(const Step&);
    static const std::map<std::string_view, Handler> handlers = {
        {"file", &Player::write},        {"delete", &Player::remove},
        {"start", &Player::start},       {"open", &Player::open},
        {"→", &Player::request},         {"←", &Player::expect_result},
        {"←!", &Player::expect_error},   {"⇒", &Player::notify},
        {"⇐", &Player::expect_message},  {"silent", &Player::expect_silence},
        {"raw", &Player::send_raw},      {"close", &Player::close},
        {"reply", &Player::reply},       {"at", &Player::go_to},
        {"makes", &Player::expect_text}, {"tokens", &Player::expect_tokens},
    };
    const auto handler = handlers.find(step.verb);
    if (handler == handlers.end()) throw Failed("there is no such step");
    if (step.verb != "silent") came_.clear();
    (this->*handler->second)(step);
  }

  Client& client() {
    if (!client_) client_ = std::make_unique<Client>();
    return *client_;
  }

  void start(const Step& step) {
    std::string rest = step.rest;
    std::vector<std::string> words;
    while (!rest.empty()) words.push_back(take_word(rest));
    client_ = std::make_unique<Client>(words);
  }

  void write(const Step& step) {
    std::string rest = step.rest;
    const std::string name = take_word(rest);
    std::string text = step.text;
    if (rest == "crlf") {
      for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.insert(at, "\r");
    } else if (rest == "bom") {
      text.insert(0, "\xEF\xBB\xBF");
    }
    const fs::path path = folder_.path() / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    texts_[name] = text;
  }

  void remove(const Step& step) { fs::remove(folder_.path() / step.rest); }

  void open(const Step& step) {
    client().notify(
        "textDocument/didOpen",
        {{"textDocument",
          {{"uri", uri(step.rest)}, {"languageId", "plan"}, {"version", 1}, {"text", texts_.at(step.rest)}}}});
  }

  /// Where the requests are asked that name no document: at the mark, or between two of them.
  void go_to(const Step& step) {
    std::string text = step.rest;
    const std::string name = take_word(text);
    here_ = {{"textDocument", {{"uri", uri(name)}}}};
    text.erase(0, text.find_first_not_of(' '));
    if (text.empty()) return;
    const auto take_mark = [&] {
      const auto mark = text.find(cursor_mark);
      if (mark != std::string::npos) text.erase(mark, cursor_mark.size());
      return mark;
    };
    const auto start = take_mark();
    const auto end = take_mark();
    if (start == std::string::npos) throw Failed("there is no mark");
    const std::string& whole = texts_.at(name);
    const auto found = place_of(text, whole);
    if (!found) throw Failed("that is not once in the file");
    here_["position"] = position_of(whole, *found + start);
    here_["positions"] = {here_["position"]};
    here_["range"] = {{"start", here_["position"]},
                      {"end", position_of(whole, *found + (end == std::string::npos ? start : end))}};
  }

  void request(const Step& step) {
    std::string rest = step.rest;
    const std::string method = take_word(rest);
    Json params = json(rest);
    if (method.starts_with("textDocument/") && !params.contains("textDocument")) params.update(here_);
    id_ = client().request(method, std::move(params));
  }

  void expect_result(const Step& step) { compare(answer(), "result", step.rest); }
  void expect_error(const Step& step) { compare(answer(), "error", step.rest); }

  Json answer() {
    auto message = client().answer(id_);
    if (!message) throw Failed("no answer came");
    return std::move(*message);
  }

  void compare(const Json& message, const char* member, const std::string& expected) {
    if (!message.contains(member)) throw Failed("got " + message.dump());
    shown_ = message[member];
    if (shown_.is_object() && shown_.contains("capabilities")) can_ = shown_["capabilities"];
    const auto missing = missing_in(shown_, json(expected));
    if (!missing.empty()) throw Failed(member + missing);
  }

  /// What the edits that were shown last make of a file's text; of a list, those of the entry that is called so.
  void expect_text(const Step& step) {
    std::string label = step.rest;
    const std::string name = take_word(label);
    Json edits = shown_;
    if (!label.empty()) {
      const Json& list = shown_.contains("items") ? shown_["items"] : shown_;
      const auto entry = std::ranges::find_if(
          list, [&](const Json& one) { return one.value("label", "") == label || one.value("title", "") == label; });
      if (entry == list.end()) throw Failed("that is not there: " + shown_.dump());
      edits = entry->contains("textEdit") ? Json::array({(*entry)["textEdit"]}) : *entry;
    }
    if (edits.contains("edit")) edits = edits["edit"];
    if (edits.is_object()) edits = edits_for(edits, uri(name));
    const std::string text = with_edits(texts_.at(name), edits);
    if (text != step.text) throw Failed("it makes:\n" + text);
  }

  /// The semantic tokens that came last, one a line: its type, its modifiers, and its text in the file.
  void expect_tokens(const Step& step) {
    const Json& legend = can_.at("semanticTokensProvider").at("legend");
    const std::string& whole = texts_.at(step.rest);
    const auto data = shown_.at("data").get<std::vector<std::size_t>>();
    std::string text;
    std::size_t line = 0;
    std::size_t units = 0;
    for (std::size_t i = 0; i + 4 < data.size(); i += 5) {
      if (data[i] > 0) units = 0;
      line += data[i];
      units += data[i + 1];
      text += legend.at("tokenTypes").at(data[i + 3]).get<std::string>();
      for (std::size_t bit = 0; bit < legend.at("tokenModifiers").size(); ++bit) {
        if ((data[i + 4] >> bit & 1U) != 0) text += ' ' + legend["tokenModifiers"][bit].get<std::string>();
      }
      const auto start = offset_of(whole, {{"line", line}, {"character", units}});
      const auto end = offset_of(whole, {{"line", line}, {"character", units + data[i + 2]}});
      text.append(": ").append(whole.substr(start, end - start)).append("\n");
    }
    if (text != step.text) throw Failed("they are:\n" + text);
  }

  void notify(const Step& step) {
    std::string rest = step.rest;
    const std::string method = take_word(rest);
    client().notify(method, json(rest));
  }

  /// The next message of a method; where a document is named, the next about it.
  void expect_message(const Step& step) {
    std::string rest = step.rest;
    const std::string method = take_word(rest);
    const Json expected = json(rest);
    const auto message = client().next([&](const Json& one) {
      if (one.value("method", "") != method) return false;
      const bool about_one = expected.is_object() && expected.contains("uri");
      return !about_one || one["params"].value("uri", "") == expected["uri"];
    });
    if (!message) throw Failed("none came");
    asked_ = message->value("id", Json());
    shown_ = message->value("params", Json());
    const auto missing = missing_in(shown_, expected);
    if (!missing.empty()) throw Failed("params" + missing);
  }

  /// Answers the request of the server that came last.
  void reply(const Step& step) { client().send({{"jsonrpc", "2.0"}, {"id", asked_}, {"result", json(step.rest)}}); }

  /// Nothing of that method has come, and comes before the server has dealt with all that it was sent.
  void expect_silence(const Step& step) {
    static_cast<void>(client().answer(client().request("test/ping", Json::object())));
    std::ranges::move(client().drain(), std::back_inserter(came_));
    for (const Json& message : came_) {
      if (message.value("method", "") == step.rest) throw Failed("came: " + message.dump());
    }
  }

  void send_raw(const Step& step) { client().send_bytes(json(step.rest).get<std::string>()); }

  void close(const Step& step) {
    const int code = client().close();
    if (std::to_string(code) != step.rest) throw Failed("the exit code is " + std::to_string(code));
  }

  [[nodiscard]] std::string uri(const std::string& name) const { return uri_of((folder_.path() / name).string()); }

  /// JSON in which `@{name}` is the URI of a file, `%{name}` its path and `&{name}` its text.
  Json json(std::string text) {
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
      const char kind = at == 0 ? '\0' : text[at - 1];
      if (kind != '@' && kind != '%' && kind != '&') continue;
      const auto end = text.find('}', at);
      const std::string name = text.substr(at + 1, end - at - 1);
      std::string value = kind == '@' ? uri(name) : (folder_.path() / name).string();
      if (kind == '&') value = texts_.at(name);
      const std::string quoted = Json(value).dump();
      text.replace(at - 1, end - at + 2, quoted.substr(1, quoted.size() - 2));
    }
    return text.empty() ? Json() : Json::parse(text);
  }

  TemporaryFolder folder_;
  std::map<std::string, std::string> texts_;
  std::unique_ptr<Client> client_;
  Json id_;
  Json asked_;
  std::vector<Json> came_;      ///< what was waited out by steps `silent` in a row
  Json here_ = Json::object();  ///< members of requests: where the cursor is
  Json can_;                    ///< capabilities of the server
  Json shown_;                  ///< what came last: of an answer or a message
};

}  // namespace

std::vector<Step> read_steps(std::string_view transcript) {
  std::vector<Step> steps;
  int number = 0;
  while (!transcript.empty()) {
    const std::string_view line = transcript.substr(0, transcript.find('\n'));
    transcript.remove_prefix(std::min(line.size() + 1, transcript.size()));
    ++number;
    if (line.find_first_not_of(' ') == std::string_view::npos || line.starts_with('#')) continue;
    if (line.starts_with('|') && !steps.empty()) {
      steps.back().text.append(line.substr(line.starts_with("| ") ? 2 : 1)).append("\n");
    } else if (line.starts_with(' ') && !steps.empty()) {
      steps.back().rest.append(" ").append(line.substr(line.find_first_not_of(' ')));
    } else {
      std::string rest(line);
      std::string verb = take_word(rest);
      steps.push_back({.line = number, .verb = std::move(verb), .rest = std::move(rest), .text = {}});
    }
  }
  return steps;
}

std::string play(std::string_view transcript) { return Player().play(transcript); }

}  // namespace planlint::test
