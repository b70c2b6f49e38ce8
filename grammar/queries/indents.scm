; For Neovim; Helix has its own in helix/indents.scm.

(block) @indent.begin
"}" @indent.branch @indent.end

(text_block) @indent.auto
(unterminated_text) @indent.auto
(comment) @indent.auto
