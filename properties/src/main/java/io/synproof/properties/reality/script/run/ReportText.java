package io.synproof.properties.reality.script.run;

import io.synproof.properties.reality.script.run.ScriptReport.LineReport;
import io.synproof.properties.reality.script.run.ScriptReport.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report in lines of text, with marks for colours. */
public final class ReportText {
    private static final int WIDTH = 58;

    private ReportText() {}

    /** The report: a row for each line of the script, and the verdict below. */
    public static List<String> lines(ScriptReport report) {
        List<String> text = new ArrayList<>();
        report.lines().forEach(line -> text.addAll(line(line)));
        text.add("");
        text.add(verdict(report));
        if (!report.ignored().isEmpty()) {
            text.add("  Options of the script that are ignored: "
                    + String.join(", ", report.ignored()));
        }
        report.left().forEach(sent -> text.add("  At the end the model has also sent " + sent));
        return text;
    }

    private static List<String> line(LineReport line) {
        List<String> text = new ArrayList<>();
        String words = line.line().text();
        String cut = words.length() > WIDTH ? words.substring(0, WIDTH - 3) + "..." : words;
        text.add(String.format(
                        Locale.ROOT,
                        "%4d %9.3f  %-" + WIDTH + "s  %s",
                        line.line().number(),
                        line.time() / 1e6,
                        cut,
                        outcome(line))
                .stripTrailing());
        switch (line.verdict()) {
            case AGREES ->
                line.rules()
                        .forEach(rule ->
                                text.add(under(Difference.section(rule) + ": " + rule.meaning())));
            case DIFFERS -> {
                text.add(under("expected: " + line.line().text()));
                text.add(under("but " + line.said()));
                line.rules()
                        .forEach(rule -> text.add(
                                under("by " + Difference.section(rule) + ": " + rule.meaning())));
            }
            case NOT_JUDGED -> text.add(under(line.said()));
        }
        line.sent().forEach(sent -> text.add(under("sends " + sent)));
        if (line.verdict() == Verdict.AGREES && !line.said().isEmpty()) {
            text.add(under(line.said()));
        }
        return text;
    }

    private static String under(String words) {
        return " ".repeat(16) + words;
    }

    private static String outcome(LineReport line) {
        return switch (line.verdict()) {
            case AGREES -> line.state();
            case DIFFERS -> "DIFFERS";
            case NOT_JUDGED -> line.state() + ", not judged";
        };
    }

    private static String verdict(ScriptReport report) {
        String under = " under " + report.profile();
        return switch (report.verdict()) {
            case AGREES ->
                "AGREES: the model does what " + report.script().name() + " says" + under;
            case DIFFERS ->
                "DIFFERS in line " + differing(report) + ": the model does otherwise than "
                        + report.script().name() + " says" + under;
            case NOT_JUDGED ->
                "NOT JUDGED: nothing differs" + under + ", but "
                        + (report.script().lines().size() - count(report, Verdict.AGREES))
                        + " of " + report.script().lines().size()
                        + " lines could not be judged";
        };
    }

    private static int count(ScriptReport report, Verdict verdict) {
        return (int) report.lines().stream()
                .filter(line -> line.verdict() == verdict)
                .count();
    }

    /** The number of the line that differs; a call that waited may come before lines that agree. */
    private static int differing(ScriptReport report) {
        return report.lines().stream()
                .filter(line -> line.verdict() == Verdict.DIFFERS)
                .mapToInt(line -> line.line().number())
                .findFirst()
                .orElseThrow();
    }
}
