// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "bench/lsp.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "bench/corpus.h"
#include "bench/generate_plan.h"
#include "bench/single_file.h"
#include "lsp/client.h"
#include "syntax/tree.h"

namespace planlint::bench {
namespace {

using test::Client;
using test::Json;
using Clock = std::chrono::steady_clock;

constexpr int keystrokes = 100;
constexpr int edits = 100'000;
constexpr int plans = 14;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double percentile(std::vector<double> values, double share) {
  std::ranges::sort(values);
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// Where somebody types, in the second half of a document: between the first two texts that stand so.
struct Typing {
  std::string_view behind;
  std::string_view letter;
  std::string_view before = {};
};
constexpr std::array<Typing, 4> typings = {
    {{"Under året ", "x"}, {"årsmål ", "1"}, {"aktivitet \"", "x"}, {"| Åtgärd 2 | ", "1"}}};
/// Each takes a statement apart, and mends it again.
constexpr std::array<Typing, 8> breaks = {{{"  ", "x", "indikator \""},
                                           {"  ", "x", "aktivitet \""},
                                           {"  ", "x", "nämndmål "},
                                           {"\n", "x", "mål "},
                                           {"aktivitet \"", "\""},
                                           {"årsmål ", "}"},
                                           {"  ", "{", "årsmål "},
                                           {"  ", "}", "indikator \""}}};

/// A document in the editor, in which letters are typed and taken away, at one place after the other.
class TypedDocument {
 public:
  TypedDocument(Client& client, const std::filesystem::path& path, const std::string& text)
      : client_(client), uri_(test::uri_of(path.string())), text_(text) {
    client_.notify("textDocument/didOpen",
                   {{"textDocument", {{"uri", uri_}, {"languageId", "plan"}, {"version", version_}, {"text", text}}}});
    type_at(typings);
  }

  /// From here on, where all that was typed is taken away again.
  void type_at(std::span<const Typing> places) {
    typings_ = places;
    place_ = 0;
    places_.clear();
    for (const Typing& typing : places) places_.push_back(place_in(text_, typing));
  }

  void type() {
    const Place& place = places_[place_];
    const Json start = {{"line", place.line}, {"character", place.character}};
    const Json end = {{"line", place.line}, {"character", place.character + (typed_ ? 1 : 0)}};
    const std::string_view letter = typed_ ? "" : typings_[place_].letter;
    client_.notify("textDocument/didChange",
                   {{"textDocument", {{"uri", uri_}, {"version", ++version_}}},
                    {"contentChanges", {{{"range", {{"start", start}, {"end", end}}}, {"text", letter}}}}});
    if (typed_) place_ = (place_ + 1) % places_.size();
    typed_ = !typed_;
  }

  /// Waits for the findings of the newest text.
  void wait() {
    static_cast<void>(client_.next([&](const Json& message) {
      return message.value("method", "") == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri_ &&
             message["params"].value("version", -1) == version_;
    }));
  }

  void complete() {
    client_.result("textDocument/completion",
                   {{"textDocument", {{"uri", uri_}}},
                    {"position", {{"line", places_[place_].line}, {"character", places_[place_].character}}}});
  }

  void sync() {
    client_.result("textDocument/documentHighlight",
                   {{"textDocument", {{"uri", uri_}}}, {"position", {{"line", 0}, {"character", 0}}}});
  }

 private:
  struct Place {
    std::ptrdiff_t line = 0;
    std::ptrdiff_t character = 0;  ///< in UTF-16 units, as nothing that is generated is outside the BMP
  };

  static Place place_in(const std::string& text, const Typing& typing) {
    const std::string there = std::string(typing.behind) + std::string(typing.before);
    const auto at = text.find(there, text.size() / 2);
    if (at == std::string::npos) throw std::runtime_error("the plan has no “" + there + "”");
    const auto begin = text.begin();
    const auto place = begin + static_cast<std::ptrdiff_t>(at + typing.behind.size());
    const auto line_start = begin + static_cast<std::ptrdiff_t>(text.rfind('\n', at) + 1);
    const auto begins_character = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; };
    return {.line = std::count(begin, place, '\n'), .character = std::count_if(line_start, place, begins_character)};
  }

  Client& client_;
  std::string uri_;
  std::string text_;  ///< without what is typed
  std::span<const Typing> typings_;
  std::vector<Place> places_;  ///< of each of them
  int version_ = 1;
  std::size_t place_ = 0;
  bool typed_ = false;
};

Json start_in(const std::filesystem::path& folder) {
  return {{"capabilities", {{"textDocument", {{"publishDiagnostics", {{"versionSupport", true}}}}}}},
          {"workspaceFolders", {{{"uri", test::uri_of(folder.string())}, {"name", "bench"}}}}};
}

/// The same keystroke in the tree alone.
double reparse_ms(const std::string& text) {
  std::vector<double> times;
  EditedText edited(text);
  SyntaxTree tree = SyntaxTree::parse(edited.text());
  const auto behind = typings.front().behind;
  const auto place = static_cast<std::uint32_t>(text.find(behind, text.size() / 2) + behind.size());
  for (int i = 0; i < keystrokes; ++i) {
    const bool typed = i % 2 != 0;
    const auto start = Clock::now();
    TreeEdit edit = {.old = {.start = place, .end = place + (typed ? 1 : 0)},
                     .new_end = place + (typed ? 0 : 1),
                     .start_point = edited.point(place),
                     .old_end_point = edited.point(place + (typed ? 1 : 0)),
                     .new_end_point = {}};
    edited.replace(edit.old, typed ? "" : "x");
    edit.new_end_point = edited.point(edit.new_end);
    tree.edit(edit);
    tree = SyntaxTree::parse(edited.text(), tree);
    times.push_back(milliseconds_since(start));
  }
  return median(times);
}

std::vector<Result> measure_typing(const std::filesystem::path& folder) {
  const std::string text = generate_plan({.bytes = large_bytes, .catalogue = "catalogue.plan"});
  Client client;
  client.result("initialize", start_in(folder));
  TypedDocument document(client, folder / "large.plan", text);
  document.wait();
  std::vector<double> checked;
  std::vector<double> completed;
  for (int i = 0; i < keystrokes; ++i) {
    auto start = Clock::now();
    document.type();
    document.wait();
    checked.push_back(milliseconds_since(start));
    start = Clock::now();
    document.type();
    document.complete();
    completed.push_back(milliseconds_since(start));
    document.wait();
  }
  std::vector<double> broken;
  document.type_at(breaks);
  for (int i = 0; i < keystrokes; ++i) {
    const auto start = Clock::now();
    document.type();
    document.wait();
    broken.push_back(milliseconds_since(start));
  }
  const double reparse = reparse_ms(text);
  return {
      {.name = "lsp, 1 MB: incremental re-parse after a keystroke, p50",
       .measured = reparse,
       .target = 2,
       .unit = "ms"},
      {.name = "lsp, 1 MB: findings after a keystroke, p50",
       .measured = percentile(checked, 0.5),
       .target = 50,
       .unit = "ms"},
      {.name = "lsp, 1 MB: findings after a keystroke, p99",
       .measured = percentile(checked, 0.99),
       .target = 50,
       .unit = "ms"},
      {.name = "lsp, 1 MB: findings after a keystroke that breaks a statement, p50",
       .measured = percentile(broken, 0.5),
       .target = 50,
       .unit = "ms"},
      {.name = "lsp, 1 MB: findings after a keystroke that breaks a statement, p99",
       .measured = percentile(broken, 0.99),
       .target = 50,
       .unit = "ms"},
      {.name = "lsp, 1 MB: a keystroke and completion, p50",
       .measured = percentile(completed, 0.5),
       .target = 20,
       .unit = "ms"},
      {.name = "lsp, 1 MB: a keystroke and completion, p99",
       .measured = percentile(completed, 0.99),
       .target = 20,
       .unit = "ms"},
  };
}

Result measure_opening(const std::filesystem::path& folder) {
  write_text(folder / "catalogue.plan", generate_catalogue());
  for (int i = 0; i < plans; ++i) {
    write_text(folder / ("plan-" + std::to_string(i) + ".plan"),
               generate_plan({.seed = static_cast<unsigned>(i) + 1, .catalogue = "catalogue.plan"}));
  }
  const auto start = Clock::now();
  Client client;
  client.result("initialize", start_in(folder));
  client.result("workspace/diagnostic", {{"previousResultIds", Json::array()}});
  return {.name = "lsp: a workspace of 14 plans of 200 kB and a catalogue opens",
          .measured = milliseconds_since(start),
          .target = 1000,
          .unit = "ms"};
}

/// When the server has had nothing to do for some seconds.
long settled_memory(const Client& client) {
  std::this_thread::sleep_for(std::chrono::seconds(4));
  return client.resident_kilobytes();
}

std::vector<Result> measure_memory(const std::filesystem::path& folder) {
  Client client;
  client.result("initialize", start_in(folder));
  TypedDocument document(client, folder / "typed.plan", generate_plan({.bytes = 20'000}));
  // Each thread of the server keeps what rules run in from when it first runs one: all are to have had their turn.
  document.type_at(breaks);
  for (int i = 0; i < keystrokes; ++i) {
    document.type();
    document.wait();
  }
  document.type_at(typings);
  // The least of three times: what an allocator holds for a while comes and goes, what leaks is there each time.
  long early = std::numeric_limits<long>::max();
  long late = early;
  double waited = 0;
  const auto start = Clock::now();
  for (int i = 0; i < edits; ++i) {
    document.type();
    if (i % 100 == 0) {
      document.sync();
      static_cast<void>(client.drain());
    }
    if ((i + 1) % (edits / 10) != 0 || i % (edits / 2) < edits / 4) continue;
    const auto pause = Clock::now();
    long& least = i < edits / 2 ? early : late;
    least = std::min(least, settled_memory(client));
    waited += milliseconds_since(pause);
  }
  document.sync();
  const double per_edit = (milliseconds_since(start) - waited) / edits;
  return {{.name = "lsp: memory after 100,000 edits / after 50,000",
           .measured = static_cast<double>(late) / static_cast<double>(early),
           .target = 1.05,
           .unit = "x"},
          {.name = "lsp: memory after 100,000 edits",
           .measured = static_cast<double>(late) / 1024,
           .target = 100,
           .unit = "MB"},
          {.name = "lsp: an edit in a burst, 20 kB", .measured = per_edit, .target = 0.2, .unit = "ms"}};
}

}  // namespace

std::vector<Result> measure_lsp(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder / "typing");
  std::filesystem::create_directories(folder / "opening");
  std::filesystem::create_directories(folder / "memory");
  write_text(folder / "typing" / "catalogue.plan", generate_catalogue());
  std::vector<Result> results = measure_typing(folder / "typing");
  results.push_back(measure_opening(folder / "opening"));
  const auto memory = measure_memory(folder / "memory");
  results.insert(results.end(), memory.begin(), memory.end());
  return results;
}

}  // namespace planlint::bench
