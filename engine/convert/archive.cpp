// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/archive.h"

#include <algorithm>
#include <array>

#include "convert/inflate.h"

namespace planlint {
namespace {

using Problem = ConversionProblem;

constexpr std::size_t end_size = 22;
constexpr std::size_t central_size = 46;
constexpr std::size_t local_size = 30;
constexpr std::size_t most_entries = 10'000;
constexpr std::string_view end_mark("PK\x05\x06", 4);
constexpr std::string_view central_mark("PK\x01\x02", 4);
constexpr std::string_view local_mark("PK\x03\x04", 4);

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}
std::uint32_t two(std::string_view bytes, std::size_t at) { return number(bytes, at, 2); }
std::uint32_t four(std::string_view bytes, std::size_t at) { return number(bytes, at, 4); }

Problem damaged(Format format, std::string reason) {
  return {.rule = "file/not-a-document",
          .message_id = "damaged",
          .values = {{{"extension", std::string(extension_of(format))}, {"reason", std::move(reason)}}}};
}

Problem too_large(std::size_t most) {
  return {.rule = "file/too-large", .message_id = "unpacked", .values = {{{"limit", std::to_string(most >> 20U)}, {}}}};
}

/// Where the record that ends the archive begins: the one whose comment reaches the end of the file.
std::size_t find_end(std::string_view bytes) {
  const std::size_t furthest = end_size + 0xFFFF;
  const std::size_t stop = bytes.size() > furthest ? bytes.size() - furthest : 0;
  if (bytes.size() < end_size) return std::string_view::npos;
  for (std::size_t at = bytes.size() - end_size + 1; at-- > stop;) {
    if (bytes.substr(at, 4) == end_mark && at + end_size + two(bytes, at + 20) == bytes.size()) return at;
  }
  return std::string_view::npos;
}

/// The bytes of an entry, behind its own header.
std::optional<std::string_view> packed_bytes(std::string_view bytes, std::uint32_t begin, std::uint32_t size,
                                             std::uint64_t directory) {
  if (std::uint64_t{begin} + local_size > directory || bytes.substr(begin, 4) != local_mark) return std::nullopt;
  const std::uint64_t data = std::uint64_t{begin} + local_size + two(bytes, begin + 26) + two(bytes, begin + 28);
  if (data + size > directory) return std::nullopt;
  return bytes.substr(data, size);
}

bool is_xml(std::string_view name) { return name.ends_with(".xml") || name.ends_with(".rels"); }

/// Two entries that share bytes are how a small file unpacks to a huge one without a high ratio.
bool overlap(std::vector<ArchiveEntry> entries) {
  std::ranges::sort(entries, {}, &ArchiveEntry::begin);
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const auto& before = entries[i - 1];
    const auto length = static_cast<std::uint64_t>(local_size + before.name.size() + before.packed.size());
    if (before.begin + length > entries[i].begin) return true;
  }
  return false;
}

void append(std::string& out, std::uint64_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(i < sizeof value ? value >> (8 * i) & 0xFFU : 0);
}

/// What the header of an entry and its line in the directory have in common.
void append_description(std::string& out, const ArchiveEntry& entry) {
  append(out, 20, 2);        // the version that can unpack it
  append(out, 1U << 11, 2);  // its name is UTF-8
  append(out, entry.method, 2);
  append(out, 0, 4);  // no time
  append(out, entry.checksum, 4);
  append(out, entry.packed.size(), 4);
  append(out, entry.size, 4);
  append(out, entry.name.size(), 2);
  append(out, 0, 2);  // nothing extra
}

std::string write_archive(const std::vector<ArchiveEntry>& entries) {
  std::string out;
  std::string directory;
  for (const ArchiveEntry& entry : entries) {
    directory.append(central_mark);
    append(directory, 20, 2);
    append_description(directory, entry);
    append(directory, 0, 10);  // no comment, one disk, no attributes
    append(directory, out.size(), 4);
    directory.append(entry.name);
    out.append(local_mark);
    append_description(out, entry);
    out.append(entry.name).append(entry.packed);
  }
  const std::size_t begin = out.size();
  out.append(directory).append(end_mark);
  append(out, 0, 4);
  append(out, entries.size(), 2);
  append(out, entries.size(), 2);
  append(out, directory.size(), 4);
  append(out, begin, 4);
  append(out, 0, 2);
  return out;
}

void replace_all(std::string& text, std::string_view old, std::string_view with) {
  std::string made;
  made.reserve(text.size());
  std::size_t at = 0;
  for (auto found = text.find(old); found != std::string::npos; found = text.find(old, at)) {
    made.append(text, at, found - at).append(with);
    at = found + old.size();
  }
  text = made.append(text, at);
}

/// Every piece from `start` to the next `end`.
void remove_all(std::string& text, std::string_view start, std::string_view end) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto found = text.find(start, at);
    const auto close = found == std::string::npos ? found : text.find(end, found);
    if (close == std::string::npos) {
      kept.append(text, at);
      break;
    }
    kept.append(text, at, found - at);
    at = close + end.size();
  }
  text = std::move(kept);
}

}  // namespace

std::optional<std::string> unpacked(const ArchiveEntry& entry) {
  std::optional<std::string> content;
  if (entry.method == 0) content = std::string(entry.packed);
  if (entry.method == 8) content = inflate(entry.packed, entry.size);
  if (!content || content->size() != entry.size || checksum(*content) != entry.checksum) return std::nullopt;
  return content;
}

std::variant<std::vector<ArchiveEntry>, Problem> read_archive(std::string_view bytes, Format format, std::size_t most) {
  const auto end = find_end(bytes);
  if (end == std::string_view::npos) return damaged(format, "ZIP: end of central directory");
  const std::size_t count = two(bytes, end + 10);
  const std::uint64_t directory = four(bytes, end + 16);
  // What real writers make: one disk, and nothing between the directory and the end.
  if (two(bytes, end + 8) != count || directory + four(bytes, end + 12) != end || count > most_entries)
    return damaged(format, "ZIP: central directory");
  std::vector<ArchiveEntry> entries;
  std::uint64_t sum = 0;
  std::size_t at = directory;
  for (std::size_t i = 0; i < count; ++i) {
    if (at + central_size > end || bytes.substr(at, 4) != central_mark) return damaged(format, "ZIP: entry");
    if ((two(bytes, at + 8) & 1U) != 0) return Problem{.rule = "file/conversion-failed", .message_id = "locked"};
    const std::uint32_t begin = four(bytes, at + 42);
    const std::size_t name = two(bytes, at + 28);
    if (at + central_size + name > end) return damaged(format, "ZIP: entry");
    const auto packed = packed_bytes(bytes, begin, four(bytes, at + 20), directory);
    sum += four(bytes, at + 24);
    if (sum > most) return too_large(most);
    if (!packed) return damaged(format, "ZIP: " + std::string(bytes.substr(at + central_size, name)));
    entries.push_back({.name = bytes.substr(at + central_size, name),
                       .packed = *packed,
                       .method = static_cast<std::uint16_t>(two(bytes, at + 10)),
                       .checksum = four(bytes, at + 16),
                       .size = four(bytes, at + 24),
                       .begin = begin});
    at += central_size + name + two(bytes, at + 30) + two(bytes, at + 32);
  }
  if (overlap(entries)) return damaged(format, "ZIP: overlapping entries");
  for (const ArchiveEntry& entry : entries) {
    if (is_xml(entry.name) && !unpacked(entry)) return damaged(format, "ZIP: " + std::string(entry.name));
  }
  return entries;
}

std::string with_whole_tables(std::string_view bytes, const std::vector<ArchiveEntry>& entries) {
  const auto content = std::ranges::find(entries, "content.xml", &ArchiveEntry::name);
  if (content == entries.end()) return std::string(bytes);
  auto xml = unpacked(*content);
  constexpr std::string_view covered = "table:covered-table-cell";
  if (!xml || (xml->find("<table:table-header-rows") == std::string::npos && xml->find(covered) == std::string::npos))
    return std::string(bytes);
  remove_all(*xml, "<table:table-header-rows", ">");
  remove_all(*xml, "</table:table-header-rows", ">");
  replace_all(*xml, covered, "table:table-cell");
  auto changed = entries;
  auto& entry = changed[static_cast<std::size_t>(content - entries.begin())];
  entry.packed = *xml;
  entry.method = 0;
  entry.size = static_cast<std::uint32_t>(xml->size());
  entry.checksum = checksum(*xml);
  return write_archive(changed);
}

}  // namespace planlint
