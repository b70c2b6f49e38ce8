// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <map>
#include <string>

#include "report/excerpt.h"
#include "report/json_values.h"
#include "report/place.h"
#include "report/report.h"
#include "report/rule_page.h"

namespace planlint {
namespace {

/// A path as a URI reference (RFC 3986): absolute ones as `file:`, everything but unreserved characters escaped.
std::string uri_of(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
    const bool digit = byte >= '0' && byte <= '9';
    if (letter || digit || std::string_view("/-._~").find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 0xF]);
    }
  }
  return uri;
}

Json region_of(const Source& source, Range range) {
  const Position start = source.position(range.start);
  const Position end = source.position(range.end);
  return {{"startLine", start.line}, {"startColumn", start.column}, {"endLine", end.line}, {"endColumn", end.column}};
}

Json physical_location(const Location& location) {
  Json place = {{"artifactLocation", {{"uri", uri_of(location.source->path())}}}};
  // A file that could not be read has no regions, and those of converted text are not those of the document.
  if (!location.source->text().empty() && !location.source->origin())
    place["region"] = region_of(*location.source, location.range);
  return place;
}

/// A SARIF location: the file and the region; for converted text the headings, the page and the line instead.
Json location_of(const Location& location) {
  Json json = {{"physicalLocation", physical_location(location)}};
  if (!location.source->origin()) return json;
  const DocumentPlace place = location.source->origin()->place_of(location.range.start);
  if (!place.headings.empty()) {
    json["logicalLocations"] =
        Json::array({{{"name", std::string(place.headings.back())}, {"fullyQualifiedName", heading_path(place)}}});
  }
  if (place.page) json["properties"]["page"] = *place.page;
  json["properties"]["line"] = excerpt_of(*location.source, location.range).text;
  return json;
}

Json fix_of(const Source& source, const Fix& fix) {
  Json replacements = Json::array();
  for (const Edit& edit : fix.edits) {
    replacements.push_back(
        {{"deletedRegion", region_of(source, edit.range)}, {"insertedContent", {{"text", edit.replacement}}}});
  }
  Json change = {{"artifactLocation", {{"uri", uri_of(source.path())}}}, {"replacements", std::move(replacements)}};
  return {{"description", {{"text", fix.title}}},
          {"artifactChanges", Json::array({std::move(change)})},
          {"properties", {{"applicability", name_of(fix.applicability)}}}};
}

Json rule_of(const RuleInfo& rule, Language language) {
  Json json = {{"id", rule.id},
               {"shortDescription", {{"text", rule.summary.in(language)}}},
               {"defaultConfiguration", {{"level", name_of(rule.severity)}}},
               {"help", {{"text", rule_text(rule, language)}, {"markdown", rule_page(rule, language)}}},
               {"properties", {{"tags", Json::array({rule.category})}}}};
  if (const auto& why = rule.rationale.in(language); !why.empty()) json["fullDescription"] = {{"text", why}};
  return json;
}

class SarifReport : public Report {
 public:
  SarifReport(std::span<const RuleInfo> rules, Language language, std::string_view version)
      : rules_(rules), language_(language), version_(version) {
    for (std::size_t i = 0; i < rules.size(); ++i) index_.emplace(rules[i].id, i);
  }

  std::string begin() override {
    Json rules = Json::array();
    for (const RuleInfo& rule : rules_) rules.push_back(rule_of(rule, language_));
    const Json tool = {{"driver", {{"name", "planlint"}, {"version", version_}, {"rules", std::move(rules)}}}};
    return "{\n\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n\"version\": \"2.1.0\",\n\"runs\": [{\n"
           "\"tool\": " +
           dumped(tool) + ",\n\"language\": \"" + (language_ == Language::swedish ? "sv-SE" : "en-US") +
           "\",\n\"columnKind\": \"unicodeCodePoints\",\n\"results\": [";
  }

  std::string add(std::string_view path, std::span<const Diagnostic> diagnostics) override {
    const auto uri = uri_of(path);
    const bool converted = !diagnostics.empty() && diagnostics[0].location.source->origin();
    files_[uri] = files_[uri] || converted;
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) {
      out += first_ ? "\n" : ",\n";
      out += dumped(result_of(diagnostic));
      first_ = false;
    }
    return out;
  }

  std::string end(const Totals& totals) override {
    Json artifacts = Json::array();
    for (const auto& [uri, converted] : files_) {
      artifacts.push_back({{"location", {{"uri", uri}}}});
      if (!converted) artifacts.back()["encoding"] = "UTF-8";
    }
    const Json invocation = {{"executionSuccessful", totals.exit_code < 2}, {"exitCode", totals.exit_code}};
    return "\n],\n\"artifacts\": " + dumped(artifacts) + ",\n\"invocations\": [" + dumped(invocation) + "]\n}]\n}\n";
  }

 private:
  [[nodiscard]] Json result_of(const Diagnostic& diagnostic) const {
    Json json = {{"ruleId", diagnostic.rule},
                 {"level", name_of(diagnostic.severity)},
                 {"message", {{"text", diagnostic.message}}},
                 {"locations", Json::array({location_of(diagnostic.location)})}};
    // By it a result is known again in another run.
    json["partialFingerprints"] = {
        {"planlint/v1", diagnostic.rule + ' ' + diagnostic.message_id + ' ' + diagnostic.subject}};
    if (const auto found = index_.find(diagnostic.rule); found != index_.end()) json["ruleIndex"] = found->second;
    for (const Related& related : diagnostic.related) {
      Json place = location_of(related.location);
      place["id"] = json["relatedLocations"].size();
      place["message"] = {{"text", related.message}};
      json["relatedLocations"].push_back(std::move(place));
    }
    for (const Fix& fix : diagnostic.fixes) {
      // Regions of converted text would spoil the document that they are applied to.
      if (!fix.edits.empty() && !diagnostic.location.source->origin())
        json["fixes"].push_back(fix_of(*diagnostic.location.source, fix));
    }
    // Not `message.id`: that would have to name a string of the rule with numbered placeholders.
    json["properties"] = {{"message_id", diagnostic.message_id}};
    return json;
  }

  std::span<const RuleInfo> rules_;
  Language language_;
  std::string version_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::map<std::string, bool> files_;  ///< of the whole run, and whether converted: SARIF lists them behind the results
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Report> sarif_report(std::span<const RuleInfo> rules, Language language, std::string_view version) {
  return std::make_unique<SarifReport>(rules, language, version);
}

}  // namespace planlint
