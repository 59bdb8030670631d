package io.synproof.properties.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.model.world.Scenario;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.question.Question;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What no claim may rest on: that the network had no room for one segment more. */
@Tag("long")
class MoreRoomTest {
    private static final Bounds ENOUGH = Bounds.states(5_000_000);

    /** They ask what a full network does. */
    private static final List<String> ABOUT_ROOM = List.of("DT-10", "UDP-06");

    /** Where the copies are counted, they fill no network that has room for all. */
    private static final List<String> COUNTED = List.of("LIT-10", "LIT-14", "LIT-19");

    /** Checks that ask the same are asked once. */
    private record Same(Scenario scenario, Question<?> question) {
        static Same of(Experiment experiment) {
            return new Same(experiment.setup().scenario(false), experiment.question());
        }
    }

    private final Map<Same, Answer> answers = new ConcurrentHashMap<>();

    private Answer ask(Experiment experiment) {
        return answers.computeIfAbsent(
                Same.of(experiment), _ -> experiment.ask(ExperimentOptions.within(ENOUGH)));
    }

    private static List<FullNetworks.Asked> asked(Predicate<String> claims) {
        return Stream.of(FullNetworks.OF_NOTES, FullNetworks.OF_LITERATURE)
                .flatMap(List::stream)
                .filter(name -> claims.test(name.split(" ", 2)[0]))
                .map(FullNetworks.Asked::of)
                .toList();
    }

    @Test
    void withRoomForOneMoreTheOutcomesAreTheSame() {
        assertThat(asked(claim -> !ABOUT_ROOM.contains(claim)).parallelStream()
                        .filter(asked ->
                                ask(asked.withRoomFor(asked.capacity() + 1)).outcome()
                                        != asked.expected())
                        .map(FullNetworks.Asked::name))
                .isEmpty();
    }

    @Test
    void withRoomForAllCopiesTheOutcomesAreTheSameAndNoStepWaits() {
        assertThat(asked(COUNTED::contains).parallelStream()
                        .filter(asked -> {
                            Answer answer = ask(asked.withRoomFor(12));
                            return answer.outcome() != asked.expected()
                                    || answer.fullNetwork().isPresent();
                        })
                        .map(FullNetworks.Asked::name))
                .isEmpty();
    }
}
