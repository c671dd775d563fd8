# SPDX-FileCopyrightText: 2026 The Containerdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# Completion of containerdeck for fish; what profiles and keys there are, deckctl's knows.
complete -C 'deckctl --set ' >/dev/null

complete -c containerdeck -f
complete -c containerdeck -s h -l help -d 'Print the help'
complete -c containerdeck -s v -l version -d 'Print the version'
complete -c containerdeck -l profile -x -a '(__deckctl_profiles)' -d 'The profile'
complete -c containerdeck -l home -x -a '(__fish_complete_directories)' -d 'Keep everything below this folder'
complete -c containerdeck -l system -d 'The daemon that root manages'
complete -c containerdeck -l dialect -x -a 'containerd docker-containerd' -d 'Command line of the daemon'
complete -c containerdeck -l binary -r -F -d 'Program of the daemon'
complete -c containerdeck -l set -x -a '(__deckctl_settings)' -d 'Set a key of the profile'
complete -c containerdeck -l language -x -a 'system en zh_CN' -d 'The language of texts'
complete -c containerdeck -l new-window -d 'Open another window beside the first'
complete -c containerdeck -l color-scheme -x -a 'system light dark' -d 'Colours'
complete -c containerdeck -l minimized -d 'Begin in the tray, or minimised'
complete -c containerdeck -l action -x -a 'start stop restart show-log' -d 'Do this once the window is there'
