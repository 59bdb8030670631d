package io.synproof.checker.result;

import io.synproof.checker.model.ContractViolation;
import io.synproof.checker.model.FailureText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result of a self-check in words. */
public final class SelfCheckText {
    private SelfCheckText() {}

    /** Each finding with its trace, and what was searched; no line break at the end. */
    public static String of(SelfCheck check) {
        return Stream.concat(
                        check.findings().isEmpty()
                                ? Stream.of("the model keeps its contract")
                                : check.findings().stream().map(SelfCheckText::of),
                        Stream.of("searched: " + check.coverage()))
                .collect(Collectors.joining("\n"));
    }

    private static String of(ContractViolation finding) {
        String title = finding.kind() + ": " + finding.kind().rule() + "\n" + finding.detail();
        return finding.trace()
                .map(trace -> title + "\n" + FailureText.run(trace))
                .orElse(title);
    }
}
