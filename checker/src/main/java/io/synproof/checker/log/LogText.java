package io.synproof.checker.log;

import io.synproof.checker.log.LogFindings.Alternative;
import io.synproof.checker.model.Quantity;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.TraceFormat;
import io.synproof.checker.model.TraceText;
import io.synproof.checker.model.ValueText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of what explains a log, and how far. */
public final class LogText {
    private static final int SHOWN = 10;

    private LogText() {}

    /** The run, the entry that is not explained, the states before it, and what they offer. */
    public static <S, A> String of(LogFindings<S, A> findings) {
        return Stream.of(
                        findings.run().stream().map(TraceText::of),
                        findings.gap().stream()
                                .flatMap(gap -> Stream.of(
                                        "entry %d:  %s".formatted(findings.explained() + 1, gap),
                                        "instead:  " + instead(findings.instead()))),
                        states(findings))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static <S, A> String instead(List<Alternative<S, A>> alternatives) {
        if (alternatives.isEmpty()) {
            return "nothing more";
        }
        String first = alternatives.stream()
                .limit(SHOWN)
                .map(LogText::alternative)
                .collect(Collectors.joining("; "));
        int more = alternatives.size() - SHOWN;
        return more > 0 ? first + "; and " + more + " more" : first;
    }

    private static String alternative(Alternative<?, ?> one) {
        String seen = ValueText.of(one.observation());
        String action = ValueText.of(one.action());
        return seen.equals(action) ? seen : seen + " (" + action + ")";
    }

    private static <S, A> Stream<String> states(LogFindings<S, A> findings) {
        if (findings.gap().isEmpty() || findings.some().isEmpty()) {
            return Stream.empty();
        }
        TraceFormat<S, A> format = findings.run().map(Trace::format).orElseGet(TraceFormat::plain);
        long more = findings.states() - findings.some().size();
        return Stream.of(
                        Stream.of("before:   " + Quantity.of(findings.states(), "possible state")),
                        findings.some().stream()
                                .map(state -> "    " + TraceText.state(format, state)),
                        Stream.of("    and " + Quantity.grouped(more) + " more")
                                .filter(_ -> more > 0))
                .flatMap(part -> part);
    }
}
