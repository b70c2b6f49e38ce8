// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/convert.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

#include "convert/archive.h"
#include "convert/child.h"
#include "convert/pandoc_text.h"
#include "convert/pdf_text.h"
#include "text/encoding.h"

namespace planlint {
namespace {

using Problem = ConversionProblem;
using Result = std::variant<Converted, Problem>;

std::string megabytes(std::size_t bytes) { return std::to_string(bytes >> 20U); }

Problem failed(std::string program, std::string reason) {
  return {.rule = "file/conversion-failed",
          .message_id = "failed",
          .values = {{{"program", std::move(program)}, {"reason", std::move(reason)}}}};
}

/// What is wrong where the contents are not what the name says.
std::optional<Problem> mismatch(std::string_view bytes, Format format) {
  const Contents contents = contents_of(bytes);
  const auto named = [&](std::string_view message, std::string_view actual) {
    return Problem{.rule = "file/not-a-document",
                   .message_id = message,
                   .values = {{{"extension", std::string(extension_of(format))}, {"actual", std::string(actual)}}}};
  };
  const auto check = [&](Contents own, Format actual) -> std::optional<Problem> {
    return format == actual && contents == own ? std::nullopt : std::optional(named("renamed", extension_of(actual)));
  };
  switch (contents) {
    case Contents::docx: return check(Contents::docx, Format::docx);
    case Contents::odt: return check(Contents::odt, Format::odt);
    case Contents::pdf: return check(Contents::pdf, Format::pdf);
    case Contents::html: return check(Contents::html, Format::html);
    case Contents::old_word: return named("old_word", "");
    case Contents::other_archive:
    case Contents::other: break;
  }
  return named("other", "");
}

/// The first line that says something, without what shells and terminals would stumble over.
std::string first_line(std::string_view text) {
  std::string line;
  for (const char c : text.substr(0, 300)) {
    if (c == '\n' && !line.empty()) break;
    if (static_cast<unsigned char>(c) >= 0x20) line += c;
  }
  return line;
}

struct Converter {
  std::string program;
  std::string package;
  std::vector<std::string> arguments;
};

/// What the converter prints for the bytes.
std::variant<std::string, Problem> run(const Converter& converter, std::string_view bytes,
                                       const ConversionLimits& limits, std::string_view search_path) {
  const char* own_path = std::getenv("PATH");
  if (search_path.empty() && own_path != nullptr) search_path = own_path;
  std::vector<std::string> arguments = {find_program(converter.program, search_path)};
  if (arguments[0].empty()) {
    return Problem{.rule = "file/converter-missing",
                   .message_id = "missing",
                   .values = {{{"program", converter.program}, {"package", converter.package}}}};
  }
  arguments.insert(arguments.end(), converter.arguments.begin(), converter.arguments.end());
  auto ran = run_child(
      arguments, bytes,
      {.output = limits.output, .memory = limits.memory, .processor = limits.processor, .clock = limits.clock});
  const auto stopped = [&](std::string_view message, std::string limit) {
    return Problem{.rule = "file/conversion-failed",
                   .message_id = message,
                   .values = {{{"program", converter.program}, {"limit", std::move(limit)}}}};
  };
  switch (ran.end) {
    case ChildEnd::done: break;
    case ChildEnd::not_started:
      return Problem{.rule = "file/conversion-failed",
                     .message_id = "not_started",
                     .values = {{{"program", converter.program}, {"reason", ran.error}}}};
    case ChildEnd::out_of_time: return stopped("time", std::to_string(limits.processor.count()));
    case ChildEnd::too_much_output:
      return Problem{
          .rule = "file/too-large", .message_id = "text", .values = {{{"limit", megabytes(limits.output)}, {}}}};
    case ChildEnd::signalled: break;
  }
  if (ran.end == ChildEnd::done && ran.status == 0) return std::move(ran.output);
  constexpr int heap_exhausted = 251;  // GHC's
  const auto says = [&](std::string_view words) { return ran.error.find(words) != std::string::npos; };
  if (ran.status == heap_exhausted || says("bad_alloc") || says("ut of memory") || says("annot allocate"))
    return stopped("memory", megabytes(limits.memory));
  if (says("ncorrect password")) return Problem{.rule = "file/conversion-failed", .message_id = "locked"};
  auto reason = first_line(ran.error);
  if (reason.empty()) reason = (ran.end == ChildEnd::signalled ? "signal " : "status ") + std::to_string(ran.status);
  return failed(converter.program, std::move(reason));
}

/// An OpenDocument file that is protected keeps its parts encrypted, and says so in its list of parts.
bool is_locked(const std::vector<ArchiveEntry>& entries) {
  const auto manifest = std::ranges::find(entries, "META-INF/manifest.xml", &ArchiveEntry::name);
  if (manifest == entries.end()) return false;
  const auto text = unpacked(*manifest);
  return text && text->find("encryption-data") != std::string::npos;
}

Result with_pandoc(std::string_view bytes, Format format, const ConversionLimits& limits,
                   std::string_view search_path) {
  std::string mended;
  if (format != Format::html) {
    const auto archive = read_archive(bytes, format, limits.unpacked);
    if (const auto* problem = std::get_if<Problem>(&archive)) return *problem;
    const auto& entries = std::get<std::vector<ArchiveEntry>>(archive);
    if (is_locked(entries)) return Problem{.rule = "file/conversion-failed", .message_id = "locked"};
    if (format == Format::odt) bytes = mended = with_whole_tables(bytes, entries);
  }
  const std::string name = format == Format::docx ? "docx" : format == Format::odt ? "odt" : "html";
  // Half of the address space: GHC reserves more than it uses, and copies when it collects.
  const auto heap = "-M" + std::to_string(std::max<std::size_t>(limits.memory / 2 >> 20U, 1)) + "m";
  auto printed = run({.program = "pandoc",
                      .package = "pandoc",
                      .arguments = {"+RTS", heap, "-RTS", "--sandbox", "-f", name, "-t", "json"}},
                     bytes, limits, search_path);
  if (auto* problem = std::get_if<Problem>(&printed)) return std::move(*problem);
  auto converted = text_of_pandoc(std::get<std::string>(printed), limits.output);
  if (const auto* made = std::get_if<Converted>(&converted); made != nullptr && made->text.empty())
    return Problem{.rule = "file/no-text", .message_id = "empty"};
  return converted;
}

Result with_pdftotext(std::string_view bytes, const ConversionLimits& limits, std::string_view search_path) {
  auto printed =
      run({.program = "pdftotext", .package = "poppler-utils", .arguments = {"-q", "-enc", "UTF-8", "-bbox", "-", "-"}},
          bytes, limits, search_path);
  if (auto* problem = std::get_if<Problem>(&printed)) return std::move(*problem);
  return text_of_pdf(std::get<std::string>(printed));
}

}  // namespace

Result convert(std::string_view bytes, Format format, const ConversionLimits& limits, std::string_view search_path) {
  if (bytes.size() > limits.input)
    return Problem{
        .rule = "file/too-large", .message_id = "too_large", .values = {{{"limit", megabytes(limits.input)}, {}}}};
  if (bytes.empty()) return Problem{.rule = "file/no-text", .message_id = "empty"};
  if (!is_text(format)) {
    if (auto problem = mismatch(bytes, format)) return *std::move(problem);
  }
  if (is_text(format) || format == Format::html) {
    const auto encoding = detect_other_encoding(bytes);
    if (encoding == Encoding::binary) return Problem{.rule = "file/encoding", .message_id = "binary"};
    if (encoding)
      return Problem{.rule = "file/encoding",
                     .message_id = "other",
                     .values = {{{"encoding", std::string(name_of(*encoding))}, {}}}};
  }
  if (is_text(format)) return Converted{.text = std::string(bytes), .origin = {}};
  if (format == Format::pdf) return with_pdftotext(bytes, limits, search_path);
  return with_pandoc(bytes, format, limits, search_path);
}

}  // namespace planlint
