package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.report.TextWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The option {@code --lang}: results in Chinese, and everything else as it was. */
class ChineseTest {
    /** Three English words in a row that are no names. */
    private static final Pattern ENGLISH = Pattern.compile("(?<![-\\w])[a-z]+ [a-z]+ [a-z]+");

    @TempDir
    private Path folder;

    private List<String> verify(String... more) {
        String[] all = Stream.concat(
                        Stream.of("verify", "HS-01", "--out", folder.toString()), Stream.of(more))
                .toArray(String[]::new);
        Shell shell = Shell.run(all);
        assertThat(shell.code()).isZero();
        return shell.out().lines().map(ChineseTest::withoutTime).toList();
    }

    private static String withoutTime(String line) {
        return line.replaceAll("\\d+\\.\\d 秒", "0.0 秒");
    }

    @Test
    void verifySaysInChineseWhatItSaysInEnglish() {
        assertThat(verify("--lang", "zh"))
                .containsExactly(
                        "HS-01    成立  笔记 000:20-26、001:10-13、003:13-15、004:8-10",
                        "    建立连接要三次握手，依次是 SYN、SYN,ACK 和 ACK。",
                        "    ok   three              成立，值为 3，4 步的轨迹，14 个状态，深度 5，0.0 秒",
                        "          对照：服务器收到 SYN 就进入 ESTABLISHED：被违反，值为 2，3 步的轨迹，8 个状态，深度"
                                + " 5，0.0 秒",
                        "           轨迹见 " + folder.resolve("HS-01-three.txt"),
                        "",
                        "1 条论断：1 条成立；1 条符合预期",
                        "2 次搜索，22 个状态，27 次迁移，0.0 秒");
    }

    @Test
    void withoutTheOptionOrWithEnglishItSpeaksEnglish() {
        assertThat(verify()).first().asString().startsWith("HS-01    CONFIRMED  notes 000:20-26,");
        assertThat(verify("--lang", "en")).first().isEqualTo(verify().getFirst());
    }

    @Test
    void theJsonOfBothLanguagesIsTheSame() throws IOException {
        Path chinese = folder.resolve("zh.json");
        Path english = folder.resolve("en.json");
        verify("--lang", "zh", "--json", chinese.toString());
        verify("--json", english.toString());

        assertThat(withoutSeconds(chinese)).isEqualTo(withoutSeconds(english));
    }

    private static String withoutSeconds(Path file) throws IOException {
        return Files.readString(file).replaceAll("\"seconds\" : [\\d.E-]+", "\"seconds\" : 0");
    }

    @Test
    void aTraceIsChineseTooAndItsRailsAreStraight() {
        List<String> lines =
                Shell.run("trace", "TW-03", "--lang", "zh").out().lines().toList();

        assertThat(lines)
                .contains(
                        "TW-03  两次握手会使两端的连接状态不一致。",
                        "  1   SYN-SENT #1 |  应用：OPEN                                           "
                                + "              | LISTEN",
                        "                  |  LISTEN：SYN 开始一个连接（3.10.7.2 第三步）             "
                                + "           |",
                        "第 6 步：服务器计了 2 个连接，而客户端只打开 1 个：其中一个被重复计数。");
        assertThat(rails(lines, "|", 18)).isEqualTo(Set.of(18));
        assertThat(rails(lines, "|", 60)).isEqualTo(Set.of(88));
    }

    /** The columns of the rail that lines have from a column on. */
    private static Set<Integer> rails(List<String> lines, String rail, int from) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith("  0 "))
                .filter(line -> TextWidth.of(line) > from + 20 && line.contains(rail))
                .map(line -> line.chars()
                        .mapToObj(c -> TextWidth.isWide(c) ? "宽宽" : Character.toString(c))
                        .collect(Collectors.joining()))
                .map(line -> line.indexOf(rail, from))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TW-03", "FW-01", "Q-05", "TWAIT-02", "HS-15", "L-03"})
    void aChineseTraceHasNoEnglishSentence(String claim) {
        String said = Shell.run("trace", claim, "--lang", "zh")
                .out()
                .lines()
                .filter(line -> !line.contains("synproof "))
                .collect(Collectors.joining("\n"));

        assertThat(said).isNotEmpty().doesNotContainPattern(ENGLISH);
    }

    @Test
    void checkPropertiesAndScenariosSpeakIt() {
        assertThat(Shell.run("check", "--scenario", "close", "noDeadlock", "--lang", "zh")
                        .code())
                .isEqualTo(ExitCode.WRONG_USE.number());
        assertThat(Shell.run(
                                "check",
                                "--scenario",
                                "close",
                                "--property",
                                "noDeadlock",
                                "--lang",
                                "zh")
                        .out())
                .startsWith("成立  noDeadlock：有报文段在途、有内容未发送或未确认时，绝不会停住");
        assertThat(Shell.run("properties", "bothWait", "--lang", "zh").out())
                .contains("从不：双方同时处于 TIME-WAIT");
        assertThat(Shell.run("scenarios", "--lang", "zh").out()).contains("客户端打开一个连接并关闭它，随后服务器也关闭");
    }

    @Test
    void anotherLanguageIsRefusedWithTheNearest() {
        Shell shell = Shell.run("verify", "HS-01", "--lang", "zhh");

        assertThat(shell.code()).isEqualTo(ExitCode.WRONG_USE.number());
        assertThat(shell.err())
                .startsWith(
                        "synproof: unknown language 'zhh' (did you mean 'zh'?); there is en, zh");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void aReportHasBothLanguagesAndOpensInThatOfTheLocaleOrOfTheOption() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("zh", "TW"));
            assertThat(report()).contains("<html lang=\"zh\">");
            assertThat(report("--lang", "en")).contains("<html lang=\"en\">");
            Locale.setDefault(Locale.GERMANY);
            assertThat(report("--lang", "zh")).contains("<html lang=\"zh\">");
            assertThat(report())
                    .contains("<html lang=\"en\">")
                    .contains("<span lang=\"en\">A connection is opened by three messages: SYN,"
                            + " SYN,ACK and ACK.</span><span lang=\"zh\">建立连接要三次握手，依次是"
                            + " SYN、SYN,ACK 和 ACK。</span>")
                    .contains("<span lang=\"en\">confirmed</span><span lang=\"zh\">成立</span>")
                    .contains("<pre lang=\"zh\">时间自上而下，一行一步；");
        } finally {
            Locale.setDefault(before);
        }
    }

    private String report(String... more) throws IOException {
        Path page = folder.resolve("report");
        verify(Stream.concat(Stream.of("--report", page.toString()), Stream.of(more))
                .toArray(String[]::new));
        return Files.readString(page.resolve("index.html"));
    }
}
