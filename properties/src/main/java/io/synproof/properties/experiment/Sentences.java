package io.synproof.properties.experiment;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.synproof.properties.scenarios.BadInputException;
import io.vavr.collection.List;
import java.util.stream.Stream;

/**
 * The sentences under the steps of a trace that depend on the step alone: the rules that decide it,
 * the network's part, and calls of users.
 */
public final class Sentences {
    private static final String LOSES = "the network loses it";
    private static final String CRASHES = "CRASH: all memory is lost";
    private static final String COMES_UP = "up again";

    /** The network duplicates. */
    public static final String KEEPS = "the network keeps a copy of it, to deliver it again";

    /** All of them, in the order of a listing. */
    public static final java.util.List<String> ALL = Stream.of(
                    Stream.of(Clause.values()).map(Sentences::of),
                    Stream.of(LOSES, KEEPS, CRASHES, COMES_UP),
                    Stream.of(UserCall.Plain.values()).map(Sentences::of))
            .flatMap(sentences -> sentences)
            .toList();

    private Sentences() {}

    /** A rule, with where it is written. */
    public static String of(Clause clause) {
        return clause.meaning() + " (" + clause.section() + ")";
    }

    private static String of(UserCall.Plain call) {
        return "user: " + call;
    }

    /** The sentences of a step, in their order. */
    static List<String> of(Label label) {
        return ofAction(label.action()).appendAll(rules(label));
    }

    /** The rules that decide a step, in their order. */
    static List<String> rules(Label label) {
        return label.events().flatMap(Event::clauses).map(Sentences::of);
    }

    private static List<String> ofAction(Action action) {
        return switch (action) {
            case Action.Call(var _, var _, UserCall.Plain call) -> List.of(of(call));
            case Action.Call _ -> List.empty();
            case Action.Deliver deliver -> deliver.keeping() ? List.of(KEEPS) : List.empty();
            case Action.Lose _ -> List.of(LOSES);
            case Action.Timeout _, Action.Tick _, Action.CookieTick _, Action.Inject _ ->
                List.empty();
            case Action.Crash _ -> List.of(CRASHES);
            case Action.Reboot _ -> List.of(COMES_UP);
        };
    }

    /**
     * The sentence that a user means.
     *
     * @throws BadInputException if there is none; it names the nearest
     */
    public static String named(String text) {
        if (ALL.contains(text)) {
            return text;
        }
        throw BadInputException.unlisted(
                "sentence", text, ALL, "a sentence is one under the steps of a trace");
    }
}
