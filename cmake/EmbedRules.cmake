# SPDX-FileCopyrightText: The planlint developers
# SPDX-License-Identifier: MIT
#
# Turns the rules in `rules/` into a C++ source, texts, bytecode and what each says of itself, so that planlint carries
# them wherever it is installed and need neither compile nor run them to know them.
#
#   include(EmbedRules)
#   planlint_embed_rules(TARGET planlint_standard)     adds the generated source to a target
#
# `rules/library`, which is for editors, is no rule: its text is apart.

add_executable(planlint_embed ${PROJECT_SOURCE_DIR}/engine/standard/embed_rules.cpp)
target_link_libraries(planlint_embed PRIVATE planlint_lua planlint_warnings)

function(planlint_embed_rules)
  cmake_parse_arguments(PARSE_ARGV 0 ARG "" "TARGET" "")
  set(folder ${PROJECT_SOURCE_DIR}/rules)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_rules.cpp)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*.lua)
  list(FILTER files EXCLUDE REGEX "^library/")
  list(SORT files COMPARE STRING)
  list(TRANSFORM files PREPEND ${folder}/ OUTPUT_VARIABLE paths)
  # A rule that is removed changes no time stamp: the list itself has to be something the output depends on.
  file(CONFIGURE OUTPUT embedded_rules.list CONTENT "${files}\n" @ONLY)
  add_custom_command(
    OUTPUT ${output}
    COMMAND planlint_embed ${folder} ${output} ${files}
    DEPENDS planlint_embed ${paths} ${folder}/library/planlint.lua ${CMAKE_CURRENT_BINARY_DIR}/embedded_rules.list
    COMMENT "Embedding rules"
    VERBATIM)
  target_sources(${ARG_TARGET} PRIVATE ${output})
endfunction()
