#!/bin/sh
# A git hook: copy to .git/hooks/pre-commit and make it executable. The cases that are about to be
# committed are checked as they are staged, whatever lies in the folder. Nothing is changed.
#
# WARRANT          the program (default: the repository's own, else `npx warrant`)
# WARRANT_FAIL_ON  blocker, error (default), warning, info or never
set -eu

root=$(git rev-parse --show-toplevel)
if [ -z "${WARRANT:-}" ]; then
  if [ -x "$root/node_modules/.bin/warrant" ]; then WARRANT=$root/node_modules/.bin/warrant; else WARRANT='npx warrant'; fi
fi

staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT HUP INT TERM
cd "$root"
git diff --cached --name-only --diff-filter=ACMR -z -- '*.case.json' > "$staged/list"
if [ ! -s "$staged/list" ]; then exit 0; fi
git checkout-index -z --stdin --prefix="$staged/cases/" < "$staged/list"
cd "$staged/cases"

# Unquoted on purpose: `npx warrant` is two words.
# shellcheck disable=SC2086
if ! xargs -0 $WARRANT check --fail-on "${WARRANT_FAIL_ON:-error}" -- < "$staged/list"; then
  echo 'The commit was stopped: mend or waive what is found, or commit with --no-verify.' >&2
  exit 1
fi
