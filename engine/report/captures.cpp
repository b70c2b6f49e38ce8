// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/captures.h"

#include "report/json_finding.h"
#include "report/json_values.h"
#include "report/words.h"

namespace planlint {
std::string captures_as_text(const FileCaptures& file) {
  std::string lines;
  for (const Capture& capture : file.captures) {
    const Position start = file.source->position(capture.range.start);
    const auto text = file.source->slice(capture.range);
    const auto first = text.substr(0, text.find('\n'));
    lines += printable(file.source->path()) + ':' + std::to_string(start.line) + ':' + std::to_string(start.column) +
             ": @" + capture.name + ' ' + printable(first) + (first.size() < text.size() ? " …\n" : "\n");
  }
  return lines;
}

std::string captures_as_json(std::span<const FileCaptures> files) {
  std::string text = "{\"version\": 1, \"captures\": [";
  std::string separator = "\n";
  for (const FileCaptures& file : files) {
    const Source& source = *file.source;
    for (const Capture& capture : file.captures) {
      const Json json = {{"file", source.path()},
                         {"name", capture.name},
                         {"kind", capture.kind},
                         {"text", source.slice(capture.range)},
                         {"range", range_of(source, capture.range)}};
      text += separator + dumped(json);
      separator = ",\n";
    }
  }
  return text + "]}\n";
}

}  // namespace planlint
