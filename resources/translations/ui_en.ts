<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>deck::BugReport</name>
    <message numerus="yes">
        <source>%Ln file(s), %1; values struck out as secret: %L2. Look through it before you send it to somebody: README.txt in it says what is there.</source>
        <translation>
            <numerusform>%Ln file, %1; values struck out as secret: %L2. Look through it before you send it to somebody: README.txt in it says what is there.</numerusform>
            <numerusform>%Ln files, %1; values struck out as secret: %L2. Look through it before you send it to somebody: README.txt in it says what is there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::ChangeDetails</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::ChangeHistory</name>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::ChecksPage</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fine</source>
        <translation>
            <numerusform>%Ln fine</numerusform>
            <numerusform>%Ln fine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not checked</source>
        <translation>
            <numerusform>%Ln not checked</numerusform>
            <numerusform>%Ln not checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::ConfigWords</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of containerd&apos;s configuration become(s) different.</source>
        <translation>
            <numerusform>%Ln value of containerd&apos;s configuration becomes different.</numerusform>
            <numerusform>%Ln values of containerd&apos;s configuration become different.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::DifferenceTable</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::EffectiveTable</name>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln value(s)</source>
        <translation>
            <numerusform>%L1 of %Ln value</numerusform>
            <numerusform>%L1 of %Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::FilterBar</name>
    <message numerus="yes">
        <source>%1: %2 line(s)</source>
        <translation>
            <numerusform>%1: %2 line</numerusform>
            <numerusform>%1: %2 lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::FindBar</name>
    <message numerus="yes">
        <source>over %Ln match(es)</source>
        <translation>
            <numerusform>over %Ln match</numerusform>
            <numerusform>over %Ln matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::GoroutinePanel</name>
    <message numerus="yes">
        <source>%Ln goroutine(s) of pid %1 at %2, %L3 different.</source>
        <translation>
            <numerusform>%Ln goroutine of pid %1 at %2, %L3 different.</numerusform>
            <numerusform>%Ln goroutines of pid %1 at %2, %L3 different.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::HealthPage</name>
    <message numerus="yes">
        <source>Plugins (%Ln failed)</source>
        <translation>
            <numerusform>Plugins (%Ln failed)</numerusform>
            <numerusform>Plugins (%Ln failed)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::InspectionWords</name>
    <message numerus="yes">
        <source>%Ln shim(s)</source>
        <translation>
            <numerusform>%Ln shim</numerusform>
            <numerusform>%Ln shims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No container runs; %Ln shim(s) is/are left, and a stop leaves it/them alone.</source>
        <translation>
            <numerusform>No container runs; %Ln shim is left, and a stop leaves it alone.</numerusform>
            <numerusform>No container runs; %Ln shims are left, and a stop leaves them alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln container(s) run(s)</source>
        <translation>
            <numerusform>%Ln container runs</numerusform>
            <numerusform>%Ln containers run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::LogPage</name>
    <message numerus="yes">
        <source>%1 line(s) saved to %2.</source>
        <translation>
            <numerusform>%1 line saved to %2.</numerusform>
            <numerusform>%1 lines saved to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::LogSearch</name>
    <message numerus="yes">
        <source>%1 match(es)</source>
        <translation>
            <numerusform>%1 match</numerusform>
            <numerusform>%1 matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::LogView</name>
    <message numerus="yes">
        <source>%1 new line(s)</source>
        <translation>
            <numerusform>%1 new line</numerusform>
            <numerusform>%1 new lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::QuitDialog</name>
    <message numerus="yes">
        <source>the daemon(s) of %1 end(s) with it</source>
        <translation>
            <numerusform>the daemon of %1 ends with it</numerusform>
            <numerusform>the daemons of %1 end with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The daemons of %Ln profile(s) are running: %1.</source>
        <translation>
            <numerusform>The daemons of %Ln profile are running: %1.</numerusform>
            <numerusform>The daemons of %Ln profiles are running: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The daemons of %Ln profile(s) are running or about to be started again: %1.</source>
        <translation>
            <numerusform>The daemons of %Ln profile are running or about to be started again: %1.</numerusform>
            <numerusform>The daemons of %Ln profiles are running or about to be started again: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::RunTimeline</name>
    <message numerus="yes">
        <source>Time line of %n run(s)</source>
        <translation>
            <numerusform>Time line of %n run</numerusform>
            <numerusform>Time line of %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::RunsPage</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::SettingsWords</name>
    <message numerus="yes">
        <source>And %Ln more of this kind.</source>
        <translation>
            <numerusform>And %Ln more of this kind.</numerusform>
            <numerusform>And %Ln more of this kind.</numerusform>
        </translation>
    </message>
</context>
</TS>
