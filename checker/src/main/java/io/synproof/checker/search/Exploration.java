package io.synproof.checker.search;

import io.synproof.checker.ContractException;
import io.synproof.checker.Finding;
import io.synproof.checker.Model;
import io.synproof.checker.ModelException;
import io.synproof.checker.Property;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Starts the search loop: with the representation that fits the model. */
final class Exploration {
    private Exploration() {}

    /** Searches as far as the settings say, for what is then to be done with all states found. */
    static <S, A> Searched<S, A> exhaustive(
            Settings<S, A> settings, List<Property<S, A>> properties, Workers workers) {
        return run(settings, properties, workers, Search::goingBeyond).searched();
    }

    /** Searches until all properties are decided, or all is seen. */
    static <S, A> Run<S, A> run(
            Settings<S, A> settings, List<Property<S, A>> properties, Workers workers) {
        return run(settings, properties, workers, UnaryOperator.identity());
    }

    private static <S, A> Run<S, A> run(
            Settings<S, A> settings,
            List<Property<S, A>> properties,
            Workers workers,
            UnaryOperator<Search<S, A>> how) {
        if (settings.symmetry().isPresent()) {
            properties.forEach(Exploration::refuseSteps);
            settings.counted().forEach(Exploration::refuseSteps);
        }
        try {
            return run(settings, properties, representation(settings.model()), workers, how);
        } catch (ShapeChanged _) {
            return run(settings, properties, Representation.plain(settings.model()), workers, how);
        }
    }

    private static void refuseSteps(Property<?, ?> property) {
        if (property instanceof Property.EveryStep<?, ?>) {
            throw new IllegalArgumentException("\"" + property.name()
                    + "\" judges steps, which a search up to a symmetry does not all see; check it"
                    + " without upTo, or let a monitor remember what it asks for");
        }
    }

    private static <S, A> Run<S, A> run(
            Settings<S, A> settings,
            List<Property<S, A>> properties,
            Representation<S, A> representation,
            Workers workers,
            UnaryOperator<Search<S, A>> how) {
        Representation<S, A> chosen = representation.upTo(settings.symmetry(), settings.model());
        Search<S, A> search =
                how.apply(new Search<>(settings, properties, chosen, workers, Care.SOME));
        return new Run<>(search, search.run());
    }

    /** A search, and what it left behind. */
    record Run<S, A>(Search<S, A> search, Searched<S, A> searched) {}

    /** How the states of a model are represented. */
    static <S, A> Representation<S, A> representation(Model<S, A> model) {
        try {
            requireInitialStates(model);
            return Representation.of(model);
        } catch (ContractException told) {
            throw told;
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw new ModelException(
                    "the model threw " + thrown + " for its initial states",
                    Optional.empty(),
                    thrown);
        }
    }

    private static void requireInitialStates(Model<?, ?> model) {
        for (Object state : model.initialStates()) {
            if (state == null) {
                throw new ContractException(Finding.Kind.NULL, "an initial state is null");
            }
        }
    }
}
