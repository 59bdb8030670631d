package io.synproof.properties.reality.script.run;

import io.synproof.properties.reality.script.run.ScriptReport.LineReport;
import java.util.List;
import java.util.Locale;

/**
 * A report in JSON.
 *
 * @param script the name of the script
 * @param profile the name of the profile
 * @param verdict {@code agrees}, {@code differs} or {@code not_judged}
 * @param lines a row for each line
 * @param ignored the options of the script that change nothing here
 * @param left what the model has sent at the end and the script does not mention
 */
public record ReportJson(
        String script,
        String profile,
        String verdict,
        List<Row> lines,
        List<String> ignored,
        List<String> left) {
    /** A report. */
    public ReportJson {
        lines = List.copyOf(lines);
        ignored = List.copyOf(ignored);
        left = List.copyOf(left);
    }

    /**
     * A line.
     *
     * @param line its number
     * @param seconds when it happened
     * @param text its words
     * @param verdict the verdict on it
     * @param state the state of the endpoint afterwards
     * @param said what the model does instead, what it lacks, or a remark
     * @param rules the rules by which the model did what it did
     * @param sent what the model sends with it
     */
    public record Row(
            int line,
            double seconds,
            String text,
            String verdict,
            String state,
            String said,
            List<Rule> rules,
            List<String> sent) {
        /** A line. */
        public Row {
            rules = List.copyOf(rules);
            sent = List.copyOf(sent);
        }
    }

    /** A rule, and the section that states it. */
    public record Rule(String section, String meaning) {}

    /** The JSON form of a report. */
    public static ReportJson of(ScriptReport report) {
        return new ReportJson(
                report.script().name(),
                report.profile(),
                word(report.verdict()),
                report.lines().stream().map(ReportJson::row).toList(),
                report.ignored(),
                report.left());
    }

    private static Row row(LineReport line) {
        return new Row(
                line.line().number(),
                line.time() / 1e6,
                line.line().text(),
                word(line.verdict()),
                line.state(),
                line.said(),
                line.rules().stream()
                        .map(rule -> new Rule(Difference.section(rule), rule.meaning()))
                        .toList(),
                line.sent());
    }

    private static String word(ScriptReport.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
