package io.synproof.properties.question;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The situation that a question is about. A property whose subject never occurs in a scenario holds
 * vacuously.
 *
 * @param <M> what the question's monitor remembers
 */
public sealed interface Subject<M> {

    /** The subject as a clause that follows "it never happens that". */
    String words();

    /**
     * The property whose deciding state or step is the subject; none if the question looks for the
     * subject itself.
     *
     * @param watched the same model with the question's monitor
     */
    public Optional<Property<MonitoredState<World, M>, Action>> decisiveProperty(
            TcpModel model, LabelledModel<MonitoredState<World, M>, Action, Label> watched);

    /** Whether the subject is counted in steps, and not in states. */
    public default boolean isCountedInSteps() {
        return false;
    }

    /** The same subject in other words. */
    public default Subject<M> inWords(String other) {
        return switch (this) {
            case InStates<M>(var _, var occurs) -> new InStates<>(other, occurs);
            case InSteps<M>(var _, var occurs) -> new InSteps<>(other, occurs);
            case InLabels<M>(var _, var occurs) -> new InLabels<>(other, occurs);
            case InSentence<M>(var _, boolean isCountedInSteps, var decisive) ->
                new InSentence<>(other, isCountedInSteps, decisive);
            case Itself<M> itself -> itself;
        };
    }

    /** A state that the question is about. */
    static <M> Subject<M> inStates(String words, Predicate<MonitoredState<World, M>> occurs) {
        return new InStates<>(words, (_, state) -> occurs.test(state));
    }

    /** A state of a scenario's model that the question is about. */
    static <M> Subject<M> inStatesOf(
            String words, BiPredicate<TcpModel, MonitoredState<World, M>> occurs) {
        return new InStates<>(words, occurs);
    }

    /** A world that the question is about, whatever the monitor remembers. */
    static <M> Subject<M> inWorlds(String words, Predicate<World> occurs) {
        return inStates(words, state -> occurs.test(state.state()));
    }

    /** A step that the question is about. */
    static <M> Subject<M> inSteps(String words, Predicate<StepContext> occurs) {
        return new InSteps<>(words, occurs);
    }

    /** A step that the question is about, and that can be told by what it showed. */
    static <M> Subject<M> inLabels(String words, Predicate<Label> occurs) {
        return new InLabels<>(words, occurs);
    }

    /** The subject of a question that looks for it, and so cannot hold vacuously. */
    static <M> Subject<M> itself() {
        return new Itself<>();
    }

    /**
     * A subject that is a state: see {@link Subject#inStates}.
     *
     * @param occurs whether it occurs in a state of a scenario's model
     */
    record InStates<M>(String words, BiPredicate<TcpModel, MonitoredState<World, M>> occurs)
            implements Subject<M> {
        @Override
        public Optional<Property<MonitoredState<World, M>, Action>> decisiveProperty(
                TcpModel model, LabelledModel<MonitoredState<World, M>, Action, Label> watched) {
            return Optional.of(Property.reachable(words, state -> occurs.test(model, state)));
        }
    }

    /**
     * A subject that is a step: see {@link Subject#inSteps}.
     *
     * @param occurs whether it occurs in a step
     */
    record InSteps<M>(String words, Predicate<StepContext> occurs) implements Subject<M> {
        @Override
        public boolean isCountedInSteps() {
            return true;
        }

        @Override
        public Optional<Property<MonitoredState<World, M>, Action>> decisiveProperty(
                TcpModel model, LabelledModel<MonitoredState<World, M>, Action, Label> watched) {
            return Optional.of(Property.everyStep(
                    words,
                    step -> !occurs.test(new StepContext(
                            model,
                            step.before().state(),
                            model.step(step.before().state(), step.action()).label(),
                            step.after().state()))));
        }
    }

    /**
     * A step as a subject, told by its label: see {@link Subject#inLabels}.
     *
     * @param occurs whether it occurs in what a step showed
     */
    record InLabels<M>(String words, Predicate<Label> occurs) implements Subject<M> {
        @Override
        public boolean isCountedInSteps() {
            return true;
        }

        @Override
        public Optional<Property<MonitoredState<World, M>, Action>> decisiveProperty(
                TcpModel model, LabelledModel<MonitoredState<World, M>, Action, Label> watched) {
            return Optional.of(Property.everyLabel(words, watched, label -> !occurs.test(label)));
        }
    }

    /**
     * The condition of a sentence as a subject.
     *
     * @param isCountedInSteps whether it is about steps
     * @param decisive the property that it decides
     */
    record InSentence<M>(
            String words,
            boolean isCountedInSteps,
            Function<TcpModel, Optional<Property<MonitoredState<World, M>, Action>>> decisive)
            implements Subject<M> {
        @Override
        public Optional<Property<MonitoredState<World, M>, Action>> decisiveProperty(
                TcpModel model, LabelledModel<MonitoredState<World, M>, Action, Label> watched) {
            return decisive.apply(model);
        }
    }

    /** A subject that the question itself looks for: see {@link Subject#itself}. */
    record Itself<M>() implements Subject<M> {
        @Override
        public String words() {
            return "what is asked for";
        }

        @Override
        public Optional<Property<MonitoredState<World, M>, Action>> decisiveProperty(
                TcpModel model, LabelledModel<MonitoredState<World, M>, Action, Label> watched) {
            return Optional.empty();
        }
    }
}
