# SPDX-FileCopyrightText: 2026 The Containerdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# Completion of deckctl and containerdeck for bash. tests/cli/tst_completions asks it what the
# option parser is asked, and compares.

_deckctl_keys='dialect binary arguments environment logLevel logFormat oomScore oomScoreRequired
    runtime runtimeArguments startDaemon lifetime restart startTimeout stopTimeout rootless
    rootlessNetwork malformedPidFile configFile configText logCapPerRun logCapTotal'

# The names of the profiles, of the home that is on the line.
_deckctl_profiles()
{
    deckctl profiles --json ${home:+--home "$home"} 2>/dev/null |
        sed -n 's/^ *"name": "\(.*\)",\{0,1\}$/\1/p'
}

_deckctl_from()
{
    COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

_deckctl_files()
{
    compopt -o filenames 2>/dev/null
    local IFS=$'\n'
    COMPREPLY=($(compgen "$1" -- "$cur"))
}

# What stands behind an option that takes a value; fails when the option takes none.
_deckctl_value()
{
    case $1 in
    --profile | --from) _deckctl_from "$(_deckctl_profiles)" ;;
    --home) _deckctl_files -d ;;
    --dialect) _deckctl_from 'containerd docker-containerd' ;;
    --binary) _deckctl_files -c ;;
    --set)
        compopt -o nospace 2>/dev/null
        COMPREPLY=($(compgen -S = -W "$_deckctl_keys" -- "$cur"))
        ;;
    --color-scheme) _deckctl_from 'system light dark' ;;
    --action) _deckctl_from 'start stop restart show-log' ;;
    --language) _deckctl_from 'system en zh_CN' ;;
    --output | -o) _deckctl_files -f ;;
    --level) _deckctl_from 'trace debug info warning error fatal panic' ;;
    --lines | -n) _deckctl_from 'all' ;;
    --run) _deckctl_from 'list' ;;
    --allow-group) COMPREPLY=($(compgen -g -- "$cur")) ;;
    --grep | --since | --until | --as) ;;
    *) return 1 ;;
    esac
}

# The options that only some commands take.
_deckctl_options()
{
    [ "$1" = profiles ] || echo --dialect --binary --set # it is about what stands in files
    case $1 in
    run) echo --json --set-aside-pid-file --allow-group ;;
    start) echo --set-aside-pid-file ;;
    status | dump | config | debug) echo --json ;;
    stop | restart) echo --json --dry-run ;;
    logs) echo --json --follow --level --grep --since --until --run --lines ;;
    doctor) echo --json --fix ;;
    runs) echo --json --lines ;;
    bundle) echo --json --output ;;
    profiles) echo --json --output --from --data --with-secrets --as --replace ;;
    esac
}

# The words behind a command that takes some.
_deckctl_operands()
{
    case $* in
    config) _deckctl_from 'show check diff apply rollback history migrate' ;;
    'config check' | 'config diff' | 'config apply' | 'config migrate') _deckctl_files -f ;;
    debug) _deckctl_from 'off 5m 10m 30m 1h' ;;
    'debug '[0-9]*[smh]) _deckctl_from 'debug trace' ;;
    profiles) _deckctl_from 'list create rename remove export import set unset' ;;
    'profiles rename' | 'profiles remove' | 'profiles export') _deckctl_from "$(_deckctl_profiles)" ;;
    'profiles import') _deckctl_files -f ;;
    'profiles set'*)
        compopt -o nospace 2>/dev/null
        COMPREPLY=($(compgen -S = -W "$_deckctl_keys" -- "$cur"))
        ;;
    'profiles unset'*) _deckctl_from "$_deckctl_keys" ;;
    runs) _deckctl_from 'last' ;;
    exec) _deckctl_files -c ;;
    'exec '*) _deckctl_files -f ;;
    esac
}

_deckctl()
{
    local cur=${COMP_WORDS[COMP_CWORD]} home='' option='' dashes='' word
    local -a words=()
    COMPREPLY=()
    [ "$cur" != = ] || cur='' # bash parts --level=info at its sign
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [ "$word" = = ]; then
            continue
        elif [ -n "$option" ]; then
            [ "$option" != --home ] || home=${word/#\~/$HOME}
            option=''
        elif [ "$word" = -- ]; then
            dashes=1
        elif [[ $word == -* ]]; then
            _deckctl_takes "$word" && option=$word
        else
            words+=("$word")
        fi
    done
    if [ -n "$option" ]; then
        _deckctl_value "$option"
    elif [[ $cur == -* ]]; then
        [ -n "$dashes" ] || _deckctl_from "--help --version --profile --home --system --language $(_deckctl_options "${words[0]:-}")"
    elif [ ${#words[@]} -eq 0 ]; then
        _deckctl_from 'run status start stop restart logs doctor runs dump bundle config debug
            profiles exec'
    else
        _deckctl_operands "${words[@]}"
    fi
}

# Whether an option takes a value.
_deckctl_takes()
{
    case $1 in
    --profile | --home | --dialect | --binary | --set | --color-scheme | --action | --from | --as) ;;
    --allow-group | --language) ;;
    --output | -o | --level | --grep | --since | --until | --run | --lines | -n) ;;
    *) return 1 ;;
    esac
}

_containerdeck()
{
    local cur=${COMP_WORDS[COMP_CWORD]} home='' i option=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    if [ "$option" = = ]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    elif [ "$cur" = = ]; then
        cur=''
    fi
    for ((i = 1; i < COMP_CWORD - 1; i++)); do
        [ "${COMP_WORDS[i]}" != --home ] || home=${COMP_WORDS[i + 1]/#\~/$HOME}
    done
    if _deckctl_takes "$option"; then
        _deckctl_value "$option"
    else
        _deckctl_from '--profile --home --system --dialect --binary --set --language --new-window --color-scheme --minimized --action --help --version'
    fi
}

complete -F _deckctl deckctl
complete -F _containerdeck containerdeck
