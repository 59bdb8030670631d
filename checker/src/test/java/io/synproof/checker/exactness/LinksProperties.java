package io.synproof.checker.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.exactness.Mail.Act;
import io.synproof.checker.exactness.Mail.Note;
import io.synproof.checker.exactness.MailByHand.Post;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StateSpace;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** A medium with links is a queue for each sender and recipient, as a plain model of them is. */
@Tag("law")
class LinksProperties {
    private static final long MOST = 300;

    private static final AtomicInteger COMPARED = new AtomicInteger();

    @net.jqwik.api.Property(tries = 400)
    void statesAndCountsAreThoseOfAPlainModelOfQueues(
            @ForAll("mails") Mail mail, @ForAll @IntRange(min = 1, max = 2) int threads) {
        StateSpace<Post, Act> byHand = Checker.of(new MailByHand(mail))
                .within(Bounds.none().withStates(MOST))
                .explore();
        if (byHand.coverage().stoppedBy().equals(Optional.of(StopReason.STATES))) {
            return;
        }
        COMPARED.incrementAndGet();
        StateSpace<CompositeState<Integer, Note, Integer>, Act> space =
                Checker.of(mail).threads(threads).explore();

        assertThat(counts(space.coverage())).isEqualTo(counts(byHand.coverage()));
        assertThat(space.states().map(LinksProperties::post).collect(Collectors.toSet()))
                .isEqualTo(byHand.states().collect(Collectors.toSet()));
    }

    @net.jqwik.api.Property(tries = 400)
    void aTraceIsAsLongAsOneOfQueues(@ForAll("mails") Mail mail) {
        int goal = mail.chance().at(8).below(mail.moods());
        Verdict<Post, Act> byHand = Checker.of(new MailByHand(mail))
                .within(Bounds.none().withStates(MOST))
                .check(Property.never(
                        "goal", post -> post.moods().getFirst() == goal && post.inFlight() == 2));
        if (byHand.trace().isPresent()) {
            assertThat(Checker.of(mail)
                            .check(Property.never(
                                    "goal",
                                    state -> state.processes().getFirst() == goal
                                            && state.messages().size() == 2))
                            .trace()
                            .orElseThrow()
                            .length())
                    .isEqualTo(byHand.trace().orElseThrow().length());
        }
    }

    @AfterContainer
    static void theComparisonWasNotEmpty() {
        assertThat(COMPARED.get()).isGreaterThan(100);
    }

    private static List<Long> counts(Coverage coverage) {
        return List.of(
                coverage.states(),
                coverage.transitions(),
                (long) coverage.depth(),
                coverage.terminal(),
                coverage.deadlocks(),
                coverage.cut());
    }

    private static Post post(CompositeState<Integer, Note, Integer> state) {
        return new Post(
                state.processes(),
                state.messages().stream()
                        .collect(Collectors.groupingBy(note -> List.of(note.from(), note.to()))),
                state.environment());
    }

    @Provide
    Arbitrary<Mail> mails() {
        Arbitrary<Medium> media = Combinators.combine(
                        Arbitraries.of(Medium.Order.FIFO, Medium.Order.OVERTAKING),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(false, true),
                        Arbitraries.of(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(2)),
                        Arbitraries.of(Medium.Overflow.values()))
                .as(Medium::new);
        return Combinators.combine(
                        Arbitraries.integers().between(2, 3),
                        Arbitraries.integers().between(2, 3),
                        media,
                        Arbitraries.of(false, true),
                        Arbitraries.longs().map(Chance::new))
                .as(Mail::new)
                .withoutEdgeCases();
    }
}
