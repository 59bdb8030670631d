package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.contract.ContractSampling;
import io.synproof.checker.engine.contract.InitialStates;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.encode.StateShapeChangedException;
import io.synproof.checker.engine.expand.Representation;
import io.synproof.checker.engine.util.WorkerPool;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.property.Property;
import java.util.List;
import java.util.function.UnaryOperator;

/** The start of the search loop, with the representation that fits the model. */
public final class Exploration {
    private Exploration() {}

    /** Searches as far as the settings say, for passes over all states found. */
    public static <S, A> SearchResult<S, A> exhaustive(
            SearchOptions<S, A> settings, List<Property<S, A>> properties, WorkerPool workers) {
        return run(settings, properties, workers, Search::goingBeyond).searched();
    }

    /** Searches until all properties are decided, or all is seen. */
    public static <S, A> Run<S, A> run(
            SearchOptions<S, A> settings, List<Property<S, A>> properties, WorkerPool workers) {
        return run(settings, properties, workers, UnaryOperator.identity());
    }

    private static <S, A> Run<S, A> run(
            SearchOptions<S, A> settings,
            List<Property<S, A>> properties,
            WorkerPool workers,
            UnaryOperator<Search<S, A>> how) {
        if (settings.symmetry().isPresent()) {
            properties.forEach(Exploration::refuseSteps);
            settings.counted().forEach(Exploration::refuseSteps);
        }
        try {
            return run(settings, properties, representation(settings.model()), workers, how);
        } catch (StateShapeChangedException _) {
            return run(settings, properties, Representation.plain(settings.model()), workers, how);
        }
    }

    private static void refuseSteps(Property<?, ?> property) {
        if (property.isOfSteps()) {
            throw new IllegalArgumentException("\"" + property.name()
                    + "\" judges steps, which a search up to a symmetry does not all see; check it"
                    + " without upTo, or let a monitor remember what it asks for");
        }
    }

    private static <S, A> Run<S, A> run(
            SearchOptions<S, A> settings,
            List<Property<S, A>> properties,
            Representation<S, A> representation,
            WorkerPool workers,
            UnaryOperator<Search<S, A>> how) {
        Representation<S, A> chosen = representation.upTo(settings.symmetry(), settings.model());
        Search<S, A> search = how.apply(
                new Search<>(settings, properties, chosen, workers, ContractSampling.SOME));
        return new Run<>(search, search.run());
    }

    /** A search, and its result. */
    public record Run<S, A>(Search<S, A> search, SearchResult<S, A> searched) {}

    /** The representation of a model's states. */
    public static <S, A> Representation<S, A> representation(Model<S, A> model) {
        try {
            InitialStates.require(model);
            return Representation.of(model);
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw ModelException.forInitialStates(thrown);
        }
    }
}
