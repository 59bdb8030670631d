package io.synproof.checker.coverability;

import io.synproof.checker.model.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings of a search for every number.
 *
 * @param scope for every number of what
 * @param run a run of the model that decides the property, if one was found
 * @param isShortest whether no run that decides it is shorter; true if there is no run
 * @param prover the work of the half that rounds counts up
 * @param refuter the work of the half that counts exactly, level by level
 * @param certificate what shows that nothing decides the property; present exactly if the search
 *     came to an end without a run
 * @param obstacles why it is not decided, in words; empty if it is
 */
public record UnboundedFindings<S, A>(
        UnboundedScope scope,
        Optional<Trace<S, A>> run,
        boolean isShortest,
        PatternCounts prover,
        PatternCounts refuter,
        Optional<Certificate> certificate,
        List<String> obstacles) {

    /** Findings whose list is copied. */
    public UnboundedFindings {
        obstacles = List.copyOf(obstacles);
    }

    /** The scope, the work of both halves, and what stands in the way. */
    @Override
    public String toString() {
        return Stream.of(
                        Stream.of("scope:    " + scope),
                        run
                                .filter(_ -> !isShortest)
                                .map(_ -> "length:   not proven shortest")
                                .stream(),
                        Stream.of("prover:   " + prover + ", counts exact up to " + prover.exact()),
                        Stream.of("refuter:  " + refuter + ", to depth " + refuter.exact()),
                        obstacles.stream().map(why -> "obstacle: " + why))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
