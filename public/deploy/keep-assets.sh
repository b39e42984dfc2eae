#!/bin/sh
# keep-assets.sh OLD NEW: before the build in NEW takes the place of the site in OLD, copies the hashed
# files of the last two releases over, for pages that are open from before. Lists are in releases/.
set -eu
old=$1
new=$2
mkdir -p "$new/releases"
ls "$new/assets" > "$new/releases/1.txt"
for age in 1 2; do
  list="$old/releases/$age.txt"
  [ -f "$list" ] || continue
  cp "$list" "$new/releases/$((age + 1)).txt"
  while read -r file; do
    [ -e "$new/assets/$file" ] || cp "$old/assets/$file" "$new/assets/$file"
  done < "$list"
done
