// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/excerpt.h"
#include "report/json_finding.h"
#include "report/json_values.h"
#include "report/report.h"

namespace planlint {
namespace {

/// Raised when a program that reads the old format could not read the new one (docs/json.md).
constexpr int format_version = 1;

Json place_of(const Source& source, std::uint32_t byte) {
  const Position position = source.position(byte);
  return {{"line", position.line}, {"column", position.column}, {"byte", byte}};
}

}  // namespace

Json range_of(const Source& source, Range range) {
  return {{"start", place_of(source, range.start)}, {"end", place_of(source, range.end)}};
}

namespace {

/// For converted text: where its author finds the place, and what stands there.
void add_place(Json& json, const Source& source, Range range) {
  if (!source.origin()) return;
  const DocumentPlace place = source.origin()->place_of(range.start);
  Json own = {{"page", nullptr}, {"headings", Json::array()}, {"line", excerpt_of(source, range).text}};
  if (place.page) own["page"] = *place.page;
  for (const std::string_view heading : place.headings) own["headings"].push_back(heading);
  json["place"] = std::move(own);
}

Json fix_of(const Source& source, const Fix& fix) {
  Json edits = Json::array();
  // Edits of converted text would spoil the document that they are applied to.
  if (source.origin()) return {{"title", fix.title}, {"applicability", name_of(fix.applicability)}, {"edits", edits}};
  for (const Edit& edit : fix.edits) {
    edits.push_back({{"range", range_of(source, edit.range)}, {"text", edit.replacement}});
  }
  return {{"title", fix.title}, {"applicability", name_of(fix.applicability)}, {"edits", std::move(edits)}};
}

}  // namespace

Json finding_of(const Diagnostic& diagnostic) {
  const Source& source = *diagnostic.location.source;
  Json related = Json::array();
  for (const Related& place : diagnostic.related) {
    related.push_back({{"file", place.location.source->path()},
                       {"range", range_of(*place.location.source, place.location.range)},
                       {"message", place.message}});
    add_place(related.back(), *place.location.source, place.location.range);
  }
  Json fixes = Json::array();
  for (const Fix& fix : diagnostic.fixes) fixes.push_back(fix_of(source, fix));
  Json json = {{"file", source.path()},
               {"rule", diagnostic.rule},
               {"severity", name_of(diagnostic.severity)},
               {"message_id", diagnostic.message_id},
               {"message", diagnostic.message},
               {"label", diagnostic.label},
               {"subject", diagnostic.subject},
               {"range", range_of(source, diagnostic.location.range)},
               {"related", std::move(related)},
               {"fixes", std::move(fixes)}};
  add_place(json, source, diagnostic.location.range);
  return json;
}

namespace {

class JsonReport : public Report {
 public:
  std::string begin() override { return "{\n\"version\": " + std::to_string(format_version) + ",\n\"findings\": ["; }

  std::string add(std::string_view, std::span<const Diagnostic> diagnostics) override {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) {
      out += first_ ? "\n" : ",\n";
      out += dumped(finding_of(diagnostic));
      first_ = false;
    }
    return out;
  }

  std::string end(const Totals& totals) override {
    const Json summary = {{"files", totals.files}, {"errors", totals.errors}, {"warnings", totals.warnings},
                          {"notes", totals.notes}, {"failed", totals.failed}, {"exit_code", totals.exit_code}};
    return "\n],\n\"summary\": " + dumped(summary) + "\n}\n";
  }

 private:
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Report> json_report() { return std::make_unique<JsonReport>(); }

}  // namespace planlint
