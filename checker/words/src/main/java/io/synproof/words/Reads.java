package io.synproof.words;

import io.synproof.checker.model.StatePart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A collector of what a predicate, or an operand in it, reads. */
final class Reads<S, L> {
    private final Map<Name<S, L>, Long> places = new LinkedHashMap<>();
    private boolean hasPast;
    private boolean hasPastOfStates;

    /**
     * Notes a name.
     *
     * @param place where it stands, as CEL counts the parts of a predicate
     */
    void add(Name<S, L> name, long place) {
        places.putIfAbsent(name, place);
    }

    /** Notes a past operator. */
    void past(boolean isOfLabels) {
        hasPast = true;
        hasPastOfStates |= !isOfLabels;
    }

    /** Whether labels alone decide it. */
    boolean isOfLabels() {
        return !hasPastOfStates && places.keySet().stream().allMatch(Reads::isOfLabels);
    }

    private static boolean isOfLabels(Name<?, ?> name) {
        return switch (name.sight()) {
            case LABEL -> true;
            case MODEL -> name.parts().isEmpty();
            case STATE, BEFORE -> false;
        };
    }

    /** Whether it reads past operators. */
    boolean hasPast() {
        return hasPast;
    }

    /** The first name that it reads of a step, and not of a state, with its place. */
    Optional<Map.Entry<Name<S, L>, Long>> ofStep() {
        return first(Name.Sight.LABEL, Name.Sight.BEFORE);
    }

    /** The first name that it reads of the model, with its place. */
    Optional<Map.Entry<Name<S, L>, Long>> ofModel() {
        return first(Name.Sight.MODEL);
    }

    private Optional<Map.Entry<Name<S, L>, Long>> first(Name.Sight... sights) {
        return places.entrySet().stream()
                .filter(entry -> List.of(sights).contains(entry.getKey().sight()))
                .findFirst();
    }

    /** The parts of states that it reads where steps are seen: of the state before, everything. */
    List<StatePart> partsOfSteps() {
        boolean readsBefore =
                places.keySet().stream().anyMatch(name -> name.sight() == Name.Sight.BEFORE);
        return readsBefore ? StatePart.EVERYTHING : parts();
    }

    /** The parts of a state that it reads. */
    List<StatePart> parts() {
        return Stream.concat(
                        places.keySet().stream().flatMap(name -> name.parts().stream()),
                        hasPast ? Stream.of(StatePart.MEMORY) : Stream.empty())
                .distinct()
                .toList();
    }
}
