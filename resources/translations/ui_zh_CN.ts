<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>deck::ApplyDialog</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what becomes different…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be applied like this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::Attention</name>
    <message>
        <source>Set Aside a&amp;nd Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;ke Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugin %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon runs but does not answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon answers, but real calls fail: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging at %1 until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;k to Usual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::AttentionBar</name>
    <message>
        <source>Detai&amp;ls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::BugReport</name>
    <message>
        <source>Save a Bug Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archives (*.tar.gz *.tar.xz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the daemon&apos;s session has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting the bug report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bug Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bug report was saved:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files, %2; values struck out as secret: %3. Look through it before you send it to somebody: README.txt in it says what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bug report was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ChangeDetails</name>
    <message>
        <source>What was different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value: the text alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went back to before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last lines of the daemon&apos;s log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ChangeHistory</name>
    <message>
        <source>back to before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change is on record. Each one that is applied here, or by deckctl, leaves a record: who made it, what was different, and what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go Ba&amp;ck to Before This…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on record of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not kept: there is nothing to go back from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ChangeWords</name>
    <message>
        <source>Not tried yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written. The next start of the daemon tries it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was different, so nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there before is in force again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: the daemon did not come up with the change, and runs with what was there before. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was not tried, and is not in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is not in force. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused, and nothing was written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manager&apos;s answer could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::CheckRow</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command that mends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ChecksPage</name>
    <message>
        <source>Copy All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;un Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checks are running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the results as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the checks again (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manager&apos;s answer could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking what the daemon needs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close It to Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::CommandLinePanel</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line of the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon could not be launched: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line once the log has its usual level again, and not %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ConfigChanger</name>
    <message>
        <source>Apply the changed configuration to profile “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to what was there before the change of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to what was there before the change of %1? All that were made since are taken back with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ConfigChecker</name>
    <message>
        <source>The text is longer than 1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>containerd&apos;s own is a few KiB: remove what is not needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ConfigPage</name>
    <message>
        <source>Applying: restarting the daemon…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back: restarting the daemon…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No manager: there is nothing to configure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docker-containerd has no configuration file.
What can be set is in the profile: its arguments, its environment and its runtime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile was changed meanwhile, by somebody else. What you edited is still here; it would replace that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use the Profile&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w the Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what becomes different, and applies it (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was edited</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ConfigPanel</name>
    <message>
        <source>&amp;Migrate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revert Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the text as containerd writes it in its newest version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the editor back to what the profile has</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ConfigTabs</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem&amp;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di&amp;fference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Effective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the text would make different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration that is in force, value by value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes that were made, and the way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is named yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem&amp;s (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was edited: it is as in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be checked, so what it would make different cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has errors. What it would make different can be told once it has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what becomes different…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record of a change could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record is not usable: %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ConfigWords</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>containerd.toml, no longer in the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated, with this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of mine, with this text over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 value of containerd&apos;s configuration becomes different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values of containerd&apos;s configuration become different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value of containerd&apos;s configuration becomes different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon need not be restarted for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should it not come up with the change, what was there before is put back, the daemon is started with that, and you are told why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon is restarted. Containers go on running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon does not run: its next start tries the change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::DaemonActions</name>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the daemon; containers go on running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the daemon, or adopt the one that runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the daemon and start it again; containers go on running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::DensityStrip</name>
    <message>
        <source>Where warnings and errors are, and what was searched for. Click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places of warnings, errors and matches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::DetailsPanel</name>
    <message>
        <source>Details of the chosen line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line to see its fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… %1 more: save the lines to read all of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::DifferenceTable</name>
    <message>
        <source>Values that become different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::DraftWords</name>
    <message>
        <source>The manager was started with %1 on its command line, which has the last word: what it says is among the values in force (Effective). To edit it here, start Containerdeck, or deckctl run, without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file of TOML. It is merged over what Containerdeck generates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is checked and compared. It can be edited here once it is applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containerdeck writes containerd.toml by itself.
To add settings of your own, choose “Generated, with this text” above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># for example:
[debug]
  level = &quot;debug&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applied yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is named yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::DurationText</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::EffectiveTable</name>
    <message>
        <source>Configuration in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, value or source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the values in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>containerd.toml is not there yet: this is what a start would write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::EventListView</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened since this page was opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::Fact</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::FilterBar</name>
    <message>
        <source>%1 k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the lines that do not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the words are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that must all occur, &quot;quoted text&quot;, /regular expression/, key=value, level:warning, -not, OR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide lines of level %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::FindBar</name>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression is not understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over %1 matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::GoroutinePanel</name>
    <message>
        <source>D&amp;ump Goroutines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends SIGUSR1, upon which the daemon writes what each of its goroutines does into its log; nothing else changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every goroutine of the daemon does, identical ones counted: the way to find out what a slow or hung daemon waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goroutines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the daemon…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goroutines of pid %2 at %3, %4 different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole dump is kept in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::HeaderPanel</name>
    <message>
        <source>launched here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adopted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>managed by pid %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (system)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daemon: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::HealthPage</name>
    <message>
        <source>Version and revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UUID of its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goroutines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon is not running.
What it holds, uses and tells of is shown here once it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docker-containerd has no plugins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugins (%1 failed)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::InspectionWords</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 shim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon does not say which containers run; it has no shims.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon does not say which containers run; %1 would outlive it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No container runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No container runs; 1 shim is left, and a stop leaves it alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No container runs; %1 are left, and a stop leaves them alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 container runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 containers run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2; a stop or a restart leaves that running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pid %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody serves the socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile&apos;s: %1, launched by its manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile&apos;s: %1, adopted from an earlier manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s: %1, unit %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker&apos;s: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes&apos;s (k3s or RKE2): %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rootless one&apos;s: %1, in rootlesskit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another profile&apos;s: %1, started by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else&apos;s: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another containerd serves this address: unit %1. Use systemctl for it, or give this profile another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another containerd serves this address: Docker&apos;s. It is started and stopped with Docker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another containerd serves this address: that of k3s or RKE2. It is started and stopped with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another containerd serves this address: pid %1. Stop it where it was started, or give this profile another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::LineEditor</name>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a Program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::LineNumberArea</name>
    <message>
        <source>Line numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ListEditor</name>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::LogActions</name>
    <message>
        <source>Lo&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the lines shown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further error below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further error above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous e&amp;rror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to a time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bookmark this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further bookmark there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next boo&amp;kmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines as they are &amp;written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the run&apos;s start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::LogLevel</name>
    <message>
        <source>no level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fatal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>panic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::LogPage</name>
    <message>
        <source>This run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which run is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs of the daemon before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More to do with the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15:37:24, 2026-11-23 15:37, or how long ago: 90s, 10m, 2h, 3d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the lines shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving to %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines saved to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no log to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log cannot be read.
%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon has not written anything yet.
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the log of an earlier run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log file was deleted. What the daemon still writes is shown here, and is lost when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log file was emptied by somebody else. It is shown from its new beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest lines were removed to keep the log within its limit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::LogSearch</name>
    <message>
        <source>No further match below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further match above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::LogView</name>
    <message>
        <source>  … %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> … see the details </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new run has begun: show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the end and follow (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::MainWindow</name>
    <message>
        <source>&amp;Daemon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Command for a Terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line that lists the daemon&apos;s containers, to go on from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;Bug Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Containerdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 – Containerdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (system)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Containerdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Containerdeck %1&lt;/h3&gt;&lt;p&gt;Starts, watches, restarts and stops containerd.&lt;/p&gt;&lt;p&gt;Licensed under the Apache License 2.0. Uses Qt %2 under the LGPL v3.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::MigrateDialog</name>
    <message>
        <source>Migrate the Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in its newest version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking containerd…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use This Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This containerd cannot migrate the text: %1
Those from version 2.0 on can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the text as containerd writes it in its newest version. Comments are lost. Nothing is applied by using it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::MoreLogMenu</name>
    <message>
        <source>&amp;More in the Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts the Daemon Now and at the End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon is restarted at the beginning and at the end. Containers go on running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for 5 Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for 15 Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for 1 Hour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::NamespaceList</name>
    <message>
        <source>Namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon has told of no namespace: one is made with its first image or container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(all containers)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::NewProfileDialog</name>
    <message>
        <source>New Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start from:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, digits, dots, dashes and underscores, beginning with a letter or a digit, at most 64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is such a profile already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::NoticeBar</name>
    <message>
        <source>Last lines of the daemon&apos;s log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::PageTabs</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::PluginList</name>
    <message>
        <source>✕ failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon has not told of its plugins.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ProblemsList</name>
    <message>
        <source>Problems of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems: containerd takes this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ProfileDesk</name>
    <message>
        <source>Created “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed “%2” to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “%1” and what belonged to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Profile Cannot Be Shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ProfileItem</name>
    <message>
        <source>Broken file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ProfilesDialog</name>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for profiles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window shows this profile, and so uses its folders. Show another one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the profile “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its settings go, which cannot be undone. Its daemon&apos;s data, images and logs stay where they are, unless they are to go as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete &amp;its data, images and logs, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the profile “%1” as one file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What looks secret in its environment and arguments is struck out, unless it is to be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;secrets in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles (*.toml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ProfilesMenu</name>
    <message>
        <source>&amp;Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manage Profiles…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::QuitDialog</name>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep leaves the daemon running by itself. The next window, or deckctl, takes it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep leaves them running by themselves. The next window, or deckctl, takes them over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the daemon of this profile ends with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these daemons end with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the daemon of %1 ends with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the daemons of %1 end with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep closes only the window. This program goes on without one, because %1. Start Containerdeck again to have the window back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemons of %1 profiles are running: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemons of %1 profiles are running or about to be started again: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon of profile “%1” is about to be started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon of profile “%1” is running (pid %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop ends them now. Containers go on running and are there at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop ends the daemon now. Containers go on running and are there at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember my choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Containerdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::RecordWords</name>
    <message>
        <source>window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restart policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody (adopted)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::RowsEditor</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::RunDetails</name>
    <message>
        <source>Open &amp;its Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on record of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies all that is on record of this run as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves the record as a JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its log is no longer kept, or is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the Record of a Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::RunDocument</name>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, asked by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it was adopted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goroutines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>containerd.toml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since the last good run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no good run on record before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fatal line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goroutines when it hung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last lines of its log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::RunListModel</name>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::RunTimeline</name>
    <message>
        <source>%1, for %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Time line of %n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::RunWords</name>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended unseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serving again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::RunsPage</name>
    <message>
        <source>Runs, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record is not usable: %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has been recorded yet.
Each run of the daemon leaves a record: who asked for it, how it went, and how it ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::SettingRow</name>
    <message>
        <source>needs a restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1 to its default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line that Containerdeck (or deckctl run) was started with has the last word on it; this is what the profile has. To change it here, start it without that option.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::SettingSpec</name>
    <message>
        <source>Dia&amp;lect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which command line the daemon understands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>containerd – 1.x and 2.x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docker-containerd – 0.2.x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be changed while a window manages the profile, as the daemon&apos;s files are others. Make another profile for the other daemon, or quit, and use `deckctl profiles set`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;untime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The OCI runtime that runs the containers: a path or a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default (docker-runc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argu&amp;ments of the runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed on to the OCI runtime, in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daemon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Binary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon&apos;s program: a path, or a name that is looked up in PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default (docker-containerd)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default (containerd)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ar&amp;guments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added behind those that the daemon needs, one a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the manager&apos;s own environment. NOTIFY_SOCKET, LISTEN_FDS, LISTEN_PID, LISTEN_FDNAMES and LD_PRELOAD reach the daemon only when they are set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start the daemon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done about the daemon when a manager begins. One that runs already is adopted, whatever is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default (a window waits for Start, deckctl run starts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true – a window starts it as it opens, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false – never launch one, only watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;fetime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the daemon outlives its manager, however that ends. Containers go on either way. While no manager runs, nothing limits the size of its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manager – the kernel ends it with its manager (default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>independent – it goes on, and is adopted later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a daemon that ended unasked is started again: at once, then after 0.25 s doubling to 30 s. The fifth start within 10 s is the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on-failure – after a failure (default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always – after any end that nobody asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default (refuse)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default (setAside)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pid file &amp;without a pid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of a pid file that does not hold a pid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuse – the start fails, nothing is overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setAside – rename it, warn, and start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the daemon may be silent before it is usable, such as 90s or 2m. Each line of its log extends it, to at most five times as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sto&amp;p timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long after SIGTERM the daemon gets SIGKILL, such as 15s or 1m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log &amp;level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docker-containerd knows two levels: debug and trace switch its debug output on, the others leave it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which level on the daemon writes. It is given on the command line, and has the last word over debug.level of the configuration. For a while only, use More in the Log in the menu Daemon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default (the daemon&apos;s own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log &amp;format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docker-containerd writes text, whatever is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the daemon writes a line. The window reads both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text (default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;mit for one run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the log of one run may become, such as 256MiB or 1GiB. The head of the running log is given back in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit for all &amp;runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large all of them may become together; the oldest run goes first. They never take more than a quarter of what is free on their disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OOM &amp;score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon&apos;s OOM score adjustment, from -1000 (never killed for want of memory) to 1000 (killed first). To lower it takes CAP_SYS_RESOURCE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default (left alone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OOM score re&amp;quired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means when the kernel refuses the score for want of privilege.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false – a warning (default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true – the start fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User Namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the daemon runs in a user namespace, which an ordinary user&apos;s containers need and root&apos;s do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default (as an ordinary user)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true – made by rootlesskit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false – none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network of &amp;containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made with the user namespace: by a start that finds no container running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default (slirp4netns where it can be had)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slirp4netns – one of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host – shared with the host</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::SettingsDialog</name>
    <message>
        <source>Settings of Profile %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;OK and Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply and Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon is restarted with the change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is applied…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manager does not say what the profile has: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon&apos;s session has ended. Close the settings and open them again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::SettingsForm</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in containerd.toml (configFile and configText) is edited on the page Configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Co&amp;nfiguration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, with a problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::SettingsWords</name>
    <message>
        <source>Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon need not be restarted for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next start of the daemon tries the change. Should it not come up with it, the former settings are put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying restarts the daemon. Containers go on running. Should it not come up with the change, the former settings are put back, and you are told why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you entered is still here, to be corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w the Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And %1 more of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::SourceChooser</name>
    <message>
        <source>F&amp;ile:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the configuration comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for the configuration file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ource:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a Configuration File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOML files (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::StartupChart</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booted in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not come up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last good start took %1 (outlined).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning of the log is not there any more, so nothing is known of the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This daemon does not log how it loads its plugins.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::StartupRows</name>
    <message>
        <source>(before the first plugin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; before: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::StatePresentation</name>
    <message>
        <source>The daemon answers and its store works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon answers and its store works, in a user namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works in a user namespace, with the host&apos;s network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon has not been asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next start in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next start is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No daemon is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting until the daemon can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers go on running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daemon is not running.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::TomlEditor</name>
    <message>
        <source>Configuration text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not pasted: a configuration is at most 1 MiB, and this would make it longer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::UsagePanel</name>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::ValueTexts</name>
    <message>
        <source>A value has no name. Name its variable, or remove the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there twice. Remove one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::VariablesEditor</name>
    <message>
        <source>Show secret values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::VariablesModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deck::WindowApplication</name>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Profile Cannot Be Shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
