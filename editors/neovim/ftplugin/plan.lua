-- SPDX-FileCopyrightText: The planlint developers
-- SPDX-License-Identifier: MIT
--
-- Plan files in Neovim 0.7 and later: the language server, its keys, and colours by the parser where it is installed.
-- vim.g.planlint_cmd says what is run.
vim.opt_local.comments = ":#"
vim.opt_local.commentstring = "# %s"
vim.opt_local.expandtab = true
vim.opt_local.shiftwidth = 2
vim.opt_local.softtabstop = 2
vim.opt_local.iskeyword:append("-")

local cmd = vim.g.planlint_cmd or { "planlint", "lsp" }
local buffer = vim.api.nvim_get_current_buf()
local file = vim.api.nvim_buf_get_name(buffer)

--- The folder of the nearest planlint.json, else of the file.
local function root()
  local folder = vim.fn.fnamemodify(file, ":p:h")
  local settings = vim.fn.findfile("planlint.json", folder .. ";")
  return settings == "" and folder or vim.fn.fnamemodify(settings, ":p:h")
end

--- Keys of Neovim 0.11, for those before it; `gd` everywhere.
local function set_keys(attached)
  local keys = { gd = "definition", K = "hover", grn = "rename", grr = "references", gra = "code_action", gO = "document_symbol" }
  for key, name in pairs(keys) do
    if key == "gd" or vim.fn.has("nvim-0.11") == 0 then
      vim.keymap.set("n", key, function() vim.lsp.buf[name]() end, { buffer = attached, desc = "planlint: " .. name })
    end
  end
end

local function on_attach(_, attached)
  vim.bo[attached].omnifunc = "v:lua.vim.lsp.omnifunc"
  vim.bo[attached].tagfunc = "v:lua.vim.lsp.tagfunc"
  set_keys(attached)
end

local config = { name = "planlint", cmd = cmd, root_dir = root(), on_attach = on_attach }

--- vim.lsp.start, which Neovim 0.7 lacks: one client for a folder.
local function start_before_0_8()
  for _, client in pairs(vim.lsp.get_active_clients()) do
    if client.name == config.name and client.config.root_dir == config.root_dir then
      vim.lsp.buf_attach_client(buffer, client.id)
      return
    end
  end
  local id = vim.lsp.start_client(config)
  if id then vim.lsp.buf_attach_client(buffer, id) end
end

if file ~= "" and vim.fn.executable(cmd[1]) == 1 then
  if vim.lsp.start then vim.lsp.start(config) else start_before_0_8() end
elseif file ~= "" then
  vim.notify_once("planlint: " .. cmd[1] .. " is not on PATH; set vim.g.planlint_cmd", vim.log.levels.WARN)
end

-- Without parser/plan.so on the runtime path, syntax/plan.vim colours.
if vim.fn.has("nvim-0.10") == 1 and pcall(vim.treesitter.language.inspect, "plan") then vim.treesitter.start() end
