// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/rule_page.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <string_view>
#include <system_error>

#include "report/words.h"

namespace planlint {
namespace {

/// How the parts of a page are set: as Markdown or plain, with what settings make of the rule or as its table says.
struct Setting {
  Language language;
  bool markdown;
  const ListedRule* held = nullptr;

  [[nodiscard]] std::string heading(std::string_view swedish, std::string_view english) const {
    const std::string text(in(language, swedish, english));
    return markdown ? "\n## " + text + "\n\n" : '\n' + text + ":\n";
  }

  [[nodiscard]] std::string code(std::string_view text) const {
    return markdown ? '`' + std::string(text) + '`' : std::string(text);
  }

  /// Lines of a plan, without the blank lines around them.
  [[nodiscard]] std::string block(std::string_view text) const {
    while (text.starts_with('\n')) text.remove_prefix(1);
    while (text.ends_with('\n') || text.ends_with(' ')) text.remove_suffix(1);
    std::string out = markdown ? "```plan\n" : "";
    for (std::size_t at = 0; at <= text.size();) {
      const auto next = std::min(text.find('\n', at), text.size());
      const auto line = text.substr(at, next - at);
      if (!line.empty()) out.append(markdown ? "" : "    ").append(line);
      out += '\n';
      at = next + 1;
    }
    return markdown ? out + "```\n" : out;
  }
};

std::string paragraph(std::string_view text) {
  while (!text.empty() && (text.front() == '\n' || text.front() == ' ')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
  return std::string(text) + '\n';
}

/// "; here `9`, set by planlint.json:4"; nothing for a default.
std::string set_value_of(const OptionInfo& option, const Setting& set) {
  if (set.held == nullptr) return {};
  const auto setting = std::ranges::find(set.held->options, option.name, &ListedSetting::key);
  if (setting == set.held->options.end() || !setting->place) return {};
  return std::string(in(set.language, "; här ", "; here ")) + set.code(setting->value) +
         std::string(in(set.language, ", satt av ", ", set by ")) + line_of(*setting->place);
}

std::string options_of(const RuleInfo& rule, const Setting& set) {
  std::string out;
  for (const OptionInfo& option : rule.options) {
    out += "- " + set.code(option.name) + " (" + option.type + ", " +
           std::string(in(set.language, "förval ", "default ")) + set.code(option.default_value) +
           set_value_of(option, set) + "): " + paragraph(option.help.in(set.language));
  }
  return out;
}

std::string messages_of(const RuleInfo& rule, const Setting& set) {
  std::string out;
  for (const MessageInfo& message : rule.messages) {
    out += "- " + set.code(message.id);
    const bool is_own = set.held == nullptr || set.held->is_own_severity;
    if (is_own && message.severity && *message.severity != rule.severity) {
      out += " (" + std::string(word_for(*message.severity, set.language)) + ')';
    }
    out += ": " + paragraph(message.text.in(set.language));
  }
  return out;
}

std::string body_of(const RuleInfo& rule, const Setting& set) {
  std::string out;
  if (!rule.bad_example.empty()) out += set.heading("Så här blir det fel", "Bad") + set.block(rule.bad_example);
  if (!rule.good_example.empty()) out += set.heading("Så här blir det rätt", "Good") + set.block(rule.good_example);
  if (const auto& why = rule.rationale.in(set.language); !why.empty()) {
    out += set.heading("Varför", "Why") + paragraph(why);
  }
  if (!rule.options.empty()) out += set.heading("Inställningar", "Options") + options_of(rule, set);
  if (const auto& limits = rule.limits.in(set.language); !limits.empty()) {
    out += set.heading("Vad regeln inte ser", "Limits") + paragraph(limits);
  }
  if (!rule.messages.empty()) out += set.heading("Meddelanden", "Messages") + messages_of(rule, set);
  return out;
}

std::string facts_of(const RuleInfo& rule, const Setting& set) {
  const Language language = set.language;
  std::string facts(set.held != nullptr ? word_for_level(set.held->level, language)
                                        : std::string(word_for(rule.severity, language)));
  if (set.held != nullptr && set.held->place) facts += ", " + who_set(rule, *set.held, language);
  if (rule.fixable) facts += in(language, ", med förslag till rättning", ", with a suggested fix");
  if (!rule.suppressible) facts += in(language, ", går inte att undanta", ", cannot be suppressed");
  return facts;
}

std::string page(const RuleInfo& rule, const Setting& set) {
  std::string out = set.markdown ? "# " + rule.id + "\n\n" : rule.id + " (" + facts_of(rule, set) + ")\n\n";
  out += paragraph(rule.summary.in(set.language));
  if (set.markdown) {
    out += '\n' + std::string(in(set.language, "Allvar: ", "Severity: ")) + facts_of(rule, set) + ".\n";
  }
  return out + body_of(rule, set);
}

/// `|` and line breaks would end a cell of a Markdown table.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::optional<std::string> write(const std::filesystem::path& path, std::string_view text) {
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  if (!error && file) return std::nullopt;
  return path.string() + ": " + (error ? error.message() : std::generic_category().message(errno));
}

/// The file of a rule's page, from the index: a colon would make a scheme of a pack's name.
std::string page_of(const RuleInfo& rule) {
  std::string path = rule.id + ".md";
  std::ranges::replace(path, ':', '-');
  return path;
}

}  // namespace

std::string rule_page(const RuleInfo& rule, Language language) {
  return page(rule, {.language = language, .markdown = true});
}

std::string rule_text(const RuleInfo& rule, Language language, const ListedRule* held) {
  return page(rule, {.language = language, .markdown = false, .held = held});
}

namespace {

/// The rules of each severity, the gravest first, as links.
std::string index_by_severity(std::span<const RuleInfo> rules, Language language) {
  std::string out(in(language, "\n## Efter allvar\n", "\n## By severity\n"));
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    std::string links;
    for (const RuleInfo& rule : rules) {
      if (rule.severity == severity) links += (links.empty() ? "[" : ", [") + rule.id + "](" + rule.id + ".md)";
    }
    if (!links.empty()) out += "\n**" + std::string(word_for(severity, language)) + "**: " + links + "\n";
  }
  return out;
}

}  // namespace

std::string rule_index(std::span<const RuleInfo> rules, Language language) {
  std::string out(in(language, "# Regler\n", "# Rules\n"));
  out += index_by_severity(rules, language);
  std::string_view category;
  for (const RuleInfo& rule : rules) {
    if (rule.category != category) {
      category = rule.category;
      out.append("\n## ").append(category).append("\n\n");
      out += in(language, "| regel | allvar | vad den ser |\n", "| rule | severity | what it flags |\n");
      out += "|---|---|---|\n";
    }
    out += "| [" + rule.id + "](" + page_of(rule) + ") | " + std::string(word_for(rule.severity, language)) + " | " +
           cell(rule.summary.in(language)) + " |\n";
  }
  return out;
}

std::optional<std::string> write_rule_pages(std::span<const RuleInfo> rules, Language language,
                                            const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::set<fs::path> written;
  const auto put = [&](const fs::path& path, const std::string& text) {
    written.insert(path);
    return write(path, text);
  };
  for (const RuleInfo& rule : rules) {
    if (auto problem = put(folder / page_of(rule), rule_page(rule, language))) return problem;
  }
  if (auto problem = put(folder / "README.md", rule_index(rules, language))) return problem;

  // Only pages at the place of a rule's page, <category>/<id>.md, are ours to remove.
  std::error_code error;
  std::vector<fs::path> stale;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const bool is_page = at.depth() == 1 && at->path().extension() == ".md";
    if (is_page && !written.contains(at->path())) stale.push_back(at->path());
  }
  for (const auto& path : stale) fs::remove(path, error);
  return error ? std::optional(folder.string() + ": " + error.message()) : std::nullopt;
}

}  // namespace planlint
