<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>deck::Access</name>
    <message>
        <source>Correct its owner and permissions, or leave --allow-group away.</source>
        <translation>请更正其所有者和权限，或不使用 --allow-group。</translation>
    </message>
    <message>
        <source>Members of the group &apos;%1&apos; cannot pass %2, and so do not reach this manager: chmod o+x %2</source>
        <translation>组“%1”的成员无法经过 %2，因此无法访问此管理进程：chmod o+x %2</translation>
    </message>
    <message>
        <source>the user &apos;%1&apos; may not use this manager, which lets no group in</source>
        <translation>用户“%1”无权使用此管理进程，它没有对任何组开放</translation>
    </message>
    <message>
        <source>Have it started with a group: `deckctl run --allow-group GROUP`.</source>
        <translation>请让它以某个组启动：`deckctl run --allow-group GROUP`。</translation>
    </message>
    <message>
        <source>this login of the user &apos;%1&apos; is older than its membership of the group &apos;%2&apos;</source>
        <translation>用户“%1”的这次登录早于其加入组“%2”的时间</translation>
    </message>
    <message>
        <source>Log out and in again, or run `newgrp %1`.</source>
        <translation>请注销后重新登录，或运行 `newgrp %1`。</translation>
    </message>
    <message>
        <source>the user &apos;%1&apos; is not a member of the group &apos;%2&apos;</source>
        <translation>用户“%1”不是组“%2”的成员</translation>
    </message>
    <message>
        <source>Run `sudo usermod -aG %2 %1`, then log out and in again.</source>
        <translation>请运行 `sudo usermod -aG %2 %1`，然后注销并重新登录。</translation>
    </message>
    <message>
        <source>this folder is closed to the user &apos;%1&apos;</source>
        <translation>此文件夹不对用户“%1”开放</translation>
    </message>
    <message>
        <source>Have the manager started with a group, which opens its folders and names others: `deckctl run --allow-group GROUP`.</source>
        <translation>请让管理进程以某个组启动，这样会向该组的成员开放其文件夹：`deckctl run --allow-group GROUP`。</translation>
    </message>
    <message>
        <source>pid %1 manages the profile and does not answer</source>
        <translation>PID %1 管理着此配置方案，但没有响应</translation>
    </message>
    <message>
        <source>It is stopped, or has too many clients. Try again.</source>
        <translation>它被暂停了，或客户端过多。请重试。</translation>
    </message>
    <message>
        <source>no manager of root&apos;s holds the profile &apos;%1&apos;</source>
        <translation>没有 root 的管理进程持有配置方案“%1”</translation>
    </message>
    <message>
        <source>Start one as root: `systemctl start containerdeck@%1`, or `sudo deckctl run --profile %1 --allow-group GROUP`.</source>
        <translation>请以 root 身份启动一个：`systemctl start containerdeck@%1`，或 `sudo deckctl run --profile %1 --allow-group GROUP`。</translation>
    </message>
</context>
<context>
    <name>deck::Answers</name>
    <message>
        <source>this is not text in UTF-8</source>
        <translation>这不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>请将文件保存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 (pid %2)</source>
        <translation>%1（PID %2）</translation>
    </message>
    <message>
        <source>(all)</source>
        <translation>（全部）</translation>
    </message>
    <message>
        <source>%1 containers, %2 running</source>
        <translation>%1 个容器，%2 个正在运行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>row and what runs</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>not running: there is nothing to stop
</source>
        <translation>未运行：没有可停止的进程
</translation>
    </message>
    <message>
        <source>not running: there is nothing to stop (%1)
</source>
        <translation>未运行：没有可停止的进程（%1）
</translation>
    </message>
    <message numerus="yes">
        <source>%n shim(s) go on</source>
        <translation>
            <numerusform>%n 个 shim 继续运行</numerusform>
        </translation>
    </message>
    <message>
        <source>a stop would send SIGTERM to pid %1 and to nothing else; no container runs
</source>
        <translation>停止只会向 PID %1 发送 SIGTERM；没有容器在运行
</translation>
    </message>
    <message>
        <source>a stop would send SIGTERM to pid %1 and to nothing else
%2 and %3 go on running; until the daemon is back, none can be started, stopped or attached to
</source>
        <translation>停止只会向 PID %1 发送 SIGTERM
%2和%3继续运行；在守护进程恢复之前，无法启动、停止或附加到任何容器
</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n 个容器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shim(s)</source>
        <translation>
            <numerusform>%n 个 shim</numerusform>
        </translation>
    </message>
    <message>
        <source>not known: %1
</source>
        <translation>未知：%1
</translation>
    </message>
    <message>
        <source>whole dump: %1
</source>
        <translation>完整转储：%1
</translation>
    </message>
    <message>
        <source>not running
</source>
        <translation>未运行
</translation>
    </message>
</context>
<context>
    <name>deck::Bundle</name>
    <message>
        <source>the archive cannot be written</source>
        <translation>无法写入归档</translation>
    </message>
    <message>
        <source>it is there already, and is not replaced</source>
        <translation>已存在，不会被覆盖</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>Choose another place by --output.</source>
        <translation>请用 --output 选择其他位置。</translation>
    </message>
    <message>
        <source>its ending is none of an archive</source>
        <translation>其扩展名不是归档的扩展名</translation>
    </message>
    <message>
        <source>Use .tar.gz or .tar.xz.</source>
        <translation>请使用 .tar.gz 或 .tar.xz。</translation>
    </message>
    <message>
        <source>it was given up</source>
        <translation>已中途放弃</translation>
    </message>
    <message>
        <source>Make room on its disk, or choose another place.</source>
        <translation>请腾出磁盘空间，或选择其他位置。</translation>
    </message>
    <message>
        <source>the end of a log</source>
        <translation>日志的末尾</translation>
    </message>
    <message>
        <source>the record of a run</source>
        <translation>一次运行的记录</translation>
    </message>
    <message>
        <source>goroutines of the daemon</source>
        <translation>守护进程的 goroutine</translation>
    </message>
    <message>
        <source>plugins, namespaces, and what the daemon has</source>
        <translation>插件、命名空间以及守护进程中的内容</translation>
    </message>
    <message>
        <source>who serves the socket</source>
        <translation>由谁提供套接字</translation>
    </message>
    <message>
        <source>what the daemon was last started with</source>
        <translation>守护进程上次启动时所用的配置</translation>
    </message>
    <message>
        <source>the profile</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>A report by Containerdeck %1 about its profile &quot;%2&quot;, made %3.

What is in it:

</source>
        <translation>Containerdeck %1 关于其配置方案“%2”的报告，生成于 %3。

内容：

</translation>
    </message>
    <message>
        <source>%1; values struck out: %2</source>
        <translation>%1；隐去的值：%2</translation>
    </message>
    <message>
        <source>
Where &quot;%1&quot; stands, there was a value that is nobody&apos;s business: passwords, tokens, keys,
everything about authentication, the user part of addresses, the variables of the daemon&apos;s
environment, and headers for registries. They are told by the names that go with them, so look
through the files before you send this to somebody: a secret under an innocent name is still there,
and so are the names of images, containers, hosts and folders.

Logs are cut at their beginning: %2 MiB of the present run&apos;s, %3 KiB of earlier ones&apos;.
</source>
        <translation>
凡是写着“%1”的地方，原来是不应公开的值：密码、令牌、密钥、
一切与身份验证有关的内容、地址中的用户部分、守护进程的环境变量，
以及发给镜像仓库的请求头。它们是根据所属的名称识别的，因此在把报告
发给他人之前，请先检查这些文件：名称普通的机密仍在其中，
镜像、容器、主机和文件夹的名称也在其中。

日志只保留末尾：本次运行的保留 %2 MiB，以前的运行各保留 %3 KiB。
</translation>
    </message>
    <message>
        <source>the versions of everything that takes part</source>
        <translation>所有相关程序的版本</translation>
    </message>
    <message>
        <source>as `deckctl status --json` prints it</source>
        <translation>即 `deckctl status --json` 的输出</translation>
    </message>
    <message>
        <source>as `deckctl doctor --json` prints it</source>
        <translation>即 `deckctl doctor --json` 的输出</translation>
    </message>
    <message>
        <source>no answer within %1 ms</source>
        <translation>%1 毫秒内没有响应</translation>
    </message>
</context>
<context>
    <name>deck::BundleText</name>
    <message>
        <source>%1
%2 files, %3 KiB; values struck out: %4.
Look through it before you send it to somebody: README.txt in it says what is there.
</source>
        <translation>%1
%2 个文件，%3 KiB；隐去的值：%4。
在发给他人之前请先检查：其中的 README.txt 说明了所含的内容。
</translation>
    </message>
</context>
<context>
    <name>deck::ChangeText</name>
    <message>
        <source>no manager holds the profile &apos;%1&apos;, and it takes one to end this</source>
        <translation>没有管理进程持有配置方案“%1”，而结束它需要一个管理进程</translation>
    </message>
    <message>
        <source>Run `deckctl run` or open containerdeck.</source>
        <translation>请运行 `deckctl run` 或打开 containerdeck。</translation>
    </message>
    <message>
        <source>written; the next start tries it, and undoes it if the daemon does not come up</source>
        <translation>已写入；下次启动时会尝试，若守护进程无法启动则撤销</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>undone, and the former profile is back: %1</source>
        <translation>已撤销，并恢复了原来的配置方案：%1</translation>
    </message>
    <message>
        <source>not in force: %1</source>
        <translation>未生效：%1</translation>
    </message>
    <message>
        <source>the manager&apos;s answer could not be read
</source>
        <translation>无法读取管理进程的应答
</translation>
    </message>
    <message>
        <source>nothing would be different: nothing was done
</source>
        <translation>不会有任何变化：未执行任何操作
</translation>
    </message>
    <message>
        <source>%1: %2
</source>
        <translation>%1：%2
</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>user and by what</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>  goes back to before %1
</source>
        <translation>  恢复到 %1 之前
</translation>
    </message>
    <message>
        <source># %1 older ones are not shown: they are too long together
</source>
        <translation># 未显示 %1 个较早的更改：合起来太长
</translation>
    </message>
    <message>
        <source>no change is on record
</source>
        <translation>没有更改记录
</translation>
    </message>
    <message>
        <source># %1 cannot: %2
</source>
        <translation># %1 无法完成：%2
</translation>
    </message>
    <message>
        <source>the daemon logs as its profile says
</source>
        <translation>守护进程按其配置方案记录日志
</translation>
    </message>
    <message>
        <source>the daemon logs at level %1 until %2
</source>
        <translation>守护进程以级别 %1 记录日志，直到 %2
</translation>
    </message>
</context>
<context>
    <name>deck::Changes</name>
    <message>
        <source>it is not a record of a change</source>
        <translation>不是更改的记录</translation>
    </message>
    <message>
        <source>it holds the record of another change, %1</source>
        <translation>其中是另一个更改 %1 的记录</translation>
    </message>
    <message>
        <source>its manager ended before it was written</source>
        <translation>其管理进程在写入之前就结束了</translation>
    </message>
    <message>
        <source>the file is not as it was written: its manager ended before that, or somebody changed it since</source>
        <translation>文件与写入的内容不符：其管理进程在写入之前就结束了，或此后有人修改过它</translation>
    </message>
    <message>
        <source>%1; and with the former one the daemon did not come up, either: %2</source>
        <translation>%1；恢复原来的配置方案后守护进程也未能启动：%2</translation>
    </message>
    <message>
        <source>%1; the file was changed by somebody meanwhile, and was left so</source>
        <translation>%1；在此期间有人修改了该文件，因此未作改动</translation>
    </message>
    <message>
        <source>Put the former file back by hand: its bytes are in %1.</source>
        <translation>请手动恢复原来的文件：其内容保存在 %1 中。</translation>
    </message>
    <message>
        <source>The last change of the profile was undone: %1</source>
        <translation>配置方案的上一次更改已撤销：%1</translation>
    </message>
    <message>
        <source>%1; the profile has startDaemon = false, so the daemon was left as it is</source>
        <translation>%1；配置方案中 startDaemon = false，因此守护进程保持原样</translation>
    </message>
    <message>
        <source>%1: %2. What becomes of a change is not recorded there.</source>
        <translation>%1：%2。更改的结果不会记录在那里。</translation>
    </message>
    <message>
        <source>another change is under way</source>
        <translation>另一个更改正在进行</translation>
    </message>
    <message>
        <source>Wait until it is known what comes of it.</source>
        <translation>请等到它有结果为止。</translation>
    </message>
    <message>
        <source>its last change has yet to be tried</source>
        <translation>其上一次更改尚未尝试</translation>
    </message>
    <message>
        <source>Start the daemon, or undo that change (`deckctl config rollback`).</source>
        <translation>请启动守护进程，或撤销该更改（`deckctl config rollback`）。</translation>
    </message>
    <message>
        <source>Without a record of it a change could not be undone. Make room, or correct the permissions.</source>
        <translation>没有记录就无法撤销更改。请腾出空间，或更正权限。</translation>
    </message>
    <message>
        <source>the next change came first, and is tried with it</source>
        <translation>下一个更改先到，将与它一起尝试</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>the text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a file and the profile cannot be changed in one step</source>
        <translation>不能同时更改文件和配置方案</translation>
    </message>
    <message>
        <source>Change one after the other.</source>
        <translation>请分别更改。</translation>
    </message>
    <message>
        <source>no change is on record that could be undone</source>
        <translation>没有可以撤销的更改记录</translation>
    </message>
    <message>
        <source>there is no such change on record</source>
        <translation>没有这样的更改记录</translation>
    </message>
    <message>
        <source>`deckctl config history` lists them.</source>
        <translation>`deckctl config history` 会列出它们。</translation>
    </message>
    <message>
        <source>the plugin %1 does not load with it: %2</source>
        <translation>插件 %1 在此更改后无法加载：%2</translation>
    </message>
</context>
<context>
    <name>deck::CommandLine</name>
    <message>
        <source>run, status, logs, doctor, runs, dump, bundle, config, debug, profiles, --dry-run: print JSON.</source>
        <translation>run、status、logs、doctor、runs、dump、bundle、config、debug、profiles、--dry-run：输出 JSON。</translation>
    </message>
    <message>
        <source>stop, restart: do nothing, and say what would be touched.</source>
        <translation>stop、restart：不执行任何操作，只说明会影响什么。</translation>
    </message>
    <message>
        <source>run, start: rename a pid file that holds no pid, and start.</source>
        <translation>run、start：将不含 PID 的 PID 文件重命名，然后启动。</translation>
    </message>
    <message>
        <source>run: let the members of GROUP, a name or number, use this manager as its own user can.</source>
        <translation>run：允许组 GROUP（名称或编号）的成员像管理进程自己的用户一样使用它。</translation>
    </message>
    <message>
        <source>doctor: do about its findings what can be done safely, then check.</source>
        <translation>doctor：先修复能够安全修复的问题，再进行检查。</translation>
    </message>
    <message>
        <source>bundle: the archive to make (.tar.gz or .tar.xz); profiles export: the file.</source>
        <translation>bundle：要生成的归档（.tar.gz 或 .tar.xz）；profiles export：目标文件。</translation>
    </message>
    <message>
        <source>The terminal of Containerdeck: runs, watches and stops a containerd.

Commands:
  run       start or adopt the daemon, keep it running, and print each change;
            SIGINT, SIGTERM and SIGHUP stop the daemon gracefully
  status    print what is known of the daemon; exit code 0 serving,
            3 not running, 4 running but not known to serve
  start     ask the profile&apos;s manager to start the daemon; exit code 0 once it serves
  stop      stop the daemon; containers go on running
  restart   stop and start again; containers go on running
  logs      print the daemon&apos;s log
  doctor    check what the daemon needs; exit code 0 when nothing stands in its way,
            warnings included, and 1 when something does
  runs      list the runs that are on record, or show one: by its id, the beginning
            of its id, or `last`
  dump      have the daemon dump its goroutines, and print them folded
  bundle    put what a bug report needs into one archive, without the secrets
  config    show: print the configuration that is in force, value by value, and where
            each comes from
            check FILE: judge a configuration by rules and by the daemon&apos;s binary, with
            lines; exit code 0 when it is accepted, warnings included
            diff FILE: print what would be different with it, value by value
            apply FILE: make it the profile&apos;s own: checked, tried by a restart, and
            undone when the daemon does not come up with it; exit code 0 when it stays
            rollback [ID]: undo the last change, or that one, in the same way
            history: list the changes and what came of them
            migrate FILE: print it in the newest version that the daemon&apos;s binary knows
  debug     TIME [debug | trace]: have the daemon log more for a while (10m, 1h), by a
            restart at either end; `debug off` ends it
  profiles  list the profiles and how their daemons are; or
            create NAME, rename OLD NEW, remove NAME, export NAME, import FILE,
            set KEY=VALUE..., unset KEY... (of the profile that --profile names)
  exec      -- PROGRAM [ARGUMENT...]: run a program such as ctr against the daemon, with
            CONTAINERD_ADDRESS and CONTAINERD_NAMESPACE set; for an ordinary user in the
            daemon&apos;s user namespace

The manager is whichever holds the profile: the window (containerdeck) or
`deckctl run`. Without one, `stop` acts by itself, and so do `start` and
`restart` for a profile with lifetime = independent.</source>
        <translation>Containerdeck 的终端：运行、监视和停止 containerd。

命令：
  run       启动或接管守护进程，使其保持运行，并输出每次状态变化；
            收到 SIGINT、SIGTERM 和 SIGHUP 时平稳地停止守护进程
  status    显示守护进程的已知情况；退出码 0 表示服务中，
            3 表示未运行，4 表示正在运行但不确定能否提供服务
  start     请配置方案的管理进程启动守护进程；
            可提供服务时退出码为 0
  stop      停止守护进程；容器继续运行
  restart   停止后再启动；容器继续运行
  logs      输出守护进程的日志
  doctor    检查守护进程所需的一切；没有障碍时（包括只有警告时）退出码为 0，
            有障碍时为 1
  runs      列出有记录的运行，或显示一次：用其 ID、ID 的开头或 `last` 指定
  dump      让守护进程转储其 goroutine，并归并后输出
  bundle    将问题报告所需的内容放入一个归档，不含机密
  config    show：逐值输出当前生效的配置，以及各值的来源
            check FILE：按规则并由守护进程的程序判断一份配置，指出行号；
            被接受时（包括只有警告时）退出码为 0
            diff FILE：逐值输出使用它会带来的变化
            apply FILE：将其用作配置方案自己的配置：先检查，再通过重启尝试，
            守护进程无法启动时撤销；保留下来时退出码为 0
            rollback [ID]：以同样的方式撤销上一次更改，
            或指定的更改
            history：列出各次更改及其结果
            migrate FILE：以守护进程的程序支持的最新版本输出
  debug     TIME [debug | trace]：让守护进程在一段时间内（10m、1h）多记日志，
            开始和结束时各重启一次；`debug off` 结束它
  profiles  列出各配置方案及其守护进程的状况；或
            create NAME、rename OLD NEW、remove NAME、export NAME、import FILE、
            set KEY=VALUE...、unset KEY...（针对 --profile 指定的配置方案）
  exec      -- PROGRAM [ARGUMENT...]：针对守护进程运行 ctr 之类的程序，并设置
            CONTAINERD_ADDRESS 和 CONTAINERD_NAMESPACE；对普通用户则在守护进程的
            用户命名空间中运行

管理进程是持有该配置方案的程序：窗口（containerdeck）或 `deckctl run`。没有
管理进程时，`stop` 自行执行；对 lifetime = independent 的配置方案，`start` 和
`restart` 也是如此。</translation>
    </message>
    <message>
        <source>deckctl: %1
See deckctl --help.
</source>
        <translation>deckctl: %1
请参阅 deckctl --help。
</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>no command given; there are: %1</source>
        <translation>未给出命令；可用的命令：%1</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; there are: %2</source>
        <translation>未知命令“%1”；可用的命令：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes no argument &apos;%2&apos;</source>
        <translation>“%1”不接受参数“%2”</translation>
    </message>
    <message>
        <source>&apos;config&apos; says not what to do; there are: %1</source>
        <translation>“config”没有说明要做什么；可用的操作：%1</translation>
    </message>
    <message>
        <source>unknown &apos;config %1&apos;; there are: %2</source>
        <translation>未知操作“config %1”；可用的操作：%2</translation>
    </message>
    <message>
        <source>&apos;config %1&apos; needs a file</source>
        <translation>“config %1”需要一个文件</translation>
    </message>
    <message>
        <source>&apos;config %1&apos; takes no argument &apos;%2&apos;</source>
        <translation>“config %1”不接受参数“%2”</translation>
    </message>
    <message>
        <source>&apos;debug&apos; needs a time, such as 10m, or `off`</source>
        <translation>“debug”需要一个时长，例如 10m，或 `off`</translation>
    </message>
    <message>
        <source>&apos;debug&apos; takes no argument &apos;%1&apos;</source>
        <translation>“debug”不接受参数“%1”</translation>
    </message>
    <message>
        <source>&apos;debug&apos; knows no level &apos;%1&apos;; there are: debug, trace</source>
        <translation>“debug”没有级别“%1”；可用的级别：debug、trace</translation>
    </message>
    <message>
        <source>&apos;debug&apos; knows no time &apos;%1&apos;; use one such as 30s, 10m or 1h, up to 24h</source>
        <translation>“debug”不认识时长“%1”；请使用 30s、10m 或 1h 之类的值，最长 24h</translation>
    </message>
    <message>
        <source>--allow-group &apos;%1&apos;: there is no such group. Make it by `groupadd --system %1`, or name another one</source>
        <translation>--allow-group“%1”：没有这个组。请用 `groupadd --system %1` 创建，或指定其他组</translation>
    </message>
    <message>
        <source>--allow-group &apos;%1&apos;: this user is not a member of that group</source>
        <translation>--allow-group“%1”：当前用户不是该组的成员</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes no option --%2</source>
        <translation>“%1”不接受选项 --%2</translation>
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
        <source>&apos;%1&apos; is no option; there is &apos;-%1&apos;</source>
        <translation>没有选项“%1”；有选项“-%1”</translation>
    </message>
    <message>
        <source>&apos;exec&apos; needs a program: deckctl exec -- ctr version</source>
        <translation>“exec”需要一个程序：deckctl exec -- ctr version</translation>
    </message>
    <message>
        <source>&apos;run&apos; is for root where --system is given: sudo deckctl run --allow-group GROUP</source>
        <translation>带 --system 的“run”仅供 root 使用：sudo deckctl run --allow-group GROUP</translation>
    </message>
    <message>
        <source>&apos;exec&apos; is for root where --system is given, as the daemon&apos;s own socket is root&apos;s: sudo deckctl exec</source>
        <translation>带 --system 的“exec”仅供 root 使用，因为守护进程的套接字属于 root：sudo deckctl exec</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes --json only with --dry-run</source>
        <translation>“%1”只有与 --dry-run 一起才接受 --json</translation>
    </message>
    <message>
        <source>--output &apos;%1&apos; does not end in .tar.gz, .tgz, .tar.xz or .txz</source>
        <translation>--output“%1”不以 .tar.gz、.tgz、.tar.xz 或 .txz 结尾</translation>
    </message>
</context>
<context>
    <name>deck::CommonOptions</name>
    <message>
        <source>%1 cannot be a profile&apos;s name</source>
        <translation>%1 不能用作配置方案的名称</translation>
    </message>
    <message>
        <source>Use letters, digits, dots, dashes and underscores, beginning with a letter or a digit, at most 64.</source>
        <translation>请使用字母、数字、点、连字符和下划线，以字母或数字开头，最多 64 个字符。</translation>
    </message>
    <message>
        <source>there is no language %1</source>
        <translation>没有语言 %1</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>可用的语言：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>the path is empty</source>
        <translation>路径为空</translation>
    </message>
    <message>
        <source>Give a folder, or leave --home away for the system&apos;s own places.</source>
        <translation>请给出一个文件夹，或去掉 --home 以使用系统的默认位置。</translation>
    </message>
    <message>
        <source>%1 is not KEY=VALUE</source>
        <translation>%1 不是 KEY=VALUE 的形式</translation>
    </message>
    <message>
        <source>Name a key and a value, for example --set logLevel=debug. The keys are: %1.</source>
        <translation>请给出键和值，例如 --set logLevel=debug。可用的键：%1。</translation>
    </message>
    <message>
        <source>The profile, one daemon&apos;s settings.</source>
        <translation>配置方案，即一个守护进程的设置。</translation>
    </message>
    <message>
        <source>Keep state, data, log and config below DIR.</source>
        <translation>将状态、数据、日志和配置都放在 DIR 下。</translation>
    </message>
    <message>
        <source>The daemon that root manages: ask its manager for everything (see deckctl run --allow-group).</source>
        <translation>由 root 管理的守护进程：一切都通过其管理进程进行（见 deckctl run --allow-group）。</translation>
    </message>
    <message>
        <source>The daemon&apos;s command line: %1.</source>
        <translation>守护进程的命令行方言：%1。</translation>
    </message>
    <message>
        <source>The daemon&apos;s program, a path or a name in PATH.</source>
        <translation>守护进程的程序：路径，或 PATH 中的名称。</translation>
    </message>
    <message>
        <source>Set a key of the profile; may be given again. Keys: %1.</source>
        <translation>设置配置方案的一个键；可多次给出。键：%1。</translation>
    </message>
    <message>
        <source>The language of texts: %1.</source>
        <translation>文本的语言：%1。</translation>
    </message>
</context>
<context>
    <name>deck::ConfigCheck</name>
    <message>
        <source>version is not a whole number</source>
        <translation>version 不是整数</translation>
    </message>
    <message>
        <source>Write version = 2.</source>
        <translation>请写 version = 2。</translation>
    </message>
    <message>
        <source>version %1 is newer than the daemon knows (%2), which it does not say</source>
        <translation>version %1 比守护进程支持的版本（%2）新，但守护进程不会指出这一点</translation>
    </message>
    <message>
        <source>Write version = 2, and the names of plugins as that has them.</source>
        <translation>请写 version = 2，并按该版本的写法书写插件名称。</translation>
    </message>
    <message>
        <source>version %1 names plugins otherwise than version 2</source>
        <translation>version %1 的插件名称与版本 2 不同</translation>
    </message>
    <message>
        <source>Write version = 2, and the whole names of plugins (io.containerd...).</source>
        <translation>请写 version = 2，并写出插件的完整名称（io.containerd...）。</translation>
    </message>
    <message>
        <source>is read as version 2, which this manager writes, and not as version %1</source>
        <translation>会按此管理进程所写的版本 2 读取，而不是版本 %1</translation>
    </message>
    <message>
        <source>%1 is not a table</source>
        <translation>%1 不是表</translation>
    </message>
    <message>
        <source>Write it as [%1] with its keys below.</source>
        <translation>请写成 [%1]，并将其键写在下面。</translation>
    </message>
    <message>
        <source>%1 %2 is not an absolute path</source>
        <translation>%1 %2 不是绝对路径</translation>
    </message>
    <message>
        <source>Write one that begins with a slash.</source>
        <translation>请写以斜杠开头的路径。</translation>
    </message>
    <message>
        <source>%1 %2 is not the profile&apos;s, which stays %3</source>
        <translation>%1 %2 不是配置方案所定的路径，后者仍为 %3</translation>
    </message>
    <message>
        <source>Remove it; --home and the profile&apos;s name decide where things are.</source>
        <translation>请删除它；各文件的位置由 --home 和配置方案的名称决定。</translation>
    </message>
    <message>
        <source>Keep them apart: state is gone after a boot, and root is to stay.</source>
        <translation>请将二者分开：state 在重新开机后就会消失，而 root 应当保留。</translation>
    </message>
    <message>
        <source>root and state are the same folder</source>
        <translation>root 与 state 是同一个文件夹</translation>
    </message>
    <message>
        <source>one of root and state is within the other</source>
        <translation>root 与 state 中的一个位于另一个之内</translation>
    </message>
    <message>
        <source>%1.address has %2 bytes, and the longest that works has %3</source>
        <translation>%1.address 有 %2 字节，可用的最大长度为 %3 字节</translation>
    </message>
    <message>
        <source>Choose a shorter path.</source>
        <translation>请选择较短的路径。</translation>
    </message>
    <message>
        <source>%1.address %2 is not the profile&apos;s, which stays %3</source>
        <translation>%1.address %2 不是配置方案所定的地址，后者仍为 %3</translation>
    </message>
    <message>
        <source>imports %1, which is not an absolute path</source>
        <translation>imports 中的 %1 不是绝对路径</translation>
    </message>
    <message>
        <source>Write a whole path: the daemon would look for it elsewhere than here.</source>
        <translation>请写完整路径：否则守护进程会在别处查找。</translation>
    </message>
    <message>
        <source>is not text in UTF-8</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>Give a TOML file, saved as UTF-8.</source>
        <translation>请给出以 UTF-8 保存的 TOML 文件。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>您是指 %1 吗？</translation>
    </message>
    <message>
        <source>the daemon has no plugin %1 that could be set up</source>
        <translation>守护进程没有可以配置的插件 %1</translation>
    </message>
    <message>
        <source>the plugin %1 knows no %2</source>
        <translation>插件 %1 没有键 %2</translation>
    </message>
    <message>
        <source>the daemon knows no %1</source>
        <translation>守护进程不认识 %1</translation>
    </message>
</context>
<context>
    <name>deck::ConfigLook</name>
    <message>
        <source>refused by %1: %2</source>
        <translation>被 %1 拒绝：%2</translation>
    </message>
    <message>
        <source>has relative imports, so the daemon&apos;s binary is asked about it only when it is compared or applied</source>
        <translation>含有相对路径的 imports，因此只有在比较或应用时才会询问守护进程的程序</translation>
    </message>
    <message>
        <source>Correct it; `deckctl config check` says all.</source>
        <translation>请更正；`deckctl config check` 会给出全部问题。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place and cause</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Correct the profile&apos;s configText.</source>
        <translation>请更正配置方案的 configText。</translation>
    </message>
    <message>
        <source>there is nothing to compare with: %1</source>
        <translation>没有可比较的对象：%1</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>配置文件</translation>
    </message>
    <message>
        <source>The next start writes it anew.</source>
        <translation>下次启动时会重新写入。</translation>
    </message>
    <message>
        <source>imported file %1</source>
        <translation>导入的文件 %1</translation>
    </message>
    <message>
        <source>this dialect has no configuration file</source>
        <translation>此方言没有配置文件</translation>
    </message>
    <message>
        <source>Its settings are the options of its command line.</source>
        <translation>其设置就是命令行选项。</translation>
    </message>
    <message>
        <source>the profile, or options of the command line, have changed since %1 was written: the next start writes another one</source>
        <translation>自 %1 写入以来，配置方案或命令行选项已有更改：下次启动时会写入新的文件</translation>
    </message>
    <message>
        <source>is not TOML</source>
        <translation>不是 TOML</translation>
    </message>
    <message>
        <source>%1 did not tell what comes of it, so these are the values of the file alone: %2</source>
        <translation>%1 没有给出最终结果，因此这里只是文件中的值：%2</translation>
    </message>
</context>
<context>
    <name>deck::ConfigText</name>
    <message>
        <source># note: %1
</source>
        <translation># 注意：%1
</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>cause and advice</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1: %2: %3
</source>
        <comment>place, error or warning, what is said</comment>
        <translation>%1: %2：%3
</translation>
    </message>
    <message>
        <source>%1, as a start would write it</source>
        <translation>%1（启动时将写入的内容）</translation>
    </message>
    <message>
        <source># as seen by %1
</source>
        <translation># 依据 %1 的解读
</translation>
    </message>
    <message>
        <source>%1: not to be used
</source>
        <translation>%1：不可使用
</translation>
    </message>
    <message>
        <source>%1: accepted by %2
</source>
        <translation>%1：被 %2 接受
</translation>
    </message>
    <message>
        <source># no value would be different
</source>
        <translation># 没有任何值会改变
</translation>
    </message>
</context>
<context>
    <name>deck::Control</name>
    <message>
        <source>a start came in between</source>
        <translation>其间收到了启动命令</translation>
    </message>
    <message>
        <source>Stop it again.</source>
        <translation>请再次停止。</translation>
    </message>
    <message>
        <source>The daemon runs; its log says more.</source>
        <translation>守护进程正在运行；详情见其日志。</translation>
    </message>
    <message>
        <source>a stop came in between</source>
        <translation>其间收到了停止命令</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>请再次启动。</translation>
    </message>
    <message>
        <source>its manager does not know the question</source>
        <translation>其管理进程不认识这个请求</translation>
    </message>
    <message>
        <source>It is of an older version: end it and start this one&apos;s.</source>
        <translation>它是较旧的版本：请结束它，然后启动当前版本的管理进程。</translation>
    </message>
    <message>
        <source>something that is not a socket stands there</source>
        <translation>该位置上的不是套接字</translation>
    </message>
    <message>
        <source>Move it away, or choose another --home.</source>
        <translation>请将其移走，或选择其他 --home。</translation>
    </message>
    <message>
        <source>Correct the permissions of its folder, or choose another --home.</source>
        <translation>请更正其所在文件夹的权限，或选择其他 --home。</translation>
    </message>
    <message>
        <source>its manager has no window</source>
        <translation>其管理进程没有窗口</translation>
    </message>
    <message>
        <source>pid %1 manages the profile and does not answer</source>
        <translation>PID %1 管理着此配置方案，但没有响应</translation>
    </message>
    <message>
        <source>It is stopped, or has too many clients. Try again, or end it.</source>
        <translation>它被暂停了，或客户端过多。请重试，或结束它。</translation>
    </message>
    <message>
        <source>its manager has ended</source>
        <translation>其管理进程已结束</translation>
    </message>
    <message>
        <source>Take over to manage the daemon from here.</source>
        <translation>请接手，以便在这里管理守护进程。</translation>
    </message>
</context>
<context>
    <name>deck::DaemonAnswers</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: it is served by another process than pid %2</source>
        <translation>%1：提供它的不是 PID %2，而是另一个进程</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>退出状态 %1</translation>
    </message>
    <message>
        <source>%1: no answer in time</source>
        <translation>%1：未及时应答</translation>
    </message>
    <message>
        <source>it does not accept connections any more</source>
        <translation>它不再接受连接</translation>
    </message>
</context>
<context>
    <name>deck::DaemonConfig</name>
    <message>
        <source>configText, line %1</source>
        <translation>configText 第 %1 行</translation>
    </message>
    <message>
        <source>sets %1, which belongs to this manager</source>
        <translation>设置了 %1，而它由此管理进程掌管</translation>
    </message>
    <message>
        <source>Remove it; --home and the profile&apos;s name decide where things are.</source>
        <translation>请删除它；各文件的位置由 --home 和配置方案的名称决定。</translation>
    </message>
    <message>
        <source>%1 is not a table</source>
        <translation>%1 不是表</translation>
    </message>
    <message>
        <source>Write it as [%1] with its keys below.</source>
        <translation>请写成 [%1]，并将其键写在下面。</translation>
    </message>
    <message>
        <source>Correct this line.</source>
        <translation>请更正此行。</translation>
    </message>
    <message>
        <source>Correct this line of the profile&apos;s configText.</source>
        <translation>请更正配置方案 configText 中的此行。</translation>
    </message>
</context>
<context>
    <name>deck::DoctorText</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ok</source>
        <translation>%1 项正常</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 项已跳过</translation>
    </message>
    <message>
        <source>fix: %1
</source>
        <translation>修复：%1
</translation>
    </message>
    <message>
        <source>Some of this can be done by: deckctl doctor --fix
</source>
        <translation>其中一部分可以用此命令修复：deckctl doctor --fix
</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>done: %1
</source>
        <translation>已完成：%1
</translation>
    </message>
    <message>
        <source>not done: %1
</source>
        <translation>未完成：%1
</translation>
    </message>
</context>
<context>
    <name>deck::DumpLook</name>
    <message>
        <source>pid %1</source>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>its log, where a dump would stand, is not a file</source>
        <translation>其日志不是文件，无法在其中读取转储</translation>
    </message>
    <message>
        <source>Send it SIGUSR1 and look where its output goes.</source>
        <translation>请向它发送 SIGUSR1，并查看其输出去往何处。</translation>
    </message>
    <message>
        <source>it is stopped, so it cannot answer</source>
        <translation>它被暂停了，因此无法应答</translation>
    </message>
    <message>
        <source>Let it go on: kill -CONT %1</source>
        <translation>请让它继续运行：kill -CONT %1</translation>
    </message>
    <message>
        <source>no dump came into its log within %1 s</source>
        <translation>%1 秒内其日志中没有出现转储</translation>
    </message>
    <message>
        <source>It may be too busy, or hung in the kernel; try again.</source>
        <translation>它可能过于繁忙，或在内核中挂起；请重试。</translation>
    </message>
    <message>
        <source>%1 goroutines of pid %2 at %3, %4 different
</source>
        <translation>PID %2 在 %3 有 %1 个 goroutine，共 %4 种
</translation>
    </message>
</context>
<context>
    <name>deck::ErrorText</name>
    <message>
        <source>Repair: deckctl start --set-aside-pid-file (or run --set-aside-pid-file)
</source>
        <translation>修复：deckctl start --set-aside-pid-file（或 run --set-aside-pid-file）
</translation>
    </message>
    <message>
        <source>Repair: deckctl run
</source>
        <translation>修复：deckctl run
</translation>
    </message>
    <message>
        <source>deckctl: warning: %1
</source>
        <translation>deckctl: 警告：%1
</translation>
    </message>
</context>
<context>
    <name>deck::Errors</name>
    <message>
        <source>No answer since it was adopted.</source>
        <translation>自接管以来没有响应。</translation>
    </message>
    <message>
        <source>the profile says startDaemon = false, so nothing is started from here</source>
        <translation>配置方案中 startDaemon = false，因此不会从这里启动</translation>
    </message>
    <message>
        <source>Start the daemon where it belongs, or set startDaemon = true.</source>
        <translation>请在守护进程所属之处启动它，或设置 startDaemon = true。</translation>
    </message>
    <message>
        <source>already started (pid %1)</source>
        <translation>已经启动（PID %1）</translation>
    </message>
    <message>
        <source>Use restart to replace it.</source>
        <translation>请使用重启来替换它。</translation>
    </message>
    <message>
        <source>it is served by %1</source>
        <translation>它由 %1 提供</translation>
    </message>
    <message>
        <source>Stop that daemon where it was started, or use another --home or --profile.</source>
        <translation>请在启动那个守护进程之处将其停止，或使用其他 --home 或 --profile。</translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>Stop the daemon as the user that it runs as.</source>
        <translation>请以运行守护进程的用户身份停止它。</translation>
    </message>
    <message>
        <source>not even SIGKILL has ended it</source>
        <translation>连 SIGKILL 也未能结束它</translation>
    </message>
    <message>
        <source>It waits in the kernel, for a disk or a network file system, say, and ends with that.</source>
        <translation>它正在内核中等待（例如等待磁盘或网络文件系统），等待结束后就会终止。</translation>
    </message>
    <message>
        <source>the new process could not be set up</source>
        <translation>无法设置新进程</translation>
    </message>
    <message>
        <source>The last line of the log names the system call.</source>
        <translation>日志的最后一行指出了是哪个系统调用。</translation>
    </message>
    <message>
        <source>it ended unasked: %1</source>
        <translation>意外结束：%1</translation>
    </message>
    <message>
        <source>it ended while starting: %1</source>
        <translation>在启动过程中结束：%1</translation>
    </message>
    <message>
        <source>Its last lines say why: see %1.</source>
        <translation>最后几行日志说明了原因：见 %1。</translation>
    </message>
    <message>
        <source>it was not usable after %1 s and is stopped</source>
        <translation>%1 秒后仍不可用，正在将其停止</translation>
    </message>
    <message>
        <source>See what it waits for in %1, or raise the profile&apos;s startTimeout.</source>
        <translation>请在 %1 中查看它在等待什么，或增大配置方案的 startTimeout。</translation>
    </message>
    <message>
        <source>it did not answer several questions in a row and is replaced</source>
        <translation>它连续多次没有响应，将被替换</translation>
    </message>
    <message>
        <source>It was asked for a goroutine dump, which %1 has if it could write one.</source>
        <translation>已要求它转储 goroutine；如果它写得出来，就在 %1 中。</translation>
    </message>
    <message>
        <source>it ended, and what it had made for the daemon with it</source>
        <translation>它已结束，它为守护进程建立的环境也随之消失</translation>
    </message>
    <message>
        <source>The daemon is replaced, in a new user namespace.</source>
        <translation>守护进程将在新的用户命名空间中被替换。</translation>
    </message>
    <message>
        <source>%1; that was start %2 within %3 s, so no further attempt is made</source>
        <translation>%1；这是 %3 秒内的第 %2 次启动，因此不再尝试</translation>
    </message>
    <message>
        <source>a process that cannot be seen from here</source>
        <translation>一个从这里看不到的进程</translation>
    </message>
    <message>
        <source>pid %1 (%2)</source>
        <translation>PID %1（%2）</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>Correct the profile&apos;s `binary`.</source>
        <translation>请更正配置方案的 `binary`。</translation>
    </message>
    <message>
        <source>no such program in PATH (%1)</source>
        <translation>PATH（%1）中没有这个程序</translation>
    </message>
    <message>
        <source>Install it (Debian&apos;s package of containerd has that name), or name its path as the profile&apos;s `binary`.</source>
        <translation>请安装它（Debian 的 containerd 软件包即以此为名），或将其路径写为配置方案的 `binary`。</translation>
    </message>
    <message>
        <source>this manager runs as root</source>
        <translation>此管理进程以 root 身份运行</translation>
    </message>
    <message>
        <source>Unset the key, or start the manager as an ordinary user.</source>
        <translation>请取消设置该键，或以普通用户身份启动管理进程。</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>it is not a folder (a symbolic link counts as none)</source>
        <translation>不是文件夹（符号链接不算）</translation>
    </message>
    <message>
        <source>it belongs to another user</source>
        <translation>属于其他用户</translation>
    </message>
    <message>
        <source>other users may write to it, so what stands in it cannot be trusted</source>
        <translation>其他用户可以写入，因此其中的内容不可信</translation>
    </message>
    <message>
        <source>it is a symbolic link, which is never followed</source>
        <translation>是符号链接，而符号链接一律不跟随</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>it is not a plain file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>Make it a folder of yours with mode 0700, or choose another place.</source>
        <translation>请使其成为您自己的、权限为 0700 的文件夹，或选择其他位置。</translation>
    </message>
    <message>
        <source>Remove what stands there, or correct its permissions.</source>
        <translation>请移除那里的内容，或更正其权限。</translation>
    </message>
    <message>
        <source>something that is not a socket stands there</source>
        <translation>该位置上的不是套接字</translation>
    </message>
    <message>
        <source>Move it away: the daemon would delete it.</source>
        <translation>请将其移走：否则守护进程会删除它。</translation>
    </message>
    <message>
        <source>Correct the permissions of the path.</source>
        <translation>请更正该路径的权限。</translation>
    </message>
    <message>
        <source>it holds &quot;%1&quot;, which is not a pid</source>
        <translation>其内容为“%1”，不是 PID</translation>
    </message>
    <message>
        <source>Set the file aside and start: it is renamed, not deleted.</source>
        <translation>请将该文件移开再启动：它只会被重命名，不会被删除。</translation>
    </message>
    <message>
        <source>%1 named %2, which is not this daemon and was left alone.</source>
        <translation>%1 记录的是 %2，它不是此守护进程，未被触动。</translation>
    </message>
    <message>
        <source>its metadata store is in use by %1</source>
        <translation>其元数据存储正被 %1 使用</translation>
    </message>
    <message>
        <source>it ended while it was adopted</source>
        <translation>在接管过程中结束</translation>
    </message>
    <message>
        <source>%1: %2. It does not name the daemon that runs.</source>
        <translation>%1：%2。它没有记录正在运行的守护进程。</translation>
    </message>
    <message>
        <source>Correct the permissions of the path, or choose another --home.</source>
        <translation>请更正该路径的权限，或选择其他 --home。</translation>
    </message>
    <message>
        <source>Correct the permissions of the file and its folder.</source>
        <translation>请更正该文件及其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>Correct the permissions of the folder, or make room on its disk.</source>
        <translation>请更正文件夹的权限，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>Move the file away by hand.</source>
        <translation>请手动将该文件移走。</translation>
    </message>
    <message>
        <source>%1 did not hold a pid and was renamed to %2.</source>
        <translation>%1 中没有 PID，已重命名为 %2。</translation>
    </message>
    <message>
        <source>Correct the permissions of the log folder, or make room on its disk.</source>
        <translation>请更正日志文件夹的权限，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>Check that it is an executable for this machine.</source>
        <translation>请检查它是否是适用于本机的可执行文件。</translation>
    </message>
    <message>
        <source>Raise the manager&apos;s limit of open files.</source>
        <translation>请提高管理进程的打开文件数上限。</translation>
    </message>
    <message>
        <source>Lowering it needs CAP_SYS_RESOURCE; unset the profile&apos;s oomScore or oomScoreRequired to start without.</source>
        <translation>降低该值需要 CAP_SYS_RESOURCE；若要在没有它的情况下启动，请取消设置配置方案的 oomScore 或 oomScoreRequired。</translation>
    </message>
    <message>
        <source>oomScore %1 was not applied: %2. Lowering it needs CAP_SYS_RESOURCE.</source>
        <translation>未能应用 oomScore %1：%2。降低该值需要 CAP_SYS_RESOURCE。</translation>
    </message>
    <message>
        <source>Make room on its disk, or correct the permissions of its folder.</source>
        <translation>请腾出磁盘空间，或更正其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>a process that cannot be looked for</source>
        <translation>一个无法查找的进程</translation>
    </message>
    <message>
        <source>pid %1, which cannot be looked at</source>
        <translation>PID %1（无法查看）</translation>
    </message>
    <message>
        <source>whether this profile&apos;s daemon still runs cannot be told: %1</source>
        <translation>无法判断此配置方案的守护进程是否仍在运行：%1</translation>
    </message>
    <message>
        <source>Try again, or raise the manager&apos;s limits of open files and memory.</source>
        <translation>请重试，或提高管理进程的打开文件数和内存限制。</translation>
    </message>
    <message>
        <source>who serves it cannot be told: %1</source>
        <translation>无法判断由哪个进程提供服务：%1</translation>
    </message>
</context>
<context>
    <name>deck::ExecCommand</name>
    <message>
        <source>Check the program&apos;s name.</source>
        <translation>请检查程序的名称。</translation>
    </message>
    <message>
        <source>profile &apos;%1&apos;</source>
        <translation>配置方案“%1”</translation>
    </message>
    <message>
        <source>there is no user namespace to go into, as the daemon does not run</source>
        <translation>守护进程未运行，因此没有可进入的用户命名空间</translation>
    </message>
    <message>
        <source>Start it: deckctl start.</source>
        <translation>请启动它：deckctl start。</translation>
    </message>
</context>
<context>
    <name>deck::ExitStatus</name>
    <message>
        <source>killed by %1</source>
        <translation>被 %1 终止</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>ended (not a child of this manager, so the exit code is unknown)</source>
        <translation>已结束（不是此管理进程的子进程，因此退出码未知）</translation>
    </message>
</context>
<context>
    <name>deck::FileEdit</name>
    <message>
        <source>configuration</source>
        <translation>配置文件</translation>
    </message>
    <message>
        <source>Correct the link.</source>
        <translation>请更正该链接。</translation>
    </message>
    <message>
        <source>the manager&apos;s command line sets it</source>
        <translation>它由管理进程的命令行设置</translation>
    </message>
    <message>
        <source>End the manager and start it without that option.</source>
        <translation>请结束管理进程，并去掉该选项后重新启动。</translation>
    </message>
    <message>
        <source>it cannot be changed under a manager, as the daemon&apos;s files are others</source>
        <translation>有管理进程时无法更改，因为守护进程会使用不同的文件</translation>
    </message>
    <message>
        <source>End the manager, and use `deckctl profiles set dialect=...`.</source>
        <translation>请结束管理进程，然后使用 `deckctl profiles set dialect=...`。</translation>
    </message>
    <message>
        <source>it would be larger than 1 MiB</source>
        <translation>会超过 1 MiB</translation>
    </message>
    <message>
        <source>Have less in it; a file of its own can be named by configFile.</source>
        <translation>请减少内容；可以用 configFile 指定单独的文件。</translation>
    </message>
    <message>
        <source>the profile names no file</source>
        <translation>配置方案没有指定文件</translation>
    </message>
    <message>
        <source>Set configFile first, or change configText.</source>
        <translation>请先设置 configFile，或更改 configText。</translation>
    </message>
    <message>
        <source>Correct the permissions of the path.</source>
        <translation>请更正该路径的权限。</translation>
    </message>
    <message>
        <source>cannot be removed</source>
        <translation>无法删除</translation>
    </message>
    <message>
        <source>Remove it by hand.</source>
        <translation>请手动删除。</translation>
    </message>
</context>
<context>
    <name>deck::FolderChecks</name>
    <message>
        <source>mode %1</source>
        <translation>权限 %1</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 不是文件夹</translation>
    </message>
    <message>
        <source>%1 is on a file system that is mounted read-only</source>
        <translation>%1 位于以只读方式挂载的文件系统上</translation>
    </message>
    <message>
        <source>%1 is not writable for this user</source>
        <translation>当前用户无法写入 %1</translation>
    </message>
    <message>
        <source>%1 belongs to uid %2, not to uid %3</source>
        <translation>%1 属于 UID %2，而不是 UID %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 will be made</source>
        <translation>将会创建 %1</translation>
    </message>
    <message>
        <source>other users may write to %1</source>
        <translation>其他用户可以写入 %1</translation>
    </message>
    <message>
        <source>%1 is not a folder of its own (a link counts as none)</source>
        <translation>%1 本身不是文件夹（链接不算）</translation>
    </message>
    <message>
        <source>other users may look into %1</source>
        <translation>其他用户可以查看 %1</translation>
    </message>
    <message>
        <source>locks and overlay do not work on it</source>
        <translation>锁和 overlay 在其上无法工作</translation>
    </message>
    <message>
        <source>it has no owners, modes and devices</source>
        <translation>它没有所有者、权限和设备文件</translation>
    </message>
    <message>
        <source>it has no owners and links</source>
        <translation>它没有所有者和链接</translation>
    </message>
    <message>
        <source>it cannot be written to</source>
        <translation>它无法写入</translation>
    </message>
    <message>
        <source>overlay may not be mounted on it</source>
        <translation>其上可能无法挂载 overlay</translation>
    </message>
    <message>
        <source>overlay cannot be mounted on overlay; the native snapshotter can be used</source>
        <translation>overlay 上无法再挂载 overlay；可以使用 native 快照插件</translation>
    </message>
    <message>
        <source>overlay cannot be mounted on it</source>
        <translation>其上无法挂载 overlay</translation>
    </message>
    <message>
        <source>images take memory, and are gone after a boot</source>
        <translation>镜像会占用内存，并在重新开机后消失</translation>
    </message>
    <message>
        <source>%1, mounted read-only</source>
        <translation>%1，以只读方式挂载</translation>
    </message>
    <message>
        <source>%1, mounted noexec: no container could run a program</source>
        <translation>%1，以 noexec 方式挂载：容器无法运行任何程序</translation>
    </message>
    <message>
        <source>%1 without d_type, which overlay needs (xfs: made with ftype=0)</source>
        <translation>%1，没有 overlay 所需的 d_type（xfs：以 ftype=0 创建）</translation>
    </message>
    <message>
        <source>%1, mounted nodev: overlay cannot delete files</source>
        <translation>%1，以 nodev 方式挂载：overlay 无法删除文件</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，文件系统 %2</translation>
    </message>
    <message>
        <source>%1: %2 MiB free</source>
        <translation>%1：可用 %2 MiB</translation>
    </message>
    <message>
        <source>%1, %2 inodes</source>
        <translation>%1，%2 个 inode</translation>
    </message>
    <message>
        <source>State folder</source>
        <translation>状态文件夹</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation>日志文件夹</translation>
    </message>
    <message>
        <source>File system</source>
        <translation>文件系统</translation>
    </message>
    <message>
        <source>Space for data</source>
        <translation>数据空间</translation>
    </message>
    <message>
        <source>Space for logs</source>
        <translation>日志空间</translation>
    </message>
</context>
<context>
    <name>deck::GoroutineDump</name>
    <message>
        <source>%1 × [%2] for up to %3 min</source>
        <translation>%1 × [%2]，最长 %3 分钟</translation>
    </message>
    <message>
        <source>%1 × [%2]</source>
        <translation>%1 × [%2]</translation>
    </message>
</context>
<context>
    <name>deck::HostChecks</name>
    <message>
        <source>%1 with cpu, io, memory and pids</source>
        <translation>%1，有 cpu、io、memory 和 pids</translation>
    </message>
    <message>
        <source>%1 without %2: such limits of containers have no effect</source>
        <translation>%1，没有 %2：容器的这类限制不起作用</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>root needs none</source>
        <translation>root 不需要</translation>
    </message>
    <message>
        <source>cgroup 1 has none: an ordinary user&apos;s containers have no limits</source>
        <translation>cgroup 1 没有委托：普通用户的容器没有限制</translation>
    </message>
    <message>
        <source>cpu, io, memory and pids reach %1</source>
        <translation>cpu、io、memory 和 pids 已委托给 %1</translation>
    </message>
    <message>
        <source>%1 do not reach %2: such limits of containers have no effect</source>
        <translation>%1 没有委托给 %2：容器的这类限制不起作用</translation>
    </message>
    <message>
        <source>the profile leaves it alone</source>
        <translation>配置方案没有设置</translation>
    </message>
    <message>
        <source>%1 can be set</source>
        <translation>可以设置 %1</translation>
    </message>
    <message>
        <source>%1 is below this process&apos;s own (%2), which needs CAP_SYS_RESOURCE</source>
        <translation>%1 低于本进程自己的值（%2），这需要 CAP_SYS_RESOURCE</translation>
    </message>
    <message>
        <source>it says %1: no registry&apos;s certificate is valid yet</source>
        <translation>时间为 %1：镜像仓库的证书都尚未生效</translation>
    </message>
    <message>
        <source>it says %1, but %2 is of a later day</source>
        <translation>时间为 %1，但 %2 的日期更晚</translation>
    </message>
    <message>
        <source>nothing keeps it right (it says %1)</source>
        <translation>没有进行时间同步（时间为 %1）</translation>
    </message>
    <message>
        <source>synchronised (it says %1)</source>
        <translation>已同步（时间为 %1）</translation>
    </message>
    <message>
        <source>Control groups</source>
        <translation>控制组</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>委托</translation>
    </message>
    <message>
        <source>OOM score</source>
        <translation>OOM 分数</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
</context>
<context>
    <name>deck::Inspection</name>
    <message>
        <source>the daemon is not running</source>
        <translation>守护进程未运行</translation>
    </message>
    <message>
        <source>Start it first.</source>
        <translation>请先启动它。</translation>
    </message>
    <message>
        <source>pid %1 (%2)</source>
        <translation>PID %1（%2）</translation>
    </message>
    <message>
        <source>its log is not a file</source>
        <translation>其日志不是文件</translation>
    </message>
</context>
<context>
    <name>deck::KernelChecks</name>
    <message>
        <source>its version could not be read</source>
        <translation>无法读取其版本</translation>
    </message>
    <message>
        <source>Linux %1; 5.3 is needed</source>
        <translation>Linux %1；需要 5.3</translation>
    </message>
    <message>
        <source>overlay is in %1</source>
        <translation>%1 中有 overlay</translation>
    </message>
    <message>
        <source>overlay is not in %1: images are copied whole</source>
        <translation>%1 中没有 overlay：镜像会被整个复制</translation>
    </message>
    <message>
        <source>pidfd_open; no close_range, so a start takes a little longer</source>
        <translation>有 pidfd_open；没有 close_range，因此启动会稍慢</translation>
    </message>
    <message>
        <source>filters can be set</source>
        <translation>可以设置过滤器</translation>
    </message>
    <message>
        <source>%1 is not there: containers with a seccomp profile do not start</source>
        <translation>%1 不存在：带有 seccomp 配置的容器无法启动</translation>
    </message>
    <message>
        <source>this kernel has none</source>
        <translation>此内核不支持</translation>
    </message>
    <message>
        <source>they can be made</source>
        <translation>可以创建</translation>
    </message>
    <message>
        <source>%1 is %2: none can be made</source>
        <translation>%1 为 %2：无法创建</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Overlay</translation>
    </message>
    <message>
        <source>System calls</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Seccomp</source>
        <translation>Seccomp</translation>
    </message>
    <message>
        <source>User namespaces</source>
        <translation>用户命名空间</translation>
    </message>
    <message>
        <source>pidfd_open and close_range</source>
        <translation>pidfd_open 和 close_range</translation>
    </message>
    <message>
        <source>pidfd_open is refused, as by an old kernel or a seccomp filter; /proc is looked at again and again instead</source>
        <translation>pidfd_open 被拒绝，可能是内核较旧或有 seccomp 过滤器；改为反复查看 /proc</translation>
    </message>
</context>
<context>
    <name>deck::Keywords</name>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>重启策略</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>管理进程</translation>
    </message>
    <message>
        <source>adoption</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>服务中</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>not-responding</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
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
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>launched</source>
        <translation>由此启动</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>接管</translation>
    </message>
</context>
<context>
    <name>deck::LogPlace</name>
    <message>
        <source>Where this daemon writes its log cannot be seen: %1.</source>
        <translation>无法得知此守护进程将日志写到哪里：%1。</translation>
    </message>
    <message>
        <source>This daemon writes its log into a pipe of the program that started it, so there is no file to show.</source>
        <translation>此守护进程将日志写入启动它的程序的管道，因此没有可显示的文件。</translation>
    </message>
    <message>
        <source>This daemon writes its log to the journal: see `journalctl _PID=%1`.</source>
        <translation>此守护进程将日志写入 systemd 日志：见 `journalctl _PID=%1`。</translation>
    </message>
    <message>
        <source>This daemon&apos;s log is thrown away (/dev/null).</source>
        <translation>此守护进程的日志被丢弃（/dev/null）。</translation>
    </message>
    <message>
        <source>This daemon writes its log to the terminal %1.</source>
        <translation>此守护进程将日志写到终端 %1。</translation>
    </message>
    <message>
        <source>The file that this daemon writes its log to was deleted. Its next start makes a new one.</source>
        <translation>此守护进程写入日志的文件已被删除。下次启动时会创建新文件。</translation>
    </message>
</context>
<context>
    <name>deck::LogQuery</name>
    <message>
        <source>%1 is not closed</source>
        <translation>%1 没有闭合</translation>
    </message>
    <message>
        <source>%1 is not a level</source>
        <translation>%1 不是级别</translation>
    </message>
</context>
<context>
    <name>deck::LogsCommand</name>
    <message>
        <source>no log is kept of a run that began at &apos;%1&apos;</source>
        <translation>没有保留开始于“%1”的运行的日志</translation>
    </message>
    <message>
        <source>there is no log yet</source>
        <translation>还没有日志</translation>
    </message>
    <message>
        <source>Start the daemon first.</source>
        <translation>请先启动守护进程。</translation>
    </message>
    <message>
        <source>Read it as the user who manages the daemon.</source>
        <translation>请以管理守护进程的用户身份读取。</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>deckctl logs --run list names those that are.</source>
        <translation>deckctl logs --run list 会列出保留了日志的运行。</translation>
    </message>
    <message>
        <source>deckctl: %1: there is no log yet; waiting for it.
</source>
        <translation>deckctl: %1：还没有日志；正在等待。
</translation>
    </message>
</context>
<context>
    <name>deck::LogsOptions</name>
    <message>
        <source>&apos;%1&apos; is not a level</source>
        <translation>“%1”不是级别</translation>
    </message>
    <message>
        <source>Use trace, debug, info, warning, error, fatal or panic.</source>
        <translation>请使用 trace、debug、info、warning、error、fatal 或 panic。</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: %2, at character %3</source>
        <translation>“%1”：%2，位于第 %3 个字符</translation>
    </message>
    <message>
        <source>See man pcre2pattern.</source>
        <translation>请参阅 man pcre2pattern。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a time</source>
        <translation>“%1”不是时间</translation>
    </message>
    <message>
        <source>Use a time such as &quot;2026-11-23 15:37&quot;, 15:37:24 (today) or 2026-11-23T15:37:24Z, or how long ago: 90s, 10m, 2h, 3d.</source>
        <translation>请使用 &quot;2026-11-23 15:37&quot;、15:37:24（今天）或 2026-11-23T15:37:24Z 之类的时间，或多久以前：90s、10m、2h、3d。</translation>
    </message>
    <message>
        <source>logs: go on printing as the log grows, through restarts too.</source>
        <translation>logs：随日志增长持续输出，重启后也继续。</translation>
    </message>
    <message>
        <source>logs: print the last COUNT lines (default %1), or `all`; runs: so many runs.</source>
        <translation>logs：输出最后 COUNT 行（默认 %1），或 `all`；runs：列出的运行数。</translation>
    </message>
    <message>
        <source>logs: only lines of this level and of more severe ones.</source>
        <translation>logs：只输出此级别及更严重的行。</translation>
    </message>
    <message>
        <source>logs: only lines that match a regular expression (PCRE2); all of several.</source>
        <translation>logs：只输出匹配正则表达式（PCRE2）的行；给出多个时须全部匹配。</translation>
    </message>
    <message>
        <source>logs: only lines from this time on, or so long ago (10m).</source>
        <translation>logs：只输出此时间以后，或多久以来（10m）的行。</translation>
    </message>
    <message>
        <source>logs: only lines before this time, or so long ago.</source>
        <translation>logs：只输出此时间以前，或多久以前的行。</translation>
    </message>
    <message>
        <source>logs: an earlier run, by its start in the name of its log, or `list`.</source>
        <translation>logs：以前的某次运行，用其日志名称中的开始时间指定，或 `list`。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a count</source>
        <translation>“%1”不是数量</translation>
    </message>
    <message>
        <source>Use a number or `all`.</source>
        <translation>请使用数字或 `all`。</translation>
    </message>
    <message>
        <source>the log of an earlier run does not grow</source>
        <translation>以前运行的日志不会再增长</translation>
    </message>
    <message>
        <source>Leave out --follow.</source>
        <translation>请去掉 --follow。</translation>
    </message>
</context>
<context>
    <name>deck::Manager</name>
    <message>
        <source>Correct the permissions of the path, or choose another --home.</source>
        <translation>请更正该路径的权限，或选择其他 --home。</translation>
    </message>
    <message>
        <source>it is not a folder of this user alone, so what stands in it cannot be trusted</source>
        <translation>不是当前用户独有的文件夹，因此其中的内容不可信</translation>
    </message>
    <message>
        <source>Make it a folder of yours with mode 0700, or choose another --home.</source>
        <translation>请使其成为您自己的、权限为 0700 的文件夹，或选择其他 --home。</translation>
    </message>
    <message>
        <source>%1 is over its limit and goes on growing: its file system cannot give back the head of a file. Restart the daemon to begin a new log.</source>
        <translation>%1 已超出限额并仍在增长：其文件系统无法释放文件开头的空间。请重启守护进程以开始新的日志。</translation>
    </message>
    <message>
        <source>%1: the logs cannot be kept within their limits: %2</source>
        <translation>%1：无法将日志保持在限额之内：%2</translation>
    </message>
    <message>
        <source>its dialect is another one now, which moves the daemon&apos;s files</source>
        <translation>其方言已改变，守护进程的文件位置也会随之改变</translation>
    </message>
    <message>
        <source>End this manager and start it again, or put the dialect back.</source>
        <translation>请结束并重新启动此管理进程，或将方言改回。</translation>
    </message>
    <message>
        <source>Correct the permissions of the state folder.</source>
        <translation>请更正状态文件夹的权限。</translation>
    </message>
    <message>
        <source>%1: its disk is full, and what the daemon logs is lost until there is room. Make room there, or lower the profile&apos;s logCapTotal.</source>
        <translation>%1：其所在磁盘已满，在腾出空间之前守护进程写入的日志会丢失。请腾出空间，或降低配置方案的 logCapTotal。</translation>
    </message>
</context>
<context>
    <name>deck::OsError</name>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有那个文件或目录</translation>
    </message>
    <message>
        <source>No such process</source>
        <translation>没有那个进程</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>Argument list too long</source>
        <translation>参数列表过长</translation>
    </message>
    <message>
        <source>Exec format error</source>
        <translation>可执行文件格式错误</translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation>资源暂时不可用</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不够</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源忙</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>Invalid cross-device link</source>
        <translation>无效的跨设备链接</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是目录</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个目录</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>无效的参数</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>文本文件忙</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>设备上没有空间</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>只读文件系统</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>管道已断开</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Function not implemented</source>
        <translation>函数未实现</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>目录非空</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接的层数过多</translation>
    </message>
    <message>
        <source>Operation not supported</source>
        <translation>不支持的操作</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>地址已在使用</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>连接被对方重置</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘限额</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an error and its system call</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>deck::PlaceChecks</name>
    <message>
        <source>%1 (%2 of %3 bytes)</source>
        <translation>%1（%2 字节，上限 %3）</translation>
    </message>
    <message>
        <source>the path is too long: %1</source>
        <translation>路径过长：%1</translation>
    </message>
    <message>
        <source>%1, left behind; the daemon replaces it</source>
        <translation>%1，是残留的；守护进程会替换它</translation>
    </message>
    <message>
        <source>%1, served by %2</source>
        <translation>%1，由 %2 提供</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 为空</translation>
    </message>
    <message>
        <source>%1 holds no pid</source>
        <translation>%1 中没有 PID</translation>
    </message>
    <message>
        <source>%1 names %2, which is not this daemon</source>
        <translation>%1 记录的是 %2，它不是此守护进程</translation>
    </message>
    <message>
        <source>%1 names pid %2</source>
        <translation>%1 记录的是 PID %2</translation>
    </message>
    <message>
        <source>this dialect has no metadata store</source>
        <translation>此方言没有元数据存储</translation>
    </message>
    <message>
        <source>the metadata store in %1 is in use by %2</source>
        <translation>%1 中的元数据存储正被 %2 使用</translation>
    </message>
    <message>
        <source>no other daemon uses %1</source>
        <translation>没有其他守护进程使用 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1，以及另外 %2 个</translation>
    </message>
    <message>
        <source>every socket that is there is served</source>
        <translation>现有的套接字都有进程提供</translation>
    </message>
    <message>
        <source>not served by the daemon that runs: %1</source>
        <translation>没有由正在运行的守护进程提供：%1</translation>
    </message>
    <message>
        <source>left behind, and served by nobody: %1</source>
        <translation>残留的、没有进程提供的套接字：%1</translation>
    </message>
    <message>
        <source>no mounts of dead containers in %1</source>
        <translation>%1 中没有已结束容器的挂载</translation>
    </message>
    <message>
        <source>mounted for containers whose shim has gone: %1</source>
        <translation>为 shim 已消失的容器所做的挂载：%1</translation>
    </message>
    <message>
        <source>Pid file</source>
        <translation>PID 文件</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Metadata store</source>
        <translation>元数据存储</translation>
    </message>
    <message>
        <source>Leftover sockets</source>
        <translation>残留的套接字</translation>
    </message>
    <message>
        <source>Leftover mounts</source>
        <translation>残留的挂载</translation>
    </message>
</context>
<context>
    <name>deck::Places</name>
    <message>
        <source>the socket&apos;s path has %1 bytes, and the longest that works has %2</source>
        <translation>套接字的路径有 %1 字节，可用的最大长度为 %2 字节</translation>
    </message>
    <message>
        <source>Shorten --home or the profile&apos;s name by %1 or more bytes.</source>
        <translation>请将 --home 或配置方案的名称缩短至少 %1 字节。</translation>
    </message>
    <message>
        <source>is not set, and the password database has no home for this user</source>
        <translation>没有设置，密码数据库中也没有当前用户的主目录</translation>
    </message>
    <message>
        <source>Set HOME to an absolute path, or give --home.</source>
        <translation>请将 HOME 设为绝对路径，或给出 --home。</translation>
    </message>
</context>
<context>
    <name>deck::Problem</name>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>subject and cause</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>deck::ProfileExport</name>
    <message>
        <source>containerdeck.export.configFileText is not a string</source>
        <translation>containerdeck.export.configFileText 不是字符串</translation>
    </message>
    <message>
        <source>Export the profile again.</source>
        <translation>请重新导出配置方案。</translation>
    </message>
    <message>
        <source>is TOML, but none of its keys are a profile&apos;s</source>
        <translation>是 TOML，但其中没有配置方案的键</translation>
    </message>
    <message>
        <source>Give a file that `deckctl profiles export` made, or a profile&apos;s own. A containerd.toml becomes part of a profile by its key configFile.</source>
        <translation>请给出由 `deckctl profiles export` 生成的文件，或配置方案自己的文件。containerd.toml 通过键 configFile 成为配置方案的一部分。</translation>
    </message>
    <message>
        <source>with its configFile it is larger than 1 MiB, which no import takes</source>
        <translation>连同其 configFile 超过了 1 MiB，无法导入</translation>
    </message>
    <message>
        <source>Copy both files by hand.</source>
        <translation>请手动复制这两个文件。</translation>
    </message>
</context>
<context>
    <name>deck::ProfileFile</name>
    <message>
        <source>Correct it; a profile is a TOML file of KEY = VALUE lines, in UTF-8.</source>
        <translation>请更正；配置方案是由 KEY = VALUE 行组成的 UTF-8 TOML 文件。</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>Correct the link, or remove it to have the defaults.</source>
        <translation>请更正该链接，或删除它以使用默认值。</translation>
    </message>
</context>
<context>
    <name>deck::ProfileKeys</name>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 之一</translation>
    </message>
    <message>
        <source>one of %1, or nothing for the daemon&apos;s own</source>
        <translation>%1 之一，或留空以使用守护进程自己的默认值</translation>
    </message>
    <message>
        <source>a path, a name to look up in PATH, or nothing for the dialect&apos;s own</source>
        <translation>路径、要在 PATH 中查找的名称，或留空以使用方言的默认程序</translation>
    </message>
    <message>
        <source>a path or a name, or nothing for docker-runc</source>
        <translation>路径或名称，或留空以使用 docker-runc</translation>
    </message>
    <message>
        <source>a list of strings such as [&quot;--one&quot;, &quot;--two&quot;]</source>
        <translation>字符串列表，例如 [&quot;--one&quot;, &quot;--two&quot;]</translation>
    </message>
    <message>
        <source>a table of strings such as {NAME = &quot;value&quot;}; a name is not empty and has no &quot;=&quot;</source>
        <translation>字符串表，例如 {NAME = &quot;value&quot;}；名称不能为空，也不能含有 &quot;=&quot;</translation>
    </message>
    <message>
        <source>a whole number from -1000 to 1000, or nothing to leave the score alone</source>
        <translation>-1000 到 1000 之间的整数，或留空以不改变分数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>true or false, or nothing for what the program does by itself</source>
        <translation>true 或 false，或留空以由程序自行决定</translation>
    </message>
    <message>
        <source>one of %1, or nothing for the first of them that can be had</source>
        <translation>%1 之一，或留空以使用其中第一个可用的</translation>
    </message>
    <message>
        <source>true or false, or nothing for true as an ordinary user</source>
        <translation>true 或 false，或留空（对普通用户即为 true）</translation>
    </message>
    <message>
        <source>one of %1, or nothing for the dialect&apos;s own</source>
        <translation>%1 之一，或留空以使用方言的默认值</translation>
    </message>
    <message>
        <source>a duration such as 500ms, 90s, 2m or 1h, over zero and at most 24h</source>
        <translation>500ms、90s、2m 或 1h 之类的时长，大于零，最长 24h</translation>
    </message>
    <message>
        <source>a size such as 256MiB or 1GiB (KiB, MiB, GiB, TiB) or a number of bytes, over zero and at most 1024TiB</source>
        <translation>256MiB 或 1GiB（KiB、MiB、GiB、TiB）之类的大小或字节数，大于零，最大 1024TiB</translation>
    </message>
    <message>
        <source>the path of a TOML file, or nothing for what is generated</source>
        <translation>TOML 文件的路径，或留空以使用自动生成的内容</translation>
    </message>
    <message>
        <source>TOML text for containerd.toml</source>
        <translation>用于 containerd.toml 的 TOML 文本</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>is not one of the words that are allowed</source>
        <translation>不是允许的词</translation>
    </message>
    <message>
        <source>is not a duration that is allowed</source>
        <translation>不是允许的时长</translation>
    </message>
    <message>
        <source>is not a size that is allowed</source>
        <translation>不是允许的大小</translation>
    </message>
    <message>
        <source>has the name %1, which no variable can have</source>
        <translation>含有名称 %1，而变量不能使用这个名称</translation>
    </message>
    <message>
        <source>is not a log level</source>
        <translation>不是日志级别</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>is outside the range of -1000 to 1000</source>
        <translation>超出了 -1000 到 1000 的范围</translation>
    </message>
</context>
<context>
    <name>deck::ProfileProblem</name>
    <message>
        <source>%1 %2 (%3)</source>
        <comment>value, what is wrong with it, key</comment>
        <translation>%1 %2（键 %3）</translation>
    </message>
    <message>
        <source>Use %1.</source>
        <translation>请使用：%1。</translation>
    </message>
    <message>
        <source>containerdeck(5) has all that there are.</source>
        <translation>全部的键见 containerdeck(5)。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>您是指 %1 吗？</translation>
    </message>
    <message>
        <source>unknown key %1</source>
        <translation>未知的键 %1</translation>
    </message>
</context>
<context>
    <name>deck::ProfileStore</name>
    <message>
        <source>is mounted there, as containers that still run have it</source>
        <translation>有文件系统挂载在那里，这说明仍有容器在运行</translation>
    </message>
    <message>
        <source>Nothing was changed. Stop them, or unmount it.</source>
        <translation>未作任何更改。请停止这些容器，或卸载它。</translation>
    </message>
    <message>
        <source>Kept %1: it is a symbolic link, which is not followed.</source>
        <translation>保留了 %1：它是符号链接，不会跟随。</translation>
    </message>
    <message>
        <source>Kept %1: it belongs to another user.</source>
        <translation>保留了 %1：它属于其他用户。</translation>
    </message>
    <message>
        <source>Kept %1: it is no folder.</source>
        <translation>保留了 %1：它不是文件夹。</translation>
    </message>
    <message>
        <source>belongs to the profile &apos;%1&apos;</source>
        <translation>属于配置方案“%1”</translation>
    </message>
    <message>
        <source>Import under another name (--as).</source>
        <translation>请以其他名称导入（--as）。</translation>
    </message>
    <message>
        <source>is there already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Move it away, import under another name (--as), or let it be replaced (--replace).</source>
        <translation>请将其移走、以其他名称导入（--as），或允许替换它（--replace）。</translation>
    </message>
    <message>
        <source>wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>%1 was exported without its secrets: set it anew.</source>
        <translation>%1 导出时隐去了机密：请重新设置。</translation>
    </message>
    <message>
        <source>cannot become %1, which is on another file system</source>
        <translation>无法重命名为 %1，后者位于另一个文件系统上</translation>
    </message>
    <message>
        <source>Everything is as it was. Copy the profile, and move its data by hand.</source>
        <translation>一切保持原样。请复制配置方案，并手动移动其数据。</translation>
    </message>
    <message>
        <source>something is mounted on it, so it cannot become %1</source>
        <translation>其上挂载有文件系统，因此无法重命名为 %1</translation>
    </message>
    <message>
        <source>Everything is as it was. Unmount it first.</source>
        <translation>一切保持原样。请先卸载。</translation>
    </message>
    <message>
        <source>Everything is as it was. Choose another name, or move it away.</source>
        <translation>一切保持原样。请选择其他名称，或将其移走。</translation>
    </message>
    <message>
        <source>cannot become %1: %2</source>
        <translation>无法重命名为 %1：%2</translation>
    </message>
    <message>
        <source>Everything is as it was. Correct the permissions of both folders.</source>
        <translation>一切保持原样。请更正两个文件夹的权限。</translation>
    </message>
    <message>
        <source>cannot become %1 again: %2</source>
        <translation>无法改回 %1：%2</translation>
    </message>
    <message>
        <source>Correct the permissions; the next `deckctl profiles rename %1 %2` goes on with it.</source>
        <translation>请更正权限；下一次 `deckctl profiles rename %1 %2` 会继续完成。</translation>
    </message>
    <message>
        <source>record of a rename</source>
        <translation>重命名的记录</translation>
    </message>
    <message>
        <source>is no record of a rename</source>
        <translation>不是重命名的记录</translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation>请将其移走。</translation>
    </message>
    <message>
        <source>the profile &apos;%1&apos; is about to become &apos;%2&apos;, and that was cut short</source>
        <translation>配置方案“%1”正要重命名为“%2”，但中途被打断了</translation>
    </message>
    <message>
        <source>Finish it by `deckctl profiles rename %1 %2`.</source>
        <translation>请用 `deckctl profiles rename %1 %2` 完成。</translation>
    </message>
    <message>
        <source>Nothing was changed. Make room, or correct the permissions of the folder.</source>
        <translation>未作任何更改。请腾出空间，或更正文件夹的权限。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>subject and verb</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>请将其删除。</translation>
    </message>
    <message>
        <source>cannot be removed: %1</source>
        <translation>无法删除：%1</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct the permissions of the folder above it.</source>
        <translation>未作任何更改。请更正其上级文件夹的权限。</translation>
    </message>
    <message>
        <source>Kept %1, to which %2 led.</source>
        <translation>保留了 %2 所指向的 %1。</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct the permissions of its folder.</source>
        <translation>未作任何更改。请更正其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation>已删除 %1</translation>
    </message>
    <message>
        <source>Kept %1, which the profile &apos;%2&apos; uses.</source>
        <translation>保留了配置方案“%2”使用的 %1。</translation>
    </message>
    <message>
        <source>Kept %1.</source>
        <translation>保留了 %1。</translation>
    </message>
    <message>
        <source>Kept %1: %2.</source>
        <translation>保留了 %1：%2。</translation>
    </message>
    <message>
        <source>If containers have written it: rootlesskit rm -rf %1</source>
        <translation>如果它是由容器写入的：rootlesskit rm -rf %1</translation>
    </message>
    <message>
        <source>pid %1 manages the profile &apos;%2&apos;</source>
        <translation>PID %1 管理着配置方案“%2”</translation>
    </message>
    <message>
        <source>Nothing was changed. End it first.</source>
        <translation>未作任何更改。请先结束它。</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct the permissions of the folder.</source>
        <translation>未作任何更改。请更正文件夹的权限。</translation>
    </message>
    <message>
        <source>finished what was begun: &apos;%1&apos; is now &apos;%2&apos;</source>
        <translation>已完成先前开始的操作：“%1”现在是“%2”</translation>
    </message>
    <message>
        <source>is there already, of a former profile &apos;%1&apos;</source>
        <translation>已存在，属于以前的配置方案“%1”</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another name, or remove that one with --data.</source>
        <translation>未作任何更改。请选择其他名称，或用 --data 删除那一个。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1 现在是 %2</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>%1 cannot be a profile&apos;s name</source>
        <translation>%1 不能用作配置方案的名称</translation>
    </message>
    <message>
        <source>Use letters, digits, dots, dashes and underscores, beginning with a letter or a digit, at most 64, and not &quot;%1&quot; at the end.</source>
        <translation>请使用字母、数字、点、连字符和下划线，以字母或数字开头，最多 64 个字符，且不以“%1”结尾。</translation>
    </message>
    <message>
        <source>there is no profile &apos;%1&apos;</source>
        <translation>没有配置方案“%1”</translation>
    </message>
    <message>
        <source>`deckctl profiles` lists those that there are.</source>
        <translation>`deckctl profiles` 会列出现有的配置方案。</translation>
    </message>
    <message>
        <source>is not set, and the password database has no home for this user</source>
        <translation>没有设置，密码数据库中也没有当前用户的主目录</translation>
    </message>
    <message>
        <source>Set HOME to an absolute path, or give --home.</source>
        <translation>请将 HOME 设为绝对路径，或给出 --home。</translation>
    </message>
    <message>
        <source>Correct the permissions of the path.</source>
        <translation>请更正该路径的权限。</translation>
    </message>
    <message>
        <source>Nothing was changed. Give this user the right to write to the folder.</source>
        <translation>未作任何更改。请授予当前用户写入该文件夹的权限。</translation>
    </message>
    <message>
        <source>pid %1 is changing the profiles</source>
        <translation>PID %1 正在更改配置方案</translation>
    </message>
    <message>
        <source>Try again when it has ended.</source>
        <translation>请在它结束后重试。</translation>
    </message>
    <message>
        <source>there is a profile &apos;%1&apos; already</source>
        <translation>已有配置方案“%1”</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>请选择其他名称，或先删除那一个。</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>已创建 %1</translation>
    </message>
    <message>
        <source>%1 is of a former profile of this name, and goes on being used.</source>
        <translation>%1 属于以前的同名配置方案，将继续使用。</translation>
    </message>
    <message>
        <source>nothing is different</source>
        <translation>没有任何变化</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>请选择其他位置。</translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>%1: what looks secret was struck out.</source>
        <translation>%1：看起来是机密的内容已隐去。</translation>
    </message>
</context>
<context>
    <name>deck::ProfileSurvey</name>
    <message>
        <source>profile &apos;%1&apos;</source>
        <translation>配置方案“%1”</translation>
    </message>
    <message>
        <source>containers run in its user namespace: %1</source>
        <translation>其用户命名空间中有容器在运行：%1</translation>
    </message>
    <message>
        <source>Nothing was changed. Start its daemon and stop them first.</source>
        <translation>未作任何更改。请先启动其守护进程并停止这些容器。</translation>
    </message>
    <message>
        <source>its daemon runs, as pid %1</source>
        <translation>其守护进程正在运行，PID 为 %1</translation>
    </message>
    <message>
        <source>this window manages it</source>
        <translation>它由此窗口管理</translation>
    </message>
    <message>
        <source>Nothing was changed. Stop its daemon first, and show another profile.</source>
        <translation>未作任何更改。请先停止其守护进程，并切换到其他配置方案。</translation>
    </message>
    <message>
        <source>pid %1 manages it</source>
        <translation>它由 PID %1 管理</translation>
    </message>
    <message>
        <source>Nothing was changed. End that window or `deckctl run` first.</source>
        <translation>未作任何更改。请先结束那个窗口或 `deckctl run`。</translation>
    </message>
    <message>
        <source>Nothing was changed. Stop it by `deckctl stop --profile %1`.</source>
        <translation>未作任何更改。请用 `deckctl stop --profile %1` 停止它。</translation>
    </message>
</context>
<context>
    <name>deck::ProfileValue</name>
    <message>
        <source>has a NUL character</source>
        <translation>含有 NUL 字符</translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation>不是列表</translation>
    </message>
    <message>
        <source>has an element that is not a string</source>
        <translation>含有不是字符串的元素</translation>
    </message>
    <message>
        <source>is not a table</source>
        <translation>不是表</translation>
    </message>
    <message>
        <source>has a value that is not a string</source>
        <translation>含有不是字符串的值</translation>
    </message>
    <message>
        <source>is not TOML: %1</source>
        <translation>不是 TOML：%1</translation>
    </message>
    <message>
        <source>is more than one value</source>
        <translation>不止一个值</translation>
    </message>
    <message>
        <source>is not a string</source>
        <translation>不是字符串</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>is neither a string nor a whole number</source>
        <translation>既不是字符串也不是整数</translation>
    </message>
</context>
<context>
    <name>deck::ProfileWrite</name>
    <message>
        <source>It is as it was. Make room on its file system.</source>
        <translation>它保持原样。请在其文件系统上腾出空间。</translation>
    </message>
    <message>
        <source>It is as it was. Its file system is mounted read-only.</source>
        <translation>它保持原样。其文件系统以只读方式挂载。</translation>
    </message>
    <message>
        <source>It is as it was. Give this user the right to write to its folder.</source>
        <translation>它保持原样。请授予当前用户写入其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>is a symbolic link to %1, which cannot be reached</source>
        <translation>是指向 %1 的符号链接，而后者无法访问</translation>
    </message>
    <message>
        <source>Correct the link, or remove it.</source>
        <translation>请更正或删除该链接。</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>无法写入：%1</translation>
    </message>
</context>
<context>
    <name>deck::ProfilesText</name>
    <message>
        <source>the files of root&apos;s profiles are root&apos;s alone</source>
        <translation>root 的配置方案文件只属于 root</translation>
    </message>
    <message>
        <source>Run this as root, without --system.</source>
        <translation>请以 root 身份运行，并去掉 --system。</translation>
    </message>
    <message>
        <source>%1: what looks secret was struck out; --with-secrets keeps it.</source>
        <translation>%1：看起来是机密的内容已隐去；使用 --with-secrets 可以保留。</translation>
    </message>
    <message>
        <source>is there already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>Choose another place (-o).</source>
        <translation>请选择其他位置（-o）。</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>一个名称</translation>
    </message>
    <message>
        <source>two names</source>
        <translation>两个名称</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>一个文件</translation>
    </message>
    <message>
        <source>KEY=VALUE</source>
        <translation>KEY=VALUE</translation>
    </message>
    <message>
        <source>a key</source>
        <translation>一个键</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 需要%2</translation>
    </message>
    <message>
        <source>%1 takes no argument &apos;%2&apos;</source>
        <translation>%1 不接受参数“%2”</translation>
    </message>
    <message>
        <source>%1 takes no option --%2</source>
        <translation>%1 不接受选项 --%2</translation>
    </message>
    <message>
        <source>&apos;profiles&apos; takes no option --%1: it is about what stands in files</source>
        <translation>“profiles”不接受选项 --%1：它只涉及文件中的内容</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not KEY=VALUE</source>
        <translation>“%1”不是 KEY=VALUE 的形式</translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos;; the keys are: %2</source>
        <translation>未知的键“%1”；可用的键：%2</translation>
    </message>
    <message>
        <source>profiles create: copy this profile.</source>
        <translation>profiles create：复制此配置方案。</translation>
    </message>
    <message>
        <source>profiles remove: its state, data and logs too.</source>
        <translation>profiles remove：同时删除其状态、数据和日志。</translation>
    </message>
    <message>
        <source>profiles export: do not strike out what looks secret.</source>
        <translation>profiles export：不隐去看起来是机密的内容。</translation>
    </message>
    <message>
        <source>profiles import: the name that it gets.</source>
        <translation>profiles import：导入后的名称。</translation>
    </message>
    <message>
        <source>profiles import: in place of the one of that name.</source>
        <translation>profiles import：替换同名的配置方案。</translation>
    </message>
    <message>
        <source>unknown &apos;profiles %1&apos;; there are: %2</source>
        <translation>未知操作“profiles %1”；可用的操作：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 (silent)</source>
        <translation>%1（无响应）</translation>
    </message>
    <message>
        <source>broken, %1</source>
        <translation>已损坏，%1</translation>
    </message>
    <message>
        <source>PROFILE</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>MANAGER</source>
        <translation>管理进程</translation>
    </message>
    <message>
        <source>DIALECT</source>
        <translation>方言</translation>
    </message>
    <message>
        <source>SOCKET</source>
        <translation>套接字</translation>
    </message>
</context>
<context>
    <name>deck::ProgramChecks</name>
    <message>
        <source>%1: there is no such file</source>
        <translation>%1：没有这个文件</translation>
    </message>
    <message>
        <source>%1 is not in the daemon&apos;s PATH (%2)</source>
        <translation>%1 不在守护进程的 PATH（%2）中</translation>
    </message>
    <message>
        <source>%1 is not a plain file</source>
        <translation>%1 不是普通文件</translation>
    </message>
    <message>
        <source>%1 is not executable</source>
        <translation>%1 不可执行</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>version %1 does not speak the dialect %2</source>
        <translation>版本 %1 不支持方言 %2</translation>
    </message>
    <message>
        <source>version %1; %2 is the oldest that is known to work</source>
        <translation>版本 %1；已知可用的最早版本是 %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>there is no daemon to ask</source>
        <translation>没有可询问的守护进程</translation>
    </message>
    <message>
        <source>%1 --version: %2</source>
        <translation>%1 --version：%2</translation>
    </message>
    <message>
        <source>%1 --version does not say one</source>
        <translation>%1 --version 没有给出版本</translation>
    </message>
    <message>
        <source>%1, but pid %2 is of a file that has been replaced since</source>
        <translation>%1，但 PID %2 运行的文件此后已被替换</translation>
    </message>
    <message>
        <source>refused by %1: %2</source>
        <translation>被 %1 拒绝：%2</translation>
    </message>
    <message>
        <source>accepted by %1</source>
        <translation>被 %1 接受</translation>
    </message>
    <message>
        <source>this dialect has none</source>
        <translation>此方言没有配置文件</translation>
    </message>
    <message>
        <source>Daemon</source>
        <translation>守护进程</translation>
    </message>
    <message>
        <source>Daemon&apos;s version</source>
        <translation>守护进程版本</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>Shim</source>
        <translation>Shim</translation>
    </message>
</context>
<context>
    <name>deck::ProgramRun</name>
    <message>
        <source>it did not end within %1 s and was killed</source>
        <translation>未在 %1 秒内结束，已被终止</translation>
    </message>
    <message>
        <source>signal %1 ended it</source>
        <translation>被信号 %1 终止</translation>
    </message>
    <message>
        <source>it ended with exit code %1</source>
        <translation>以退出码 %1 结束</translation>
    </message>
</context>
<context>
    <name>deck::RecordFolder</name>
    <message>
        <source>it is a symbolic link, and not followed</source>
        <translation>是符号链接，不会跟随</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>it is not a plain file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>it is not JSON, or not all of it: %1</source>
        <translation>不是 JSON，或不完整：%1</translation>
    </message>
    <message>
        <source>a newer version wrote it (format %1)</source>
        <translation>由较新的版本写入（格式 %1）</translation>
    </message>
    <message>
        <source>it is too large for a record</source>
        <translation>太大，不可能是记录</translation>
    </message>
    <message>
        <source>it is not a folder of this user alone</source>
        <translation>不是当前用户独有的文件夹</translation>
    </message>
</context>
<context>
    <name>deck::Remedies</name>
    <message>
        <source>Look at it, and use the command.</source>
        <translation>请查看它，并使用所给的命令。</translation>
    </message>
    <message>
        <source>%1 was renamed to %2.</source>
        <translation>%1 已重命名为 %2。</translation>
    </message>
    <message>
        <source>it names a process now, and was left alone</source>
        <translation>它现在记录了一个进程，未被触动</translation>
    </message>
    <message>
        <source>Removed: %1.</source>
        <translation>已删除：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 is for its owner alone now.</source>
        <translation>%1 现在只对其所有者开放。</translation>
    </message>
    <message>
        <source>Only its owner may write to %1 now.</source>
        <translation>现在只有所有者可以写入 %1。</translation>
    </message>
    <message>
        <source>there is no such check</source>
        <translation>没有这项检查</translation>
    </message>
    <message>
        <source>there is nothing that could be done from here</source>
        <translation>从这里无法修复</translation>
    </message>
</context>
<context>
    <name>deck::RootlessChecks</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not needed, as the daemon is in no user namespace</source>
        <translation>不需要，因为守护进程不在用户命名空间中</translation>
    </message>
    <message>
        <source>newuidmap and newgidmap may map them</source>
        <translation>newuidmap 和 newgidmap 可以映射</translation>
    </message>
    <message>
        <source>%1 has 65536 or more</source>
        <translation>%1 有 65536 个或更多</translation>
    </message>
    <message>
        <source>the host&apos;s own, as the profile has it</source>
        <translation>按配置方案使用主机的网络</translation>
    </message>
    <message>
        <source>slirp4netns gives containers a network of their own</source>
        <translation>slirp4netns 为容器提供独立的网络</translation>
    </message>
    <message>
        <source>%1; containers share the host&apos;s network</source>
        <translation>%1；容器与主机共用网络</translation>
    </message>
    <message>
        <source>Linux %1 mounts overlay in user namespaces</source>
        <translation>Linux %1 可以在用户命名空间中挂载 overlay</translation>
    </message>
    <message>
        <source>Linux %1 mounts no overlay in user namespaces; fuse-overlayfs is there, and needs containerd-fuse-overlayfs-grpc as a snapshotter</source>
        <translation>Linux %1 不能在用户命名空间中挂载 overlay；有 fuse-overlayfs，但需要 containerd-fuse-overlayfs-grpc 作为快照插件</translation>
    </message>
    <message>
        <source>Linux %1 mounts no overlay in user namespaces: images are copied whole</source>
        <translation>Linux %1 不能在用户命名空间中挂载 overlay：镜像会被整个复制</translation>
    </message>
    <message>
        <source>root has /run</source>
        <translation>root 使用 /run</translation>
    </message>
    <message>
        <source>XDG_RUNTIME_DIR is not set, so sockets and pid file are in /tmp</source>
        <translation>没有设置 XDG_RUNTIME_DIR，因此套接字和 PID 文件位于 /tmp</translation>
    </message>
    <message>
        <source>%1 is no folder that this user may write to</source>
        <translation>%1 不是当前用户可以写入的文件夹</translation>
    </message>
    <message>
        <source>systemd does not run here, so nothing ends with a session</source>
        <translation>这里没有运行 systemd，因此不会有进程随会话结束</translation>
    </message>
    <message>
        <source>what %1 runs outlives the session</source>
        <translation>%1 运行的程序在会话结束后继续运行</translation>
    </message>
    <message>
        <source>off; the daemon ends with its manager anyway</source>
        <translation>已关闭；守护进程反正会随其管理进程结束</translation>
    </message>
    <message>
        <source>off: the daemon and its containers end with the last session</source>
        <translation>已关闭：守护进程及其容器会随最后一个会话结束</translation>
    </message>
    <message>
        <source>Rootlesskit</source>
        <translation>Rootlesskit</translation>
    </message>
    <message>
        <source>Id maps</source>
        <translation>ID 映射</translation>
    </message>
    <message>
        <source>Subordinate ids</source>
        <translation>从属 ID</translation>
    </message>
    <message>
        <source>Rootless network</source>
        <translation>Rootless 网络</translation>
    </message>
    <message>
        <source>Rootless overlay</source>
        <translation>Rootless overlay</translation>
    </message>
    <message>
        <source>Runtime folder</source>
        <translation>运行时文件夹</translation>
    </message>
    <message>
        <source>Linger</source>
        <translation>Linger</translation>
    </message>
</context>
<context>
    <name>deck::RootlessKit</name>
    <message>
        <source>Run where user namespaces are allowed: %1.</source>
        <translation>请在允许用户命名空间的环境中运行：%1。</translation>
    </message>
    <message>
        <source>Run `%1`: %2.</source>
        <translation>请运行 `%1`：%2。</translation>
    </message>
    <message>
        <source>its namespaces were not ready in time</source>
        <translation>其命名空间未及时就绪</translation>
    </message>
    <message>
        <source>an ordinary user&apos;s containers need a user namespace</source>
        <translation>普通用户的容器需要用户命名空间</translation>
    </message>
    <message>
        <source>the profile&apos;s rootlessNetwork needs it</source>
        <translation>配置方案的 rootlessNetwork 需要它</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Correct the permissions of the path.</source>
        <translation>请更正该路径的权限。</translation>
    </message>
    <message>
        <source>Correct the permissions of the folder, or make room on its disk.</source>
        <translation>请更正文件夹的权限，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>Check that it is an executable for this machine.</source>
        <translation>请检查它是否是适用于本机的可执行文件。</translation>
    </message>
    <message>
        <source>it ended before its namespaces were ready</source>
        <translation>它在命名空间就绪之前就结束了</translation>
    </message>
    <message>
        <source>%1; it said: %2</source>
        <translation>%1；它的输出：%2</translation>
    </message>
    <message>
        <source>See %1; the checks (deckctl doctor) tell what the system lacks.</source>
        <translation>见 %1；检查（deckctl doctor）会指出系统缺少什么。</translation>
    </message>
</context>
<context>
    <name>deck::RootlessLook</name>
    <message>
        <source>pid %1 (%2)</source>
        <translation>PID %1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1，以及另外 %2 个</translation>
    </message>
</context>
<context>
    <name>deck::RootlessNeeds</name>
    <message>
        <source>no such program in PATH (%1)</source>
        <translation>PATH（%1）中没有这个程序</translation>
    </message>
    <message>
        <source>it gives %1 no ids</source>
        <translation>其中没有分配给 %1 的 ID</translation>
    </message>
    <message>
        <source>it gives %1 only %2 of the 65536 ids that images need</source>
        <translation>镜像需要 65536 个 ID，其中只给 %1 分配了 %2 个</translation>
    </message>
    <message>
        <source>it is neither set-uid root nor has it capabilities</source>
        <translation>它既没有 set-uid root，也没有 capability</translation>
    </message>
    <message>
        <source>user namespaces</source>
        <translation>用户命名空间</translation>
    </message>
    <message>
        <source>%1 is %2: none can be made</source>
        <translation>%1 为 %2：无法创建</translation>
    </message>
    <message>
        <source>the kernel lets this process make none, as in a chroot or under a seccomp filter</source>
        <translation>内核不允许此进程创建，例如在 chroot 中或有 seccomp 过滤器时</translation>
    </message>
    <message>
        <source>there is no such device</source>
        <translation>没有这个设备</translation>
    </message>
    <message>
        <source>it may not be opened by this user</source>
        <translation>当前用户无权打开</translation>
    </message>
</context>
<context>
    <name>deck::RootlessWarnings</name>
    <message>
        <source>rootlesskit has ended. Containers go on; when they are stopped, the next start makes a new user namespace.</source>
        <translation>rootlesskit 已结束。容器继续运行；待它们停止后，下次启动会建立新的用户命名空间。</translation>
    </message>
    <message>
        <source>rootlesskit has ended, and with it the network that it had made. Containers go on without one; when they are stopped, the next start makes a new one.</source>
        <translation>rootlesskit 已结束，它建立的网络也随之消失。容器在没有网络的情况下继续运行；待它们停止后，下次启动会建立新的网络。</translation>
    </message>
    <message>
        <source>The network of containers is %1 and not %2, which the profile has: it is for a start that finds none of them running.</source>
        <translation>容器的网络是 %1，而不是配置方案中的 %2：只有启动时没有容器在运行，才会改用后者。</translation>
    </message>
    <message>
        <source>The user namespace stays for what runs in containers: %1.</source>
        <translation>用户命名空间为容器中运行的进程而保留：%1。</translation>
    </message>
    <message>
        <source>In the user namespace live: %1.</source>
        <translation>用户命名空间中的进程：%1。</translation>
    </message>
</context>
<context>
    <name>deck::RunChanges</name>
    <message>
        <source>%1: %2 was %3, is %4</source>
        <translation>%1：%2 原为 %3，现为 %4</translation>
    </message>
    <message>
        <source>%1: %2 is set, to %3</source>
        <translation>%1：%2 已设置为 %3</translation>
    </message>
    <message>
        <source>%1: %2 is no longer set, was %3</source>
        <translation>%1：%2 不再设置，原为 %3</translation>
    </message>
    <message>
        <source>program: was %1, is %2</source>
        <translation>程序：原为 %1，现为 %2</translation>
    </message>
    <message>
        <source>%1 bytes of %2</source>
        <translation>%1 字节（%2）</translation>
    </message>
    <message>
        <source>program: %1 was replaced: was %2, is %3</source>
        <translation>程序：%1 已被替换：原为 %2，现为 %3</translation>
    </message>
    <message>
        <source>version: was %1, is %2</source>
        <translation>版本：原为 %1，现为 %2</translation>
    </message>
    <message>
        <source>revision: was %1, is %2</source>
        <translation>修订：原为 %1，现为 %2</translation>
    </message>
    <message>
        <source>arguments: were %1</source>
        <translation>参数：原为 %1</translation>
    </message>
    <message>
        <source>arguments: are %1</source>
        <translation>参数：现为 %1</translation>
    </message>
    <message>
        <source>containerd.toml: it has changed; what has, was not kept</source>
        <translation>containerd.toml：已改变；改变的内容没有保留</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>machine: it was started again in between</source>
        <translation>机器：其间重新启动过</translation>
    </message>
</context>
<context>
    <name>deck::RunCommand</name>
    <message>
        <source>pid %1</source>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>a process that has not said its pid</source>
        <translation>一个没有报告 PID 的进程</translation>
    </message>
    <message>
        <source>    warning: %1
</source>
        <translation>    警告：%1
</translation>
    </message>
    <message>
        <source>deckctl: profile &apos;%1&apos; is managed by %2 (%3). Use deckctl status, start, stop or restart to talk to it.
</source>
        <translation>deckctl: 配置方案“%1”由 %2 管理（%3）。请用 deckctl status、start、stop 或 restart 与它通信。
</translation>
    </message>
</context>
<context>
    <name>deck::RunRecord</name>
    <message>
        <source>stopped (%1)</source>
        <translation>已停止（%1）</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>stopped, and how</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>exit code unknown</source>
        <translation>退出码未知</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>ended by itself, exit code 0</source>
        <translation>自行结束，退出码 0</translation>
    </message>
    <message>
        <source>ended unasked, exit code unknown</source>
        <translation>意外结束，退出码未知</translation>
    </message>
    <message>
        <source>out of memory, %1</source>
        <translation>内存不足，%1</translation>
    </message>
    <message>
        <source>not usable in time, %1</source>
        <translation>未及时可用，%1</translation>
    </message>
    <message>
        <source>ended while starting, %1</source>
        <translation>在启动过程中结束，%1</translation>
    </message>
    <message>
        <source>did not answer and was replaced, %1</source>
        <translation>没有响应而被替换，%1</translation>
    </message>
    <message>
        <source>ended while no manager watched</source>
        <translation>在没有管理进程时结束</translation>
    </message>
    <message>
        <source>%1: %2. What becomes of the daemon is not recorded there.</source>
        <translation>%1：%2。守护进程的情况不会记录在那里。</translation>
    </message>
    <message>
        <source>The kernel&apos;s log: %1</source>
        <translation>内核日志：%1</translation>
    </message>
    <message>
        <source>%1 counted a kill for want of memory while it ran.</source>
        <translation>运行期间 %1 记录了一次因内存不足的终止。</translation>
    </message>
    <message>
        <source>The machine has been started again since.</source>
        <translation>此后机器重新启动过。</translation>
    </message>
    <message>
        <source>It ended with its manager, pid %1, as its lifetime says, or after it.</source>
        <translation>它按其 lifetime 随管理进程（PID %1）一起结束，或在其后结束。</translation>
    </message>
    <message>
        <source>No manager was there to see how.</source>
        <translation>当时没有管理进程，无从得知其结束方式。</translation>
    </message>
    <message>
        <source>it is not a record of a run</source>
        <translation>不是运行的记录</translation>
    </message>
    <message>
        <source>it holds the record of another run, %1</source>
        <translation>其中是另一次运行 %1 的记录</translation>
    </message>
</context>
<context>
    <name>deck::RunText</name>
    <message>
        <source>no run has been recorded yet</source>
        <translation>还没有运行记录</translation>
    </message>
    <message>
        <source>Start the daemon first.</source>
        <translation>请先启动守护进程。</translation>
    </message>
    <message>
        <source>there is no record of such a run</source>
        <translation>没有这次运行的记录</translation>
    </message>
    <message>
        <source>%1 runs begin with that</source>
        <translation>有 %1 次运行以此开头</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>label</comment>
        <translation>%1：</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>asked by</source>
        <translation>发起者</translation>
    </message>
    <message>
        <source>started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>toml sha256</source>
        <translation>TOML 哈希</translation>
    </message>
    <message>
        <source>peak memory</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>
There is no good run on record before it.
</source>
        <translation>
在此之前没有正常运行的记录。
</translation>
    </message>
    <message>
        <source>
Nothing has changed since the last good run, %1.
</source>
        <translation>
自上一次正常运行 %1 以来没有变化。
</translation>
    </message>
    <message>
        <source>Changed since the last good run, %1</source>
        <translation>自上一次正常运行 %1 以来的变化</translation>
    </message>
    <message>
        <source>no run has been recorded yet
</source>
        <translation>还没有运行记录
</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>DURATION</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>ASKED BY</source>
        <translation>发起者</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>就绪用时</translation>
    </message>
    <message>
        <source>OUTCOME</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>not usable: %1: %2
</source>
        <translation>不可用：%1：%2
</translation>
    </message>
    <message>
        <source>log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>no longer kept</source>
        <translation>已不再保留</translation>
    </message>
    <message>
        <source>goroutines</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>fatal line</source>
        <translation>致命错误行</translation>
    </message>
    <message>
        <source>Goroutines when it hung</source>
        <translation>挂起时的 goroutine</translation>
    </message>
    <message>
        <source>Last lines</source>
        <translation>最后几行</translation>
    </message>
    <message>
        <source>deckctl runs lists them.</source>
        <translation>deckctl runs 会列出它们。</translation>
    </message>
</context>
<context>
    <name>deck::SmallFile</name>
    <message>
        <source>configuration</source>
        <translation>配置文件</translation>
    </message>
    <message>
        <source>Correct the link.</source>
        <translation>请更正该链接。</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>Give the path of a TOML file.</source>
        <translation>请给出 TOML 文件的路径。</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>Put a plain file in its place, or move it away.</source>
        <translation>请改为普通文件，或将其移走。</translation>
    </message>
    <message>
        <source>is a FIFO, a socket or a device</source>
        <translation>是 FIFO、套接字或设备</translation>
    </message>
    <message>
        <source>is a symbolic link that leads to itself</source>
        <translation>是指向自身的符号链接</translation>
    </message>
    <message>
        <source>Give this user the right to read it.</source>
        <translation>请授予当前用户读取它的权限。</translation>
    </message>
    <message>
        <source>Make it a readable file, or move it away.</source>
        <translation>请使其成为可读的文件，或将其移走。</translation>
    </message>
    <message>
        <source>is a symbolic link to %1, which cannot be reached</source>
        <translation>是指向 %1 的符号链接，而后者无法访问</translation>
    </message>
    <message>
        <source>is larger than 1 MiB, so it is no %1</source>
        <translation>超过 1 MiB，因此不是%1</translation>
    </message>
    <message>
        <source>Move it away, or put a %1 in its place.</source>
        <translation>请将其移走，或换成%1。</translation>
    </message>
</context>
<context>
    <name>deck::StartCheck</name>
    <message>
        <source>Correct its permissions, or choose another --home.</source>
        <translation>请更正其权限，或选择其他 --home。</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Move it away, or choose another --home.</source>
        <translation>请将其移走，或选择其他 --home。</translation>
    </message>
    <message>
        <source>it is not writable for this user</source>
        <translation>当前用户无法写入</translation>
    </message>
    <message>
        <source>it is a folder, or no plain file</source>
        <translation>是文件夹，或不是普通文件</translation>
    </message>
    <message>
        <source>Correct the profile&apos;s `binary` or --binary.</source>
        <translation>请更正配置方案的 `binary` 或 --binary。</translation>
    </message>
    <message>
        <source>it is not executable</source>
        <translation>不可执行</translation>
    </message>
    <message>
        <source>Make it so (chmod +x), or correct --binary.</source>
        <translation>请使其可执行（chmod +x），或更正 --binary。</translation>
    </message>
    <message>
        <source>no manager holds the profile &apos;%1&apos;</source>
        <translation>没有管理进程持有配置方案“%1”</translation>
    </message>
    <message>
        <source>Run `deckctl run` or open containerdeck; or set lifetime = independent, with which the daemon needs no manager to stay.</source>
        <translation>请运行 `deckctl run` 或打开 containerdeck；或设置 lifetime = independent，这样守护进程无需管理进程即可保持运行。</translation>
    </message>
</context>
<context>
    <name>deck::StatusText</name>
    <message>
        <source>The manager, pid %1, does not answer.</source>
        <translation>管理进程（PID %1）没有响应。</translation>
    </message>
    <message>
        <source>its socket is served by pid %1</source>
        <translation>其套接字由 PID %1 提供</translation>
    </message>
    <message>
        <source>no answer within %1 s</source>
        <translation>%1 秒内没有响应</translation>
    </message>
    <message>
        <source>%1, pid %2</source>
        <translation>%1，PID %2</translation>
    </message>
    <message>
        <source>%1, adopted</source>
        <translation>%1，接管</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>%1, next start at %2</source>
        <translation>%1，下次启动时间 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>label</comment>
        <translation>%1：</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>pid and origin</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>rootlesskit has ended</source>
        <translation>rootlesskit 已结束</translation>
    </message>
    <message>
        <source>rootlesskit pid %1</source>
        <translation>rootlesskit PID %1</translation>
    </message>
    <message>
        <source>%1, network %2</source>
        <translation>%1，网络 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>network and why</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>uptime</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>pid file</source>
        <translation>PID 文件</translation>
    </message>
    <message>
        <source>log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>log level</source>
        <translation>日志级别</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，直到 %2</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>last exit</source>
        <translation>上次退出</translation>
    </message>
    <message>
        <source>rootless</source>
        <translation>rootless</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>管理进程</translation>
    </message>
    <message>
        <source>plugin</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>deck::TemporaryLog</name>
    <message>
        <source>the time is not from 1 second to 24 hours</source>
        <translation>时长不在 1 秒到 24 小时之间</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a level for this</source>
        <translation>“%1”不是可用于此的级别</translation>
    </message>
    <message>
        <source>Use debug or trace.</source>
        <translation>请使用 debug 或 trace。</translation>
    </message>
    <message>
        <source>the profile has startDaemon = false, so nothing is restarted</source>
        <translation>配置方案中 startDaemon = false，因此不会重启</translation>
    </message>
    <message>
        <source>Unset startDaemon first.</source>
        <translation>请先取消设置 startDaemon。</translation>
    </message>
    <message>
        <source>another one came in between</source>
        <translation>其间收到了另一个请求</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>请重新请求。</translation>
    </message>
    <message>
        <source>Make room on its disk, or correct the permissions.</source>
        <translation>请腾出磁盘空间，或更正权限。</translation>
    </message>
</context>
<context>
    <name>deck::TomlText</name>
    <message>
        <source>more than %1 tables or arrays within each other</source>
        <translation>表或数组的嵌套超过 %1 层</translation>
    </message>
</context>
</TS>
