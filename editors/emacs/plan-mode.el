;;; plan-mode.el --- Swedish municipal activity plans  -*- lexical-binding: t; coding: utf-8 -*-

;; SPDX-FileCopyrightText: The planlint developers
;; SPDX-License-Identifier: MIT

;; Package-Requires: ((emacs "27.1"))

;;; Commentary:

;; Colours and indentation of plan files, and planlint as their language server for Eglot and for lsp-mode:
;;
;;   (add-to-list 'load-path "…/editors/emacs")
;;   (require 'plan-mode)
;;   (add-hook 'plan-mode-hook #'eglot-ensure)   ; or #'lsp

;;; Code:

(defgroup plan nil
  "Swedish municipal activity plans."
  :group 'languages)

(defcustom plan-server-command '("planlint" "lsp")
  "The language server, as a program and its arguments."
  :type '(repeat string))

(defcustom plan-indent-offset 2
  "How far a block stands in."
  :type 'integer
  :safe #'integerp)

(defconst plan--statements
  '("verksamhetsplan" "kf-budget" "tertialrapport" "verksamhetsberättelse" "beslut" "bilaga" "inriktningsmål" "mål"
    "nämndmål" "kf-indikator" "indikator" "kf-aktivitet" "aktivitet" "driftbudget" "investeringar" "budgetjusteringar"
    "omslutningsförändringar" "resultatenheter" "tabell" "avsnitt" "direktiv" "program" "nämndgrupp")
  "What opens a part of the document.")

(defconst plan--properties
  '("utgår" "följer" "upp" "beslutas" "titel" "belopp" "stödjer" "agenda2030" "beskrivning" "text" "förväntat" "resultat"
    "prioriterar" "årsmål" "kf-årsmål" "periodicitet" "enhet" "bättre" "omfattar" "avser" "utfall" "män" "kvinnor"
    "föregående" "prognos" "bedömning" "analys" "avvikelse" "ändrar" "kommentar" "ansvarig" "nämnder" "tid" "från" "till"
    "tecken" "intäkter" "beskrivs" "under")
  "What says something about a part.")

(defconst plan--constants
  '("öka" "minska" "oförändrad" "saknas" "tas" "fram" "av" "fastställs" "uppfylls" "helt" "delvis" "inte" "högre" "lägre"
    "staden" "positiva" "negativa" "år" "halvår" "tertial" "kvartal" "månad")
  "Values that are words.")

(defconst plan--operators '("max" "högst" "minst"))

(defvar plan-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?# "<" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\\ "\\" table)
    (modify-syntax-entry ?\{ "(}" table)
    (modify-syntax-entry ?\} "){" table)
    (modify-syntax-entry ?- "_" table)
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?* "." table)
    (modify-syntax-entry ?' "." table)
    table)
  "A dash belongs to a keyword; a \"\"\" text is a string between two empty ones.")

(defvar plan-font-lock-keywords
  `((,(concat "\\_<" (regexp-opt '("inriktningsmål" "mål" "nämndmål")) "\\_>[ \t]+[0-9.]*[ \t]*\\(\"[^\"\n]*\"\\)")
     1 font-lock-function-name-face t)
    ("\\_<\\(?:avsnitt\\|titel\\)\\_>[ \t]+\\(\"[^\"\n]*\"\\)" 1 font-lock-function-name-face t)
    (,(regexp-opt plan--statements 'symbols) . font-lock-keyword-face)
    (,(regexp-opt plan--properties 'symbols) . font-lock-variable-name-face)
    (,(regexp-opt plan--constants 'symbols) . font-lock-constant-face)
    (,(regexp-opt plan--operators 'symbols) . font-lock-builtin-face)
    ("\\_<[0-9]\\{4\\}-[0-9]\\{2\\}-[0-9]\\{2\\}\\_>" . font-lock-constant-face)
    ("[+−–-]?\\_<[0-9]+\\(?:[  ][0-9]+\\)*\\(?:[,.][0-9]+\\)*" . font-lock-constant-face)
    ("|" . font-lock-comment-delimiter-face)
    ("#[ \t]*planlint:[ \t]*\\(ignorera\\(?:-block\\|-fil\\)?\\)" 1 font-lock-preprocessor-face t))
  "Colours of plan files.")

(defun plan--indent ()
  "How far the line at point stands in, by the line above."
  (save-excursion
    (back-to-indentation)
    (let ((closes (looking-at-p "}"))
          (indent 0))
      (when (zerop (forward-line -1))
        (while (and (looking-at-p "[ \t]*$") (zerop (forward-line -1))))
        (setq indent (current-indentation))
        (cond ((looking-at-p "[ \t]*\"\"\"[ \t]*$") (setq indent (- indent plan-indent-offset)))
              ((looking-at-p "[ \t]*[^#|\n]*\\(?:{[ \t]*\\(?:#.*\\)?\\|\"\"\"[ \t]*\\)$")
               (setq indent (+ indent plan-indent-offset)))))
      (max 0 (if closes (- indent plan-indent-offset) indent)))))

(defun plan-indent-line ()
  "Indent the line at point."
  (let ((indent (plan--indent)))
    (if (<= (current-column) (current-indentation))
        (indent-line-to indent)
      (save-excursion (indent-line-to indent)))))

;;;###autoload
(define-derived-mode plan-mode prog-mode "Plan"
  "Mode for Swedish municipal activity plans."
  (setq-local comment-start "# "
              comment-start-skip "#+[ \t]*"
              indent-line-function #'plan-indent-line
              indent-tabs-mode nil
              tab-width 2
              font-lock-defaults '(plan-font-lock-keywords)
              electric-indent-chars (append "}" electric-indent-chars)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.plan\\'" . plan-mode))

(with-eval-after-load 'eglot
  (defvar eglot-server-programs)
  (add-to-list 'eglot-server-programs (cons 'plan-mode (lambda (&rest _) plan-server-command))))

(with-eval-after-load 'lsp-mode
  (declare-function lsp-register-client "lsp-mode")
  (declare-function make-lsp-client "lsp-mode")
  (declare-function lsp-stdio-connection "lsp-mode")
  (defvar lsp-language-id-configuration)
  (add-to-list 'lsp-language-id-configuration '(plan-mode . "plan"))
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection (lambda () plan-server-command))
                    :activation-fn (lambda (_file mode) (eq mode 'plan-mode))
                    :language-id "plan"
                    :server-id 'planlint)))

(provide 'plan-mode)
;;; plan-mode.el ends here
