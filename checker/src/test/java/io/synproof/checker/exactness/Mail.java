package io.synproof.checker.exactness;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.exactness.Mail.Act;
import io.synproof.checker.exactness.Mail.Note;
import java.util.List;
import java.util.stream.IntStream;

/**
 * People who write to each other by chance, each pair by a link of its own.
 *
 * @param people how many, 1 or more
 * @param moods in how many states one can be
 * @param faulty whether notes are lost and copied, as often as the environment says
 */
record Mail(int people, int moods, Medium medium, boolean faulty, Chance chance)
        implements Protocol<Integer, Note, Integer, Act> {

    /** A note from one to another. */
    record Note(int from, int to, int kind) implements Comparable<Note> {
        /** Of two that differ in the sender alone, the later sender's comes first. */
        @Override
        public int compareTo(Note other) {
            return number() - other.number();
        }

        private int number() {
            return (kind * 10 + to) * 10 - from;
        }
    }

    /** What happens: by whom, or to which note, with how many older ones in its queue. */
    record Act(String what, int self, int number, int kind, int older) {}

    /** What one does: the mood afterwards, and what is written to whom. */
    record Deed(int mood, List<Note> notes) {}

    /** What one may do in a mood, on one's own. */
    List<Deed> deeds(int self, int mood) {
        return deeds(self, chance.at(1, self, mood));
    }

    /** What one may do in a mood when a note comes that has passed others. */
    List<Deed> answers(int mood, Note note, int passed) {
        return deeds(note.to(), chance.at(2, note.to(), mood, note.from(), note.kind(), passed));
    }

    private List<Deed> deeds(int self, Chance here) {
        return IntStream.range(0, here.below(3))
                .mapToObj(i -> new Deed(
                        here.at(3, i).below(moods),
                        IntStream.range(0, here.at(4, i).below(3))
                                .mapToObj(j -> note(self, here.at(5, i, j)))
                                .toList()))
                .toList();
    }

    private Note note(int self, Chance here) {
        return new Note(self, here.at(6).below(people), here.at(7).below(2));
    }

    @Override
    public CompositeState<Integer, Note, Integer> start() {
        return new CompositeState<>(
                IntStream.range(0, people).map(_ -> 0).boxed().toList(), List.of(), 2);
    }

    @Override
    public List<Integer> recipients(Note note) {
        return List.of(note.to());
    }

    @Override
    public int link(Note note) {
        return note.from();
    }

    @Override
    public List<LocalMove<Act, Act, Integer, Note, Integer>> moves(
            int self, Integer mood, Integer faults) {
        return moves(new Act("does", self, 0, 0, 0), deeds(self, mood), faults);
    }

    @Override
    public List<LocalMove<Act, Act, Integer, Note, Integer>> arrivals(
            int self, Integer mood, Integer faults, Note note, int passed) {
        Act act = new Act("reads from " + note.from(), self, 0, note.kind(), passed);
        return moves(act, answers(mood, note, passed), faults);
    }

    private List<LocalMove<Act, Act, Integer, Note, Integer>> moves(
            Act act, List<Deed> deeds, Integer faults) {
        return IntStream.range(0, deeds.size())
                .mapToObj(i -> move(
                                new Act(act.what(), act.self(), i, act.kind(), act.older()),
                                deeds.get(i).mood(),
                                faults)
                        .sending(deeds.get(i).notes()))
                .toList();
    }

    @Override
    public List<MediumFault<Act, Act, Integer>> mishaps(Note note, int older, Integer faults) {
        String which = " from " + note.from();
        return faulty && faults > 0
                ? List.of(
                        MediumFault.loss(
                                new Act("lost" + which, note.to(), 0, note.kind(), older),
                                faults - 1),
                        MediumFault.duplication(
                                new Act("copied" + which, note.to(), 0, note.kind(), older),
                                faults - 1))
                : List.of();
    }
}
