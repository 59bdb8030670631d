package io.synproof.checker.contract;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StatePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Sound compositions that are unusual. */
final class SoundProtocols {
    private SoundProtocols() {}

    /** What a letter or a process is made of. */
    sealed interface Being {
        /** One that has sent so many letters. */
        record Writer(List<Integer> sent) implements Being {}

        /** One that reads. */
        record Reader(Map<String, Integer> read) implements Being {}
    }

    /** A letter, whose colour makes no difference. */
    record Letter(int number, String colour) implements Comparable<Letter> {
        @Override
        public int compareTo(Letter other) {
            return Integer.compare(number, other.number);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Letter letter && letter.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /** The oddities of {@link Mail}. */
    enum Oddity {
        LISTS_USED_AGAIN,
        NEW_GUARDS,
        LOSSES,
        ALARM,
        ALARM_OUTSIDE,
        LIMITS
    }

    /**
     * A writer sends up to two letters to a reader.
     *
     * @param again a thread's list of moves, for those that are used again
     */
    record Mail(
            Medium medium,
            Set<Oddity> oddities,
            ThreadLocal<List<LocalMove<String, String, Being, Letter, List<String>>>> again)
            implements Protocol<Being, Letter, List<String>, String> {

        Mail(Medium medium, Oddity... oddities) {
            this(medium, Set.of(oddities), ThreadLocal.withInitial(ArrayList::new));
        }

        private boolean has(Oddity oddity) {
            return oddities.contains(oddity);
        }

        @Override
        public CompositeState<Being, Letter, List<String>> start() {
            return new CompositeState<>(
                    List.of(new Being.Writer(new ArrayList<>()), new Being.Reader(new HashMap<>())),
                    List.of(),
                    List.of("quiet"));
        }

        @Override
        public List<Integer> recipients(Letter letter) {
            return List.of(1);
        }

        private List<LocalMove<String, String, Being, Letter, List<String>>> told(
                List<LocalMove<String, String, Being, Letter, List<String>>> moves) {
            if (!has(Oddity.LISTS_USED_AGAIN)) {
                return moves;
            }
            List<LocalMove<String, String, Being, Letter, List<String>>> list = again.get();
            list.clear();
            list.addAll(moves);
            return list;
        }

        @Override
        public List<LocalMove<String, String, Being, Letter, List<String>>> moves(
                int self, Being process, List<String> around) {
            List<LocalMove<String, String, Being, Letter, List<String>>> moves = new ArrayList<>();
            if (process instanceof Being.Writer(List<Integer> sent) && sent.size() < 2) {
                List<Integer> more = new ArrayList<>(sent);
                more.add(sent.size());
                LocalMove<String, String, Being, Letter, List<String>> write =
                        LocalMove.<String, String, Being, Letter, List<String>>labelled(
                                        "write " + sent.size(),
                                        "write",
                                        new Being.Writer(more),
                                        around)
                                .sending(new Letter(sent.size(), around.getFirst() + sent));
                moves.add(
                        has(Oddity.NEW_GUARDS)
                                ? write.unlessInFlight(letter -> letter.number() == sent.size() - 1)
                                : write);
            }
            if (has(Oddity.ALARM) || has(Oddity.ALARM_OUTSIDE)) {
                moves.add(move(self + " raises the alarm", process, List.of("loud")));
            }
            return told(moves);
        }

        @Override
        public List<LocalMove<String, String, Being, Letter, List<String>>> arrivals(
                int self, Being process, List<String> around, Letter letter, int passed) {
            if (!(process instanceof Being.Reader(Map<String, Integer> read))) {
                return List.of();
            }
            Map<String, Integer> more = new HashMap<>(read);
            more.put("letter " + letter.number(), letter.number());
            return told(List.of(move(
                    "read " + letter.number() + " behind " + passed,
                    new Being.Reader(more),
                    around)));
        }

        @Override
        public List<MediumFault<String, String, List<String>>> mishaps(
                Letter letter, int older, List<String> around) {
            return has(Oddity.LOSSES)
                    ? new ArrayList<>(List.of(
                            MediumFault.loss("lose " + letter.number() + " " + older, around)))
                    : List.of();
        }

        @Override
        public Optional<Predicate<CompositeState<Being, Letter, List<String>>>> constraint() {
            return has(Oddity.ALARM_OUTSIDE)
                    ? Optional.of(state -> !state.environment().contains("loud"))
                    : Protocol.super.constraint();
        }

        @Override
        public Optional<Projection<CompositeState<Being, Letter, List<String>>, Set<String>>>
                limits() {
            return has(Oddity.LIMITS)
                    ? Optional.of(new Projection<>(
                            state -> state.messages().size() > 1 ? Set.of("full") : Set.of(),
                            List.of(StatePart.MEDIUM)))
                    : Optional.empty();
        }
    }

    private static Sound mail(String name, Medium medium, Oddity... oddities) {
        return new Sound(name, () -> new Mail(medium, oddities));
    }

    static List<Sound> all() {
        return List.of(
                mail("letters of colours in a bag", Medium.bag(2)),
                mail("letters of colours in a set", Medium.set(2)),
                mail("letters of colours in a row", Medium.fifo(2)),
                mail("letters of colours that overtake", Medium.overtaking(2)),
                mail("a bag that overflows", Medium.bag(1)),
                mail("lists of moves used again", Medium.bag(2), Oddity.LISTS_USED_AGAIN),
                mail("guards that are new each time", Medium.fifo(2), Oddity.NEW_GUARDS),
                mail("losses", Medium.bag(2), Oddity.LOSSES),
                mail("losses in a row", Medium.overtaking(2), Oddity.LOSSES, Oddity.LIMITS),
                mail("two that raise an alarm", Medium.bag(2), Oddity.ALARM),
                mail("two that raise an alarm beyond", Medium.bag(2), Oddity.ALARM_OUTSIDE),
                mail("everything", Medium.bag(2), Oddity.values()),
                new Sound("a ball in lists", Broken.Ball::new),
                new Sound("a lock", () -> Broken.Lock.NAMED),
                new Sound("two posts", () -> new Posts("post ")),
                new Sound("two posts watched", () -> new Posts("post ").watched()));
    }
}
