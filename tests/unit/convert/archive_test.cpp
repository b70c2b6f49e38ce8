// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/archive.h"

#include <gtest/gtest.h>

#include "convert/documents.h"
#include "convert/inflate.h"

namespace planlint {
namespace {

using test::stored;
using test::zip;
using test::ZipEntry;

constexpr std::size_t most = std::size_t{256} << 20U;

std::string told(std::string_view bytes, std::size_t limit = most) {
  const auto read = read_archive(bytes, Format::docx, limit);
  if (const auto* problem = std::get_if<ConversionProblem>(&read))
    return std::string(problem->message_id) + ' ' + problem->values[1].second;
  return std::to_string(std::get<std::vector<ArchiveEntry>>(read).size()) + " entries";
}

/// A megabyte of zeros, packed: what `zlib` makes at its best is about a thousandth.
std::string packed_zeros(std::size_t runs) {
  // Fixed codes: a literal 0 (8 bits), then matches of 258 bytes at distance 1 (8 + 5 bits), then the end (7 bits).
  std::string out;
  unsigned buffer = 0;
  unsigned held = 0;
  const auto put = [&](unsigned bits, unsigned count) {
    buffer |= bits << held;
    for (held += count; held >= 8; held -= 8) {
      out += static_cast<char>(buffer & 0xFFU);
      buffer >>= 8U;
    }
  };
  put(0b011, 3);       // the last block, fixed codes
  put(0b00001100, 8);  // 0x30 turned round: a zero
  for (std::size_t i = 0; i < runs; ++i) {
    put(0b10100011, 8);  // 285: 258 bytes
    put(0, 5);           // distance 1
  }
  put(0, 7);
  put(0, 8);
  return out;
}

TEST(Inflate, UnpacksStoredAndPackedBlocks) {
  EXPECT_EQ(inflate(std::string_view("\x01\x03\x00\xFC\xFFhej", 8), 10), "hej");
  EXPECT_EQ(inflate(packed_zeros(10), 2581), std::string(2581, '\0'));
  EXPECT_FALSE(inflate(packed_zeros(10), 2580)) << "no more than asked for";
}

TEST(Inflate, RefusesWhatIsDamaged) {
  EXPECT_FALSE(inflate("", 10));
  EXPECT_FALSE(inflate("\x07", 10)) << "a kind of block that there is not";
  EXPECT_FALSE(inflate(std::string_view("\x01\x03\x00\xFC\xFFhe", 7), 10)) << "cut off";
  EXPECT_FALSE(inflate(std::string_view("\x01\x03\x00\xFF\xFFhej", 8), 10)) << "lengths that disagree";
  const std::string whole = packed_zeros(10);
  EXPECT_FALSE(inflate(std::string_view(whole).substr(0, whole.size() / 2), 5000));
  // Whatever the bytes are, it ends.
  for (unsigned seed = 1; seed < 3000; ++seed) {
    std::string noise;
    unsigned state = seed * 2654435761U;
    for (int i = 0; i < 64; ++i) noise += static_cast<char>((state = state * 1664525U + 1013904223U) >> 24U);
    (void)inflate(noise, 100'000);
  }
}

TEST(Checksum, IsThatOfZip) { EXPECT_EQ(checksum("123456789"), 0xCBF43926U); }

TEST(Archive, ListsItsEntries) { EXPECT_EQ(told(zip({stored("a.xml", "<a/>"), stored("b", "")})), "2 entries"); }

TEST(Archive, RefusesABombByItsDirectory) {
  std::vector<ZipEntry> entries(3, stored("word/document.xml", ""));
  for (auto& entry : entries) entry.size = 100U << 20U;
  EXPECT_EQ(told(zip(entries)), "unpacked ");
}

TEST(Archive, RefusesABombThatLiesAboutItsSize) {
  const ZipEntry bomb = {.name = "word/document.xml",
                         .packed = packed_zeros(400'000),
                         .size = 1000,
                         .method = 8,
                         .checksum = 0,
                         .flags = 0};
  EXPECT_LT(bomb.packed.size(), 700'000U) << "a hundred megabytes in it";
  EXPECT_EQ(told(zip({bomb})), "damaged ZIP: word/document.xml");
}

TEST(Archive, RefusesEntriesThatShareBytes) {
  std::string bytes = zip({stored("a", "xxxx"), stored("b", "yyyy")});
  const auto directory = bytes.find("PK\x01\x02", bytes.find("PK\x01\x02") + 1);
  bytes[directory + 42] = 0;  // the second begins where the first does
  EXPECT_EQ(told(bytes), "damaged ZIP: overlapping entries");
}

TEST(Archive, RefusesWhatIsDamagedOrLocked) {
  const std::string whole = zip({stored("a.xml", "<a/>"), stored("b", "")});
  EXPECT_EQ(told(whole.substr(0, whole.size() - 1)), "damaged ZIP: end of central directory");
  EXPECT_EQ(told("PK\x03\x04"), "damaged ZIP: end of central directory");
  EXPECT_EQ(told("x" + whole), "damaged ZIP: central directory");
  ZipEntry wrong = stored("a.xml", "<a/>");
  wrong.checksum ^= 1U;
  EXPECT_EQ(told(zip({wrong})), "damaged ZIP: a.xml");
  ZipEntry locked = stored("a.xml", "<a/>");
  locked.flags = 1;
  EXPECT_EQ(told(zip({locked})), "locked ");
  // Cut or change it anywhere: an error or an archive, nothing else.
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 0x55);
    (void)told(changed);
    (void)told(whole.substr(i));
  }
}

TEST(Archive, MendsTheTablesOfOpenDocument) {
  const std::string bytes =
      zip({stored("mimetype", "x"),
           stored("content.xml",
                  "<t><table:table-header-rows><r/></table:table-header-rows><table:covered-table-cell/></t>")});
  const auto entries = std::get<std::vector<ArchiveEntry>>(read_archive(bytes, Format::odt, most));
  const std::string mended = with_whole_tables(bytes, entries);
  const auto again = read_archive(mended, Format::odt, most);
  ASSERT_EQ(again.index(), 0U);
  EXPECT_EQ(unpacked(std::get<0>(again)[1]), "<t><r/><table:table-cell/></t>");
  EXPECT_EQ(unpacked(std::get<0>(again)[0]), "x");
}

}  // namespace
}  // namespace planlint
