# SPDX-FileCopyrightText: 2026 The Containerdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# Completion of deckctl for fish. tests/cli/tst_completions asks it what the option parser is
# asked, and compares.

# The words before the cursor that are neither options nor their values.
function __deckctl_words
    set -l value no
    for token in (commandline -opc)[2..-1]
        if test $value = yes
            set value no
            continue
        end
        switch $token
            case --profile --home --dialect --binary --set --language --allow-group --from --as --output -o \
                --level --grep --since --until --run --lines -n
                set value yes
            case '-*'
            case '*'
                echo $token
        end
    end
end

# Whether those words are these, and no more.
function __deckctl_at
    set -l words (__deckctl_words)
    test "$words" = "$argv"
end

# Whether the command is one of these; without any: whether there is one.
function __deckctl_in
    set -l words (__deckctl_words)
    contains -- "$words[1]" $argv
end

# Whether the command has this action.
function __deckctl_does
    set -l words (__deckctl_words)
    test "$words[1] $words[2]" = "$argv"
end

# The names of the profiles, of the home that is on the line.
function __deckctl_profiles
    set -l home
    set -l tokens (commandline -opc)
    for i in (seq 2 (count $tokens))
        switch $tokens[$i]
            case --home
                set home --home $tokens[(math $i + 1)]
            case '--home=*'
                set home $tokens[$i]
        end
    end
    deckctl profiles --json $home 2>/dev/null | string replace -rf '^ *"name": "(.*)",?$' '$1'
end

function __deckctl_keys
    string split ' ' 'dialect binary arguments environment logLevel logFormat oomScore oomScoreRequired runtime runtimeArguments startDaemon lifetime restart startTimeout stopTimeout rootless rootlessNetwork malformedPidFile configFile configText logCapPerRun logCapTotal'
end

function __deckctl_settings
    __deckctl_keys | string replace -r '$' =
end

complete -c deckctl -f

complete -c deckctl -n '__deckctl_in ""' -a run -d 'Start or adopt the daemon and keep it running'
complete -c deckctl -n '__deckctl_in ""' -a status -d 'Print what is known of the daemon'
complete -c deckctl -n '__deckctl_in ""' -a start -d 'Start the daemon, and wait until it serves'
complete -c deckctl -n '__deckctl_in ""' -a stop -d 'Stop the daemon; containers go on running'
complete -c deckctl -n '__deckctl_in ""' -a restart -d 'Stop and start again; containers go on running'
complete -c deckctl -n '__deckctl_in ""' -a logs -d 'Print the log of the daemon'
complete -c deckctl -n '__deckctl_in ""' -a doctor -d 'Check what the daemon needs'
complete -c deckctl -n '__deckctl_in ""' -a runs -d 'List the runs on record, or show one'
complete -c deckctl -n '__deckctl_in ""' -a dump -d 'Print what the goroutines of the daemon do'
complete -c deckctl -n '__deckctl_in ""' -a bundle -d 'Make one archive for a bug report'
complete -c deckctl -n '__deckctl_in ""' -a config -d 'Show, check, apply or take back the configuration'
complete -c deckctl -n '__deckctl_in ""' -a debug -d 'Have more in the log for a while'
complete -c deckctl -n '__deckctl_in ""' -a profiles -d 'List or change the profiles'
complete -c deckctl -n '__deckctl_in ""' -a exec -d 'Run a program against the daemon'

complete -c deckctl -s h -l help -d 'Print the help'
complete -c deckctl -s v -l version -d 'Print the version'
complete -c deckctl -l profile -x -a '(__deckctl_profiles)' -d 'The profile'
complete -c deckctl -l home -x -a '(__fish_complete_directories)' -d 'Keep everything below this folder'
complete -c deckctl -l system -d 'The daemon that root manages'
complete -c deckctl -l language -x -a 'system en zh_CN' -d 'The language of texts'
complete -c deckctl -n 'not __deckctl_in profiles' -l dialect -x -a 'containerd docker-containerd' -d 'Command line of the daemon'
complete -c deckctl -n 'not __deckctl_in profiles' -l binary -r -F -d 'Program of the daemon'
complete -c deckctl -n 'not __deckctl_in profiles' -l set -x -a '(__deckctl_settings)' -d 'Set a key of the profile'

complete -c deckctl -n '__deckctl_in run status stop restart logs doctor runs dump bundle config debug profiles' -l json -d 'Print JSON'
complete -c deckctl -n '__deckctl_in stop restart' -l dry-run -d 'Only say what would be touched'
complete -c deckctl -n '__deckctl_in run start' -l set-aside-pid-file -d 'Rename a pid file that holds no pid'
complete -c deckctl -n '__deckctl_in run' -l allow-group -x -a '(__fish_complete_groups)' -d 'Let the members of this group use the manager'
complete -c deckctl -n '__deckctl_in doctor' -l fix -d 'Do what can be done safely'
complete -c deckctl -n '__deckctl_in bundle profiles' -s o -l output -r -F -d 'The file to make'
complete -c deckctl -n '__deckctl_in logs runs' -s n -l lines -x -a all -d 'So many of the last'

complete -c deckctl -n '__deckctl_in logs' -s f -l follow -d 'Go on printing as the log grows'
complete -c deckctl -n '__deckctl_in logs' -l level -x -a 'trace debug info warning error fatal panic' -d 'Only of this level and above'
complete -c deckctl -n '__deckctl_in logs' -l grep -x -d 'Only lines that match'
complete -c deckctl -n '__deckctl_in logs' -l since -x -d 'Only from this time on'
complete -c deckctl -n '__deckctl_in logs' -l until -x -d 'Only before this time'
complete -c deckctl -n '__deckctl_in logs' -l run -x -a list -d 'The log of an earlier run'

complete -c deckctl -n '__deckctl_in profiles' -l from -x -a '(__deckctl_profiles)' -d 'Copy this profile'
complete -c deckctl -n '__deckctl_in profiles' -l data -d 'Its state, data and logs too'
complete -c deckctl -n '__deckctl_in profiles' -l with-secrets -d 'Do not strike out what looks secret'
complete -c deckctl -n '__deckctl_in profiles' -l as -x -d 'The name that it gets'
complete -c deckctl -n '__deckctl_in profiles' -l replace -d 'In place of the one of that name'

complete -c deckctl -n '__deckctl_at runs' -a last
complete -c deckctl -n '__deckctl_at config' -a 'show check diff apply rollback history migrate'
for action in check diff apply migrate
    complete -c deckctl -n "__deckctl_at config $action" -F
end
complete -c deckctl -n '__deckctl_at debug' -a 'off 5m 10m 30m 1h'
complete -c deckctl -n 'string match -qr "^debug \\\\d+[smh]\$" (string join " " (__deckctl_words))' -a 'debug trace'
complete -c deckctl -n '__deckctl_at profiles' -a 'list create rename remove export import set unset'
for action in rename remove export
    complete -c deckctl -n "__deckctl_at profiles $action" -a '(__deckctl_profiles)'
end
complete -c deckctl -n '__deckctl_at profiles import' -F
complete -c deckctl -n '__deckctl_does profiles set' -a '(__deckctl_settings)'
complete -c deckctl -n '__deckctl_does profiles unset' -a '(__deckctl_keys)'
complete -c deckctl -n '__deckctl_at exec' -a '(__fish_complete_command)'
