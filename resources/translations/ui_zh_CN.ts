<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>deck::AboutDialog</name>
    <message>
        <source>Libraries</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>About Containerdeck</source>
        <translation>关于 Containerdeck</translation>
    </message>
    <message>
        <source>Containerdeck %1</source>
        <translation>Containerdeck %1</translation>
    </message>
    <message>
        <source>Starts, watches, restarts and stops containerd.</source>
        <translation>启动、监视、重启和停止 containerd。</translation>
    </message>
    <message>
        <source>Website: %1</source>
        <translation>网站：%1</translation>
    </message>
    <message>
        <source>Version and build</source>
        <translation>版本和构建</translation>
    </message>
    <message>
        <source>&amp;Version and build:</source>
        <translation>版本和构建(&amp;V)：</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy version and build</source>
        <translation>复制版本和构建信息</translation>
    </message>
    <message>
        <source>Containerdeck is licensed under the Apache License 2.0.</source>
        <translation>Containerdeck 以 Apache License 2.0 许可发布。</translation>
    </message>
    <message>
        <source>&amp;Libraries that it uses:</source>
        <translation>所用的程序库(&amp;L)：</translation>
    </message>
    <message>
        <source>Qt is used under the GNU Lesser General Public License, version 3: it is a library of its own on this computer, which you may replace by a changed one. Enter opens a library&apos;s website.</source>
        <translation>Qt 依据 GNU 宽通用公共许可证第 3 版使用：它是此计算机上独立的程序库，您可以用修改过的版本替换它。按 Enter 打开程序库的网站。</translation>
    </message>
</context>
<context>
    <name>deck::ApplyDialog</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>应用后</translation>
    </message>
    <message>
        <source>Apply the Configuration</source>
        <translation>应用配置</translation>
    </message>
    <message>
        <source>Go Back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Looking at what becomes different…</source>
        <translation>正在比较差异…</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go Back</source>
        <translation>恢复(&amp;G)</translation>
    </message>
    <message>
        <source>It cannot be applied like this.</source>
        <translation>这样无法应用。</translation>
    </message>
</context>
<context>
    <name>deck::Attention</name>
    <message>
        <source>Set Aside a&amp;nd Start</source>
        <translation>移开并启动(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Ta&amp;ke Over</source>
        <translation>接手管理(&amp;K)</translation>
    </message>
    <message>
        <source>Plugin %1: %2</source>
        <translation>插件 %1：%2</translation>
    </message>
    <message>
        <source>The daemon runs but does not answer: %1</source>
        <translation>守护进程在运行，但没有响应：%1</translation>
    </message>
    <message>
        <source>The daemon answers, but real calls fail: %1</source>
        <translation>守护进程有响应，但实际调用失败：%1</translation>
    </message>
    <message>
        <source>Logging at %1 until %2.</source>
        <translation>日志级别为 %1，直到 %2。</translation>
    </message>
    <message>
        <source>Bac&amp;k to Usual</source>
        <translation>恢复平常级别(&amp;K)</translation>
    </message>
</context>
<context>
    <name>deck::AttentionBar</name>
    <message>
        <source>Detai&amp;ls</source>
        <translation>详细信息(&amp;L)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Show Log</source>
        <translation>显示日志</translation>
    </message>
</context>
<context>
    <name>deck::Autostart</name>
    <message>
        <source>Remove the file by hand.</source>
        <translation>请手动删除该文件。</translation>
    </message>
    <message>
        <source>Make the folder writable for you, and try again.</source>
        <translation>请使该文件夹对您可写，然后重试。</translation>
    </message>
</context>
<context>
    <name>deck::BackgroundDialog</name>
    <message>
        <source>&amp;Open Containerdeck, without its window in front</source>
        <translation>打开 Containerdeck，不显示窗口(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Start the daemon of “%1”</source>
        <translation>启动“%1”的守护进程(&amp;S)</translation>
    </message>
    <message>
        <source>Show the daemon’s state in the &amp;tray</source>
        <translation>在系统托盘中显示守护进程的状态(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Notify when a daemon dies, is given up, does not answer, or a change is undone</source>
        <translation>当守护进程意外结束、不再重新启动、无响应，或更改被撤销时通知(&amp;N)</translation>
    </message>
    <message>
        <source>Login and Background</source>
        <translation>登录和后台</translation>
    </message>
    <message>
        <source>At login</source>
        <translation>登录时</translation>
    </message>
    <message>
        <source>While nobody looks at the window</source>
        <translation>不看窗口时</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows status icons (StatusNotifier).</source>
        <translation>此桌面上没有可显示状态图标（StatusNotifier）的程序。</translation>
    </message>
    <message>
        <source>Now login opens another one, which this would replace:
%1</source>
        <translation>目前登录时打开的是另一项，勾选后将取而代之：
%1</translation>
    </message>
</context>
<context>
    <name>deck::BugReport</name>
    <message>
        <source>Save a Bug Report</source>
        <translation>保存问题报告</translation>
    </message>
    <message>
        <source>Archives (*.tar.gz *.tar.xz)</source>
        <translation>归档文件 (*.tar.gz *.tar.xz)</translation>
    </message>
    <message>
        <source>the daemon&apos;s session has ended</source>
        <translation>与守护进程的会话已结束</translation>
    </message>
    <message>
        <source>Collecting the bug report…</source>
        <translation>正在收集问题报告…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Bug Report</source>
        <translation>问题报告</translation>
    </message>
    <message>
        <source>The bug report was saved:
%1</source>
        <translation>问题报告已保存：
%1</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>The bug report was not saved.</source>
        <translation>问题报告未能保存。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1; values struck out as secret: %L2. Look through it before you send it to somebody: README.txt in it says what is there.</source>
        <translation>
            <numerusform>共 %Ln 个文件，%1；作为机密隐去的值：%L2 个。发给他人之前请先检查一遍：其中的 README.txt 说明了包含的内容。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::ChangeDetails</name>
    <message>
        <source>What was different</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>No value: the text alone.</source>
        <translation>没有值的变化，只是文本不同。</translation>
    </message>
    <message>
        <source>%1, by %2 (%3)</source>
        <translation>%1，由 %2（%3）</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>Went back to before %1</source>
        <translation>恢复到 %1 之前</translation>
    </message>
    <message>
        <source>Last lines of the daemon&apos;s log</source>
        <translation>守护进程日志的最后几行</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::ChangeHistory</name>
    <message>
        <source>back to before %1</source>
        <translation>恢复到 %1 之前</translation>
    </message>
    <message>
        <source>the text alone</source>
        <translation>仅文本</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>更改，最新的在前</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>No change is on record. Each one that is applied here, or by deckctl, leaves a record: who made it, what was different, and what came of it.</source>
        <translation>没有更改记录。在这里或通过 deckctl 应用的每次更改都会留下记录：由谁更改、有何不同、结果如何。</translation>
    </message>
    <message>
        <source>Go Ba&amp;ck to Before This…</source>
        <translation>恢复到此次更改之前(&amp;C)…</translation>
    </message>
    <message>
        <source>What is on record of the change</source>
        <translation>此次更改的记录</translation>
    </message>
    <message>
        <source>It was not kept: there is nothing to go back from.</source>
        <translation>此次更改未被保留，无需恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln 个值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::ChangeWords</name>
    <message>
        <source>Not tried yet</source>
        <translation>尚未尝试</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>Written. The next start of the daemon tries it.</source>
        <translation>已写入。守护进程下次启动时会尝试。</translation>
    </message>
    <message>
        <source>Nothing was different, so nothing was done.</source>
        <translation>没有差异，因此未做任何事。</translation>
    </message>
    <message>
        <source>The change is applied.</source>
        <translation>更改已应用。</translation>
    </message>
    <message>
        <source>What was there before is in force again.</source>
        <translation>之前的配置已重新生效。</translation>
    </message>
    <message>
        <source>Undone: the daemon did not come up with the change, and runs with what was there before. %1</source>
        <translation>已撤销：守护进程未能以此更改启动，现以之前的配置运行。%1</translation>
    </message>
    <message>
        <source>The change was not tried, and is not in force.</source>
        <translation>更改未被尝试，也未生效。</translation>
    </message>
    <message>
        <source>The change is not in force. %1</source>
        <translation>更改未生效。%1</translation>
    </message>
    <message>
        <source>Refused, and nothing was written: %1</source>
        <translation>已拒绝，未写入任何内容：%1</translation>
    </message>
    <message>
        <source>The manager&apos;s answer could not be read.</source>
        <translation>无法读取管理进程的应答。</translation>
    </message>
</context>
<context>
    <name>deck::CheckRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Command that mends %1</source>
        <translation>修复“%1”的命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation>复制修复“%1”的命令</translation>
    </message>
</context>
<context>
    <name>deck::ChecksPage</name>
    <message>
        <source>Copy All</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>R&amp;un Again</source>
        <translation>重新检查(&amp;U)</translation>
    </message>
    <message>
        <source>The checks are running</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Copies the results as text</source>
        <translation>以文本形式复制结果</translation>
    </message>
    <message>
        <source>Runs the checks again (Ctrl+R)</source>
        <translation>重新运行检查（Ctrl+R）</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The manager&apos;s answer could not be read.</source>
        <translation>无法读取管理进程的应答。</translation>
    </message>
    <message>
        <source>Checking what the daemon needs…</source>
        <translation>正在检查守护进程所需的条件…</translation>
    </message>
    <message>
        <source>Nothing has been checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Last run: %1</source>
        <translation>上次检查：%1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Rename It</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Remove Them</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Close It to Others</source>
        <translation>禁止其他用户访问</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fine</source>
        <translation>
            <numerusform>%Ln 项正常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not checked</source>
        <translation>
            <numerusform>%Ln 项未检查</numerusform>
        </translation>
    </message>
    <message>
        <source>Run the checks again</source>
        <translation>重新运行检查</translation>
    </message>
</context>
<context>
    <name>deck::CommandLinePanel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Command line of the next start</source>
        <translation>下次启动的命令行</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>复制命令行</translation>
    </message>
    <message>
        <source>The daemon could not be launched: %1</source>
        <translation>守护进程将无法启动：%1</translation>
    </message>
    <message>
        <source>Command line once the log has its usual level again, and not %1</source>
        <translation>日志恢复平常级别（不再是 %1）后的命令行</translation>
    </message>
</context>
<context>
    <name>deck::ConfigChanger</name>
    <message>
        <source>Apply the changed configuration to profile “%1”?</source>
        <translation>将更改后的配置应用到配置方案“%1”？</translation>
    </message>
    <message>
        <source>Go back to what was there before the change of %1?</source>
        <translation>恢复到 %1 的更改之前？</translation>
    </message>
    <message>
        <source>Go back to what was there before the change of %1? All that were made since are taken back with it.</source>
        <translation>恢复到 %1 的更改之前？此后所做的更改也会一并撤销。</translation>
    </message>
</context>
<context>
    <name>deck::ConfigChecker</name>
    <message>
        <source>The text is longer than 1 MiB.</source>
        <translation>文本超过 1 MiB。</translation>
    </message>
    <message>
        <source>containerd&apos;s own is a few KiB: remove what is not needed.</source>
        <translation>containerd 自身的配置只有几 KiB：请删除不需要的内容。</translation>
    </message>
</context>
<context>
    <name>deck::ConfigPage</name>
    <message>
        <source>Applying: restarting the daemon…</source>
        <translation>正在应用：正在重启守护进程…</translation>
    </message>
    <message>
        <source>Going back: restarting the daemon…</source>
        <translation>正在恢复：正在重启守护进程…</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>正在应用…</translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>No manager: there is nothing to configure.</source>
        <translation>没有管理进程：没有可配置的内容。</translation>
    </message>
    <message>
        <source>Asking for the profile…</source>
        <translation>正在读取配置方案…</translation>
    </message>
    <message>
        <source>docker-containerd has no configuration file.
What can be set is in the profile: its arguments, its environment and its runtime.</source>
        <translation>docker-containerd 没有配置文件。
可设置的内容在配置方案中：参数、环境变量和运行时。</translation>
    </message>
    <message>
        <source>The profile was changed meanwhile, by somebody else. What you edited is still here; it would replace that.</source>
        <translation>配置方案在此期间已被他人更改。您编辑的内容仍在这里，应用后会取代那些更改。</translation>
    </message>
    <message>
        <source>&amp;Use the Profile&apos;s</source>
        <translation>使用配置方案中的内容(&amp;U)</translation>
    </message>
    <message>
        <source>Sho&amp;w the Log</source>
        <translation>显示日志(&amp;W)</translation>
    </message>
    <message>
        <source>Shows what becomes different, and applies it (Ctrl+S)</source>
        <translation>显示差异并应用（Ctrl+S）</translation>
    </message>
    <message>
        <source>Nothing was edited</source>
        <translation>没有任何改动</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Search the text</source>
        <translation>搜索文本</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Apply, after a question</source>
        <translation>确认后应用</translation>
    </message>
</context>
<context>
    <name>deck::ConfigPanel</name>
    <message>
        <source>&amp;Migrate…</source>
        <translation>迁移(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Revert Text</source>
        <translation>还原文本(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>应用(&amp;A)…</translation>
    </message>
    <message>
        <source>Shows the text as containerd writes it in its newest version</source>
        <translation>显示 containerd 以最新版本格式写出的文本</translation>
    </message>
    <message>
        <source>Puts the editor back to what the profile has</source>
        <translation>将编辑器恢复为配置方案中的内容</translation>
    </message>
</context>
<context>
    <name>deck::ConfigTabs</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>应用后</translation>
    </message>
    <message>
        <source>About the configuration</source>
        <translation>配置的相关信息</translation>
    </message>
    <message>
        <source>Problem&amp;s</source>
        <translation>问题(&amp;S)</translation>
    </message>
    <message>
        <source>Di&amp;fference</source>
        <translation>差异(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Effective</source>
        <translation>生效值(&amp;E)</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>历史(&amp;Y)</translation>
    </message>
    <message>
        <source>What the text would make different</source>
        <translation>该文本会带来的差异</translation>
    </message>
    <message>
        <source>The configuration that is in force, value by value</source>
        <translation>生效的配置，逐项列出</translation>
    </message>
    <message>
        <source>The changes that were made, and the way back</source>
        <translation>做过的更改，以及恢复的途径</translation>
    </message>
    <message>
        <source>No file is named yet.</source>
        <translation>尚未指定文件。</translation>
    </message>
    <message>
        <source>There is no text to check.</source>
        <translation>没有要检查的文本。</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>未检查：%1</translation>
    </message>
    <message>
        <source>Problem&amp;s (%1)</source>
        <translation>问题(&amp;S)（%1）</translation>
    </message>
    <message>
        <source>Nothing was edited: it is as in the profile.</source>
        <translation>没有改动：与配置方案一致。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>It could not be checked, so what it would make different cannot be told.</source>
        <translation>无法检查，因此无法得知会带来哪些差异。</translation>
    </message>
    <message>
        <source>The text has errors. What it would make different can be told once it has none.</source>
        <translation>文本有错误。改正之后才能得知会带来哪些差异。</translation>
    </message>
    <message>
        <source>Looking at what becomes different…</source>
        <translation>正在比较差异…</translation>
    </message>
    <message>
        <source>A record of a change could not be read.</source>
        <translation>有一条更改记录无法读取。</translation>
    </message>
    <message>
        <source>A record is not usable: %1: %2</source>
        <translation>有一条记录不可用：%1：%2</translation>
    </message>
</context>
<context>
    <name>deck::ConfigWords</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>自动生成</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>containerd.toml, no longer in the profile</source>
        <translation>containerd.toml，已不在配置方案中</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>导入的文件</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>推导得出</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>自动生成</translation>
    </message>
    <message>
        <source>Generated, with this text</source>
        <translation>自动生成，并加入此文本</translation>
    </message>
    <message>
        <source>A file of mine</source>
        <translation>自己的文件</translation>
    </message>
    <message>
        <source>A file of mine, with this text over it</source>
        <translation>自己的文件，并以此文本覆盖</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>No value of containerd&apos;s configuration becomes different.</source>
        <translation>containerd 的配置值没有变化。</translation>
    </message>
    <message>
        <source>The daemon need not be restarted for it.</source>
        <translation>守护进程无需为此重启。</translation>
    </message>
    <message>
        <source>Should it not come up with the change, what was there before is put back, the daemon is started with that, and you are told why.</source>
        <translation>如果它未能以此更改启动，将恢复之前的配置并以其启动守护进程，同时说明原因。</translation>
    </message>
    <message>
        <source>The daemon is restarted. Containers go on running.</source>
        <translation>守护进程将会重启。容器会继续运行。</translation>
    </message>
    <message>
        <source>The daemon does not run: its next start tries the change.</source>
        <translation>守护进程没有运行：下次启动时会尝试此更改。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of containerd&apos;s configuration become(s) different.</source>
        <translation>
            <numerusform>containerd 的配置中有 %Ln 个值会变化。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::DaemonActions</name>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>重启(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop the daemon; containers go on running</source>
        <translation>停止守护进程；容器会继续运行</translation>
    </message>
    <message>
        <source>Start the daemon, or adopt the one that runs</source>
        <translation>启动守护进程，或接管正在运行的守护进程</translation>
    </message>
    <message>
        <source>Stop the daemon and start it again; containers go on running</source>
        <translation>停止并重新启动守护进程；容器会继续运行</translation>
    </message>
</context>
<context>
    <name>deck::DensityStrip</name>
    <message>
        <source>Where warnings and errors are, and what was searched for. Click to go there.</source>
        <translation>警告、错误和搜索结果所在的位置。点击即可跳转。</translation>
    </message>
    <message>
        <source>Places of warnings, errors and matches</source>
        <translation>警告、错误和匹配项的位置</translation>
    </message>
</context>
<context>
    <name>deck::DesktopIntegration</name>
    <message>
        <source>Not Saved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>deck::DesktopPreference</name>
    <message>
        <source>it cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>Make file and folder writable for you, and try again.</source>
        <translation>请确保您对该文件及其目录有写入权限，然后重试。</translation>
    </message>
</context>
<context>
    <name>deck::DetailsPanel</name>
    <message>
        <source>Details of the chosen line</source>
        <translation>所选行的详细信息</translation>
    </message>
    <message>
        <source>Choose a line to see its fields.</source>
        <translation>选择一行以查看其字段。</translation>
    </message>
    <message>
        <source>… %1 more: save the lines to read all of it.</source>
        <translation>… 还有 %1：保存这些行以查看全部内容。</translation>
    </message>
</context>
<context>
    <name>deck::DifferenceTable</name>
    <message>
        <source>Values that become different</source>
        <translation>会变化的值</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>the profile</source>
        <translation>配置方案</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::DraftWords</name>
    <message>
        <source>The manager was started with %1 on its command line, which has the last word: what it says is among the values in force (Effective). To edit it here, start Containerdeck, or deckctl run, without it.</source>
        <translation>管理进程启动时在命令行上指定了 %1，以命令行为准：其内容见生效的值（“生效值”）。要在此编辑，请在启动 Containerdeck 或 deckctl run 时去掉它。</translation>
    </message>
    <message>
        <source>Name a file of TOML. It is merged over what Containerdeck generates.</source>
        <translation>请指定一个 TOML 文件。它会与 Containerdeck 生成的内容合并，并优先生效。</translation>
    </message>
    <message>
        <source>The file is checked and compared. It can be edited here once it is applied.</source>
        <translation>文件会先检查和比较。应用之后即可在此编辑。</translation>
    </message>
    <message>
        <source>Containerdeck writes containerd.toml by itself.
To add settings of your own, choose “Generated, with this text” above.</source>
        <translation>Containerdeck 会自行写入 containerd.toml。
要加入自己的设置，请在上方选择“自动生成，并加入此文本”。</translation>
    </message>
    <message>
        <source># for example:
[debug]
  level = &quot;debug&quot;</source>
        <translation># 例如：
[debug]
  level = &quot;debug&quot;</translation>
    </message>
    <message>
        <source>Not applied yet</source>
        <translation>尚未应用</translation>
    </message>
    <message>
        <source>As in the profile</source>
        <translation>与配置方案一致</translation>
    </message>
    <message>
        <source>No file is named yet</source>
        <translation>尚未指定文件</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>未检查：%1</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>未检查。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>how many problems, and whether it is applied</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>deck::DurationText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>deck::EffectiveTable</name>
    <message>
        <source>Configuration in force</source>
        <translation>生效的配置</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效的值</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Filter by name, value or source</source>
        <translation>按名称、值或来源筛选</translation>
    </message>
    <message>
        <source>Filter the values in force</source>
        <translation>筛选生效的值</translation>
    </message>
    <message>
        <source>containerd.toml is not there yet: this is what a start would write.</source>
        <translation>containerd.toml 尚不存在：这是启动时会写入的内容。</translation>
    </message>
    <message>
        <source>Imports: %1</source>
        <translation>导入：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln 个值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln value(s)</source>
        <translation>
            <numerusform>%L1 / %Ln 个值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::EventListView</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Nothing has happened since this page was opened.</source>
        <translation>自打开此页以来没有发生任何事件。</translation>
    </message>
</context>
<context>
    <name>deck::Fact</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>deck::FilterBar</name>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>仅匹配项</translation>
    </message>
    <message>
        <source>Hide the lines that do not match</source>
        <translation>隐藏不匹配的行</translation>
    </message>
    <message>
        <source>▲</source>
        <translation>▲</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配项（Shift+F3）</translation>
    </message>
    <message>
        <source>▼</source>
        <translation>▼</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配项（F3）</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>搜索（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>How the words are read</source>
        <translation>搜索词的解读方式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Words that must all occur, &quot;quoted text&quot;, /regular expression/, key=value, level:warning, -not, OR</source>
        <translation>必须全部出现的词、&quot;引号内的文本&quot;、/正则表达式/、key=value、level:warning、-排除、OR</translation>
    </message>
    <message>
        <source>Show or hide lines of level %1</source>
        <translation>显示或隐藏级别为“%1”的行</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>无法理解：%1</translation>
    </message>
    <message>
        <source>%L1 k</source>
        <translation>%L1 k</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 line(s)</source>
        <translation>
            <numerusform>%1：%2 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Search field of the log</source>
        <translation>日志的搜索框</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>清空搜索框</translation>
    </message>
</context>
<context>
    <name>deck::FindBar</name>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>正则表达式(&amp;X)</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>搜索（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search the text</source>
        <translation>搜索文本</translation>
    </message>
    <message>
        <source>▲</source>
        <translation>▲</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配项（Shift+F3）</translation>
    </message>
    <message>
        <source>▼</source>
        <translation>▼</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配项（F3）</translation>
    </message>
    <message>
        <source>✕</source>
        <translation>✕</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭搜索（Esc）</translation>
    </message>
    <message>
        <source>The expression is not understood: %1</source>
        <translation>无法理解此表达式：%1</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>没有匹配项</translation>
    </message>
    <message numerus="yes">
        <source>over %Ln match(es)</source>
        <translation>
            <numerusform>超过 %Ln 个匹配项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln 个匹配项</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>第 %L1 个，共 %L2 个</translation>
    </message>
    <message>
        <source>Search field of the configuration</source>
        <translation>配置的搜索框</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
</context>
<context>
    <name>deck::FirstRunPage</name>
    <message>
        <source>You are asked whether to stop the daemon or to keep it. Containers go on running either way.</source>
        <translation>会询问是停止还是保留守护进程。无论如何选择，容器都会继续运行。</translation>
    </message>
    <message>
        <source>You are asked whether to stop the daemon. Otherwise it goes on by itself, and so do its containers; the next window finds it.</source>
        <translation>会询问是否停止守护进程。否则它和它的容器会独自继续运行；之后打开的窗口会找到它。</translation>
    </message>
    <message>
        <source>What Start will do</source>
        <translation>“启动”会做什么</translation>
    </message>
    <message>
        <source>No daemon of this profile has run yet</source>
        <translation>此配置方案的守护进程尚未运行过</translation>
    </message>
    <message>
        <source>Start launches containerd and shows its log here, as it is written. It makes what it needs in these places, and changes nothing anywhere else.</source>
        <translation>“启动”会启动 containerd，并在这里实时显示其日志。它只在下列位置创建所需的内容，不会更改任何其他地方。</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>运行身份</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Images and containers</source>
        <translation>镜像和容器</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>When this window closes</source>
        <translation>关闭此窗口时</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>&amp;Is Everything There?</source>
        <translation>条件是否齐备？(&amp;I)</translation>
    </message>
    <message>
        <source>Opens the page Checks, which looks at all that a start needs</source>
        <translation>打开“检查”页面，查看启动所需的全部条件</translation>
    </message>
    <message>
        <source>%1, in a user namespace of its own</source>
        <translation>%1，在独立的用户命名空间中</translation>
    </message>
    <message>
        <source>The manager does not say.</source>
        <translation>管理进程没有告知。</translation>
    </message>
    <message>
        <source>Nothing: another program manages the daemon.</source>
        <translation>不会有任何变化：守护进程由另一个程序管理。</translation>
    </message>
</context>
<context>
    <name>deck::GoroutinePanel</name>
    <message>
        <source>D&amp;ump Goroutines</source>
        <translation>转储 goroutine(&amp;U)</translation>
    </message>
    <message>
        <source>Sends SIGUSR1, upon which the daemon writes what each of its goroutines does into its log; nothing else changes</source>
        <translation>发送 SIGUSR1，守护进程会将每个 goroutine 正在做的事写入日志；除此之外没有任何改变</translation>
    </message>
    <message>
        <source>What every goroutine of the daemon does, identical ones counted: the way to find out what a slow or hung daemon waits for.</source>
        <translation>守护进程的每个 goroutine 正在做什么，相同的合并计数：由此可以查明缓慢或挂起的守护进程在等待什么。</translation>
    </message>
    <message>
        <source>Goroutines</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>Waiting for the daemon…</source>
        <translation>正在等待守护进程…</translation>
    </message>
    <message>
        <source>The whole dump is kept in %1.</source>
        <translation>完整的转储保存在 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln goroutine(s) of pid %1 at %2, %L3 different.</source>
        <translation>
            <numerusform>PID %1 在 %2 有 %Ln 个 goroutine，其中 %L3 种不同。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::HeaderHelp</name>
    <message>
        <source>How the daemon is, as it is observed and not as it was asked for.</source>
        <translation>守护进程的实际状态：来自观察，而不是来自所请求的操作。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Serving&lt;/b&gt;: its own process answers at its socket, and a call that touches its store succeeds. It can be used.</source>
        <translation>&lt;b&gt;服务中&lt;/b&gt;：它自己的进程在其套接字上响应，访问其存储的调用也成功。可以使用。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Degraded&lt;/b&gt;: it answers, but real calls fail, mostly because a plugin or its store does not work. The line below says which.</source>
        <translation>&lt;b&gt;降级&lt;/b&gt;：它有响应，但实际调用失败，多半是因为某个插件或其存储无法工作。下方一行说明是哪一个。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not responding&lt;/b&gt;: its process lives and answers nothing. It is asked for its goroutines and then replaced.</source>
        <translation>&lt;b&gt;无响应&lt;/b&gt;：它的进程存在，但没有任何响应。会先要求它转储 goroutine，然后将其替换。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Restarting&lt;/b&gt;: it ended unasked, and the next start is due after a pause (backoff). Each failure makes that pause longer.</source>
        <translation>&lt;b&gt;正在重启&lt;/b&gt;：它意外结束，下次启动会在一段等待（退避）之后进行。每次失败都会延长等待时间。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Failed&lt;/b&gt;: it is not started again by itself. The line below says why, and what can be done.</source>
        <translation>&lt;b&gt;失败&lt;/b&gt;：不会再自动启动。下方一行说明原因和可以采取的措施。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stopped&lt;/b&gt;: no daemon of this profile is running. Containers that ran go on without it.</source>
        <translation>&lt;b&gt;已停止&lt;/b&gt;：此配置方案没有守护进程在运行。原先运行的容器会在没有它的情况下继续运行。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Start&lt;/b&gt; launches the daemon, or adopts one of this profile that runs already. It is off while one runs, and while somebody else&apos;s serves the same address.</source>
        <translation>&lt;b&gt;启动&lt;/b&gt;会启动守护进程，或接管此配置方案中已在运行的守护进程。当它正在运行，或他人的守护进程正在使用同一地址时，此按钮不可用。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Restart&lt;/b&gt; stops the daemon gracefully and starts it again, with the profile as it is now. Containers go on running meanwhile.</source>
        <translation>&lt;b&gt;重启&lt;/b&gt;会正常停止守护进程，再以当前的配置方案启动它。其间容器会继续运行。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stop&lt;/b&gt; ends the daemon&apos;s own process gracefully, and nothing else. Containers go on running, and are there again after the next start.</source>
        <translation>&lt;b&gt;停止&lt;/b&gt;只会正常结束守护进程自身的进程。容器会继续运行，下次启动后仍然存在。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Uptime&lt;/b&gt; is how long the daemon&apos;s process has been running. A restart begins it anew.</source>
        <translation>&lt;b&gt;运行时间&lt;/b&gt;是守护进程的进程已运行的时间。重启后重新计时。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Version&lt;/b&gt; is what the running daemon says of itself. After an upgrade of its package it is the old one until a restart.</source>
        <translation>&lt;b&gt;版本&lt;/b&gt;由正在运行的守护进程自己报告。升级软件包之后，重启之前仍是旧版本。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Restarts&lt;/b&gt; counts how often the daemon was started again by itself since a person last asked for it. After five starts in ten seconds it is given up.</source>
        <translation>&lt;b&gt;重启次数&lt;/b&gt;是自上次由人启动以来守护进程被自动重新启动的次数。十秒内启动五次后即放弃。</translation>
    </message>
    <message>
        <source>&lt;b&gt;CPU&lt;/b&gt; is the share of one processor that the daemon itself uses; its containers are not in it. The graph shows the last four minutes.</source>
        <translation>&lt;b&gt;CPU&lt;/b&gt; 是守护进程自身占用一个处理器的比例，不含其容器。图表显示最近四分钟。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Memory&lt;/b&gt; is what the daemon itself holds in memory now; its containers are not in it. The page Health has its peak.</source>
        <translation>&lt;b&gt;内存&lt;/b&gt;是守护进程自身当前占用的内存，不含其容器。峰值见“健康”页面。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Profile&lt;/b&gt; is the set of settings that this daemon runs with, and the name of its folders. The arrow lists the others; &lt;i&gt;(system)&lt;/i&gt; marks one that root manages.</source>
        <translation>&lt;b&gt;配置方案&lt;/b&gt;是此守护进程运行所用的一组设置，也是其文件夹的名称。箭头列出其他配置方案；&lt;i&gt;（系统）&lt;/i&gt;表示由 root 管理。</translation>
    </message>
    <message>
        <source>&lt;b&gt;PID&lt;/b&gt; is the number of the daemon&apos;s process. &lt;i&gt;Launched here&lt;/i&gt;: by this program; &lt;i&gt;adopted&lt;/i&gt;: it was running already, and is kept; &lt;i&gt;managed by&lt;/i&gt;: another program keeps it, and this window asks that.</source>
        <translation>&lt;b&gt;PID&lt;/b&gt; 是守护进程的进程号。&lt;i&gt;由此启动&lt;/i&gt;：由本程序启动；&lt;i&gt;已接管&lt;/i&gt;：它先前已在运行，现予以保留；&lt;i&gt;由…管理&lt;/i&gt;：由另一个程序管理，此窗口通过那个程序操作。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Socket&lt;/b&gt; is the address at which clients such as ctr and nerdctl reach this daemon. The button copies it.</source>
        <translation>&lt;b&gt;套接字&lt;/b&gt;是 ctr、nerdctl 等客户端访问此守护进程的地址。旁边的按钮可将其复制。</translation>
    </message>
    <message>
        <source>Which containers run, and in which namespaces. A stop or a restart of the daemon leaves them running.</source>
        <translation>哪些容器在运行，以及在哪些命名空间中。停止或重启守护进程不会影响它们。</translation>
    </message>
    <message>
        <source>What needs attention most, with its cause and what to do about it. The button does that, where a button can.</source>
        <translation>最需要注意的事项，以及原因和处理办法。如有按钮，点击即可处理。</translation>
    </message>
</context>
<context>
    <name>deck::HeaderPanel</name>
    <message>
        <source>launched here</source>
        <translation>由此启动</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>已接管</translation>
    </message>
    <message>
        <source>managed by pid %1</source>
        <translation>由 PID %1 管理</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>选择配置方案</translation>
    </message>
    <message>
        <source>%1 (system)</source>
        <translation>%1（系统）</translation>
    </message>
    <message>
        <source>Daemon: %1</source>
        <translation>守护进程：%1</translation>
    </message>
    <message>
        <source>CPU over the last minutes</source>
        <translation>最近几分钟的 CPU 占用</translation>
    </message>
</context>
<context>
    <name>deck::HealthPage</name>
    <message>
        <source>Version and revision</source>
        <translation>版本和修订</translation>
    </message>
    <message>
        <source>UUID of its data</source>
        <translation>数据的 UUID</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>启动过程</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Goroutines</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>The daemon is not running.
What it holds, uses and tells of is shown here once it is.</source>
        <translation>守护进程没有运行。
运行之后，这里会显示它的内容、资源占用和事件。</translation>
    </message>
    <message>
        <source>docker-containerd has no plugins.</source>
        <translation>docker-containerd 没有插件。</translation>
    </message>
    <message numerus="yes">
        <source>Plugins (%Ln failed)</source>
        <translation>
            <numerusform>插件（%Ln 个失败）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Save a &amp;Bug Report…</source>
        <translation>保存问题报告(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;About Containerdeck</source>
        <translation>关于 Containerdeck(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;What Is This?</source>
        <translation>这是什么？(&amp;W)</translation>
    </message>
</context>
<context>
    <name>deck::InspectionWords</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>The daemon does not say which containers run; it has no shims.</source>
        <translation>守护进程没有告知哪些容器在运行；它没有 shim。</translation>
    </message>
    <message>
        <source>The daemon does not say which containers run; %1 would outlive it.</source>
        <translation>守护进程没有告知哪些容器在运行；%1会在其结束后继续运行。</translation>
    </message>
    <message>
        <source>No container runs.</source>
        <translation>没有正在运行的容器。</translation>
    </message>
    <message>
        <source>%1 with %2; a stop or a restart leaves that running.</source>
        <translation>%1，%2；停止或重启守护进程不会影响它们。</translation>
    </message>
    <message>
        <source>pid %1 of %2</source>
        <translation>%2 的 PID %1</translation>
    </message>
    <message>
        <source>Nobody serves the socket.</source>
        <translation>没有进程在该套接字上提供服务。</translation>
    </message>
    <message>
        <source>This profile&apos;s: %1, launched by its manager.</source>
        <translation>属于此配置方案：%1，由其管理进程启动。</translation>
    </message>
    <message>
        <source>This profile&apos;s: %1, adopted from an earlier manager.</source>
        <translation>属于此配置方案：%1，从先前的管理进程接管。</translation>
    </message>
    <message>
        <source>The system&apos;s: %1, unit %2.</source>
        <translation>属于系统：%1，单元 %2。</translation>
    </message>
    <message>
        <source>Docker&apos;s: %1.</source>
        <translation>属于 Docker：%1。</translation>
    </message>
    <message>
        <source>Kubernetes&apos;s (k3s or RKE2): %1.</source>
        <translation>属于 Kubernetes（k3s 或 RKE2）：%1。</translation>
    </message>
    <message>
        <source>A rootless one&apos;s: %1, in rootlesskit.</source>
        <translation>属于非 root 的守护进程：%1，在 rootlesskit 中。</translation>
    </message>
    <message>
        <source>Another profile&apos;s: %1, started by %2.</source>
        <translation>属于另一配置方案：%1，由 %2 启动。</translation>
    </message>
    <message>
        <source>Somebody else&apos;s: %1 (%2).</source>
        <translation>属于他人：%1（%2）。</translation>
    </message>
    <message>
        <source>Another containerd serves this address: unit %1. Use systemctl for it, or give this profile another folder.</source>
        <translation>另一个 containerd 正在使用此地址：单元 %1。请用 systemctl 管理它，或为此配置方案指定其他文件夹。</translation>
    </message>
    <message>
        <source>Another containerd serves this address: Docker&apos;s. It is started and stopped with Docker.</source>
        <translation>另一个 containerd 正在使用此地址：Docker 的 containerd。它随 Docker 启动和停止。</translation>
    </message>
    <message>
        <source>Another containerd serves this address: that of k3s or RKE2. It is started and stopped with them.</source>
        <translation>另一个 containerd 正在使用此地址：k3s 或 RKE2 的 containerd。它随其启动和停止。</translation>
    </message>
    <message>
        <source>Another containerd serves this address: pid %1. Stop it where it was started, or give this profile another folder.</source>
        <translation>另一个 containerd 正在使用此地址：PID %1。请在启动它的地方将其停止，或为此配置方案指定其他文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shim(s)</source>
        <translation>
            <numerusform>%Ln 个 shim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No container runs; %Ln shim(s) is/are left, and a stop leaves it/them alone.</source>
        <translation>
            <numerusform>没有正在运行的容器；还有 %Ln 个 shim，停止守护进程不会影响它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln container(s) run(s)</source>
        <translation>
            <numerusform>%Ln 个容器正在运行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::LineEditor</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Choose a Program</source>
        <translation>选择程序</translation>
    </message>
</context>
<context>
    <name>deck::LineNumberArea</name>
    <message>
        <source>Line numbers</source>
        <translation>行号</translation>
    </message>
</context>
<context>
    <name>deck::ListEditor</name>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>deck::LogActions</name>
    <message>
        <source>Lo&amp;g</source>
        <translation>日志(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Follow the end</source>
        <translation>跟随末尾(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Details of the line</source>
        <translation>行的详细信息(&amp;D)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>复制为 JSON(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next match</source>
        <translation>下一个匹配项(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous match</source>
        <translation>上一个匹配项(&amp;P)</translation>
    </message>
    <message>
        <source>No further error below.</source>
        <translation>下方没有更多错误。</translation>
    </message>
    <message>
        <source>No further error above.</source>
        <translation>上方没有更多错误。</translation>
    </message>
    <message>
        <source>Next &amp;error</source>
        <translation>下一个错误(&amp;E)</translation>
    </message>
    <message>
        <source>Previous e&amp;rror</source>
        <translation>上一个错误(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go to a time…</source>
        <translation>转到时间(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Bookmark this line</source>
        <translation>为此行添加书签(&amp;B)</translation>
    </message>
    <message>
        <source>No further bookmark there.</source>
        <translation>那个方向没有更多书签。</translation>
    </message>
    <message>
        <source>Next boo&amp;kmark</source>
        <translation>下一个书签(&amp;K)</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>上一个书签</translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation>长行自动换行(&amp;W)</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Time since the run&apos;s start</source>
        <translation>距本次运行开始的时间</translation>
    </message>
    <message>
        <source>Time ago</source>
        <translation>多久以前</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>默认文字大小(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;ave the lines shown…</source>
        <translation>保存显示的行(&amp;A)…</translation>
    </message>
    <message>
        <source>Lines as they are wr&amp;itten</source>
        <translation>按原样显示行(&amp;I)</translation>
    </message>
</context>
<context>
    <name>deck::LogLevel</name>
    <message>
        <source>no level</source>
        <translation>无级别</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>fatal</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>panic</source>
        <translation>panic</translation>
    </message>
</context>
<context>
    <name>deck::LogPage</name>
    <message>
        <source>More to do with the log</source>
        <translation>日志的更多操作</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>转到时间</translation>
    </message>
    <message>
        <source>15:37:24, 2026-11-23 15:37, or how long ago: 90s, 10m, 2h, 3d</source>
        <translation>15:37:24、2026-11-23 15:37，或多久以前：90s、10m、2h、3d</translation>
    </message>
    <message>
        <source>“%1” is not a time.</source>
        <translation>“%1”不是时间。</translation>
    </message>
    <message>
        <source>Save the lines shown</source>
        <translation>保存显示的行</translation>
    </message>
    <message>
        <source>Not saved to %1: %2.</source>
        <translation>未能保存到 %1：%2。</translation>
    </message>
    <message>
        <source>There is no log to show.</source>
        <translation>没有可显示的日志。</translation>
    </message>
    <message>
        <source>The log cannot be read.
%1: %2</source>
        <translation>无法读取日志。
%1：%2</translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation>没有匹配的行。</translation>
    </message>
    <message>
        <source>The daemon has not written anything yet.
%1</source>
        <translation>守护进程尚未写入任何内容。
%1</translation>
    </message>
    <message>
        <source>This is the log of an earlier run.</source>
        <translation>这是更早一次运行的日志。</translation>
    </message>
    <message>
        <source>The log file was deleted. What the daemon still writes is shown here, and is lost when it ends.</source>
        <translation>日志文件已被删除。守护进程继续写入的内容会显示在这里，并在其结束时丢失。</translation>
    </message>
    <message>
        <source>The log file was emptied by somebody else. It is shown from its new beginning.</source>
        <translation>日志文件已被他人清空。现从新的开头显示。</translation>
    </message>
    <message>
        <source>The oldest lines were removed to keep the log within its limit.</source>
        <translation>最旧的行已被移除，以使日志不超过上限。</translation>
    </message>
    <message>
        <source>Saving to %1…</source>
        <translation>正在保存到 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) saved to %2.</source>
        <translation>
            <numerusform>已将 %1 行保存到 %2。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::LogSearch</name>
    <message>
        <source>No further match below</source>
        <translation>下方没有更多匹配项</translation>
    </message>
    <message>
        <source>No further match above</source>
        <translation>上方没有更多匹配项</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1，%2%</translation>
    </message>
    <message numerus="yes">
        <source>%1 match(es)</source>
        <translation>
            <numerusform>%1 个匹配项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::LogView</name>
    <message>
        <source>  … %1 more</source>
        <translation>  … 还有 %1</translation>
    </message>
    <message>
        <source> … see the details </source>
        <translation> … 见详细信息 </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>A new run has begun: show it</source>
        <translation>新的运行已开始：点击显示</translation>
    </message>
    <message>
        <source>Go to the end and follow (End)</source>
        <translation>转到末尾并跟随（End）</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
    <message numerus="yes">
        <source>%1 new line(s)</source>
        <translation>
            <numerusform>%1 行新日志</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>日志的行</translation>
    </message>
    <message>
        <source>From line to line</source>
        <translation>逐行移动</translation>
    </message>
    <message>
        <source>From page to page</source>
        <translation>逐页移动</translation>
    </message>
    <message>
        <source>To the first line</source>
        <translation>转到第一行</translation>
    </message>
    <message>
        <source>To the last line, and follow</source>
        <translation>转到最后一行并跟随</translation>
    </message>
    <message>
        <source>Choose more lines</source>
        <translation>扩大选择</translation>
    </message>
    <message>
        <source>Choose all lines</source>
        <translation>选择所有行</translation>
    </message>
    <message>
        <source>Copy what is chosen</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Follow the end, or stop following</source>
        <translation>跟随末尾，或停止跟随</translation>
    </message>
    <message>
        <source>Along a long line</source>
        <translation>沿长行移动</translation>
    </message>
</context>
<context>
    <name>deck::MainWindow</name>
    <message>
        <source>&amp;Daemon</source>
        <translation>守护进程(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Copy Command for a Terminal</source>
        <translation>复制终端命令(&amp;C)</translation>
    </message>
    <message>
        <source>A line that lists the daemon&apos;s containers, to go on from</source>
        <translation>列出守护进程的容器的命令行，可在此基础上继续</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>%1 – %2 – Containerdeck</source>
        <translation>%1 – %2 – Containerdeck</translation>
    </message>
    <message>
        <source>%1 (system)</source>
        <translation>%1（系统）</translation>
    </message>
    <message>
        <source>&amp;Login and Background…</source>
        <translation>登录和后台(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>deck::MigrateDialog</name>
    <message>
        <source>Migrate the Text</source>
        <translation>迁移文本</translation>
    </message>
    <message>
        <source>The text in its newest version</source>
        <translation>最新版本的文本</translation>
    </message>
    <message>
        <source>Asking containerd…</source>
        <translation>正在询问 containerd…</translation>
    </message>
    <message>
        <source>&amp;Use This Text</source>
        <translation>使用此文本(&amp;U)</translation>
    </message>
    <message>
        <source>This containerd cannot migrate the text: %1
Those from version 2.0 on can.</source>
        <translation>此 containerd 无法迁移文本：%1
2.0 及更高版本可以。</translation>
    </message>
    <message>
        <source>This is the text as containerd writes it in its newest version. Comments are lost. Nothing is applied by using it.</source>
        <translation>这是 containerd 以最新版本格式写出的文本。注释会丢失。使用此文本并不会应用任何更改。</translation>
    </message>
</context>
<context>
    <name>deck::MoreLogMenu</name>
    <message>
        <source>&amp;More in the Log</source>
        <translation>记录更多日志(&amp;M)</translation>
    </message>
    <message>
        <source>Restarts the Daemon Now and at the End</source>
        <translation>现在和结束时各重启一次守护进程</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>&amp;Back to Usual</source>
        <translation>恢复平常级别(&amp;B)</translation>
    </message>
    <message>
        <source>The daemon is restarted at the beginning and at the end. Containers go on running.</source>
        <translation>守护进程在开始和结束时各重启一次。容器会继续运行。</translation>
    </message>
    <message>
        <source>%1 for 5 Minutes</source>
        <translation>%1 5 分钟</translation>
    </message>
    <message>
        <source>%1 for 15 Minutes</source>
        <translation>%1 15 分钟</translation>
    </message>
    <message>
        <source>%1 for 1 Hour</source>
        <translation>%1 1 小时</translation>
    </message>
</context>
<context>
    <name>deck::NamespaceList</name>
    <message>
        <source>Namespaces</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>The daemon has told of no namespace: one is made with its first image or container.</source>
        <translation>守护进程没有报告任何命名空间：命名空间会随其第一个镜像或容器创建。</translation>
    </message>
    <message>
        <source>(all containers)</source>
        <translation>（所有容器）</translation>
    </message>
</context>
<context>
    <name>deck::NewProfileDialog</name>
    <message>
        <source>New Profile</source>
        <translation>新建配置方案</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认设置</translation>
    </message>
    <message>
        <source>A copy of “%1”</source>
        <translation>“%1”的副本</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Start from:</source>
        <translation>基于(&amp;S)：</translation>
    </message>
    <message>
        <source>Rename Profile</source>
        <translation>重命名配置方案</translation>
    </message>
    <message>
        <source>Profile:</source>
        <translation>配置方案：</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Letters, digits, dots, dashes and underscores, beginning with a letter or a digit, at most 64.</source>
        <translation>字母、数字、点、连字符和下划线，以字母或数字开头，最多 64 个字符。</translation>
    </message>
    <message>
        <source>There is such a profile already.</source>
        <translation>已有同名的配置方案。</translation>
    </message>
</context>
<context>
    <name>deck::Notice</name>
    <message>
        <source>The daemon of “%1” has died</source>
        <translation>“%1”的守护进程已意外结束</translation>
    </message>
    <message>
        <source>It is started again. %1</source>
        <translation>正在重新启动。%1</translation>
    </message>
    <message>
        <source>The daemon of “%1” did not answer, and was restarted</source>
        <translation>“%1”的守护进程无响应，已被重启</translation>
    </message>
    <message>
        <source>The daemon of “%1” died, and was restarted</source>
        <translation>“%1”的守护进程意外结束，已被重启</translation>
    </message>
    <message>
        <source>It serves again, as pid %1.</source>
        <translation>它已恢复服务，PID 为 %1。</translation>
    </message>
    <message>
        <source>The daemon of “%1” is not started any more</source>
        <translation>“%1”的守护进程不再重新启动</translation>
    </message>
    <message>
        <source>The daemon of “%1” is not running</source>
        <translation>“%1”的守护进程没有运行</translation>
    </message>
    <message>
        <source>The daemon of “%1” does not answer</source>
        <translation>“%1”的守护进程无响应</translation>
    </message>
    <message>
        <source>A change of “%1” was undone</source>
        <translation>“%1”的一次更改已被撤销</translation>
    </message>
</context>
<context>
    <name>deck::NoticeBar</name>
    <message>
        <source>Last lines of the daemon&apos;s log</source>
        <translation>守护进程日志的最后几行</translation>
    </message>
    <message>
        <source>✕</source>
        <translation>✕</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>deck::Notifications</name>
    <message>
        <source>Show Log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
</context>
<context>
    <name>deck::PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>deck::Phrases</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between clauses</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a text and a note on it</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>deck::PluginList</name>
    <message>
        <source>✕ failed</source>
        <translation>✕ 失败</translation>
    </message>
    <message>
        <source>✓ ready</source>
        <translation>✓ 就绪</translation>
    </message>
    <message>
        <source>– skipped</source>
        <translation>– 已跳过</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>The daemon has not told of its plugins.</source>
        <translation>守护进程尚未报告其插件。</translation>
    </message>
</context>
<context>
    <name>deck::ProblemsList</name>
    <message>
        <source>Problems of the text</source>
        <translation>文本中的问题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No problems: containerd takes this text.</source>
        <translation>没有问题：containerd 接受此文本。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
</context>
<context>
    <name>deck::ProfileDesk</name>
    <message>
        <source>Created “%1”.</source>
        <translation>已创建“%1”。</translation>
    </message>
    <message>
        <source>Renamed “%2” to “%1”.</source>
        <translation>已将“%2”重命名为“%1”。</translation>
    </message>
    <message>
        <source>Deleted “%1” and what belonged to it.</source>
        <translation>已删除“%1”及其所属内容。</translation>
    </message>
    <message>
        <source>Deleted “%1”.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Exported “%1”.</source>
        <translation>已导出“%1”。</translation>
    </message>
    <message>
        <source>Imported “%1”.</source>
        <translation>已导入“%1”。</translation>
    </message>
    <message>
        <source>The Profile Cannot Be Shown</source>
        <translation>无法显示配置方案</translation>
    </message>
</context>
<context>
    <name>deck::ProfileItem</name>
    <message>
        <source>Broken file</source>
        <translation>文件已损坏</translation>
    </message>
</context>
<context>
    <name>deck::ProfilesDialog</name>
    <message>
        <source>Profiles</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Looking for profiles…</source>
        <translation>正在查找配置方案…</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy…</source>
        <translation>复制(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>The window shows this profile, and so uses its folders. Show another one first.</source>
        <translation>窗口正在显示此配置方案，因此正在使用其文件夹。请先显示另一个配置方案。</translation>
    </message>
    <message>
        <source>Delete the profile “%1”?</source>
        <translation>删除配置方案“%1”？</translation>
    </message>
    <message>
        <source>Its settings go, which cannot be undone. Its daemon&apos;s data, images and logs stay where they are, unless they are to go as well.</source>
        <translation>其设置将被删除，且无法撤销。守护进程的数据、镜像和日志会保留在原处，除非选择一并删除。</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete &amp;its data, images and logs, too</source>
        <translation>同时删除其数据、镜像和日志(&amp;I)</translation>
    </message>
    <message>
        <source>Export the profile “%1” as one file?</source>
        <translation>将配置方案“%1”导出为一个文件？</translation>
    </message>
    <message>
        <source>What looks secret in its environment and arguments is struck out, unless it is to be kept.</source>
        <translation>其环境变量和参数中疑似机密的内容会被隐去，除非选择保留。</translation>
    </message>
    <message>
        <source>Keep &amp;secrets in the file</source>
        <translation>在文件中保留机密(&amp;S)</translation>
    </message>
    <message>
        <source>Export Profile</source>
        <translation>导出配置方案</translation>
    </message>
    <message>
        <source>Profiles (*.toml)</source>
        <translation>配置方案 (*.toml)</translation>
    </message>
    <message>
        <source>Import Profile</source>
        <translation>导入配置方案</translation>
    </message>
    <message>
        <source>Profiles (*.toml);;All files (*)</source>
        <translation>配置方案 (*.toml);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>deck::ProfilesMenu</name>
    <message>
        <source>&amp;Profile</source>
        <translation>配置方案(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;New Profile…</source>
        <translation>新建配置方案(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Manage Profiles…</source>
        <translation>管理配置方案(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>deck::QuitDialog</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Keep leaves the daemon running by itself. The next window, or deckctl, takes it over.</source>
        <translation>“保留”会让守护进程独自继续运行。之后打开的窗口或 deckctl 会接管它。</translation>
    </message>
    <message>
        <source>Keep leaves them running by themselves. The next window, or deckctl, takes them over.</source>
        <translation>“保留”会让它们独自继续运行。之后打开的窗口或 deckctl 会接管它们。</translation>
    </message>
    <message>
        <source>the daemon of this profile ends with it</source>
        <translation>此配置方案的守护进程会随它一起结束</translation>
    </message>
    <message>
        <source>these daemons end with it</source>
        <translation>这些守护进程会随它一起结束</translation>
    </message>
    <message>
        <source>Keep closes only the window. This program goes on without one, because %1. Start Containerdeck again to have the window back.</source>
        <translation>“保留”只会关闭窗口。本程序会在没有窗口的情况下继续运行，因为%1。再次启动 Containerdeck 即可重新打开窗口。</translation>
    </message>
    <message>
        <source>The daemon of profile “%1” is about to be started again.</source>
        <translation>配置方案“%1”的守护进程即将重新启动。</translation>
    </message>
    <message>
        <source>The daemon of profile “%1” is running (pid %2).</source>
        <translation>配置方案“%1”的守护进程正在运行（PID %2）。</translation>
    </message>
    <message>
        <source>Stop ends them now. Containers go on running and are there at the next start.</source>
        <translation>“停止”会立即结束它们。容器会继续运行，下次启动时仍然存在。</translation>
    </message>
    <message>
        <source>Stop ends the daemon now. Containers go on running and are there at the next start.</source>
        <translation>“停止”会立即结束守护进程。容器会继续运行，下次启动时仍然存在。</translation>
    </message>
    <message>
        <source>&amp;Remember my choice</source>
        <translation>记住我的选择(&amp;R)</translation>
    </message>
    <message>
        <source>Quit Containerdeck</source>
        <translation>退出 Containerdeck</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>the daemon(s) of %1 end(s) with it</source>
        <translation>
            <numerusform>%1的守护进程会随它一起结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The daemons of %Ln profile(s) are running: %1.</source>
        <translation>
            <numerusform>%Ln 个配置方案的守护进程正在运行：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The daemons of %Ln profile(s) are running or about to be started again: %1.</source>
        <translation>
            <numerusform>%Ln 个配置方案的守护进程正在运行或即将重新启动：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::RecordWords</name>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>restart policy</source>
        <translation>重启策略</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>管理进程</translation>
    </message>
    <message>
        <source>nobody (adopted)</source>
        <translation>无（已接管）</translation>
    </message>
</context>
<context>
    <name>deck::RowsEditor</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>deck::RunChooser</name>
    <message>
        <source>This run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>Which run is shown</source>
        <translation>显示哪次运行</translation>
    </message>
    <message>
        <source>Runs of the daemon before this one</source>
        <translation>守护进程此前的各次运行</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation>%1 的运行</translation>
    </message>
    <message>
        <source>No earlier runs</source>
        <translation>没有更早的运行</translation>
    </message>
</context>
<context>
    <name>deck::RunDetails</name>
    <message>
        <source>Open &amp;its Log</source>
        <translation>打开其日志(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>What is on record of the run</source>
        <translation>此次运行的记录</translation>
    </message>
    <message>
        <source>Copies all that is on record of this run as text</source>
        <translation>以文本形式复制此次运行的全部记录</translation>
    </message>
    <message>
        <source>Saves the record as a JSON file</source>
        <translation>将记录保存为 JSON 文件</translation>
    </message>
    <message>
        <source>The record could not be read.</source>
        <translation>无法读取记录。</translation>
    </message>
    <message>
        <source>Its log is no longer kept, or is not a file</source>
        <translation>其日志已不再保留，或不是文件</translation>
    </message>
    <message>
        <source>Export the Record of a Run</source>
        <translation>导出运行记录</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1 was not written: %2.</source>
        <translation>未能写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>deck::RunDocument</name>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>%1, asked by %2</source>
        <translation>%1，由%2发起</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>when it was adopted</source>
        <translation>接管时</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1，历时 %2</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>Goroutines</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>containerd.toml</source>
        <translation>containerd.toml</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Changed since the last good run</source>
        <translation>自上次正常运行以来的变化</translation>
    </message>
    <message>
        <source>There is no good run on record before it.</source>
        <translation>此前没有正常运行的记录。</translation>
    </message>
    <message>
        <source>Nothing (%1)</source>
        <translation>无（%1）</translation>
    </message>
    <message>
        <source>Fatal line</source>
        <translation>致命错误行</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Goroutines when it hung</source>
        <translation>挂起时的 goroutine</translation>
    </message>
    <message>
        <source>Last lines of its log</source>
        <translation>其日志的最后几行</translation>
    </message>
    <message>
        <source>after %L1 ms</source>
        <translation>%L1 毫秒后</translation>
    </message>
</context>
<context>
    <name>deck::RunListModel</name>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>发起者</translation>
    </message>
    <message>
        <source>Ready after</source>
        <translation>就绪用时</translation>
    </message>
</context>
<context>
    <name>deck::RunTimeline</name>
    <message>
        <source>%1, for %2. %3</source>
        <translation>%1，持续 %2。%3</translation>
    </message>
    <message numerus="yes">
        <source>Time line of %n run(s)</source>
        <translation>
            <numerusform>%n 次运行的时间线</numerusform>
        </translation>
    </message>
    <message>
        <source>Time line of runs</source>
        <translation>运行的时间线</translation>
    </message>
    <message>
        <source>The run before, the run after</source>
        <translation>上一次运行，下一次运行</translation>
    </message>
    <message>
        <source>The first run, the last run</source>
        <translation>第一次运行，最后一次运行</translation>
    </message>
</context>
<context>
    <name>deck::RunWords</name>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Ended by itself</source>
        <translation>自行结束</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Failed to start</source>
        <translation>启动失败</translation>
    </message>
    <message>
        <source>Hung</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Ended unseen</source>
        <translation>结束时未被监视</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>由%1发起</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Serving again</source>
        <translation>恢复服务</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 毫秒</translation>
    </message>
</context>
<context>
    <name>deck::RunsPage</name>
    <message>
        <source>Runs, newest first</source>
        <translation>运行记录，最新的在前</translation>
    </message>
    <message>
        <source>A record is not usable: %1: %2</source>
        <translation>有一条记录不可用：%1：%2</translation>
    </message>
    <message>
        <source>No run has been recorded yet.
Each run of the daemon leaves a record: who asked for it, how it went, and how it ended.</source>
        <translation>尚无运行记录。
守护进程的每次运行都会留下记录：由谁发起、过程如何、怎样结束。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::SettingRow</name>
    <message>
        <source>needs a restart</source>
        <translation>需要重启</translation>
    </message>
    <message>
        <source>Reset to Default</source>
        <translation>重置为默认值</translation>
    </message>
    <message>
        <source>Reset %1 to its default</source>
        <translation>将“%1”重置为默认值</translation>
    </message>
    <message>
        <source>default (%1)</source>
        <translation>默认（%1）</translation>
    </message>
    <message>
        <source>The command line that Containerdeck (or deckctl run) was started with has the last word on it; this is what the profile has. To change it here, start it without that option.</source>
        <translation>此项以启动 Containerdeck（或 deckctl run）的命令行为准；这里显示的是配置方案中的值。要在此更改，请在启动时去掉该选项。</translation>
    </message>
</context>
<context>
    <name>deck::SettingSpec</name>
    <message>
        <source>Dia&amp;lect</source>
        <translation>方言(&amp;L)</translation>
    </message>
    <message>
        <source>Which command line the daemon understands.</source>
        <translation>守护进程使用哪种命令行。</translation>
    </message>
    <message>
        <source>containerd – 1.x and 2.x</source>
        <translation>containerd – 1.x 和 2.x</translation>
    </message>
    <message>
        <source>docker-containerd – 0.2.x</source>
        <translation>docker-containerd – 0.2.x</translation>
    </message>
    <message>
        <source>It cannot be changed while a window manages the profile, as the daemon&apos;s files are others. Make another profile for the other daemon, or quit, and use `deckctl profiles set`.</source>
        <translation>窗口管理此配置方案期间无法更改，因为两种守护进程的文件不同。请为另一种守护进程新建配置方案，或退出后使用 `deckctl profiles set`。</translation>
    </message>
    <message>
        <source>R&amp;untime</source>
        <translation>运行时(&amp;U)</translation>
    </message>
    <message>
        <source>The OCI runtime that runs the containers: a path or a name.</source>
        <translation>运行容器的 OCI 运行时：路径或名称。</translation>
    </message>
    <message>
        <source>default (docker-runc)</source>
        <translation>默认（docker-runc）</translation>
    </message>
    <message>
        <source>Argu&amp;ments of the runtime</source>
        <translation>运行时的参数(&amp;M)</translation>
    </message>
    <message>
        <source>Passed on to the OCI runtime, in this order.</source>
        <translation>按此顺序传给 OCI 运行时。</translation>
    </message>
    <message>
        <source>Daemon</source>
        <translation>守护进程</translation>
    </message>
    <message>
        <source>&amp;Binary</source>
        <translation>程序文件(&amp;B)</translation>
    </message>
    <message>
        <source>The daemon&apos;s program: a path, or a name that is looked up in PATH.</source>
        <translation>守护进程的程序：路径，或在 PATH 中查找的名称。</translation>
    </message>
    <message>
        <source>default (docker-containerd)</source>
        <translation>默认（docker-containerd）</translation>
    </message>
    <message>
        <source>default (containerd)</source>
        <translation>默认（containerd）</translation>
    </message>
    <message>
        <source>Ar&amp;guments</source>
        <translation>参数(&amp;G)</translation>
    </message>
    <message>
        <source>Added behind those that the daemon needs, one a row.</source>
        <translation>添加在守护进程所需的参数之后，每行一个。</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>环境变量(&amp;E)</translation>
    </message>
    <message>
        <source>Added to the manager&apos;s own environment. NOTIFY_SOCKET, LISTEN_FDS, LISTEN_PID, LISTEN_FDNAMES and LD_PRELOAD reach the daemon only when they are set here.</source>
        <translation>添加到管理进程自身的环境变量中。NOTIFY_SOCKET、LISTEN_FDS、LISTEN_PID、LISTEN_FDNAMES 和 LD_PRELOAD 只有在此设置时才会传给守护进程。</translation>
    </message>
    <message>
        <source>&amp;Start the daemon</source>
        <translation>启动守护进程(&amp;S)</translation>
    </message>
    <message>
        <source>What is done about the daemon when a manager begins. One that runs already is adopted, whatever is chosen.</source>
        <translation>管理进程开始工作时如何处理守护进程。无论如何选择，已在运行的守护进程都会被接管。</translation>
    </message>
    <message>
        <source>default (a window waits for Start, deckctl run starts)</source>
        <translation>默认（窗口等待点击“启动”，deckctl run 立即启动）</translation>
    </message>
    <message>
        <source>true – a window starts it as it opens, too</source>
        <translation>true – 窗口打开时也会启动</translation>
    </message>
    <message>
        <source>false – never launch one, only watch</source>
        <translation>false – 从不启动，只监视</translation>
    </message>
    <message>
        <source>Li&amp;fetime</source>
        <translation>生命周期(&amp;F)</translation>
    </message>
    <message>
        <source>Whether the daemon outlives its manager, however that ends. Containers go on either way. While no manager runs, nothing limits the size of its log.</source>
        <translation>无论管理进程怎样结束，守护进程是否继续运行。两种情况下容器都会继续运行。没有管理进程时，日志大小不受限制。</translation>
    </message>
    <message>
        <source>manager – the kernel ends it with its manager (default)</source>
        <translation>manager – 内核使其随管理进程一起结束（默认）</translation>
    </message>
    <message>
        <source>independent – it goes on, and is adopted later</source>
        <translation>independent – 继续运行，之后被接管</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>重启(&amp;R)</translation>
    </message>
    <message>
        <source>When a daemon that ended unasked is started again: at once, then after 0.25 s doubling to 30 s. The fifth start within 10 s is the last.</source>
        <translation>守护进程意外结束后何时重新启动：先是立即，然后从 0.25 秒起每次加倍，直到 30 秒。10 秒内的第五次启动是最后一次。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>on-failure – after a failure (default)</source>
        <translation>on-failure – 失败之后（默认）</translation>
    </message>
    <message>
        <source>always – after any end that nobody asked for</source>
        <translation>always – 任何意外结束之后</translation>
    </message>
    <message>
        <source>default (refuse)</source>
        <translation>默认（refuse）</translation>
    </message>
    <message>
        <source>default (setAside)</source>
        <translation>默认（setAside）</translation>
    </message>
    <message>
        <source>Pid file &amp;without a pid</source>
        <translation>没有 PID 的 PID 文件(&amp;W)</translation>
    </message>
    <message>
        <source>What becomes of a pid file that does not hold a pid.</source>
        <translation>如何处理内容不是 PID 的 PID 文件。</translation>
    </message>
    <message>
        <source>refuse – the start fails, nothing is overwritten</source>
        <translation>refuse – 启动失败，不覆盖任何内容</translation>
    </message>
    <message>
        <source>setAside – rename it, warn, and start</source>
        <translation>setAside – 重命名该文件，发出警告，然后启动</translation>
    </message>
    <message>
        <source>Start and Stop</source>
        <translation>启动和停止</translation>
    </message>
    <message>
        <source>Start &amp;timeout</source>
        <translation>启动超时(&amp;T)</translation>
    </message>
    <message>
        <source>How long the daemon may be silent before it is usable, such as 90s or 2m. Each line of its log extends it, to at most five times as long.</source>
        <translation>守护进程在可用之前可以沉默多久，例如 90s 或 2m。其日志每多一行就会延长，最多延长到五倍。</translation>
    </message>
    <message>
        <source>Sto&amp;p timeout</source>
        <translation>停止超时(&amp;P)</translation>
    </message>
    <message>
        <source>How long after SIGTERM the daemon gets SIGKILL, such as 15s or 1m.</source>
        <translation>发送 SIGTERM 之后多久向守护进程发送 SIGKILL，例如 15s 或 1m。</translation>
    </message>
    <message>
        <source>Log &amp;level</source>
        <translation>日志级别(&amp;L)</translation>
    </message>
    <message>
        <source>docker-containerd knows two levels: debug and trace switch its debug output on, the others leave it off.</source>
        <translation>docker-containerd 只有两个级别：debug 和 trace 打开其调试输出，其他级别则关闭。</translation>
    </message>
    <message>
        <source>From which level on the daemon writes. It is given on the command line, and has the last word over debug.level of the configuration. For a while only, use More in the Log in the menu Daemon.</source>
        <translation>守护进程从哪个级别起写入日志。它通过命令行指定，优先于配置中的 debug.level。如只需暂时更改，请使用“守护进程”菜单中的“记录更多日志”。</translation>
    </message>
    <message>
        <source>default (the daemon&apos;s own)</source>
        <translation>默认（由守护进程决定）</translation>
    </message>
    <message>
        <source>Log &amp;format</source>
        <translation>日志格式(&amp;F)</translation>
    </message>
    <message>
        <source>docker-containerd writes text, whatever is chosen.</source>
        <translation>无论如何选择，docker-containerd 都写入文本。</translation>
    </message>
    <message>
        <source>How the daemon writes a line. The window reads both.</source>
        <translation>守护进程以何种格式写入日志行。窗口两种都能读取。</translation>
    </message>
    <message>
        <source>text (default)</source>
        <translation>text（默认）</translation>
    </message>
    <message>
        <source>json</source>
        <translation>json</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Li&amp;mit for one run</source>
        <translation>单次运行的上限(&amp;M)</translation>
    </message>
    <message>
        <source>How large the log of one run may become, such as 256MiB or 1GiB. The head of the running log is given back in place.</source>
        <translation>单次运行的日志可以有多大，例如 256MiB 或 1GiB。超出时就地释放日志的开头部分。</translation>
    </message>
    <message>
        <source>Limit for all &amp;runs</source>
        <translation>所有运行的上限(&amp;R)</translation>
    </message>
    <message>
        <source>How large all of them may become together; the oldest run goes first. They never take more than a quarter of what is free on their disk.</source>
        <translation>所有运行的日志总共可以有多大；最旧的运行最先删除。日志占用绝不会超过所在磁盘可用空间的四分之一。</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>OOM &amp;score</source>
        <translation>OOM 分数(&amp;S)</translation>
    </message>
    <message>
        <source>The daemon&apos;s OOM score adjustment, from -1000 (never killed for want of memory) to 1000 (killed first). To lower it takes CAP_SYS_RESOURCE.</source>
        <translation>守护进程的 OOM 分数调整值，从 -1000（内存不足时从不终止）到 1000（最先终止）。调低需要 CAP_SYS_RESOURCE。</translation>
    </message>
    <message>
        <source>default (left alone)</source>
        <translation>默认（不更改）</translation>
    </message>
    <message>
        <source>OOM score re&amp;quired</source>
        <translation>必须设置 OOM 分数(&amp;Q)</translation>
    </message>
    <message>
        <source>What it means when the kernel refuses the score for want of privilege.</source>
        <translation>内核因权限不足而拒绝该分数时如何处理。</translation>
    </message>
    <message>
        <source>false – a warning (default)</source>
        <translation>false – 发出警告（默认）</translation>
    </message>
    <message>
        <source>true – the start fails</source>
        <translation>true – 启动失败</translation>
    </message>
    <message>
        <source>User Namespace</source>
        <translation>用户命名空间</translation>
    </message>
    <message>
        <source>&amp;User namespace</source>
        <translation>用户命名空间(&amp;U)</translation>
    </message>
    <message>
        <source>Whether the daemon runs in a user namespace, which an ordinary user&apos;s containers need and root&apos;s do not.</source>
        <translation>守护进程是否在用户命名空间中运行。普通用户的容器需要它，root 的则不需要。</translation>
    </message>
    <message>
        <source>default (as an ordinary user)</source>
        <translation>默认（普通用户时使用）</translation>
    </message>
    <message>
        <source>true – made by rootlesskit</source>
        <translation>true – 由 rootlesskit 创建</translation>
    </message>
    <message>
        <source>false – none</source>
        <translation>false – 不使用</translation>
    </message>
    <message>
        <source>Network of &amp;containers</source>
        <translation>容器的网络(&amp;C)</translation>
    </message>
    <message>
        <source>It is made with the user namespace: by a start that finds no container running.</source>
        <translation>它与用户命名空间一同创建：在没有容器运行时的启动中创建。</translation>
    </message>
    <message>
        <source>default (slirp4netns where it can be had)</source>
        <translation>默认（可用时为 slirp4netns）</translation>
    </message>
    <message>
        <source>slirp4netns – one of their own</source>
        <translation>slirp4netns – 独立的网络</translation>
    </message>
    <message>
        <source>host – shared with the host</source>
        <translation>host – 与主机共用</translation>
    </message>
</context>
<context>
    <name>deck::SettingsDialog</name>
    <message>
        <source>Settings of Profile %1</source>
        <translation>配置方案 %1 的设置</translation>
    </message>
    <message>
        <source>Reading the profile…</source>
        <translation>正在读取配置方案…</translation>
    </message>
    <message>
        <source>&amp;OK and Restart</source>
        <translation>确定并重启(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>确定(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Apply and Restart</source>
        <translation>应用并重启(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The daemon is restarted with the change…</source>
        <translation>正在以此更改重启守护进程…</translation>
    </message>
    <message>
        <source>The change is applied…</source>
        <translation>正在应用更改…</translation>
    </message>
    <message>
        <source>The manager does not say what the profile has: %1</source>
        <translation>管理进程没有告知配置方案的内容：%1</translation>
    </message>
    <message>
        <source>The daemon&apos;s session has ended. Close the settings and open them again.</source>
        <translation>与守护进程的会话已结束。请关闭设置后重新打开。</translation>
    </message>
</context>
<context>
    <name>deck::SettingsForm</name>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>What is in containerd.toml (configFile and configText) is edited on the page Configuration.</source>
        <translation>containerd.toml 的内容（configFile 和 configText）在“配置”页面编辑。</translation>
    </message>
    <message>
        <source>Open Co&amp;nfiguration</source>
        <translation>打开“配置”(&amp;N)</translation>
    </message>
    <message>
        <source>%1, with a problem</source>
        <translation>%1，有问题</translation>
    </message>
</context>
<context>
    <name>deck::SettingsWords</name>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有更改。</translation>
    </message>
    <message>
        <source>The daemon need not be restarted for it.</source>
        <translation>守护进程无需为此重启。</translation>
    </message>
    <message>
        <source>The next start of the daemon tries the change. Should it not come up with it, the former settings are put back.</source>
        <translation>守护进程下次启动时会尝试此更改。如果它未能以此更改启动，将恢复之前的设置。</translation>
    </message>
    <message>
        <source>Applying restarts the daemon. Containers go on running. Should it not come up with the change, the former settings are put back, and you are told why.</source>
        <translation>应用会重启守护进程。容器会继续运行。如果它未能以此更改启动，将恢复之前的设置并说明原因。</translation>
    </message>
    <message>
        <source>Nothing was different.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>What you entered is still here, to be corrected.</source>
        <translation>您输入的内容仍在这里，可以改正。</translation>
    </message>
    <message>
        <source>Sho&amp;w the Log</source>
        <translation>显示日志(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more of this kind.</source>
        <translation>
            <numerusform>以及另外 %Ln 条同类警告。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deck::ShortcutList</name>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>deck::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search for a key or for what it does</source>
        <translation>按快捷键或用途搜索</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>With Alt, an underlined letter opens its menu or presses its button. Tab goes from one to the next, and out of every text.</source>
        <translation>按住 Alt 再按带下划线的字母，可打开菜单或按下按钮。Tab 键移到下一处，也能离开任何文本框。</translation>
    </message>
</context>
<context>
    <name>deck::ShutdownDelay</name>
    <message>
        <source>containerd is stopped gracefully</source>
        <translation>正在正常停止 containerd</translation>
    </message>
</context>
<context>
    <name>deck::SourceChooser</name>
    <message>
        <source>F&amp;ile:</source>
        <translation>文件(&amp;I)：</translation>
    </message>
    <message>
        <source>Where the configuration comes from</source>
        <translation>配置的来源</translation>
    </message>
    <message>
        <source>Configuration file</source>
        <translation>配置文件</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Browse for the configuration file</source>
        <translation>浏览配置文件</translation>
    </message>
    <message>
        <source>S&amp;ource:</source>
        <translation>来源(&amp;O)：</translation>
    </message>
    <message>
        <source>Choose a Configuration File</source>
        <translation>选择配置文件</translation>
    </message>
    <message>
        <source>TOML files (*.toml)</source>
        <translation>TOML 文件 (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>deck::StartOptions</name>
    <message>
        <source>containerdeck: %1
See containerdeck --help.
</source>
        <translation>containerdeck：%1
请参阅 containerdeck --help。
</translation>
    </message>
    <message>
        <source>The window of Containerdeck: starts, watches, restarts and stops a containerd.</source>
        <translation>Containerdeck 的窗口：启动、监视、重启和停止 containerd。</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Print the version, and what it is built of.</source>
        <translation>显示版本及其构建信息。</translation>
    </message>
    <message>
        <source>Open another window over the daemon instead of raising the first.</source>
        <translation>为该守护进程打开另一个窗口，而不是激活已有的窗口。</translation>
    </message>
    <message>
        <source>Colours: %1 (default system).</source>
        <translation>颜色：%1（默认为 system）。</translation>
    </message>
    <message>
        <source>unexpected argument &apos;%1&apos;; the commands are deckctl&apos;s</source>
        <translation>意外的参数“%1”；命令属于 deckctl</translation>
    </message>
    <message>
        <source>--color-scheme takes %1, not &apos;%2&apos;</source>
        <translation>--color-scheme 可以是 %1，不能是“%2”</translation>
    </message>
    <message>
        <source>Begin in the tray, or with the window minimised where there is none.</source>
        <translation>启动后停留在系统托盘；没有托盘时将窗口最小化。</translation>
    </message>
    <message>
        <source>Do this once the window is there, or in the one that is raised: %1.</source>
        <translation>窗口就绪后执行此操作，或在被激活的窗口中执行：%1。</translation>
    </message>
    <message>
        <source>--action takes %1, not &apos;%2&apos;</source>
        <translation>--action 可以是 %1，不能是“%2”</translation>
    </message>
</context>
<context>
    <name>deck::StartupChart</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Booted in %1.</source>
        <translation>启动用时 %1。</translation>
    </message>
    <message>
        <source>It has not come up.</source>
        <translation>尚未启动完成。</translation>
    </message>
    <message>
        <source>The last good start took %1 (outlined).</source>
        <translation>上次正常启动用时 %1（以轮廓线表示）。</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>启动过程</translation>
    </message>
    <message>
        <source>The beginning of the log is not there any more, so nothing is known of the start.</source>
        <translation>日志的开头已不存在，因此无法得知启动过程。</translation>
    </message>
    <message>
        <source>This daemon does not log how it loads its plugins.</source>
        <translation>此守护进程不记录其加载插件的过程。</translation>
    </message>
</context>
<context>
    <name>deck::StartupRows</name>
    <message>
        <source>(before the first plugin)</source>
        <translation>（第一个插件之前）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1; before: %2</source>
        <translation>%1；之前：%2</translation>
    </message>
    <message>
        <source>What the start spent its time on</source>
        <translation>启动过程的时间花费</translation>
    </message>
</context>
<context>
    <name>deck::StatePresentation</name>
    <message>
        <source>The daemon answers and its store works.</source>
        <translation>守护进程有响应，其存储可用。</translation>
    </message>
    <message>
        <source>The daemon answers and its store works, in a user namespace.</source>
        <translation>守护进程在用户命名空间中有响应，其存储可用。</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>服务中</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>The daemon has not been asked yet.</source>
        <translation>尚未询问守护进程。</translation>
    </message>
    <message>
        <source>Next start in %1.</source>
        <translation>%1后重新启动。</translation>
    </message>
    <message>
        <source>The next start is due.</source>
        <translation>即将重新启动。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>No daemon is running.</source>
        <translation>没有守护进程在运行。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Waiting until the daemon can be used.</source>
        <translation>正在等待守护进程可用。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Containers go on running.</source>
        <translation>容器会继续运行。</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>正在重启</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>The daemon is not running.</source>
        <translation>守护进程没有运行。</translation>
    </message>
    <message>
        <source>It works in a user namespace, with the host&apos;s network.</source>
        <translation>它在用户命名空间中工作，使用主机的网络。</translation>
    </message>
    <message>
        <source>It works in a user namespace, with the host&apos;s network (%1).</source>
        <translation>它在用户命名空间中工作，使用主机的网络（%1）。</translation>
    </message>
</context>
<context>
    <name>deck::TimeText</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day without its year, as in QDate::toString().</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and time</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>deck::TomlEditor</name>
    <message>
        <source>Configuration text</source>
        <translation>配置文本</translation>
    </message>
    <message>
        <source>Not pasted: a configuration is at most 1 MiB, and this would make it longer.</source>
        <translation>未粘贴：配置最大为 1 MiB，粘贴后会超出。</translation>
    </message>
</context>
<context>
    <name>deck::TrayIcon</name>
    <message>
        <source>Show &amp;Window</source>
        <translation>显示窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Show &amp;Log</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Containerdeck: %1</source>
        <translation>Containerdeck：%1</translation>
    </message>
    <message>
        <source>Containerdeck: %1, pid %2</source>
        <translation>Containerdeck：%1，PID %2</translation>
    </message>
</context>
<context>
    <name>deck::UsagePanel</name>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>文件描述符</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1，峰值 %2</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>%1 over the last minutes</source>
        <translation>最近几分钟的%1</translation>
    </message>
</context>
<context>
    <name>deck::ValueTexts</name>
    <message>
        <source>A value has no name. Name its variable, or remove the row.</source>
        <translation>有一个值没有名称。请为其变量命名，或移除该行。</translation>
    </message>
    <message>
        <source>%1 is there twice. Remove one of the two.</source>
        <translation>%1 出现了两次。请移除其中一个。</translation>
    </message>
</context>
<context>
    <name>deck::VariablesEditor</name>
    <message>
        <source>Show secret values</source>
        <translation>显示机密的值</translation>
    </message>
</context>
<context>
    <name>deck::VariablesModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>deck::WindowApplication</name>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The Profile Cannot Be Shown</source>
        <translation>无法显示配置方案</translation>
    </message>
</context>
</TS>
