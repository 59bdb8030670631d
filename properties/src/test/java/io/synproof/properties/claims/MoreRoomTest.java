package io.synproof.properties.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Bounds;
import io.synproof.properties.asking.Answer;
import io.synproof.properties.asking.Effort;
import io.synproof.properties.asking.Experiment;
import io.synproof.properties.questions.Question;
import io.synproof.model.world.Scenario;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no claim may rest on: that the network had no room for one segment more. */
class MoreRoomTest {
    private static final Bounds ENOUGH = Bounds.states(5_000_000);

    /** Checks that ask the same are asked once. */
    private record Same(Scenario scenario, Question<?> question) {
        static Same of(Experiment experiment) {
            return new Same(experiment.setup().scenario(false), experiment.question());
        }
    }

    @Test
    void withRoomForOneMoreTheOutcomesAreTheSame() {
        Map<Same, Answer> answers = new ConcurrentHashMap<>();
        List<FullNetworks.Asked> all = Stream.of(
                        FullNetworks.OF_NOTES, FullNetworks.OF_LITERATURE)
                .flatMap(List::stream)
                .map(FullNetworks.Asked::of)
                .toList();
        assertThat(all.parallelStream()
                        .filter(asked -> answers.computeIfAbsent(
                                                Same.of(asked.withMoreRoom()),
                                                _ -> asked.withMoreRoom()
                                                        .ask(Effort.within(ENOUGH)))
                                        .outcome()
                                != asked.expected())
                        .map(FullNetworks.Asked::name))
                .isEmpty();
    }
}
