package io.synproof.checker.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.log.LogFindings.Alternative;
import io.synproof.checker.log.Network.Arc;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Evidence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * What is found of a log agrees with what all runs show: each is taken, step by step, as long as it
 * goes on explaining the log and does not come to a state for the second time between two entries.
 */
class AgainstAllRunsProperties {

    /** What all runs show of a log. */
    private static final class AllRuns {
        private final Network network;
        private final String log;
        private final Set<String> ends = new HashSet<>();
        private int explained;
        private int fewest;

        AllRuns(Network network, String log) {
            this.network = network;
            this.log = log;
            network.initialStates().forEach(state -> take(state, 0, 0, Set.of(state)));
        }

        private void take(String state, int entries, int steps, Set<String> since) {
            if (entries > explained) {
                explained = entries;
                ends.clear();
            }
            if (entries == explained) {
                fewest = ends.isEmpty() ? steps : Math.min(fewest, steps);
                ends.add(state);
            }
            for (Arc arc : network.actions(state)) {
                if (arc.shows().equals(".")) {
                    if (!since.contains(arc.to())) {
                        Set<String> more = new HashSet<>(since);
                        more.add(arc.to());
                        take(arc.to(), entries, steps + 1, more);
                    }
                } else if (entries < log.length() && arc.shows().charAt(0) == log.charAt(entries)) {
                    take(arc.to(), entries + 1, steps + 1, Set.of(arc.to()));
                }
            }
        }

        Set<String> instead() {
            Set<String> instead = new TreeSet<>();
            ends.forEach(state -> network.actions(state).stream()
                    .map(Arc::shows)
                    .filter(shows -> !shows.equals("."))
                    .forEach(instead::add));
            return instead;
        }
    }

    @Property
    void aLogIsExplainedAsFarAsSomeRunGoes(
            @ForAll("networks") Network network, @ForAll("logs") String log) {
        AllRuns runs = new AllRuns(network, log);
        var verdict = Checker.of(network).explains(Network.log(log));
        var findings = ((Evidence.Explained<String, Arc>) verdict.evidence()).findings();
        Statistics.label("explained")
                .collect(runs.explained == log.length())
                .coverage(cases -> cases.check(true).percentage(share -> share > 10));
        Statistics.label("how far")
                .collect(runs.explained == log.length() ? "" : "gap at " + runs.explained)
                .coverage(cases -> cases.check("gap at 2").count(count -> count > 5));

        assertThat(verdict.outcome())
                .isEqualTo(runs.explained == log.length() ? Outcome.REACHED : Outcome.UNREACHABLE);
        assertThat(findings.explained()).isEqualTo(runs.explained);
        assertThat(verdict.trace().orElseThrow().length()).isEqualTo(runs.fewest);
        if (verdict.outcome() == Outcome.UNREACHABLE) {
            assertThat(findings.states()).isEqualTo(runs.ends.size());
            assertThat(runs.ends).containsAll(findings.some());
            assertThat(findings.gap()).contains("" + log.charAt(runs.explained));
            assertThat(findings.instead())
                    .extracting(Alternative::observation)
                    .containsExactlyInAnyOrderElementsOf(runs.instead());
        }
    }

    @Property
    void theRunShowsWhatItExplains(
            @ForAll("networks") Network network, @ForAll("logs") String log) {
        var verdict = Checker.of(network).explains(Network.log(log));
        var findings = ((Evidence.Explained<String, Arc>) verdict.evidence()).findings();
        StringBuilder shown = new StringBuilder();
        findings.run().orElseThrow().replay(network).steps().stream()
                .flatMap(step -> Network.sees(step).stream())
                .forEach(shown::append);

        assertThat(shown).hasToString(log.substring(0, findings.explained()));
    }

    @Provide
    Arbitrary<Network> networks() {
        Arbitrary<String> states = Arbitraries.of("a", "b", "c", "d");
        Arbitrary<Arc> arcs = Combinators.combine(states, Arbitraries.of(".", "x", "y"), states)
                .as(Arc::new);
        return Combinators.combine(
                        Arbitraries.of(List.of("a"), List.of("a", "b")),
                        arcs.list().ofMinSize(1).ofMaxSize(8))
                .as(Network::new);
    }

    @Provide
    Arbitrary<String> logs() {
        return Arbitraries.strings().withChars('x', 'y').ofMaxLength(5);
    }
}
