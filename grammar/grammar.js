/**
 * @file The plan language: municipal activity plans, council budgets and follow-up reports.
 * @license MIT
 */

// How this grammar is shaped, and why
//
// * Any statement may stand in any block, and every part of a statement but its keyword is optional. A half-typed
//   file therefore parses without error recovery, and the engine says what is missing or misplaced, in words.
// * A line break is a token. What belongs to a statement stands on its line (or in its braces), so a slip costs one
//   line. Several statements may share a line: `{ årsmål 84 %  periodicitet år }`.
// * A `}` that is missing closes at the end of the file; the engine finds the block that was left open.
// * Long flat lists are kept as a shallow tree (see `run_of`), so that an edit re-uses all but a few nodes.
// * Keywords are accepted with å, ä, ö as one code point or as letter and combining mark (see `keyword`).

/** A keyword of one or more words, each also in its decomposed spelling (NFD). */
function keyword(...words) {
  const spelled = words.map((word) => {
    const decomposed = word.normalize('NFD');
    return decomposed === word ? word : choice(word, alias(decomposed, word));
  });
  return spelled.length === 1 ? spelled[0] : seq(...spelled);
}

/** One to `length` of `rule`, as many as there are. */
function run_of(rule, length) {
  let tail = rule;
  for (let i = 1; i < length; i++) tail = seq(rule, optional(tail));
  return prec.right(tail);
}

/** `rule`, separated by commas. A line may break after a comma, and a comma may come last: more is being typed. */
function comma_separated($, rule) {
  const comma = seq(',', optional($._line_break));
  return seq(rule, repeat(seq(comma, rule)), optional(comma));
}

/** A regular expression that names parts of others by `${}`. */
function pattern(strings, ...parts) {
  return new RegExp(String.raw(strings, ...parts));
}
const raw = String.raw;

/// Space that is no line break; also what word processors leave behind: no-break and thin spaces, soft line breaks.
const BLANK = raw` \t\r\f\v\u00a0\u2009\u2028\u202f\ufeff`;
const MINUS = raw`\-\u2212\u2013`;
/// Digits, with the space that sets thousands apart; whether they are groups of three, the engine says.
const DIGITS = raw`[0-9]+([ \u00a0\u202f][0-9]+)*`;

// A `"""` text ends at the first `"""`. Where that is missing, it must not swallow the rest of the file: it ends before
// a line that can only be code, namely a lone `}` or a line that ends in `{`. Such a line belongs to the text only if
// the `"""` behind it stands alone on its line, which no opening one does. A backslash takes the meaning from what
// follows it.
const ESCAPED = raw`\\[^\n]`;
const PIECES = raw`((""?)?([^"\\\n]|${ESCAPED}))*(""?)?`;
/// A line of text that is no code: at its end stands no `{`, and no `}` unless there is something before it.
const SOLID = raw`((""?)?([^"}\\\n${BLANK}]|${ESCAPED})|""?)`;
const SOLID_END = raw`((""?)?([^"{}\\\n${BLANK}]|${ESCAPED})|""?|${SOLID}([${BLANK}]*\})+)`;
const TEXT_LINE = raw`([${BLANK}]*|((""?)?([^"\\\n]|${ESCAPED}))*${SOLID_END}[${BLANK}]*)\n`;

const LETTERS = raw`A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f`;

module.exports = grammar({
  name: 'plan',

  word: ($) => $.word,

  extras: ($) => [pattern`[${BLANK}]`, $.comment],

  rules: {
    // source_file = { statement | line break } ;
    source_file: ($) => optional($._list),

    // list = { statement | line break } ;
    _list: ($) => repeat1($._long_run),
    // Longer runs, or runs of these, make editors slow in another way: tree-sitter takes seconds to analyse a query that
    // looks into a block (0.2 s now; 3 s with runs of 16 by 16).
    _long_run: ($) => run_of($._run, 8),
    _run: ($) => run_of($._item, 16),
    _item: ($) => choice($._statement, $._line_break),
    _line_break: (_) => pattern`\n[\n${BLANK}]*`,

    // comment = "#" … end of line ;   `# planlint: …` is read by the engine
    comment: (_) => token(/#[^\r\n]*/),

    // block = "{" list "}" ;
    block: ($) => prec.right(seq('{', optional($._list), optional('}'))),

    _statement: ($) => choice(
      $.plan_header,
      $.catalogue_header,
      $.report_header,
      $.based_on,
      $.follows_up,
      $.decided_on,
      $.document_title,
      $.amount,
      $.decision,
      $.appendix,
      $.focus_goal,
      $.area_goal,
      $.board_goal,
      $.supports,
      $.agenda2030,
      $.description,
      $.text,
      $.expected_results,
      $.priorities,
      $.list_item,
      $.kf_indicator,
      $.indicator,
      $.target,
      $.kf_target,
      $.period,
      $.unit_property,
      $.better,
      $.scope,
      $.value_period,
      $.outcome,
      $.previous_outcome,
      $.forecast,
      $.assessment,
      $.analysis,
      $.deviation,
      $.target_change,
      $.comment_property,
      $.responsible,
      $.boards,
      $.board_group,
      $.kf_activity,
      $.activity,
      $.time,
      $.table,
      $.sign_convention,
      $.row,
      $.section,
      $.directive,
      $.described_under,
      $.programme,
      $.unknown_statement,
      $.block,
    ),

    // ---- the document ------------------------------------------------------------------------------------------

    // plan_header = "verksamhetsplan" year board [ block ] ;
    plan_header: ($) => prec.right(seq(
      'verksamhetsplan', optional(field('year', $.integer)), optional(field('board', $._string)),
      optional(field('body', $.block)))),

    // catalogue_header = "kf-budget" year city [ block ] ;
    catalogue_header: ($) => prec.right(seq(
      'kf-budget', optional(field('year', $.integer)), optional(field('board', $._string)),
      optional(field('body', $.block)))),

    // report_header = ( "tertialrapport" tertial year | "verksamhetsberättelse" year ) board [ block ] ;
    report_header: ($) => prec.right(seq(
      choice(
        seq(field('kind', 'tertialrapport'),
          optional(seq(field('tertial', $.integer), optional(field('year', $.integer))))),
        seq(field('kind', keyword('verksamhetsberättelse')), optional(field('year', $.integer)))),
      optional(field('board', $._string)),
      optional(field('body', $.block)))),

    // based_on = "utgår från" file ;  follows_up = "följer upp" file ;
    based_on: ($) => prec.right(seq(keyword('utgår'), optional(keyword('från')), optional(field('file', $._string)))),
    follows_up: ($) => prec.right(seq(keyword('följer'), optional('upp'), optional(field('file', $._string)))),
    decided_on: ($) => prec.right(seq('beslutas', optional(field('date', $._date)))),
    document_title: ($) => prec.right(seq('titel', optional(field('title', $._string)))),

    // amount = "belopp" ( quantity | text | money unit ) ;   a money unit for a whole document or table
    amount: ($) => prec.right(seq(
      'belopp', optional(choice(field('value', choice($.quantity, $._string)), field('unit', $.word))))),

    // decision = "beslut" number subject [ block ] ;
    decision: ($) => prec.right(seq(
      'beslut', optional(field('number', $.integer)), optional(field('subject', $._string)),
      optional(field('body', $.block)))),

    // appendix = "bilaga" number [ title ] ;   without a title it is a reference
    appendix: ($) => prec.right(seq(
      'bilaga', optional(field('number', $.integer)), optional(field('title', $._string)))),

    // ---- goals -------------------------------------------------------------------------------------------------

    // focus_goal = "inriktningsmål" number title [ block ] ;  area_goal = "mål" number title [ block ] ;
    // board_goal = "nämndmål" [ number ] title [ block ] ;
    focus_goal: ($) => prec.right(seq(
      keyword('inriktningsmål'), optional(field('number', $.goal_number)), optional(field('title', $._string)),
      optional(field('body', $.block)))),
    area_goal: ($) => prec.right(seq(
      keyword('mål'), optional(field('number', $.goal_number)), optional(field('title', $._string)),
      optional(field('body', $.block)))),
    board_goal: ($) => prec.right(seq(
      keyword('nämndmål'), optional(field('number', $.goal_number)), optional(field('title', $._string)),
      optional(field('body', $.block)))),

    // supports = "stödjer" goal number { "," goal number } ;
    supports: ($) => prec.right(seq(keyword('stödjer'), optional(comma_separated($, field('goal', $.goal_number))))),

    // agenda2030 = "agenda2030" sdg { "," sdg } ;  sdg = number [ name ] ;
    agenda2030: ($) => prec.right(seq('agenda2030', optional(comma_separated($, field('goal', $.sdg))))),
    sdg: ($) => prec.right(seq(field('number', $.integer), optional(field('name', $._string)))),

    description: ($) => prec.right(seq('beskrivning', optional(field('text', $._text)))),
    text: ($) => prec.right(seq('text', optional(field('text', $._text)))),

    // expected_results = "förväntat resultat" ( text | "{" { "-" text } "}" ) ;
    expected_results: ($) => prec.right(seq(
      keyword('förväntat'), optional('resultat'), optional(choice(field('text', $._text), field('body', $.block))))),
    // priorities = "prioriterar" "{" { "-" text } "}" ;
    priorities: ($) => prec.right(seq(
      'prioriterar', optional(choice(field('text', $._text), field('body', $.block))))),
    list_item: ($) => prec.right(seq('-', optional(field('text', $._text)))),

    // ---- indicators --------------------------------------------------------------------------------------------

    // kf_indicator = "kf-indikator" name [ block ] ;  indicator = "indikator" name [ block ] ;
    kf_indicator: ($) => prec.right(seq(
      'kf-indikator', optional(field('name', $._string)), optional(field('body', $.block)))),
    indicator: ($) => prec.right(seq(
      'indikator', optional(field('name', $._string)), optional(field('body', $.block)))),

    target: ($) => prec.right(seq(keyword('årsmål'), optional(field('value', $._value)))),
    kf_target: ($) => prec.right(seq(keyword('kf-årsmål'), optional(field('value', $._value)))),
    period: ($) => prec.right(seq('periodicitet', optional(field('value', choice($.word, $._string))))),
    unit_property: ($) => prec.right(seq('enhet', optional(field('unit', $.unit)))),
    better: ($) => prec.right(seq(keyword('bättre'), optional(field('value', $.word)))),
    scope: ($) => prec.right(seq('omfattar', optional(field('value', $.word)))),

    // value_period = "avser" [ ( "tertial" | "halvår" | "kvartal" | "månad" ) number ] year ;
    value_period: ($) => prec.right(seq(
      'avser', optional(field('part', $.word)),
      optional(seq(field('number', $.integer), optional(field('number', $.integer)))))),

    // outcome = "utfall" [ "män" | "kvinnor" ] value ;
    outcome: ($) => prec.right(seq(
      'utfall', optional(field('sex', choice(keyword('män'), 'kvinnor'))), optional(field('value', $._value)))),
    previous_outcome: ($) => prec.right(seq(keyword('föregående'), optional(field('value', $._value)))),
    forecast: ($) => prec.right(seq('prognos', optional(field('value', $._value)))),

    // assessment = "bedömning" ( "uppfylls" ( "helt" | "delvis" | "inte" ) | text ) ;
    assessment: ($) => prec.right(seq(
      keyword('bedömning'), optional(choice(
        field('value', choice($.fulfilment, alias($.word, $.fulfilment))), field('text', $._string))))),
    fulfilment: ($) => prec.right(seq('uppfylls', optional(field('degree', $.word)))),
    analysis: ($) => prec.right(seq('analys', optional(field('text', $._text)))),
    deviation: ($) => prec.right(seq('avvikelse', optional(field('text', $._text)))),

    // target_change = "ändrar årsmål" [ name ] "från" value "till" value ;
    target_change: ($) => prec.right(seq(
      keyword('ändrar'), optional(keyword('årsmål')), optional(field('name', $._string)),
      optional(seq(keyword('från'), optional(field('old', $._value)))),
      optional(seq('till', optional(field('new', $._value)))))),

    comment_property: ($) => prec.right(seq('kommentar', optional(field('text', $._text)))),
    responsible: ($) => prec.right(seq('ansvarig', optional(comma_separated($, field('name', $._string))))),
    boards: ($) => prec.right(seq(keyword('nämnder'), optional(comma_separated($, field('name', $._string))))),
    // board_group = "nämndgrupp" name "{" { "-" name } "}" ;
    board_group: ($) => prec.right(seq(
      keyword('nämndgrupp'), optional(field('name', $._string)), optional(field('body', $.block)))),

    // ---- activities --------------------------------------------------------------------------------------------

    // kf_activity = "kf-aktivitet" name [ block ] ;  activity = "aktivitet" name [ block ] ;
    kf_activity: ($) => prec.right(seq(
      'kf-aktivitet', optional(field('name', $._string)), optional(field('body', $.block)))),
    activity: ($) => prec.right(seq(
      'aktivitet', optional(field('name', $._string)), optional(field('body', $.block)))),
    // time = "tid" [ date ] [ "till" [ date ] ] ;
    time: ($) => prec.right(seq(
      'tid', optional(field('start', $._date)), optional(seq('till', optional(field('end', $._date)))))),
    // A day that is said in other words stands in quotes.
    _date: ($) => choice($.date, $._string),

    // ---- tables ------------------------------------------------------------------------------------------------

    // table = kind [ title ] "{" { row | property | list item } "}" ;
    table: ($) => prec.right(seq(
      field('kind', choice(
        'driftbudget', 'investeringar', 'budgetjusteringar', keyword('omslutningsförändringar'), 'resultatenheter',
        'tabell')),
      optional(field('title', $._string)),
      optional(field('body', $.block)))),
    // sign_convention = "tecken intäkter" ( "positiva" | "negativa" ) ;
    sign_convention: ($) => prec.right(seq(
      'tecken', optional(keyword('intäkter')), optional(field('value', $.word)))),
    // row = "|" { [ cell ] "|" } [ cell ] ;   a cell ends at a pipe, at a ` #` and at the end of the line; `\|`, `\#` and
    // `\}` are characters of it
    row: ($) => prec.right(seq('|', repeat(choice($.number_cell, $.cell, '|')))),
    number_cell: (_) => token(prec(1, pattern`[+${MINUS}]?${DIGITS}(,[0-9]+)?`)),
    cell: (_) => token(prec(1, pattern`([^|#}\n${BLANK}]|\\[|#}])([^|\n${BLANK}]|\\[|#}]|[${BLANK}]+([^|#\n${BLANK}]|\\[|#}]))*`)),

    // ---- text --------------------------------------------------------------------------------------------------

    // section = "avsnitt" heading [ block ] ;
    section: ($) => prec.right(seq(
      'avsnitt', optional(field('title', $._string)), optional(field('body', $.block)))),
    // directive = "direktiv" title [ block ] ;  described_under = "beskrivs under" goal number { "," goal number } ;
    directive: ($) => prec.right(seq(
      'direktiv', optional(field('title', $._string)), optional(field('body', $.block)))),
    described_under: ($) => prec.right(seq(
      'beskrivs', optional('under'), optional(comma_separated($, field('goal', $.goal_number))))),
    // programme = "program" title [ years ] ;
    programme: ($) => prec.right(seq(
      'program', optional(choice(
        seq(field('title', $._string), optional(field('years', choice($.year_range, $._string)))),
        field('years', $.year_range))))),

    // What begins with a word that is no keyword: kept whole, so that the engine can name the nearest one.
    unknown_statement: ($) => prec.right(-1, seq(
      field('keyword', $.word),
      repeat(choice($.word, $.number, $.goal_number, $.date, $._text, '%', ',', $._other_character)),
      optional(field('body', $.block)))),
    _other_character: (_) => token(prec(-1, pattern`[^"\u201c\u201d{}|#\n${BLANK}]`)),

    // ---- values ------------------------------------------------------------------------------------------------

    // value = quantity | interval | direction | deferred | set later | "saknas" | text ;
    _value: ($) => choice(
      $.quantity, $.interval, $.direction, $.deferred, $.set_later, $.missing_value, $.word, $._string),
    // quantity = [ operator ] number [ unit ] ;   another word than these stands as an operator for the engine to judge
    quantity: ($) => prec.right(seq(
      optional(field('operator', choice($.operator, alias($.word, $.operator)))),
      field('number', $.number), optional(field('unit', $.unit)))),
    operator: (_) => choice('max', keyword('högst'), 'minst', '+/-', '±', '<', '>', '≤', '≥', '<=', '>='),
    interval: ($) => prec.right(seq(field('numbers', $.number_range), optional(field('unit', $.unit)))),
    unit: ($) => choice('%', '‰', $.word, $._string),
    direction: (_) => choice(keyword('öka'), 'minska', keyword('oförändrad')),
    // deferred = "tas fram av" ( "nämnd" | "nämnd/styrelse" ) ;
    deferred: ($) => prec.right(seq('tas', optional(seq('fram', optional(seq('av', optional(field('by', $.word)))))))),
    // set_later = "fastställs" year ;
    set_later: ($) => prec.right(seq(keyword('fastställs'), optional(field('year', $.integer)))),
    missing_value: (_) => 'saknas',

    number: (_) => pattern`[+${MINUS}]?${DIGITS}([,.][0-9]+)*`,
    number_range: (_) => pattern`${DIGITS}(,[0-9]+)?[ \u00a0]?[${MINUS}][ \u00a0]?${DIGITS}(,[0-9]+)?`,
    integer: (_) => /[0-9]+/,
    goal_number: (_) => /[0-9]+(\.[0-9]+)*\.?/,
    // Whatever looks like a date, `31/12 2023` and `12 januari 2023` too; the engine says which are not (ISO 8601
    // calendar dates are).
    date: (_) => token(seq(
      /[0-9][0-9\-\u2013\/.]*/,
      optional(/[ \u00a0](jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?/),
      optional(/[ \u00a0][0-9]{4}/))),
    year_range: (_) => /[0-9]+([ ]?[\-\u2013]([ ]?[0-9]+)?)?/,

    // Also what units need: °C, m², CO₂, kg/m2.
    word: (_) => pattern`[${LETTERS}_\u00b0\u00b5][${LETTERS}0-9_\/\-\u0300-\u036f\u00b2\u00b3\u2080-\u2089]*`,

    _string: ($) => choice($.string, $.unterminated_string),
    // Word processors make “ and ” of ", sometimes of only one of a pair.
    string: (_) => token(choice(
      /"([^"\\\r\n]|\\[^\r\n])*"/,
      /[\u201c\u201d]([^\u201c\u201d"\\\r\n]|\\[^\r\n]|"([^\u201c\u201d"\\\r\n]|\\[^\r\n])*")*["\u201c\u201d]/)),
    // It ends before a `{`, which opens the block that the author meant.
    unterminated_string: (_) => token(prec(-1, /["\u201c\u201d]([^"{\\\r\n]|\\[^\r\n])*/)),

    _text: ($) => choice($.string, $.unterminated_string, $.text_block, $.unterminated_text),
    text_block: (_) => token(prec(1, pattern`"""((${TEXT_LINE})*${PIECES}|${PIECES}(\n${PIECES})*\n[${BLANK}]*)"""`)),
    unterminated_text: (_) => pattern`"""(((""?)?([^"{\\\n]|${ESCAPED}))*(""?)?|(${TEXT_LINE})+)`,
  },
});
