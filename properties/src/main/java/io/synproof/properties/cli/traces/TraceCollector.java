package io.synproof.properties.cli.traces;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.report.ShownTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A collector of the runs that {@code synproof trace} chooses, for export. */
public final class TraceCollector implements TraceSink {
    private @Nullable Claim shown;
    private final List<ShownTrace> exhibits = new ArrayList<>();

    @Override
    public void claim(Claim claim) {
        shown = claim;
    }

    @Override
    public void found(String title, Answer answer, Optional<Outcome> supports) {
        Claim claim = claim();
        answer.evidence()
                .map(evidence ->
                        new ShownTrace(claim.id(), claim.statement(), title, answer, evidence))
                .ifPresent(exhibits::add);
    }

    @Override
    public void overAllRuns(Answer answer, Optional<Outcome> supports) {
        // There is no run to keep.
    }

    /** The claim that is shown. */
    Claim claim() {
        if (shown == null) {
            throw new IllegalStateException("no claim is shown");
        }
        return shown;
    }

    /** The runs, in the order in which they are shown. */
    public List<ShownTrace> exhibits() {
        return List.copyOf(exhibits);
    }
}
