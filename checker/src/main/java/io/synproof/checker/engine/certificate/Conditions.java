package io.synproof.checker.engine.certificate;

import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.Medium.Order;
import io.synproof.checker.composition.MediumRoom;
import io.synproof.checker.coverability.UnboundedRefusedException;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.expand.WatchedComposition;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.property.Property;

/** The conditions under which a question can be asked for every number. */
public final class Conditions {
    private static final String BOUNDED = "ask it within bounds";

    private Conditions() {}

    /**
     * The model as a composition, if it fulfils the conditions and the property does.
     *
     * @throws UnboundedRefusedException if not
     */
    public static <S, A> WatchedComposition<S, A> require(
            SearchOptions<S, A> settings, Property<S, A> property) {
        require(settings.symmetry().isEmpty(), "a symmetry is set", "ask without upTo");
        return require(settings.model(), property);
    }

    /**
     * The model as a composition, if it fulfils the conditions and the property does.
     *
     * @throws UnboundedRefusedException if not
     */
    public static <S, A> WatchedComposition<S, A> require(
            Model<S, A> model, Property<S, A> property) {
        WatchedComposition<S, A> watched = WatchedComposition.of(model)
                .orElseThrow(() -> new UnboundedRefusedException(
                        "the model is not made of processes and messages in flight",
                        "make it a Composition or a Protocol, without an action constraint, or "
                                + BOUNDED));
        requireModel(watched.composition());
        require(
                watched.model().initialStates().size() == 1,
                "the model has several initial states",
                "ask of each by itself, or " + BOUNDED);
        require(
                !watched.readsMedium(),
                "the monitor reads what is in flight",
                "name the parts that it reads, without StatePart.MEDIUM, or " + BOUNDED);
        requireProperty(property);
        return watched;
    }

    private static void requireModel(Composition<?, ?, ?, ?, ?, ?> model) {
        require(
                !model.hasGeneralSteps(),
                "the model has steps that concern the state as a whole",
                "make them local steps, or " + BOUNDED);
        require(
                !MediumRoom.isExceeded(model.constraint(), model, true),
                "the model has a constraint",
                "ask without it, or " + BOUNDED);
        require(
                !MediumRoom.isExceeded(model.cut(), model, false),
                "the model has a cut of its own",
                "ask without it, or " + BOUNDED);
        require(
                model.medium().order() != Order.OVERTAKING,
                "a step is told how many messages it overtakes, of which there may be any number",
                "ask the model with a bag as its medium, or " + BOUNDED);
    }

    private static void requireProperty(Property<?, ?> property) {
        switch (property) {
            case Property.EveryStep<?, ?> _ ->
                refuse(
                        property,
                        "judges the states around a step, with all that is in flight",
                        "ask Property.everyLabel, or let a monitor remember what it asks for");
            case Property.Always<?, ?> _, Property.Never<?, ?> _, Property.Reachable<?, ?> _ -> {
                if (property.parts().contains(StatePart.MEDIUM)) {
                    refuse(
                            property,
                            "may read what is in flight",
                            "name the parts that it reads by a Projection, without"
                                    + " StatePart.MEDIUM");
                }
            }
            case Property.EveryLabel<?, ?, ?> _, Property.NoDeadlock<?, ?> _ -> {}
        }
    }

    private static void refuse(Property<?, ?> property, String reason, String advice) {
        require(false, "\"" + property.name() + "\" " + reason, advice + ", or " + BOUNDED);
    }

    private static void require(boolean condition, String reason, String advice) {
        if (!condition) {
            throw new UnboundedRefusedException(reason, advice);
        }
    }
}
