package io.synproof.checker.log;

import io.synproof.checker.log.Network.Arc;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A model given by its arcs: {@code "a x b"} leads from a to b and shows x; a point shows nothing.
 * The state {@code cut} cannot be represented.
 */
record Network(List<String> initialStates, List<Arc> arcs) implements Model<String, Arc> {

    record Arc(String from, String shows, String to) {
        static Arc of(String text) {
            String[] words = text.split(" ", 3);
            return new Arc(words[0], words[1], words[2]);
        }

        @Override
        public String toString() {
            return from + shows + to;
        }
    }

    /** A network that begins where its first arc does. */
    static Network of(String... arcs) {
        List<Arc> all = Arrays.stream(arcs).map(Arc::of).toList();
        return new Network(List.of(all.getFirst().from()), all);
    }

    /** What a step shows. */
    static Optional<String> sees(Step<String, Arc> step) {
        return Optional.of(step.action().shows()).filter(shows -> !shows.equals("."));
    }

    /** A log of letters. */
    static EventLog<String, Arc> log(String letters) {
        return EventLog.of(
                letters,
                Network::sees,
                letters.chars().mapToObj(Character::toString).toList());
    }

    @Override
    public List<Arc> actions(String state) {
        return arcs.stream().filter(arc -> arc.from().equals(state)).distinct().toList();
    }

    @Override
    public String next(String state, Arc arc) {
        return arc.to();
    }

    @Override
    public Optional<Predicate<String>> cut() {
        return Optional.of("cut"::equals);
    }
}
