// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Whole statements to fill in.
#include <string>

#include "lsp/features/completion_items.h"
#include "lsp/features/keyword_help.h"

namespace planlint::lsp {
namespace {

/// A statement that grows line by line at the cursor's indentation.
class Statement {
 public:
  explicit Statement(const Items& items) : indentation_(items.site().indentation) {}

  Statement& text(std::string_view text) {
    snippet_.text(text);
    return *this;
  }
  Statement& place(std::string_view initial) {
    snippet_.place(initial);
    return *this;
  }
  Statement& line(std::size_t depth) {
    snippet_.text("\n" + indentation_ + std::string(2 * depth, ' '));
    return *this;
  }
  /// Between two statements that have blocks.
  Statement& blank_line() {
    snippet_.text("\n");
    return *this;
  }
  [[nodiscard]] const Snippet& done() { return snippet_.end(); }

 private:
  std::string indentation_;
  Snippet snippet_;
};

/// What stands in dates and headings where a plan does not say its year.
std::string year_of(const Items& items) {
  const int year = items.snapshot().plan().header.year;
  return year > 0 ? std::to_string(year) : "2024";
}

Snippet board_goal(const Items& items) {
  return Statement(items)
      .text("nämndmål \"")
      .place(items.say("titel", "title"))
      .text("\" {")
      .line(1)
      .text("beskrivning \"\"\"")
      .line(2)
      .place(items.say("vad målet handlar om", "what the goal is about"))
      .line(2)
      .text("\"\"\"")
      .blank_line()
      .line(1)
      .text("förväntat resultat {")
      .line(2)
      .text("- \"")
      .place(items.say("resultat", "result"))
      .text("\"")
      .line(1)
      .text("}")
      .line(0)
      .text("}")
      .done();
}

Snippet indicator(const Items& items) {
  return Statement(items)
      .text("indikator \"")
      .place(items.say("namn", "name"))
      .text("\" {")
      .line(1)
      .text("årsmål        ")
      .place("minst 70 %")
      .line(1)
      .text("periodicitet  ")
      .place("år")
      .line(0)
      .text("}")
      .done();
}

Snippet activity(const Items& items) {
  const std::string year = year_of(items);
  return Statement(items)
      .text("aktivitet \"")
      .place(items.say("namn", "name"))
      .text("\" {")
      .line(1)
      .text("tid ")
      .place(year + "-01-01")
      .text(" till ")
      .place(year + "-12-31")
      .line(0)
      .text("}")
      .done();
}

Snippet operating_budget(const Items& items) {
  const std::string budget = "Budget " + year_of(items);
  const std::string head = "| Verksamhet | " + budget + " Kostnader | " + budget + " Intäkter | " + budget + " Netto |";
  return Statement(items)
      .text("driftbudget \"")
      .place(items.say("Nämndens budget", "Nämndens budget"))
      .text("\" {")
      .line(1)
      .text("belopp mnkr")
      .line(1)
      .text(head)
      .line(1)
      .text("| ")
      .place("Verksamhet")
      .text(" | ")
      .place("0,0")
      .text(" | ")
      .place("0,0")
      .text(" | ")
      .place("0,0")
      .text(" |")
      .line(1)
      .text("| Summa | ")
      .place("0,0")
      .text(" | ")
      .place("0,0")
      .text(" | ")
      .place("0,0")
      .text(" |")
      .line(0)
      .text("}")
      .done();
}

Snippet investments(const Items& items) {
  const std::string head = "| Investering | Budget " + year_of(items) + " |";
  return Statement(items)
      .text("investeringar \"")
      .place("Investeringar")
      .text("\" {")
      .line(1)
      .text("belopp mnkr")
      .line(1)
      .text(head)
      .line(1)
      .text("| ")
      .place("Investering")
      .text(" | ")
      .place("0,0")
      .text(" |")
      .line(1)
      .text("| Summa | ")
      .place("0,0")
      .text(" |")
      .line(0)
      .text("}")
      .done();
}

Snippet list_of(const Items& items, std::string_view keyword) {
  return Statement(items)
      .text(keyword)
      .text(" {")
      .line(1)
      .text("- \"")
      .place(items.say("punkt", "item"))
      .text("\"")
      .line(0)
      .text("}")
      .done();
}

}  // namespace

void add_snippets(Items& items) {
  const CompletionSite& site = items.site();
  if (!site.place) return;
  const DocumentKind kind = items.snapshot().plan().header.kind;
  items.group('d');
  const auto add = [&](Kind statement, std::string_view keyword, auto make) {
    if (!may_stand(statement, *site.place) || !fits_in(keyword, kind)) return;
    auto& item = items.add_snippet(CompletionKind::snippet, std::string(keyword) + " …", make(items),
                                   items.say("hela satsen", "the whole statement"));
    item.filter_text = keyword;
  };
  add(Kind::board_goal, "nämndmål", board_goal);
  add(Kind::indicator, "indikator", indicator);
  add(Kind::activity, "aktivitet", activity);
  add(Kind::table, "driftbudget", operating_budget);
  add(Kind::table, "investeringar", investments);
  add(Kind::expected_results, "förväntat resultat",
      [](const Items& all) { return list_of(all, "förväntat resultat"); });
  add(Kind::priorities, "prioriterar", [](const Items& all) { return list_of(all, "prioriterar"); });
}

}  // namespace planlint::lsp
