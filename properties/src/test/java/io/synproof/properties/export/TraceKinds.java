package io.synproof.properties.export;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.claims.Catalogue;
import io.synproof.properties.claims.Check;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.report.Shown;
import java.util.List;

/** A trace of each kind of evidence: a run, two lassos, and a pair of runs. */
public final class TraceKinds {
    private static final Shown RUN = found("TW-03", "orderlyClose");
    private static final Shown OTHER = found("TW-08", "constantIsn");

    /** A run that is found; and made of it a lasso with a cycle, one that ends, and a pair. */
    public static final List<Shown> ALL = List.of(
            RUN,
            with(new Evidence.Lasso(
                    RUN.evidence().story(),
                    RUN.evidence().story().length() / 2,
                    "a timer eventually goes off")),
            with(new Evidence.Lasso(
                    RUN.evidence().story(), RUN.evidence().story().length(), "")),
            with(new Evidence.IndistinguishablePair(
                    RUN.evidence().story(),
                    OTHER.evidence().story(),
                    "One run",
                    "Another run",
                    "The client sees the same in both.")));

    private TraceKinds() {}

    private static Shown found(String claim, String name) {
        Check check = Catalogue.named(claim).checks().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Shown.of(check.experiment().ask(ExperimentOptions.within(Bounds.states(60_000))))
                .orElseThrow();
    }

    private static Shown with(Evidence evidence) {
        return new Shown(
                RUN.claim(),
                RUN.statement(),
                RUN.title(),
                RUN.experiment(),
                RUN.outcome(),
                RUN.value(),
                evidence);
    }
}
