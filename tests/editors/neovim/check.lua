-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- What an author does in Neovim, and what must come of it. Leaves with exit code 1 where it does not. Steps run beside
-- the editor's own loop, which takes the keys as if they were typed.
local function show(line) io.stdout:write(line .. "\n") end

--- Gives way to the editor until the condition holds.
local function wait_for(what, condition)
  local deadline = vim.loop.now() + 60000
  while not condition() do
    if vim.loop.now() > deadline then error(what .. " did not come; messages:\n" .. vim.fn.execute("messages"), 0) end
    coroutine.yield()
  end
end

local function expect(is, wanted, what)
  if is ~= wanted then error(("%s: %s, expected %s"):format(what, vim.inspect(is), vim.inspect(wanted)), 0) end
end

--- The number of the line (from 1) that has `text`, and the byte (from 0) where that begins.
local function place_of(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local byte = line:find(text, 1, true)
    if byte then return number, byte - 1 end
  end
  error("no line has " .. text, 0)
end

local function keys(typed) vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(typed, true, false, true), "t", false) end
local function findings() return vim.diagnostic.get(0) end

local steps = {
  { "knows the language", function() expect(vim.bo.filetype, "plan", "file type") end },
  { "shows the slip where it is", function()
    wait_for("a finding", function() return #findings() == 1 end)
    local line, byte = place_of("årsmål        10")
    local found = findings()[1]
    expect(found.code or found.user_data.lsp.code, "target/operator-lost", "rule")
    expect(found.lnum, line - 1, "line")
    expect(found.col, byte + #"årsmål        ", "byte, counted from UTF-16")
  end },
  { "mends it by a quick fix", function()
    vim.ui.select = function(items, _, chosen) chosen(items[1], 1) end
    local line = place_of("årsmål        10")
    vim.api.nvim_win_set_cursor(0, { line, findings()[1].col })
    keys("gra")
    wait_for("the fix", function() return vim.fn.getline(line):match("max 10 personer$") end)
    wait_for("no finding", function() return #findings() == 0 end)
  end },
  { "completes a property", function()
    vim.api.nvim_win_set_cursor(0, { place_of("bättre        högre"), 0 })
    keys("okomm<C-x><C-o>")
    wait_for("completion", function()
      for _, item in ipairs(vim.fn.complete_info({ "items" }).items) do
        if item.abbr:match("^kommentar") then return true end
      end
    end)
    keys("<C-e><Esc>dd")
    wait_for("the line to go", function() return vim.api.nvim_get_mode().mode == "n" end)
  end },
  { "goes from a number to its goal", function()
    local line, byte = place_of("stödjer 1.1, 1.2")
    vim.api.nvim_win_set_cursor(0, { line, byte + #"stödjer 1.1, " })
    keys("gd")
    wait_for("the goal", function() return vim.fn.getline("."):match("^mål 1.2 ") end)
  end },
  { "reads the grammar's queries", function()
    vim.treesitter.require_language("plan", vim.env.PLAN_PARSER)
    for _, name in ipairs({ "highlights", "folds", "indents", "injections", "textobjects" }) do
      local files = vim.api.nvim_get_runtime_file("queries/plan/" .. name .. ".scm", false)
      expect(#files, 1, name .. ".scm on the runtime path")
      vim.treesitter.parse_query("plan", table.concat(vim.fn.readfile(files[1]), "\n"))
    end
    local root = vim.treesitter.get_parser(0, "plan"):parse()[1]:root()
    expect(root:has_error(), false, "errors in the tree")
    local query = vim.treesitter.parse_query("plan", "(board_goal title: (_) @markup.heading)")
    local count = 0
    for _ in query:iter_captures(root, 0, 0, -1) do count = count + 1 end
    expect(count, 2, "titles of board goals")
  end },
}

local function run()
  for _, step in ipairs(steps) do
    local good, message = pcall(step[2])
    show((good and "ok   " or "FAILED ") .. step[1] .. (good and "" or ": " .. tostring(message)))
    if not good then return 1 end
  end
  return 0
end

local thread = coroutine.create(run)
local function go_on()
  local good, status = coroutine.resume(thread)
  if coroutine.status(thread) ~= "dead" then return vim.defer_fn(go_on, 20) end
  if not good then show(status) end
  vim.lsp.stop_client(vim.lsp.get_active_clients())
  vim.cmd(good and status == 0 and "qall!" or "cquit 1")
end
vim.defer_fn(go_on, 0)
