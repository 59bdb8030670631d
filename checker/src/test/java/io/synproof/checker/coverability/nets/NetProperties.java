package io.synproof.checker.coverability.nets;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.coverability.nets.Net.Rule;
import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** On small random nets a search for every number answers as a backward search does. */
class NetProperties {
    private static final List<String> PLACES = List.of("a", "b", "c", "d");
    private static final int LIMIT = 3_000;

    @Property
    void bothSearchesAnswerAlike(@ForAll("nets") Net net) {
        Optional<Boolean> covers = BackwardCoverability.covers(net, LIMIT);
        Outcome outcome = Checker.of(new NetProtocol(net))
                .unbounded()
                .check(NetProtocol.neverCovered())
                .outcome();

        Statistics.collect(outcome);
        Statistics.coverage(coverage -> {
            coverage.check(Outcome.HOLDS).percentage(percentage -> percentage > 10);
            coverage.check(Outcome.VIOLATED).percentage(percentage -> percentage > 10);
        });
        assertThat(covers.map(yes -> yes ? Outcome.VIOLATED : Outcome.HOLDS)).hasValue(outcome);
    }

    @Provide
    Arbitrary<Net> nets() {
        return Combinators.combine(
                        rule().list().ofMinSize(1).ofMaxSize(6),
                        tokens(0, 3),
                        Arbitraries.of(PLACES).list().ofMaxSize(1),
                        tokens(1, 4).list().ofMinSize(1).ofMaxSize(2))
                .as((rules, initial, parametric, targets) ->
                        new Net(PLACES, rules, initial, parametric, targets));
    }

    private static Arbitrary<Rule> rule() {
        return Combinators.combine(tokens(0, 3), moves(), tokens(0, 3)).as(Rule::new);
    }

    private static Arbitrary<List<String>> tokens(int least, int most) {
        return Arbitraries.of(PLACES).list().ofMinSize(least).ofMaxSize(most);
    }

    /** From earlier places to later ones or nowhere, so that there is no circle. */
    private static Arbitrary<Map<String, String>> moves() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Map.of())),
                Tuple.of(
                        1,
                        Arbitraries.maps(Arbitraries.of("a", "b"), Arbitraries.of("c", "d", ""))
                                .ofMaxSize(2)));
    }
}
