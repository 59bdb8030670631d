package io.synproof.checker.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.synproof.checker.Checker;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.property.Property;
import io.synproof.checker.property.RandomWalkOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forty broken models, each told by each check, and models like them that are sound. */
class CorpusTest {
    private static final int MILLION = 1_000_000;

    private static final Set<EveryCheck> CHECKS =
            EnumSet.of(EveryCheck.NEVER, EveryCheck.LEADS_TO, EveryCheck.REFINES, EveryCheck.WALK);

    static Stream<Arguments> checksOfBrokenModels() {
        return Corpus.all().stream()
                .flatMap(broken -> CHECKS.stream().map(check -> Arguments.of(check, broken)));
    }

    @Test
    void thereAreForty() {
        assertThat(Corpus.all()).hasSize(40);
        assertThat(Corpus.all()).extracting(Corpus.Case::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("checksOfBrokenModels")
    void isTold(EveryCheck check, Corpus.Case broken) {
        Throwable told = catchThrowable(() -> of(check, broken));

        assertThat(told).isInstanceOf(ModelException.class);
        if (broken.kinds().isEmpty()) {
            assertThat(told).isNotInstanceOf(ContractException.class);
        } else {
            assertThat(told)
                    .isInstanceOfSatisfying(
                            ContractException.class,
                            one -> assertThat(one.kind()).isIn(broken.kinds()));
        }
    }

    @SuppressWarnings("unchecked")
    private static void of(EveryCheck check, Corpus.Case broken) {
        check.of(() -> (Model<Object, Object>) broken.model().get(), _ -> false);
    }

    static Stream<Corpus.Case> brokenModels() {
        return Corpus.all().stream().filter(broken -> !broken.kinds().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenModels")
    void isAFindingOfTheSelfCheck(Corpus.Case broken) {
        assertThat(Checker.of(broken.model().get()).selfCheck().findings())
                .extracting(ContractViolation::kind)
                .hasSize(1)
                .isSubsetOf(broken.kinds());
    }

    static Stream<Arguments> soundModels() {
        List<Model<?, ?>> sound = List.of(
                Corpus.<Integer, String>plain(() -> 0, _ -> List.of("up"), (n, _) -> (n + 1) % 6)
                        .get(),
                new Broken.Appending(),
                new Broken.Ball(),
                Broken.Lock.NAMED,
                new Posts("post "));
        return Arrays.stream(EveryCheck.values())
                .flatMap(check -> sound.stream().map(model -> Arguments.of(check, model)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("soundModels")
    <S, A> void soundOnesAreNotAccused(EveryCheck check, Model<S, A> model) {
        check.of(() -> model, _ -> false);
    }

    @Test
    void aListThatActionsUsesAgainIsNoBreach() {
        List<String> again = new ArrayList<>();
        Model<Integer, String> model = new Corpus.Plain<>(
                () -> List.of(0),
                n -> {
                    again.clear();
                    IntStream.rangeClosed(0, n % 3).forEach(i -> again.add("add " + i));
                    return again;
                },
                (n, action) -> (n + 1 + action.charAt(4) - '0') % 6);

        assertThat(Checker.of(model).selfCheck().findings()).isEmpty();
        assertThat(Checker.of(model).explore().size()).isEqualTo(6);
    }

    @Test
    void aChangeInPlaceInTheLastOfAMillionStepsIsToldBeforeTheVerdict() {
        Model<List<Integer>, String> model = new Corpus.Plain<>(
                () -> List.of(new ArrayList<>(List.of(0))), _ -> List.of("up"), (state, _) -> {
                    int next = (state.getFirst() + 1) % MILLION;
                    if (next == 0) {
                        state.set(0, 0);
                        return state;
                    }
                    return new ArrayList<>(List.of(next));
                });

        assertThat(catchThrowable(() -> Checker.of(model)
                        .check(Property.never("negative", state -> state.getFirst() < 0))))
                .isInstanceOfSatisfying(
                        ContractException.class,
                        told -> assertThat(told.kind())
                                .isEqualTo(ContractViolation.Kind.STATE_CHANGED));
    }

    @Test
    @SuppressWarnings("NullAway")
    void aNullInTheLastOfAMillionStepsIsToldBeforeTheVerdict() {
        Model<Integer, String> model = new Corpus.Plain<>(
                () -> List.of(0), _ -> List.of("up"), (n, _) -> n == MILLION - 1 ? null : n + 1);

        assertThat(catchThrowable(
                        () -> Checker.of(model).check(Property.never("negative", n -> n < 0))))
                .isInstanceOfSatisfying(
                        ContractException.class,
                        told -> assertThat(told.kind()).isEqualTo(ContractViolation.Kind.NULL));
    }

    @Test
    void aPropertyByChanceIsTold() {
        AtomicInteger chance = new AtomicInteger();
        Property<Integer, String> property =
                Property.never("by chance", _ -> chance.incrementAndGet() == 5);
        Model<Integer, String> model =
                new Corpus.Plain<>(() -> List.of(0), _ -> List.of("up"), (n, _) -> (n + 1) % 6);

        assertThat(catchThrowable(() -> Checker.of(model).check(property)))
                .isInstanceOfSatisfying(
                        ContractException.class,
                        told -> assertThat(told.kind())
                                .isEqualTo(ContractViolation.Kind.PROPERTY_DIFFERS));
        chance.set(0);
        assertThat(catchThrowable(
                        () -> Checker.of(model).walk(property, new RandomWalkOptions(1, 5, 20))))
                .isInstanceOf(ContractException.class);
    }
}
