// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "diagnostics/engine_rules.h"

#include <algorithm>
#include <cassert>

namespace planlint {
namespace {

struct Message {
  std::string_view id;
  std::string_view swedish;
  std::string_view english;
};

struct Entry {
  std::string_view id;
  Severity severity;
  std::string_view summary_swedish;
  std::string_view summary_english;
  std::vector<Message> messages;
};

/// Sorted by id. Messages: lower case, no full stop, what is there and what was expected.
const std::vector<Entry>& entries() {
  static const std::vector<Entry> all = {
      {"file/ambiguous-catalogue",
       Severity::error,
       "Mappen har flera KF-budgetar för samma år.",
       "The folder has several KF budgets for one year.",
       {{"several", "”{folder}” har flera kf-budgetar för {year} ({files}); välj en med --catalogue",
         "”{folder}” has several KF budgets for {year} ({files}); choose one with --catalogue"}}},
      {"file/conversion-failed",
       Severity::error,
       "Dokumentet gick inte att omvandla till text.",
       "The document could not be converted to text.",
       {{"failed", "{program} kunde inte läsa filen: {reason}; öppna den, spara den på nytt och försök igen",
         "{program} could not read the file: {reason}; open it, save it again and try once more"},
        {"locked", "filen är skyddad med lösenord; spara en kopia utan lösenord",
         "the file is protected by a password; save a copy without one"},
        {"memory", "{program} behövde mer minne än det får ({limit} MB); dela upp dokumentet eller spara det som text",
         "{program} needed more memory than it may have ({limit} MB); split the document or save it as text"},
        {"not_started", "{program} gick inte att starta: {reason}", "{program} could not be started: {reason}"},
        {"time",
         "{program} höll på i mer än {limit} sekunder och stoppades; dela upp dokumentet eller spara det som text",
         "{program} ran for more than {limit} seconds and was stopped; split the document or save it as text"},
        {"too_deep", "dokumentet är nästlat i mer än {limit} nivåer; spara det på nytt från ordbehandlaren",
         "the document is nested more than {limit} levels deep; save it again from the word processor"}}},
      {"file/converter-missing",
       Severity::error,
       "Programmet som omvandlar dokumentet till text saknas.",
       "The program that converts the document to text is missing.",
       {{"missing", "{program} behövs för att läsa filen; installera det: sudo apt-get install {package}",
         "{program} is needed to read the file; install it: sudo apt-get install {package}"}}},
      {"file/cycle",
       Severity::error,
       "Filer utgår från varandra i en ring.",
       "Files are based on each other in a ring.",
       {{"cycle", "”{file}” leder tillbaka hit: {path}", "”{file}” leads back here: {path}"}}},
      {"file/empty",
       Severity::warning,
       "Filen är tom.",
       "The file is empty.",
       {{"document", "dokumentet är tomt: det har ingen text", "the document is empty: it has no text"},
        {"empty", "filen är tom; en plan börjar med till exempel verksamhetsplan 2024 \"Nämndens namn\" { … }",
         "the file is empty; a plan starts with, for example, verksamhetsplan 2024 \"Nämndens namn\" { … }"}}},
      {"file/encoding",
       Severity::error,
       "Filen är inte UTF-8.",
       "The file is not UTF-8.",
       {{"binary", "filen är inte text; planlint läser text i UTF-8",
         "the file is not text; planlint reads text in UTF-8"},
        {"other", "filen ser ut att vara {encoding}; spara den som UTF-8",
         "the file looks like {encoding}; save it as UTF-8"}}},
      {"file/missing-reference",
       Severity::error,
       "Filen som planen hänvisar till finns inte.",
       "The file that the plan refers to does not exist.",
       {{"missing", "”{file}” finns inte (sökte {path})", "”{file}” does not exist (looked for {path})"},
        {"nearest", "”{file}” finns inte; i samma mapp finns ”{nearest}”",
         "”{file}” does not exist; the same folder has ”{nearest}”"},
        {"unreadable", "”{file}” går inte att läsa: {reason}", "”{file}” cannot be read: {reason}"}}},
      {"file/no-text",
       Severity::error,
       "Dokumentet innehåller ingen text.",
       "The document has no text in it.",
       {{"empty", "dokumentet är tomt", "the document is empty"},
        {"scanned",
         "sidorna är bilder utan text, som från en skanner; kör textigenkänning (ocrmypdf -l swe IN.pdf UT.pdf) eller "
         "be om originalet",
         "the pages are pictures without text, as from a scanner; run text recognition (ocrmypdf -l swe IN.pdf "
         "OUT.pdf) or ask for the original"}}},
      {"file/not-a-document",
       Severity::error,
       "Filens innehåll stämmer inte med dess namn.",
       "What is in the file does not match its name.",
       {{"damaged", "filen heter {extension} men är skadad: {reason}; spara den på nytt",
         "the file is named {extension} but is damaged: {reason}; save it again"},
        {"old_word", "filen är en äldre Word-fil (.doc) eller skyddad med lösenord; spara den som .docx utan lösenord",
         "the file is an older Word file (.doc) or protected by a password; save it as .docx without one"},
        {"other", "filen heter {extension} men innehåller något annat; spara den på nytt som {extension}",
         "the file is named {extension} but has something else in it; save it again as {extension}"},
        {"renamed", "filen heter {extension} men är {actual}; ändra slutet på namnet till {actual}",
         "the file is named {extension} but is {actual}; change the end of its name to {actual}"}}},
      {"file/not-a-plan",
       Severity::error,
       "Filen är ingen plan.",
       "The file is not a plan.",
       {{"document",
         "dokumentet ser inte ut att vara en plan eller uppföljning: inga mål, indikatorer, aktiviteter eller tabeller "
         "känns igen; planlint check --explain-import visar hur varje rad lästes",
         "the document does not look like a plan or a report: no goals, indicators, activities or tables are "
         "recognised; planlint check --explain-import shows how each line was read"},
        {"no_header",
         "filen säger inte vad den är; den ska börja med verksamhetsplan, kf-budget, tertialrapport eller "
         "verksamhetsberättelse",
         "the file does not say what it is; it should start with verksamhetsplan, kf-budget, tertialrapport or "
         "verksamhetsberättelse"},
        {"not_a_plan", "filen ser inte ut att vara en plan: för få rader går att förstå",
         "the file does not look like a plan: too few of its lines can be understood"}}},
      {"file/too-large",
       Severity::error,
       "Filen är för stor.",
       "The file is too large.",
       {{"text", "dokumentets text blir större än {limit} MB, det mesta som planlint läser; dela upp det",
         "the document's text becomes larger than {limit} MB, the most that planlint reads; split it"},
        {"too_large", "filen är större än {limit} MB, det mesta som planlint läser",
         "the file is larger than {limit} MB, the most that planlint reads"},
        {"unpacked", "filen packas upp till mer än {limit} MB, det mesta som planlint läser; dela upp den",
         "the file unpacks to more than {limit} MB, the most that planlint reads; split it"}}},
      {"file/unreadable",
       Severity::error,
       "Filen går inte att läsa.",
       "The file cannot be read.",
       {{"unreadable", "filen går inte att läsa: {reason}", "the file cannot be read: {reason}"}}},
      {"file/wrong-kind",
       Severity::error,
       "Filen som planen hänvisar till är av fel slag.",
       "The file that the plan refers to is of the wrong kind.",
       {{"wrong_kind", "”{file}” är {actual}, men här behövs {expected}",
         "”{file}” is {actual}, but {expected} is needed here"}}},
      {"file/year-differs",
       Severity::warning,
       "Filen som planen hänvisar till gäller ett annat år.",
       "The file that the plan refers to is for another year.",
       {{"year_differs", "”{file}” gäller {actual}, men det här dokumentet gäller {expected}",
         "”{file}” is for {actual}, but this document is for {expected}"}}},
      {"rule/failed",
       Severity::error,
       "En regel gick sönder.",
       "A rule broke.",
       {{"error", "regeln {rule} gick sönder och hoppades över: {reason}",
         "the rule {rule} broke and was skipped: {reason}"},
        {"memory", "regeln {rule} stoppades: den tog mer minne än den får ({limit} MB)",
         "the rule {rule} was stopped: it took more memory than it may ({limit} MB)"},
        {"time", "regeln {rule} stoppades: den höll på i mer än {limit} sekunder",
         "the rule {rule} was stopped: it ran for more than {limit} seconds"},
        {"work", "regeln {rule} stoppades: den räknade längre än den får",
         "the rule {rule} was stopped: it computed for longer than it may"}}},
      {"suppression/expired",
       Severity::warning,
       "Ett undantag har gått ut.",
       "A suppression has expired.",
       {{"expired", "undantaget för {rule} gällde till {date} och har gått ut: rätta felet eller skriv ett nytt datum",
         "the suppression of {rule} was for until {date} and has expired: mend the fault or write a new date"},
        {"remove", "ta bort undantaget", "remove the suppression"},
        {"unneeded", "undantaget för {rule} gällde till {date} och behövs inte mer: regeln finner inget här",
         "the suppression of {rule} was for until {date} and is not needed any more: the rule finds nothing here"}}},
      {"suppression/malformed",
       Severity::error,
       "En undantagskommentar går inte att förstå.",
       "A suppression comment cannot be understood.",
       {{"bad_date", "”{text}” är inget datum som finns; sista dagen skrivs som i ”till 2024-03-31”",
         "”{text}” is no date that exists; the last day is written as in ”till 2024-03-31”"},
        {"forbidden", "{rule} går inte att undanta: regeln tillåter det inte, så rätta det som den anmärker på",
         "{rule} cannot be suppressed: the rule forbids it, so mend what it finds"},
        {"malformed", "skriv undantag som # planlint: ignorera REGEL -- skäl",
         "write suppressions as # planlint: ignorera REGEL -- skäl"},
        {"missing_date", "till saknar datum: skriv sista dagen, som i ”till 2024-03-31”",
         "till has no date: write the last day, as in ”till 2024-03-31”"},
        {"missing_owner", "ansvarig saknar namn: skriv vem som ska se över undantaget",
         "ansvarig has no name: write who is to look at the suppression again"},
        {"missing_reason", "undantaget för {rule} saknar skäl: skriv -- och varför",
         "the suppression of {rule} has no reason: write -- and why"},
        {"not_allowed", "{rule} går inte att undanta: den säger att något hindrade granskningen",
         "{rule} cannot be suppressed: it says that something hindered the checks"},
        {"unexpected",
         "”{text}” går inte att förstå i undantaget; före -- kan stå regler med komma emellan, till ÅÅÅÅ-MM-DD och "
         "ansvarig VEM",
         "”{text}” cannot be understood in the suppression; before -- may stand rules with commas between, till "
         "YYYY-MM-DD and ansvarig WHO"},
        {"unknown_rule", "det finns ingen regel ”{rule}”", "there is no rule ”{rule}”"},
        {"unknown_rule_nearest", "det finns ingen regel ”{rule}”; det finns ”{nearest}”",
         "there is no rule ”{rule}”; there is ”{nearest}”"}}},
      {"suppression/unused",
       Severity::warning,
       "Ett undantag behövs inte.",
       "A suppression is not needed.",
       {{"remove", "ta bort undantaget", "remove the suppression"},
        {"unused", "undantaget för {rule} behövs inte: regeln finner inget här",
         "the suppression of {rule} is not needed: the rule finds nothing here"}}},
      {"syntax/decimal-point",
       Severity::warning,
       "Ett tal är skrivet med punkt.",
       "A number is written with a point.",
       {{"point", "”{text}” är skrivet med punkt; decimaler skrivs med komma: ”{comma}”",
         "”{text}” is written with a point; decimals take a comma: ”{comma}”"},
        {"replace", "skriv ”{comma}”", "write ”{comma}”"}}},
      {"syntax/misplaced",
       Severity::error,
       "Något står där det inte hör hemma.",
       "Something stands where it does not belong.",
       {{"belongs_in", "{word} hör inte hemma {place}; det hör hemma {expected}",
         "{word} does not belong {place}; it belongs {expected}"},
        {"braces_alone", "klammern hör till raden ovanför: skriv { i slutet av den raden",
         "the brace belongs to the line above: write { at the end of that line"}}},
      {"syntax/missing-brace",
       Severity::error,
       "En } saknas eller är för mycket.",
       "A } is missing or one too many.",
       {{"before", "} saknas: blocket {block} är inte avslutat när {word} börjar",
         "} is missing: the block {block} is not closed when {word} begins"},
        {"insert", "sätt in }", "insert }"},
        {"opened_here", "öppnas här", "opened here"},
        {"surplus", "en } för mycket: det finns ingen { till den", "one } too many: there is no { to it"},
        {"unclosed", "} saknas: blocket {block} avslutas aldrig", "} is missing: the block {block} is never closed"}}},
      {"syntax/missing-part",
       Severity::error,
       "Något saknas på raden.",
       "Something is missing on the line.",
       {{"missing", "{word} saknar {part}", "{word} lacks {part}"}}},
      {"syntax/repeated",
       Severity::error,
       "Något står två gånger.",
       "Something stands twice.",
       {{"first_here", "står först här", "stands first here"},
        {"repeated", "{word} står redan {place}; bara det första gäller",
         "{word} stands {place} already; only the first counts"}}},
      {"syntax/too-deep",
       Severity::error,
       "Blocken är nästlade för djupt.",
       "Blocks are nested too deeply.",
       {{"too_deep", "blocken är nästlade i mer än {limit} nivåer; resten av det innersta blocket lästes inte",
         "blocks are nested more than {limit} levels deep; the rest of the innermost block was not read"}}},
      {"syntax/unexpected-text",
       Severity::error,
       "Något går inte att förstå.",
       "Something cannot be understood.",
       {{"unexpected", "”{text}” går inte att förstå här", "”{text}” cannot be understood here"},
        {"unexpected_in", "”{text}” går inte att förstå {place}; här kan stå {expected}",
         "”{text}” cannot be understood {place}; expected here: {expected}"}}},
      {"syntax/unknown-keyword",
       Severity::error,
       "Raden börjar med ett okänt ord.",
       "The line starts with an unknown word.",
       {{"expected", "okänt ord ”{word}” {place}; här kan stå {expected}",
         "unknown word ”{word}” {place}; expected here: {expected}"},
        {"nearest", "okänt ord ”{word}”; det finns ”{nearest}”", "unknown word ”{word}”; there is ”{nearest}”"},
        {"replace", "ändra till ”{nearest}”", "change to ”{nearest}”"}}},
      {"syntax/unknown-value",
       Severity::error,
       "Ett okänt ord står som värde.",
       "An unknown word stands as a value.",
       {{"expected", "{word} kan inte vara ”{value}”; det kan vara {expected}",
         "{word} cannot be ”{value}”; it can be {expected}"},
        {"nearest", "{word} kan inte vara ”{value}”; det finns ”{nearest}”",
         "{word} cannot be ”{value}”; there is ”{nearest}”"},
        {"operator", "okänt ord ”{value}” framför talet; här kan stå {expected}",
         "unknown word ”{value}” before the number; expected here: {expected}"},
        {"operator_nearest", "okänt ord ”{value}” framför talet; det finns ”{nearest}”",
         "unknown word ”{value}” before the number; there is ”{nearest}”"},
        {"replace", "ändra till ”{nearest}”", "change to ”{nearest}”"}}},
      {"syntax/unterminated-string",
       Severity::error,
       "Ett citattecken saknas.",
       "A quotation mark is missing.",
       {{"insert", "sätt in citattecken", "insert the quotation mark"},
        {"unterminated", "citattecknet avslutas inte på raden", "the quotation mark is not closed on its line"}}},
      {"syntax/unterminated-text",
       Severity::error,
       "Ett textblock avslutas aldrig.",
       "A text block is never closed.",
       {{"unterminated", "textblocket avslutas aldrig: \"\"\" saknas",
         "the text block is never closed: \"\"\" is missing"}}},
  };
  return all;
}

std::vector<RuleInfo> make_infos() {
  std::vector<RuleInfo> infos;
  for (const auto& entry : entries()) {
    RuleInfo info;
    info.id = entry.id;
    info.category = entry.id.substr(0, entry.id.find('/'));
    info.severity = entry.severity;
    info.suppressible = info.category != "file" && info.category != "rule" && info.category != "suppression";
    info.summary = {.swedish = std::string(entry.summary_swedish), .english = std::string(entry.summary_english)};
    for (const auto& message : entry.messages) {
      info.messages.push_back(
          {.id = std::string(message.id),
           .text = {.swedish = std::string(message.swedish), .english = std::string(message.english)},
           .severity = std::nullopt});
    }
    infos.push_back(std::move(info));
  }
  return infos;
}

const Entry& entry_of(std::string_view rule) {
  const auto found = std::ranges::find(entries(), rule, &Entry::id);
  assert(found != entries().end() && "a rule that the table lacks");
  return *found;
}

}  // namespace

std::span<const RuleInfo> engine_rules() {
  static const std::vector<RuleInfo> infos = make_infos();
  return infos;
}

std::string fill_placeholders(std::string_view text, std::span<const std::pair<std::string_view, std::string>> values) {
  std::string filled;
  for (std::size_t at = 0; at < text.size();) {
    const auto open = text.find('{', at);
    const auto close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) return filled.append(text.substr(at));
    const auto name = text.substr(open + 1, close - open - 1);
    const auto value = std::ranges::find(values, name, [](const auto& pair) { return pair.first; });
    if (value == values.end()) {
      filled.append(text.substr(at, open + 1 - at));
      at = open + 1;
    } else {
      filled.append(text.substr(at, open - at)).append(value->second);
      at = close + 1;
    }
  }
  return filled;
}

std::string Findings::text(std::string_view rule, std::string_view message_id, Values values) const {
  const auto& messages = entry_of(rule).messages;
  const auto found = std::ranges::find(messages, message_id, &Message::id);
  assert(found != messages.end() && "a message that the rule lacks");
  return fill_placeholders(language_ == Language::swedish ? found->swedish : found->english, values);
}

Diagnostic& Findings::add(std::string_view rule, std::string_view message_id, Range range, Values values) {
  return diagnostics_.emplace_back(Diagnostic{.rule = std::string(rule),
                                              .severity = entry_of(rule).severity,
                                              .location = {.source = source_, .range = range},
                                              .message_id = std::string(message_id),
                                              .message = text(rule, message_id, values),
                                              .label = {},
                                              .subject = {},
                                              .related = {},
                                              .fixes = {}});
}

void Findings::relate(Diagnostic& finding, std::string_view message_id, Range range, Values values) {
  finding.related.push_back(
      {.location = {.source = source_, .range = range}, .message = text(finding.rule, message_id, values)});
}

}  // namespace planlint
