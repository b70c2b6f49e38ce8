; See ../injections.scm. Helix calls the same grammar by another name.
((text_block) @injection.content
  (#set! injection.language "markdown.inline"))
