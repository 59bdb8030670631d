package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.composition.Medium;
import io.synproof.checker.cost.Cost;
import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Formula;
import io.synproof.checker.knowledge.Knowledge;
import io.synproof.checker.knowledge.PerfectRecallMonitor;
import io.synproof.checker.log.EventLog;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StateMonitor;
import io.synproof.checker.model.TraceFormat;
import io.synproof.checker.property.Distinction;
import io.synproof.checker.property.Property;
import io.synproof.checker.property.RandomWalkOptions;
import io.synproof.checker.refinement.ObservedModel;
import io.synproof.checker.refinement.Refinement;
import io.synproof.checker.refinement.RefinementMapping;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Checkpoints;
import io.synproof.checker.symmetry.Symmetry;
import io.synproof.checker.temporal.Fact;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Ltl;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.threshold.Range;
import io.synproof.checker.threshold.Threshold;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever asks a question refuses null where it is given, and says which argument it is. */
@SuppressWarnings("NullAway")
class NullArgumentsTest {
    private static final Model<Integer, String> MODEL = new Model<>() {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<String> actions(Integer state) {
            return List.of();
        }

        @Override
        public Integer next(Integer state, String action) {
            return state;
        }
    };
    private static final LabelledModel<Integer, String, String> LABELLED = LabelledModel.of(MODEL);
    private static final Predicate<Object> ANY = Predicate.isEqual("it");
    private static final Fact<Integer> FACT = Fact.of(ANY);
    private static final Ltl<Integer> LTL = Ltl.holds("it", FACT);
    private static final Agent<Integer> AGENT = Agent.remembering("who", state -> state);
    private static final Formula<Integer> FORMULA = new Formula.Fact<>("it", ANY);
    private static final Property<Integer, String> PROPERTY = Property.always("it", ANY);
    private static final ObservedModel<Integer, String, String> OBSERVED =
            ObservedModel.byActions(MODEL, Optional::of);
    private static final Symmetry<Integer> SYMMETRY = new OneMember<>();
    private static final Checker<Integer, String> CHECKER = Checker.of(MODEL);

    /** Something to be given in the place of every other argument, by its type. */
    private static final Map<Class<?>, Object> SOMETHING = Map.ofEntries(
            Map.entry(String.class, "it"),
            Map.entry(int.class, 1),
            Map.entry(boolean.class, true),
            Map.entry(long.class, 1L),
            Map.entry(Object.class, "it"),
            Map.entry(List.class, List.of()),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(OptionalInt.class, OptionalInt.empty()),
            Map.entry(OptionalLong.class, OptionalLong.empty()),
            Map.entry(Duration.class, Duration.ofSeconds(1)),
            Map.entry(Path.class, Path.of("it")),
            Map.entry(Predicate.class, ANY),
            Map.entry(Function.class, Function.identity()),
            Map.entry(BiFunction.class, (BiFunction<Object, Object, Object>) (one, _) -> one),
            Map.entry(IntFunction.class, (IntFunction<Object>) number -> number),
            Map.entry(ToLongFunction.class, (ToLongFunction<Object>) _ -> 1L),
            Map.entry(Consumer.class, (Consumer<Object>) _ -> {}),
            Map.entry(BooleanSupplier.class, (BooleanSupplier) () -> true),
            Map.entry(Model.class, MODEL),
            Map.entry(LabelledModel.class, LABELLED),
            Map.entry(Monitor.class, Monitor.none()),
            Map.entry(Projection.class, Projection.of(Function.identity())),
            Map.entry(Fact.class, FACT),
            Map.entry(Ltl.class, LTL),
            Map.entry(Ltl.Prefix.class, Ltl.Prefix.NOT),
            Map.entry(Ltl.Infix.class, Ltl.Infix.AND),
            Map.entry(Agent.class, AGENT),
            Map.entry(Formula.class, FORMULA),
            Map.entry(Knowledge.class, FORMULA.everywhere()),
            Map.entry(Knowledge.Trigger.class, new Knowledge.InState<>("now", ANY)),
            Map.entry(Property.class, PROPERTY),
            Map.entry(ObservedModel.class, OBSERVED),
            Map.entry(Refinement.class, OBSERVED.refines("itself", OBSERVED)),
            Map.entry(RefinementMapping.class, RefinementMapping.to("itself", MODEL, _ -> 0)),
            Map.entry(Temporal.class, Temporal.eventually("it", FACT)),
            Map.entry(Distinction.class, Distinction.byLastStep(_ -> "it")),
            Map.entry(Cost.class, Cost.steps()),
            Map.entry(EventLog.class, EventLog.ofActions("it", List.of("up"))),
            Map.entry(RandomWalkOptions.class, new RandomWalkOptions(1, 1, 1)),
            Map.entry(Bounds.class, Bounds.none()),
            Map.entry(Checkpoints.class, Checkpoints.of("it")),
            Map.entry(Symmetry.class, SYMMETRY),
            Map.entry(Range.class, new Range(0, 0)),
            Map.entry(Threshold.Question.class, (Threshold.Question<Object>) (one, _) -> one),
            Map.entry(Medium.Order.class, Medium.Order.BAG),
            Map.entry(Medium.Overflow.class, Medium.Overflow.CUT),
            Map.entry(TraceFormat.class, TraceFormat.plain()),
            Map.entry(StateMonitor.class, new OneMemory()));

    /** A monitor that remembers nothing. */
    private record OneMemory() implements StateMonitor<Object, Object, String> {
        @Override
        public String initial(Object start) {
            return "";
        }

        @Override
        public String next(String memory, Object before, Object label, Object after) {
            return memory;
        }
    }

    /** A method or constructor, an object that has it, and the argument that is null. */
    record Call(Executable called, @Nullable Object on, int argument) {
        private Object make() throws ReflectiveOperationException {
            Object[] arguments = Arrays.stream(called.getParameterTypes())
                    .map(NullArgumentsTest::something)
                    .toArray();
            if (argument >= 0) {
                arguments[argument] = null;
            }
            called.setAccessible(true);
            return called instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : "" + ((Method) called).invoke(on, arguments);
        }

        private Throwable thrown() {
            try {
                make();
            } catch (InvocationTargetException thrown) {
                return thrown.getCause();
            } catch (ReflectiveOperationException wrong) {
                throw new LinkageError("not called: " + called, wrong);
            }
            return new AssertionError("nothing is thrown");
        }

        @Override
        public String toString() {
            return called.getDeclaringClass().getSimpleName() + "." + called.getName()
                    + Arrays.stream(called.getParameterTypes())
                            .map(Class::getSimpleName)
                            .toList()
                    + ", " + argument;
        }
    }

    private static Object something(Class<?> type) {
        Object value = SOMETHING.get(type);
        if (value == null) {
            throw new AssertionError("nothing to give for " + type);
        }
        return value;
    }

    /** What is made from nothing, and what can be asked of these objects. */
    private static Stream<Call> whole() {
        Stream<Class<?>> made = Stream.of(
                        Stream.<Class<?>>of(
                                Agent.class,
                                Bounds.class,
                                Checkpoints.class,
                                Distinction.class,
                                EventLog.class,
                                EventLog.Entry.class,
                                Fact.class,
                                Knowledge.class,
                                Medium.class,
                                ObservedModel.class,
                                PerfectRecallMonitor.class,
                                Projection.class,
                                Refinement.class,
                                RefinementMapping.class),
                        inside(Cost.class, Fairness.class, Formula.class, Ltl.class),
                        inside(Property.class, Temporal.class),
                        Stream.<Class<?>>of(Knowledge.InState.class, Knowledge.AfterStep.class))
                .flatMap(types -> types);
        Stream<Class<?>> statics = Stream.of(
                Agent.class,
                Bounds.class,
                Checker.class,
                Checkpoints.class,
                Cost.class,
                Distinction.class,
                EventLog.class,
                Fact.class,
                Fairness.class,
                Formula.class,
                LabelledModel.class,
                Ltl.class,
                ObservedModel.class,
                Property.class,
                RefinementMapping.class,
                Temporal.class,
                Threshold.class,
                TraceFormat.class);
        return Stream.of(
                        made.flatMap(type -> Stream.of(type.getConstructors())
                                .map(constructor -> new Call(constructor, null, -1))),
                        statics.flatMap(type -> methods(type, true))
                                .map(method -> new Call(method, null, -1)),
                        objects()
                                .flatMap(entry -> methods(entry.getKey(), false)
                                        .filter(method -> !List.of("ask", "permuted")
                                                .contains(method.getName()))
                                        .map(method -> new Call(method, entry.getValue(), -1))))
                .flatMap(calls -> calls);
    }

    private static Stream<Class<?>> inside(Class<?>... types) {
        return Stream.of(types)
                .flatMap(type -> Stream.of(type.getDeclaredClasses()))
                .filter(Class::isRecord);
    }

    private static Stream<Map.Entry<Class<?>, Object>> objects() {
        return Stream.of(
                Map.entry(Checker.class, CHECKER),
                Map.entry(Bounds.class, Bounds.none()),
                Map.entry(Checkpoints.class, Checkpoints.of("it")),
                Map.entry(EventLog.class, EventLog.ofActions("it", List.of())),
                Map.entry(Medium.class, Medium.bag(1)),
                Map.entry(ObservedModel.class, OBSERVED),
                Map.entry(Formula.class, FORMULA),
                Map.entry(LabelledModel.class, LABELLED),
                Map.entry(Model.class, MODEL),
                Map.entry(Monitor.class, Monitor.none()),
                Map.entry(Symmetry.class, SYMMETRY),
                Map.entry(Ltl.class, LTL),
                Map.entry(Threshold.class, Threshold.of(_ -> null)));
    }

    private static Stream<Method> methods(Class<?> type, boolean fixed) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> Modifier.isStatic(method.getModifiers()) == fixed)
                .filter(method -> !method.isSynthetic() && !method.isVarArgs())
                .filter(method -> !method.getName().equals("equals"));
    }

    static Stream<Call> withANull() {
        return whole().flatMap(call -> IntStream.range(0, call.called().getParameterCount())
                .filter(i -> isGiven(call.called(), i))
                .mapToObj(i -> new Call(call.called(), call.on(), i)));
    }

    /** A primitive cannot be null, and values of the model are told by the contract. */
    private static boolean isGiven(Executable called, int argument) {
        Class<?> type = called.getParameterTypes()[argument];
        return !type.isPrimitive() && type != Object.class;
    }

    static Stream<Call> withoutNull() {
        return whole().filter(call -> IntStream.range(0, call.called().getParameterCount())
                .anyMatch(i -> isGiven(call.called(), i)));
    }

    @ParameterizedTest
    @MethodSource("withoutNull")
    void whatIsGivenIsTaken(Call call) {
        assertThat(call.thrown()).isNotInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @MethodSource("withANull")
    void aNullIsRefusedByItsName(Call call) {
        Throwable thrown = call.thrown();

        assertThat(thrown).isInstanceOf(NullPointerException.class);
        if (!Collection.class.isAssignableFrom(
                call.called().getParameterTypes()[call.argument()])) {
            assertThat(thrown).message().matches("[a-z][A-Za-z]*");
        }
    }

    @Test
    void manyArgumentsAreTried() {
        assertThat(withANull()).hasSizeGreaterThan(150);
    }

    @Test
    void aPropertyOfNothingIsRefusedWhereItIsMade() {
        assertThatThrownBy(() -> Property.<Integer, String>always(null, ANY))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
        assertThatThrownBy(() -> Property.<Integer, String>always("it", (Predicate<Integer>) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("predicate");
    }
}
