package io.synproof.checker.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.synproof.checker.Checker;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked of a model that breaks its contract, it is told, and nothing else. */
class ContractTest {
    private static final Map<Kind, List<Supplier<Model<?, ?>>>> BROKEN = Map.of(
            Kind.EQUAL_ACTIONS_DIFFER,
            List.of(() -> Broken.Lock.NAMELESS, () -> watched(Broken.Lock.NAMELESS)),
            Kind.STATE_CHANGED,
            List.of(
                    Broken.AppendingInPlace::new,
                    Broken.SortingInActions::new,
                    Broken.BallOfChangedProcess::new,
                    Broken.BallWrittenOn::new,
                    Broken.BallCountedInPlace::new,
                    () -> watched(new Broken.BallWrittenOn())),
            Kind.NULL,
            List.of(Broken.NoState::new, Broken.NoAction::new, Broken.BallOfNobody::new),
            Kind.NEXT_DIFFERS,
            List.of(Broken.ByChance::new, Broken.Counting::new));

    private static <S, A, L> Model<?, ?> watched(LabelledModel<S, A, L> model) {
        return model.monitoredBy(new Monitor<L, Integer>() {
            @Override
            public Integer initial() {
                return 0;
            }

            @Override
            public Integer next(Integer memory, L label) {
                return (memory + 1) % 2;
            }
        });
    }

    static Stream<Arguments> checksOfBrokenModels() {
        return BROKEN.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .flatMap(model -> Arrays.stream(EveryCheck.values())
                                .map(check -> Arguments.of(
                                        check, name(model.get()), entry.getKey(), model))));
    }

    private static String name(Model<?, ?> model) {
        return model.getClass().getSimpleName();
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("checksOfBrokenModels")
    void everyCheckTellsIt(
            EveryCheck check, String name, Kind kind, Supplier<Model<Object, Object>> model) {
        ContractException told =
                catchThrowableOfType(ContractException.class, () -> check.of(model, _ -> false));

        assertThat(told).as(name).isNotNull();
        assertThat(told.kind()).isIn(List.of(kind, orActions(kind)));
        assertThat(told)
                .message()
                .startsWith("the model breaks its contract: ")
                .contains("\nin state:  ", "\ncontract:  ");
    }

    /** A model by chance may be seen to have other actions before it is seen to lead elsewhere. */
    private static Kind orActions(Kind kind) {
        return kind == Kind.NEXT_DIFFERS ? Kind.ACTIONS_DIFFER : kind;
    }

    static Stream<Arguments> brokenModels() {
        return BROKEN.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(model -> Arguments.of(name(model.get()), entry.getKey(), model)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenModels")
    void theSelfCheckFindsIt(String name, Kind kind, Supplier<Model<Object, Object>> model) {
        assertThat(Checker.of(model.get()).selfCheck().findings())
                .extracting(ContractViolation::kind)
                .containsExactly(kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("soundModels")
    void soundModelsLikeTheseAreChecked(EveryCheck check, Supplier<Model<Object, Object>> model) {
        check.of(model, _ -> false);
    }

    static Stream<Arguments> soundModels() {
        List<Supplier<Model<?, ?>>> sound =
                List.of(() -> Broken.Lock.NAMED, Broken.Appending::new, Broken.Ball::new);
        return Arrays.stream(EveryCheck.values())
                .flatMap(check -> sound.stream().map(model -> Arguments.of(check, model)));
    }

    @Test
    void equalActionsAreToldWithTheStateBothEffectsAndWhoseTheyAre() {
        assertThat(told(Broken.Lock.NAMELESS)).hasMessage("""
                the model breaks its contract: equal actions have different effects
                in state:  CompositeState[processes=[waits, waits, free], messages=[ask 0, ask 1], \
                environment=UNIT]
                2 lends it leads to CompositeState[processes=[waits, waits, lent], \
                messages=[ask 1, grant 0], environment=UNIT] (a step of process 2, on ask 0)
                and to CompositeState[processes=[waits, waits, lent], messages=[ask 0, grant 1], \
                environment=UNIT] (a step of process 2, on ask 1)
                contract:  no two actions of a state are equal, for a trace names a step by its \
                action; let it say what tells them apart, such as the process and the message
                    0. process 0: idle, process 1: idle, process 2: free, in flight: nothing
                    1. 0 asks
                         process 0: idle -> waits
                         in flight: + ask 0
                    2. 1 asks
                         process 1: idle -> waits
                         in flight: + ask 1
                replay:   Trace.follow(model, "0:0.0")""");
    }

    @Test
    void aChangeInPlaceIsToldWithTheStateBeforeAndAfterAndTheStep() {
        assertThat(told(new Broken.AppendingInPlace())).hasMessage("""
                the model breaks its contract: a state is changed in place
                in state:  [2]
                taking the step, one, the model changed it, and it is now [2, 1]
                contract:  states, processes, messages and what they hold never change; next \
                makes a new one, and whoever sorts or adds copies the list first
                    0. [2]
                replay:   Trace.follow(model, "0")""");
    }

    @Test
    void aPropertyThatChangesTheStateIsTold() {
        Property<List<Integer>, String> sorting = Property.always("sorted", state -> {
            state.sort(null);
            return true;
        });
        ContractException told = catchThrowableOfType(
                ContractException.class,
                () -> Checker.of(new Broken.Appending()).check(sorting));

        assertThat(told).hasMessage("""
                the model breaks its contract: a state is changed in place
                in state:  [2, 1]
                "sorted" changed it when asked about it, and it is now [1, 2]
                contract:  states, processes, messages and what they hold never change; next \
                makes a new one, and whoever sorts or adds copies the list first
                    0. [2]
                       one
                    1. [2, 1]
                replay:   Trace.follow(model, "0:0")""");
    }

    @Test
    void aStateWithoutEqualsIsToldWithWhatLacksIt() {
        ContractException told = told(new Broken.Counting());

        assertThat(told).message().contains("in it is an array (int[])");
    }

    @Test
    void nullInThePlaceOfAStateIsToldWithTheStep() {
        assertThat(told(new Broken.NoState())).hasMessage("""
                the model breaks its contract: null in the place of a state or an action
                in state:  [2, 1, 1]
                one leads to null; an action that cannot be taken is left out of actions
                contract:  what cannot happen is not listed
                    0. [2]
                       one
                    1. [2, 1]
                       one
                    2. [2, 1, 1]
                replay:   Trace.follow(model, "0:0.0")""");
    }

    private static <S, A> ContractException told(Model<S, A> model) {
        return catchThrowableOfType(
                ContractException.class, () -> Checker.of(model).explore());
    }
}
