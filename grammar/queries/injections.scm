; Free text is Markdown. It is indented with the block that it stands in, which Markdown would take for code; so only
; what stands within its lines is read (emphasis, links).
((text_block) @injection.content
  (#offset! @injection.content 0 3 0 -3)
  (#set! injection.language "markdown_inline"))
