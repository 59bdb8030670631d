package io.synproof.properties.question;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import java.util.List;
import java.util.function.Function;

/**
 * A property that a user can name, with its monitor and the words for its results.
 *
 * @param <M> what the monitor remembers
 * @param name its name, such as {@code noStaleOctetAccepted}
 * @param summary what it says, in one sentence
 * @param kind what kind of property it is, such as {@code always}
 * @param subject what it is about, which must occur for the property to hold of something
 * @param tagged whether it asks who sent a segment, so that segments must carry the evidence
 * @param watch what watches the run
 * @param inquiry by what it is decided
 * @param counted what the monitor has counted, for the margin of a trace; empty if nothing
 * @param explanation the explanation of the end of a trace, in a sentence
 */
public record Question<M>(
        String name,
        String summary,
        Kind kind,
        Subject<M> subject,
        boolean tagged,
        Watch<M> watch,
        DecisionProcedure<M> inquiry,
        Function<MonitoredState<World, M>, List<String>> counted,
        Explanation<M> explanation) {

    /** A question with a monitor of labels. */
    public Question(
            String name,
            String summary,
            Kind kind,
            Subject<M> subject,
            boolean tagged,
            Monitor<Label, M> monitor,
            DecisionProcedure<M> inquiry,
            Function<MonitoredState<World, M>, List<String>> counted,
            Explanation<M> explanation) {
        this(
                name,
                summary,
                kind,
                subject,
                tagged,
                new Watch.OfLabels<>(monitor),
                inquiry,
                counted,
                explanation);
    }

    /** A question that is decided by a single state, step or deadlock. */
    public Question(
            String name,
            String summary,
            Kind kind,
            Subject<M> subject,
            boolean tagged,
            Monitor<Label, M> monitor,
            Function<TcpModel, Property<MonitoredState<World, M>, Action>> property,
            Function<MonitoredState<World, M>, List<String>> counted,
            Explanation<M> explanation) {
        this(
                name,
                summary,
                kind,
                subject,
                tagged,
                monitor,
                new DecisionProcedure.Sighted<>(property),
                counted,
                explanation);
    }

    /** A model with the question's monitor at its side. */
    public LabelledModel<MonitoredState<World, M>, Action, Label> watched(
            LabelledModel<World, Action, Label> model) {
        return watch.watched(model);
    }

    /** The kinds of property. */
    public enum Kind {
        /** Every state satisfies it. */
        ALWAYS("always"),
        /** No state satisfies it. */
        NEVER("never"),
        /** Every step satisfies it. */
        EVERY_STEP("everyStep"),
        /** Some state satisfies it. */
        REACHABLE("reachable"),
        /** On every fair run one thing is eventually followed by another. */
        LEADS_TO("leadsTo"),
        /** On every fair run it is eventually the case. */
        EVENTUALLY("eventually"),
        /** From every state it can still become the case. */
        ALWAYS_POSSIBLE("alwaysPossible"),
        /** Somebody knows it wherever it is asked. */
        KNOWS("knows"),
        /** Somebody knows it nowhere that it is asked. */
        NEVER_KNOWS("neverKnows"),
        /** Another scenario can be observed to do all that this one can. */
        REFINES("refines"),
        /** The least that a run to a goal costs. */
        CHEAPEST("cheapest"),
        /** The most that a run to a goal costs. */
        DEAREST("dearest"),
        /** Every terminal state is a proper end. */
        NO_DEADLOCK("noDeadlock");

        private final String word;

        /** Whether the question asks how much something costs. */
        public boolean isQuantity() {
            return this == CHEAPEST || this == DEAREST;
        }

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * The explanation of the end of a trace, in English.
     *
     * @param <M> what the monitor remembers
     */
    @FunctionalInterface
    public interface Explanation<M> {
        /** The sentence for a trace that ends with this step. */
        String of(Label last, MonitoredState<World, M> end);
    }
}
