# The editor's process died: its end of the pipe is closed.
→ initialize {"capabilities": {}}
← {"capabilities": "*"}
close 1
