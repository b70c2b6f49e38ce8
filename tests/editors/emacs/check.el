;;; check.el --- What an author does in Emacs, and what must come of it  -*- lexical-binding: t; coding: utf-8 -*-

;; SPDX-FileCopyrightText: The planlint developers
;; SPDX-License-Identifier: MIT

;;; Commentary:

;; emacs --batch -l check.el CLIENT FILE, where CLIENT is eglot or lsp-mode. Leaves with exit code 1 at what does not come.

;;; Code:

(require 'cl-lib)
(require 'xref)

(defvar check-client (intern (pop command-line-args-left)))
(defvar check-file (pop command-line-args-left))

(defun check-wait (what condition)
  "Wait until CONDITION holds; it is called with no arguments. WHAT it is about is said where that does not come."
  (let ((deadline (+ (float-time) 60)) value)
    (while (not (setq value (funcall condition)))
      (when (> (float-time) deadline) (error "%s did not come" what))
      (check-idle)
      (accept-process-output nil 0.05))
    value))

(defun check-idle ()
  "What the clients do when nothing is typed for a while, which never comes in batch mode."
  (pcase check-client
    ('eglot (when (and (fboundp 'eglot-current-server) (eglot-current-server))
              (eglot--signal-textDocument/didChange)))
    ('lsp-mode (when (fboundp 'lsp--flush-delayed-changes) (lsp--flush-delayed-changes)))))

(defun check-go-to (text)
  "Put point behind TEXT."
  (goto-char (point-min))
  (search-forward text))

(defmacro check-step (name &rest body)
  "Do BODY, and say NAME and how it went."
  (declare (indent 1))
  `(condition-case problem
       (progn ,@body (message "ok   %s" ,name))
     (error
      (message "FAILED %s: %s" ,name (error-message-string problem))
      (dolist (buffer '("*EGLOT" "*lsp-log*" "*planlint"))
        (dolist (one (buffer-list))
          (when (string-prefix-p buffer (buffer-name one))
            (message "---- %s\n%s" one (with-current-buffer one (buffer-string))))))
      (kill-emacs 1))))

(defun check-findings ()
  "The findings as lists of the rule, the line (from 1) and the column (from 0)."
  (pcase check-client
    ('eglot
     (flymake-start)
     (mapcar (lambda (one)
               (let ((begin (flymake-diagnostic-beg one)))
                 (list (flymake-diagnostic-text one) (line-number-at-pos begin)
                       (save-excursion (goto-char begin) (- begin (line-beginning-position))))))
             (flymake-diagnostics)))
    ('lsp-mode
     (mapcar (lambda (one)
               (let ((start (lsp:range-start (lsp:diagnostic-range one))))
                 (list (format "%s [%s]" (lsp:diagnostic-message one) (lsp:diagnostic-code? one))
                       (1+ (lsp:position-line start)) (lsp:position-character start))))
             (gethash (lsp--fix-path-casing buffer-file-name) (lsp-diagnostics t))))))

(defun check-fix ()
  "Apply the fix at point that writes what KF wants."
  (setq last-nonmenu-event ?x) ; a key was typed: no menu for the mouse
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _)
               (let ((titles (all-completions "" choices)))
                 (or (cl-find-if (lambda (one) (string-match-p "max 10 personer" one)) titles)
                     (error "No such fix among %S" titles))))))
    (pcase check-client
      ('eglot (eglot-code-actions (point) (point) nil t))
      ('lsp-mode
       (let ((actions (append (lsp-code-actions-at-point) nil)))
         (lsp-execute-code-action
          (or (cl-find-if (lambda (one) (string-match-p "max 10 personer" (lsp:code-action-title one))) actions)
              (error "No such fix among %S" actions))))))))

(defun check-offers ()
  "What is offered at point."
  (pcase (run-hook-wrapped 'completion-at-point-functions #'completion--capf-wrapper 'all)
    (`(,_ ,(and begin (pred integer-or-marker-p)) ,end ,table . ,_)
     (all-completions (buffer-substring begin end) table))))

(package-initialize) ; not done by itself in batch mode
(setq inhibit-message nil
      enable-local-variables nil
      lsp-auto-guess-root t
      lsp-enable-snippet nil
      lsp-warn-no-matched-clients nil
      lsp-session-file (expand-file-name "lsp-session" (getenv "HOME"))
      lsp-keep-workspace-alive nil
      lsp-diagnostics-provider :none
      eglot-sync-connect 10
      flymake-no-changes-timeout 0.1)
(require 'plan-mode)

(find-file check-file)
(check-step "knows the language"
  (unless (eq major-mode 'plan-mode) (error "The mode is %s" major-mode))
  (font-lock-ensure)
  (check-go-to "verksamhetsplan 2024")
  (unless (eq (get-text-property (match-beginning 0) 'face) 'font-lock-keyword-face) (error "No colour on a keyword"))
  (check-go-to "\n  nämndmål 1.1.1")
  (forward-line 1)
  (plan-indent-line)
  (unless (= (current-indentation) 4) (error "A block stands in by %d" (current-indentation))))

(check-step "starts the server"
  (pcase check-client
    ('eglot (require 'eglot) (eglot-ensure) (run-hooks 'post-command-hook)
            (check-wait "the server" (lambda () (eglot-current-server))))
    ('lsp-mode (require 'lsp-mode) (lsp)
               (check-wait "the server" (lambda () (lsp-workspaces))))))

(check-step "shows the slip where it is"
  (check-wait "a finding" (lambda () (check-findings)))
  (check-go-to "    årsmål        ")
  (pcase-let ((`((,text ,line ,column)) (check-findings)))
    (unless (string-match-p "target/operator-lost" text) (error "The finding is: %s" text))
    (unless (equal (list line column) (list (line-number-at-pos) (length "    årsmål        ")))
      (error "The finding is at %s, %s" line column))))

(check-step "mends it by a quick fix"
  (check-go-to "    årsmål        ")
  (check-fix)
  (check-wait "the fix" (lambda () (save-excursion (goto-char (point-min))
                                                   (search-forward "    årsmål        max 10 personer\n" nil t))))
  (check-wait "no finding" (lambda () (null (check-findings)))))

(check-step "completes a property"
  (check-go-to "bättre        högre")
  (insert "\n      komm")
  (check-wait "completion"
              (lambda () (cl-find-if (lambda (one) (string-prefix-p "kommentar" (string-trim one))) (check-offers))))
  (delete-region (line-beginning-position) (1+ (line-end-position))))

(check-step "goes from a number to its goal"
  (check-go-to "stödjer 1.1, 1.")
  (check-idle)
  (cl-letf (((symbol-function 'pop-to-buffer) #'switch-to-buffer)) 
    (xref-find-definitions (xref-backend-identifier-at-point (xref-find-backend))))
  (beginning-of-line)
  (unless (looking-at-p "mål 1\\.2 ") (error "It went to %s" (buffer-substring (point) (line-end-position)))))

(set-buffer-modified-p nil)
(kill-emacs 0)
;;; check.el ends here
