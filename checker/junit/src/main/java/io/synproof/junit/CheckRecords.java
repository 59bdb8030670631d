package io.synproof.junit;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.verdict.Verdict;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The records of a test's checks: report entries, and the files of a failure. */
final class CheckRecords {
    private final ExtensionContext context;

    CheckRecords(ExtensionContext context) {
        this.context = context;
    }

    /** The name of the test, for a log. */
    String test() {
        return context.getTestClass().map(Class::getSimpleName).orElse("") + "."
                + context.getDisplayName();
    }

    /** Publishes what a search found, and what it saw. */
    void publish(String question, String outcome, Coverage coverage) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("question", question);
        entry.put("outcome", outcome);
        entry.put("states", Long.toString(coverage.states()));
        entry.put("transitions", Long.toString(coverage.transitions()));
        entry.put("depth", Integer.toString(coverage.depth()));
        entry.put("complete", Boolean.toString(coverage.complete()));
        entry.put("milliseconds", Long.toString(coverage.elapsed().toMillis()));
        context.publishReportEntry(entry);
    }

    /** Publishes how many random runs were made, and whether one decided the property. */
    void publishSamples(String question, int runs, Optional<? extends Trace<?, ?>> deciding) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("question", question);
        entry.put("random runs", Integer.toString(runs));
        entry.put(
                "decided",
                deciding.map(run -> "by one of " + run.length() + " steps").orElse("by none"));
        context.publishReportEntry(entry);
    }

    /** Writes the evidence of a verdict to files; lines that name them, or say why not. */
    <S, A> String written(Model<S, A> model, Verdict<S, A> verdict) {
        try {
            List<String> files = new FailureFiles(context).write(model, verdict);
            return "\nwritten:  " + String.join("\n          ", files);
        } catch (IOException e) {
            return "\nno files: " + e;
        }
    }
}
