// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/read_document.h"

#include "document/front.h"
#include "document/page.h"
#include "document/recogniser.h"
#include "document/records.h"
#include "document/spaced_tables.h"
#include "document/text_pool.h"

namespace planlint {

ReadDocument read_document(const std::shared_ptr<const Source>& source) {
  ReadDocument read;
  Plan& plan = read.plan;
  plan.source = source;
  Page page;
  page.text = source->text();
  page.lines = read_lines(*source);
  find_spaced_tables(page.text, page.lines);
  page.furniture = page_furniture(page.text, page.lines);
  page.layout = layout_of(page.text, page.lines);
  const Lexicon lexicon(page.text);
  TextPool pool(page.text, plan.owned_texts, lexicon);
  const Front front = read_front(page, pool);
  plan.header = front.header;
  page.year = front.header.year;
  page.headers = find_line_headers(page);
  page.rests_below = rows_go_on_below(page);
  Marks marks(page);
  Recogniser(page, find_contents(page.text, page.lines), front, plan, pool, marks).run();
  read.pieces = marks.pieces(page);
  return read;
}

}  // namespace planlint
