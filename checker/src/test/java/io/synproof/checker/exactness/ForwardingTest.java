package io.synproof.checker.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.Counters;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.ForwardingComposition;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.ForwardingFacets;
import io.synproof.checker.model.ForwardingModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.TraceFormat;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A facet that a forwarding model forgot would change verdicts silently. */
class ForwardingTest {

    /** Three counters from 0 to 9, of which one goes up at a time. */
    private static class Three extends Counters {
        Three() {
            super(3, 9, _ -> "counts");
        }
    }

    /** The counters behind a wrapper that counts the states which a search builds. */
    private record Wrapped(Counters model, AtomicInteger built)
            implements ForwardingComposition<
                    CompositeState<Integer, String, Integer>,
                    String,
                    String,
                    Integer,
                    String,
                    Integer> {
        @Override
        public CompositeState<Integer, String, Integer> assemble(
                CompositeState<Integer, String, Integer> parts) {
            built.incrementAndGet();
            return model.assemble(parts);
        }
    }

    /** The counters, the first of which never moves. */
    private record Still(Counters model)
            implements ForwardingComposition<
                    CompositeState<Integer, String, Integer>,
                    String,
                    String,
                    Integer,
                    String,
                    Integer> {
        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> moves(
                int self, Integer count, Integer environment) {
            return self == 0 ? List.of() : model.moves(self, count, environment);
        }
    }

    @Test
    void aForwardingModelForwardsEveryFacet() {
        assertThat(methodsOf(ForwardingModel.class, ForwardingFacets.class))
                .containsAll(methodsOf(Model.class, TraceFormat.class))
                .contains("step2");
    }

    @Test
    void aForwardingCompositionForwardsEveryFacet() {
        assertThat(methodsOf(
                        ForwardingComposition.class, ForwardingModel.class, ForwardingFacets.class))
                .containsAll(methodsOf(Composition.class, Model.class, TraceFormat.class))
                .contains("step2");
    }

    /**
     * Names with the number of parameters; {@code next} and {@code chart} follow from others, and
     * {@code constrained} is no facet, but makes a model of the whole.
     */
    private static Set<String> methodsOf(Class<?>... types) {
        return Stream.of(types)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(method -> method.getName() + method.getParameterCount())
                .filter(name -> !List.of("next2", "chart1", "constrained2").contains(name))
                .collect(Collectors.toSet());
    }

    @Test
    void theStepsOfAWholeStateFollowFromAPartThatIsOverridden() {
        Still still = new Still(new Three());

        assertThat(still.actions(still.initialStates().getFirst()))
                .containsExactly("1 counts", "2 counts");
        assertThat(Checker.of(still).selfCheck().findings()).isEmpty();
        assertThat(Checker.of(still).explore().size()).isEqualTo(100);
    }

    /** A process that sends five messages, of which the medium has room for one. */
    private static final class Talker implements Protocol<Integer, String, Integer, String> {
        @Override
        public CompositeState<Integer, String, Integer> start() {
            return new CompositeState<>(List.of(5, 0), List.of(), 0);
        }

        @Override
        public Medium medium() {
            return Medium.bag(1).beyond(Medium.Overflow.OUTSIDE);
        }

        @Override
        public List<Integer> recipients(String message) {
            return List.of(1);
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> moves(
                int self, Integer left, Integer environment) {
            return left == 0
                    ? List.of()
                    : List.of(move("says " + left, left - 1, environment).sending("word"));
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> arrivals(
                int self, Integer left, Integer environment, String message, int passed) {
            return List.of();
        }
    }

    /** The same with more room, and the constraint of the smaller medium. */
    private record Roomier(Talker model)
            implements ForwardingComposition<
                    CompositeState<Integer, String, Integer>,
                    String,
                    String,
                    Integer,
                    String,
                    Integer> {
        @Override
        public Medium medium() {
            return Medium.bag(3).beyond(Medium.Overflow.OUTSIDE);
        }
    }

    @Test
    void theConstraintOfAnotherMediumIsAskedAsOneOfItsOwn() {
        Talker talker = new Talker();

        assertThat(Checker.of(talker).explore().size()).isEqualTo(2);
        assertThat(Checker.of(new Roomier(talker)).explore().size()).isEqualTo(2);
    }

    @Test
    void aWrapperThatAddsNothingDoesNotMakeASearchBuildItsStates() {
        assertThat(builtBy(new Three())).isLessThan(500);
    }

    @Test
    void aConstraintOfItsOwnMakesASearchBuildEveryState() {
        assertThat(builtBy(new Three() {
                    @Override
                    public Optional<Predicate<CompositeState<Integer, String, Integer>>>
                            constraint() {
                        return Optional.of(_ -> true);
                    }
                }))
                .isGreaterThan(2_700);
    }

    private static int builtBy(Counters counters) {
        AtomicInteger built = new AtomicInteger();
        assertThat(Checker.of(new Wrapped(counters, built)).explore().size()).isEqualTo(1_000);
        return built.get();
    }
}
