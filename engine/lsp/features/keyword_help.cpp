// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/keyword_help.h"

#include <algorithm>
#include <array>

#include "report/words.h"

namespace planlint::lsp {
namespace {

enum Documents : unsigned { plans = 1, catalogues = 2, reports = 4, answers = plans | reports, all = 7 };

struct Entry {
  std::string_view keyword;
  Documents documents;
  std::string_view swedish;
  std::string_view english;
};

constexpr auto entries = std::to_array<Entry>({
    {"verksamhetsplan", all, "nämndens svar på KF:s budget för ett år", "a board's answer to the council's budget"},
    {"kf-budget", all, "KF:s mål, indikatorer och aktiviteter för ett år",
     "the council's goals, indicators and activities of a year"},
    {"tertialrapport", all, "uppföljning av en plan efter ett tertial", "the follow-up of a plan after four months"},
    {"verksamhetsberättelse", all, "uppföljning av planen för hela året", "the follow-up of the whole year"},
    {"utgår från", answers, "filen med den KF-budget som planen svarar på",
     "the file of the budget that the plan answers to"},
    {"följer upp", reports, "filen med planen som följs upp", "the file of the plan that is followed up"},
    {"beslutas", all, "dagen för beslutet, som 2024-12-14", "the day of the decision, such as 2024-12-14"},
    {"titel", all, "dokumentets titel, om det har en egen", "the document's title, where it has one of its own"},
    {"belopp", all, "i huvudet och i en tabell enheten för pengar (mnkr, tkr, kr); i ett beslut beloppet",
     "in the header and in a table the unit of money (mnkr, tkr, kr); in a decision the amount"},
    {"beslut", answers, "ett beslut som nämnden ska fatta", "a decision that the board is asked to take"},
    {"bilaga", answers, "en bilaga med titel; i ett beslut en hänvisning till den",
     "an appendix with its title; in a decision a reference to it"},
    {"inriktningsmål", all, "KF:s övergripande mål: 1, 2, 3", "a focus goal of the council: 1, 2, 3"},
    {"mål", all, "KF:s mål för verksamhetsområdet: 1.1 hör till inriktningsmål 1",
     "the council's area goal: 1.1 belongs to focus goal 1"},
    {"nämndmål", answers, "nämndens eget mål, i ett mål eller utanför med stödjer",
     "the board's own goal, in an area goal or outside with stödjer"},
    {"stödjer", answers, "målen som nämndmålet svarar på: stödjer 1.1, 1.2",
     "the area goals that the board goal answers to: stödjer 1.1, 1.2"},
    {"beskrivning", all, "vad målet handlar om", "what the goal is about"},
    {"förväntat resultat", answers, "vad som ska ha uppnåtts, ett resultat per rad med - framför",
     "what is to be reached, one result a line behind -"},
    {"prioriterar", answers, "vad som går före, en sak per rad med - framför",
     "what is given priority, one thing a line behind -"},
    {"agenda2030", all, "FN:s globala mål, 1 till 17: agenda2030 3, 4", "the UN's goals, 1 to 17: agenda2030 3, 4"},
    {"kf-indikator", all, "KF:s indikator: bestäms i KF-budgeten, återges i planer och uppföljningar",
     "the council's indicator: defined in the budget, restated in plans and reports"},
    {"indikator", answers, "nämndens egen indikator", "the board's own indicator"},
    {"kf-aktivitet", all, "KF:s aktivitet", "the council's activity"},
    {"aktivitet", answers, "nämndens egen aktivitet", "the board's own activity"},
    {"årsmål", all, "värdet som ska nås under året: minst 70 %, max 15 barn, öka",
     "the value to reach in the year: minst 70 %, max 15 barn, öka"},
    {"kf-årsmål", answers, "KF:s årsmål, som planen återger det", "the council's target, as the plan restates it"},
    {"periodicitet", all, "hur ofta det mäts: år, halvår, tertial, kvartal, månad",
     "how often it is measured: år, halvår, tertial, kvartal, månad"},
    {"enhet", all, "enheten, om inget värde har den med sig", "the unit, where no value carries one"},
    {"bättre", all, "åt vilket håll som är bättre: högre eller lägre", "which way is better: högre (higher) or lägre"},
    {"omfattar", all, "omfattar staden: KF:s värde gäller hela kommunen",
     "omfattar staden: the council's value is the whole municipality's"},
    {"avser", reports, "perioden som utfallet gäller: tertial 1 2024", "the period of the outcome: tertial 1 2024"},
    {"utfall", reports, "hur det gick; utfall män och utfall kvinnor delar upp det",
     "how it went; utfall män (men) and utfall kvinnor (women) split it"},
    {"föregående", answers, "förra årets utfall", "last year's outcome"},
    {"prognos", reports, "vad årets utfall väntas bli", "what the year's outcome is expected to be"},
    {"ändrar årsmål", answers, "ett ändrat årsmål: från 70 % till 74 %", "a changed target: från 70 % till 74 %"},
    {"tid", all, "när aktiviteten pågår: 2024-02-01 till 2024-11-30", "when it goes on: 2024-02-01 till 2024-11-30"},
    {"bedömning", reports, "om målet nås: uppfylls helt, delvis eller inte",
     "whether the goal is reached: uppfylls helt, delvis or inte"},
    {"analys", reports, "varför det gick som det gick", "why it went as it did"},
    {"avvikelse", reports, "vad som inte gick enligt planen", "what did not go as planned"},
    {"kommentar", all, "en anmärkning; i en tabell om raden ovanför", "a remark; in a table on the row above"},
    {"ansvarig", all, "enheten som ansvarar", "the unit that answers for it"},
    {"nämnder", catalogues, "nämnderna eller grupperna som har fått det; utan raden alla",
     "the boards or groups it is given to; without it, all"},
    {"nämndgrupp", catalogues, "ett namn på flera nämnder", "a name for several boards"},
    {"driftbudget", all, "driftbudget per verksamhet", "the operating budget by business area"},
    {"investeringar", all, "investeringar", "investments"},
    {"budgetjusteringar", all, "budgetjusteringar som nämnden begär", "budget adjustments that the board asks for"},
    {"omslutningsförändringar", all, "från KF:s budget över förändringarna till planens",
     "from the council's budget by the changes to the plan's"},
    {"resultatenheter", all, "enheter som tar med sitt resultat över årsskiftet",
     "units that keep their result over the year's end"},
    {"tabell", all, "en annan tabell", "any other table"},
    {"tecken intäkter", all, "om tabellen skriver intäkter positiva eller negativa",
     "whether the table writes revenues as positive or negative numbers"},
    {"|", all, "en rad i en tabell", "a row of a table"},
    {"-", all, "en punkt i en lista", "an item of a list"},
    {"avsnitt", all, "ett avsnitt med rubrik", "a section with a heading"},
    {"text", all, "fritext i Markdown, mellan \"\"\" och \"\"\"", "free text in Markdown, between \"\"\" and \"\"\""},
    {"direktiv", answers, "ett direktiv till alla nämnder", "a directive to all boards"},
    {"beskrivs under", answers, "målen där direktivet besvaras", "the goals under which the directive is answered"},
    {"program", all, "ett styrdokument och åren det gäller: 2022–2026",
     "a steering document and the years it is valid for: 2022–2026"},
});

}  // namespace

std::string_view keyword_help(std::string_view keyword, Language language) {
  const auto found = std::ranges::find(entries, keyword, &Entry::keyword);
  return found == entries.end() ? std::string_view() : in(language, found->swedish, found->english);
}

bool fits_in(std::string_view keyword, DocumentKind kind) {
  const auto found = std::ranges::find(entries, keyword, &Entry::keyword);
  if (found == entries.end() || kind == DocumentKind::unknown) return true;
  const unsigned own = kind == DocumentKind::plan ? plans : kind == DocumentKind::catalogue ? catalogues : reports;
  return (found->documents & own) != 0;
}

}  // namespace planlint::lsp
