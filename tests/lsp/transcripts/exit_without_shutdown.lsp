→ initialize {"capabilities": {}}
← {"capabilities": "*"}
⇒ exit
close 1
