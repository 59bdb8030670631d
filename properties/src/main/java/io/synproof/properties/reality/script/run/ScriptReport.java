package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Clause;
import io.synproof.properties.reality.script.syntax.Script;
import io.synproof.properties.reality.script.syntax.ScriptLine;
import java.util.List;

/**
 * The outcome of a script: line by line, until one differs.
 *
 * @param script the script
 * @param profile the name of the profile
 * @param lines those of its lines that were judged, or could not be, by their numbers; nothing is
 *     judged after a difference, which is not in the last of them if a call that waits differs
 * @param left what the model has sent at the end and the script does not mention
 */
public record ScriptReport(
        Script script, String profile, List<LineReport> lines, List<String> left) {
    /** A report. */
    public ScriptReport {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
    }

    /** The verdict on a line. */
    public enum Verdict {
        /** The model does this, or may. */
        AGREES,
        /** It does something else. */
        DIFFERS,
        /** It does not have what it takes to say so. */
        NOT_JUDGED
    }

    /**
     * The outcome of a line.
     *
     * @param line the line
     * @param verdict the verdict
     * @param time when it happened, in microseconds since the beginning
     * @param said what the model does instead, what it lacks, or a remark; empty for nothing
     * @param rules the rules by which the model did what it did
     * @param sent what the model sends with it, in the words of a script
     * @param state the state of the endpoint afterwards
     */
    public record LineReport(
            ScriptLine line,
            Verdict verdict,
            long time,
            String said,
            List<Clause> rules,
            List<String> sent,
            String state) {
        /** A line. */
        public LineReport {
            rules = List.copyOf(rules);
            sent = List.copyOf(sent);
        }
    }

    /** The verdict on the whole: a difference decides, then what could not be judged. */
    public Verdict verdict() {
        if (has(Verdict.DIFFERS)) {
            return Verdict.DIFFERS;
        }
        return has(Verdict.NOT_JUDGED) ? Verdict.NOT_JUDGED : Verdict.AGREES;
    }

    /** The options of the script that change nothing here, as it has them. */
    public List<String> ignored() {
        return script.options().stream()
                .filter(option -> !option.name().equals(ScriptChecks.TOLERANCE))
                .map(option -> "--" + option.name()
                        + (option.value().isEmpty() ? "" : "=" + option.value()))
                .toList();
    }

    private boolean has(Verdict verdict) {
        return lines.stream().anyMatch(line -> line.verdict() == verdict);
    }
}
