// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "format/samples.h"

namespace planlint::tests {
namespace {

constexpr std::string_view plan = R"plan(# En plan som provar formen
verksamhetsplan 2023 “Ekhamns stadsdelsnämnd” {

  utgår från "kf-budget-2023.plan"
   beslutas 2023-01-26
  belopp mnkr  # enhet

}
beslut 3 "Budgetjustering för klimat" { belopp 13,8 mnkr bilaga 8 }
inriktningsmål 1 "Ett Ekhamn som håller samman"
# planlint: ignorera link/title-differs -- provar
mål 1.2 "Alla barn ska lära" { # kommentar vid klammern
agenda2030 3,4,   5, 10 "Minskad ojämlikhet"
  kf-indikator "Förskollärartäthet" {
    årsmål 15,5 st
    # om KF
    kf-årsmål 15,5
    periodicitet tertial


    utfall män 5%
    utfall kvinnor 1 100 st
    ansvarig "A",
      "B"
  }
  kf-aktivitet "Utveckla stödet" {
    tid 2023-01-01 till 2023-12-31
  }
  # hör till nämndmålet
  nämndmål 1.2.1 "Barnen lär" {
    stödjer 1.2,1.3
    beskrivning """
         Fritext i Markdown.  
           - punkt

         slut
    """
    förväntat resultat {
      -"Övergången är planerad."
      - """
        En punkt
        i två rader.
      """
    }
    indikator "Andel nöjda" {årsmål 84 % periodicitet år}  # kort
    indikator "Andel nöjda vårdnadshavare med ett mycket långt namn som inte får plats" {årsmål 84 % periodicitet år}
    okänd  sats   1  100 { årsmål max 5 }
    årsmål +/-1 %
    # sist
  }
}
)plan";

constexpr std::string_view tables = R"plan(driftbudget "Nämndens budget" {
belopp mnkr
tecken intäkter positiva
|Verksamhet|Kostnader|Intäkter|Netto|
|---|---|--:|---|
  | Förskola |     530,2 |    -41,9 |   488,3 | # obs
# mellan raderna

|varav språkförskolan|12,0|-2,3|9,7|
|Grupp|
||||
  | Summa|3 128,8|−366,8|2 762,0
}
tabell "Fri" {
  | a | b |
  | längre text | 5 st |
  kommentar "under tabellen"
}
resultatenheter {
  - "Eken"
  - "Linden"
}
)plan";

constexpr std::string_view report = R"plan(tertialrapport 1 2023 "Ekhamns stadsdelsnämnd" { följer upp "plan.plan" }
mål 1.1 "Trygghet" { bedömning uppfylls delvis
  analys """kort text på en rad"""
  indikator "Trygga" {
    utfall 77,0 %  föregående 75 %
    prognos 78 %
    årsmål tas fram av nämnd
    kf-årsmål fastställs 2024
    ändrar årsmål "Trygga" från 80 % till 75 %
    årsmål 1,6 "kg CO2 per kg livsmedel"
    årsmål 10-12 st
    årsmål öka
    årsmål saknas
    bättre högre
    omfattar staden
    avser tertial 1 2023
    enhet "st"
  }
  aktivitet "Gårdsfest" { avvikelse "Blev inte av."  tid 2023-01-01 }
  direktiv "Spara" { beskrivs under 1.1, 1.2  text "Så här." }
}
avsnitt "Inledning" {
  text """
  Löptext
  """
  avsnitt "Bakgrund" { text "Kort." }
  program "Miljöprogram" 2020-2023
  bilaga 7 "Karta"
}
nämndgrupp "stadsdelsnämnderna" { - "Ek"  - "Lind" }
{ }
)plan";

/// The first plan in decomposed letters, with a byte-order mark, CRLF and no-break spaces.
std::string foreign_spelling() {
  return "\uFEFFma\u030Al\u00A01.1 \u201CTrygghet fo\u0308r alla\u201D {\r\n"
         "\ta\u030Arsma\u030Al\u00A01\u00A0100 st\r\n"
         "\tkommentar \"1\u00A0100\"\u00A0# no-break\u00A0space\r\n"
         "\tbeskrivning \"\"\"\r\n\t\tRad ett\r\n\r\n\t\tRad tva\u030A\r\n\t\"\"\"\r\n"
         "}\r\n";
}

}  // namespace

const std::vector<std::string>& sample_plans() {
  static const std::vector<std::string> plans = {std::string(plan), std::string(tables), std::string(report),
                                                 foreign_spelling()};
  return plans;
}

}  // namespace planlint::tests
