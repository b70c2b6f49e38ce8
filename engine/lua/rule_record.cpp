// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/rule_record.h"

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <type_traits>
#include <variant>

namespace planlint {
namespace {

template <class Number>
concept Plain = std::is_arithmetic_v<Number> || std::is_enum_v<Number>;

/// Appends values.
class Writer {
 public:
  void pass(Plain auto number) {
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    bytes_.append(bytes, sizeof number);
  }
  void pass(const std::string& text) {
    pass(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  template <class Value>
  void pass_each(const std::vector<Value>& values, auto pass_value) {
    pass(static_cast<std::uint32_t>(values.size()));
    for (const Value& value : values) pass_value(value);
  }
  void pass(const std::optional<Severity>& severity) {
    pass(severity.has_value());
    pass(severity.value_or(Severity::note));
  }
  void pass(const RuleOptions& options) {
    pass(static_cast<std::uint32_t>(options.size()));
    for (const auto& [name, option] : options) {
      pass(name);
      pass(static_cast<std::uint32_t>(option.value.index()));
      std::visit([&](const auto& value) { pass_option(value); }, option.value);
    }
  }

  std::string bytes() && { return std::move(bytes_); }

 private:
  template <class Value>
  void pass_option(const Value& value) {
    if constexpr (Plain<Value> || std::is_same_v<Value, std::string>) {
      pass(value);
    } else {
      throw std::logic_error("an option is a number, a text or a truth value");
    }
  }

  std::string bytes_;
};

/// Takes values, in the order in which they were appended.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  void pass(Plain auto& number) { std::memcpy(&number, take(sizeof number).data(), sizeof number); }
  void pass(std::string& text) { text = take(count()); }
  template <class Value>
  void pass_each(std::vector<Value>& values, auto pass_value) {
    values.resize(count());
    for (Value& value : values) pass_value(value);
  }
  void pass(std::optional<Severity>& severity) {
    bool is_there = false;
    Severity value{};
    pass(is_there);
    pass(value);
    if (is_there) severity = value;
  }
  void pass(RuleOptions& options) {
    for (std::uint32_t left = count(); left > 0; --left) {
      std::string name;
      pass(name);
      auto& value = options[name].value;
      switch (count()) {
        case 1: pass(value.emplace<1>()); break;
        case 2: pass(value.emplace<2>()); break;
        case 3: pass(value.emplace<3>()); break;
        case 4: pass(value.emplace<4>()); break;
        default: throw std::logic_error("an option of a kind that no record has");
      }
    }
  }

  void end() const {
    if (!rest_.empty()) throw std::logic_error("a record is longer than what it tells");
  }

 private:
  std::uint32_t count() {
    std::uint32_t number = 0;
    pass(number);
    return number;
  }
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) throw std::logic_error("a record ends too early");
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
};

template <class Text>
void pass_text(auto& record, Text& text) {
  record.pass(text.swedish);
  record.pass(text.english);
}

/// The one order of all members, for both directions.
template <class Info, class Rule>
void pass_rule(auto& record, Info& info, Rule& rule) {
  record.pass(info.severity);
  pass_text(record, info.summary);
  pass_text(record, info.rationale);
  pass_text(record, info.limits);
  record.pass_each(info.messages, [&](auto& message) {
    record.pass(message.id);
    pass_text(record, message.text);
    record.pass(message.severity);
  });
  record.pass_each(info.options, [&](auto& option) {
    record.pass(option.name);
    record.pass(option.type);
    record.pass(option.default_value);
    pass_text(record, option.help);
  });
  record.pass(info.bad_example);
  record.pass(info.good_example);
  record.pass(info.fixable);
  record.pass(info.suppressible);
  record.pass(rule.kinds);
  record.pass_each(rule.having, [&](auto& field) { record.pass(field); });
  record.pass(rule.in_plans);
  record.pass(rule.in_reports);
  record.pass(rule.in_catalogues);
  record.pass(rule.has_check);
  record.pass(rule.has_collect);
  record.pass(rule.options);
}

}  // namespace

std::string write_rule_record(const RuleInfo& info, const LoadedRule& rule) {
  Writer writer;
  pass_rule(writer, info, rule);
  return std::move(writer).bytes();
}

void read_rule_record(std::string_view record, RuleInfo& info, LoadedRule& rule) {
  Reader reader(record);
  pass_rule(reader, info, rule);
  reader.end();
}

}  // namespace planlint
