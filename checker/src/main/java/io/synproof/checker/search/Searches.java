package io.synproof.checker.search;

import io.synproof.checker.Property;
import io.synproof.checker.SelfCheck;
import io.synproof.checker.StateSpace;
import io.synproof.checker.Verdict;
import java.util.List;

/** What the one search loop is used for. */
public final class Searches {
    private Searches() {}

    /** Asks properties; see {@link io.synproof.checker.Checker#checkAll}. */
    public static <S, A> List<Verdict<S, A>> check(
            Settings<S, A> settings, List<Property<S, A>> properties) {
        try (Workers workers = new Workers(settings.threads())) {
            Searched<S, A> searched = search(settings, properties, workers);
            return new Verdicts<>(settings, properties, searched, workers).all();
        }
    }

    /** Finds all states; see {@link io.synproof.checker.Checker#explore}. */
    public static <S, A> StateSpace<S, A> explore(Settings<S, A> settings) {
        try (Workers workers = new Workers(settings.threads())) {
            return new FoundStates<>(settings, search(settings, List.of(), workers));
        }
    }

    /** Checks the model itself; see {@link io.synproof.checker.Checker#selfCheck}. */
    public static <S, A> SelfCheck selfCheck(Settings<S, A> settings) {
        try (Workers workers = new Workers(settings.threads())) {
            Searched<S, A> searched = search(settings, List.of(), workers);
            return new SelfChecks<>(settings.model(), searched, workers).run();
        }
    }

    private static <S, A> Searched<S, A> search(
            Settings<S, A> settings, List<Property<S, A>> properties, Workers workers) {
        var engine = new PlainEngine<>(settings.model(), StateTable.CAPACITY);
        return new Search<>(settings, properties, engine, workers).run();
    }
}
