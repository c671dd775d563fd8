<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
    <name>deck::TomlText</name>
    <message>
        <source>more than %1 tables or arrays within each other</source>
        <translation>表或数组的嵌套超过 %1 层</translation>
    </message>
</context>
</TS>
