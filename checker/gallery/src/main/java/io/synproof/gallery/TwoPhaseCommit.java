package io.synproof.gallery;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Unit;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.gallery.TwoPhaseCommit.Message;
import io.synproof.gallery.TwoPhaseCommit.Participant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two-phase commit: the managers of resources all commit a transaction, or all abort it. Managers
 * are the processes 0 to {@code managers - 1}, the coordinator is the last one. Messages may arrive
 * late, twice, or never.
 *
 * @param managers the number of managers
 * @param variant the protocol, or it with a mistake
 */
public record TwoPhaseCommit(int managers, Variant variant)
        implements Protocol<Participant, Message, Unit, String> {

    /** The protocol, and what may be wrong with it. */
    public enum Variant {
        /** As it is meant. */
        RIGHT,
        /** A manager that is prepared may still abort on its own. */
        CHANGES_ITS_MIND,
        /** The coordinator may stop before it has decided. */
        COORDINATOR_STOPS
    }

    /** The phases of the transaction at a process. */
    public enum Phase {
        /** It is under way. */
        WORKING,
        /** The manager can do whatever is decided. */
        PREPARED,
        /** It is done for ever. */
        COMMITTED,
        /** It has never happened. */
        ABORTED,
        /** The coordinator has crashed. */
        STOPPED
    }

    /** A manager or the coordinator. */
    public sealed interface Participant {
        /** The phase that it is in. */
        Phase phase();

        /** A manager of a resource. */
        record Manager(Phase phase) implements Participant {}

        /** The coordinator, with the managers that it knows to be prepared, in order. */
        record Coordinator(Phase phase, List<Integer> prepared) implements Participant {}
    }

    /** A manager is prepared, or a decision; of a decision the manager is 0. */
    public record Message(Phase phase, int manager) implements Comparable<Message> {
        private static final Comparator<Message> ORDER =
                Comparator.comparing(Message::phase).thenComparingInt(Message::manager);

        @Override
        public int compareTo(Message other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public CompositeState<Participant, Message, Unit> start() {
        Stream<Participant> all = Stream.concat(
                Stream.generate(() -> new Participant.Manager(Phase.WORKING)).limit(managers),
                Stream.of(new Participant.Coordinator(Phase.WORKING, List.of())));
        return new CompositeState<>(all.toList(), List.of(), Unit.UNIT);
    }

    /** A set: what was sent once can arrive for ever. */
    @Override
    public Medium medium() {
        return Medium.set(managers + 1);
    }

    @Override
    public String nameOf(int self) {
        return self == managers ? "coordinator" : "manager " + self;
    }

    @Override
    public List<Integer> recipients(Message message) {
        return message.phase() == Phase.PREPARED
                ? List.of(managers)
                : IntStream.range(0, managers).boxed().toList();
    }

    @Override
    public List<LocalMove<String, String, Participant, Message, Unit>> moves(
            int self, Participant process, Unit none) {
        return switch (process) {
            case Participant.Manager(Phase phase) -> ofManager(self, phase);
            case Participant.Coordinator(Phase phase, List<Integer> prepared) ->
                phase == Phase.WORKING ? ofCoordinator(prepared) : List.of();
        };
    }

    private List<LocalMove<String, String, Participant, Message, Unit>> ofManager(
            int self, Phase phase) {
        var prepare = manager(self, "prepares", Phase.PREPARED)
                .sending(new Message(Phase.PREPARED, self));
        var abort = manager(self, "aborts on its own", Phase.ABORTED);
        return switch (phase) {
            case WORKING -> List.of(prepare, abort);
            case PREPARED -> variant == Variant.CHANGES_ITS_MIND ? List.of(abort) : List.of();
            case COMMITTED, ABORTED, STOPPED -> List.of();
        };
    }

    private List<LocalMove<String, String, Participant, Message, Unit>> ofCoordinator(
            List<Integer> prepared) {
        return Stream.of(Phase.COMMITTED, Phase.ABORTED, Phase.STOPPED)
                .filter(phase -> phase != Phase.COMMITTED || prepared.size() == managers)
                .filter(phase -> phase != Phase.STOPPED || variant == Variant.COORDINATOR_STOPS)
                .map(phase -> move(
                                "coordinator: " + phase,
                                (Participant) new Participant.Coordinator(phase, prepared),
                                Unit.UNIT)
                        .sending(
                                phase == Phase.STOPPED
                                        ? List.of()
                                        : List.of(new Message(phase, 0))))
                .toList();
    }

    @Override
    public List<LocalMove<String, String, Participant, Message, Unit>> arrivals(
            int self, Participant process, Unit none, Message message, int passed) {
        return switch (process) {
            case Participant.Manager _ ->
                List.of(manager(self, "learns: " + message.phase(), message.phase()));
            case Participant.Coordinator(Phase phase, List<Integer> prepared) ->
                phase == Phase.WORKING
                        ? List.of(move(
                                "coordinator learns that " + message.manager() + " is prepared",
                                new Participant.Coordinator(
                                        phase, with(prepared, message.manager())),
                                none))
                        : List.of();
        };
    }

    private LocalMove<String, String, Participant, Message, Unit> manager(
            int self, String what, Phase after) {
        return move("manager " + self + " " + what, new Participant.Manager(after), Unit.UNIT);
    }

    private static List<Integer> with(List<Integer> prepared, int manager) {
        return Stream.concat(prepared.stream(), Stream.of(manager))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String describe(CompositeState<Participant, Message, Unit> state) {
        return state.processes().stream().map(Participant::phase).toList() + ", sent: "
                + state.messages().stream()
                        .map(one -> one.phase()
                                + (one.phase() == Phase.PREPARED ? " " + one.manager() : ""))
                        .toList();
    }

    private static boolean some(CompositeState<Participant, Message, Unit> state, Phase phase) {
        return state.processes().stream()
                .anyMatch(one -> one instanceof Participant.Manager && one.phase() == phase);
    }

    private static boolean first(CompositeState<Participant, Message, Unit> state, Phase phase) {
        return state.processes().getFirst().phase() == phase;
    }

    static final GalleryEntry<CompositeState<Participant, Message, Unit>, String> ENTRY =
            new GalleryEntry<>(
                    "two-phase-commit",
                    "Two-phase commit",
                    "Several databases commit a transaction together, or none does.",
                    "J. Gray, L. Lamport, Consensus on transaction commit, 2006 (after J. Gray,"
                            + " 1978)",
                    new Sizes("managers", 1, 3, 8),
                    size -> new TwoPhaseCommit(size, Variant.RIGHT),
                    List.of(
                            GalleryQuestion.never(
                                    "consistency",
                                    "no manager has committed where another has aborted",
                                    state -> some(state, Phase.COMMITTED)
                                            && some(state, Phase.ABORTED)),
                            GalleryQuestion.reachable(
                                    "commit",
                                    "all can commit",
                                    state -> state.processes().stream()
                                            .allMatch(one -> one.phase() == Phase.COMMITTED)),
                            GalleryQuestion.runs(
                                    "manager 0, once prepared, gets a decision",
                                    Temporal.leadsTo(
                                            "no-blocking",
                                            state -> first(state, Phase.PREPARED),
                                            state -> !first(state, Phase.PREPARED)),
                                    List.of(Fairness.weakForEach(
                                            "what can be done for ever is done", Optional::of)))),
                    List.of(
                            new Mistake<>(
                                    "changes-its-mind",
                                    "A manager that is prepared may still abort on its own.",
                                    List.of("consistency"),
                                    size -> new TwoPhaseCommit(size, Variant.CHANGES_ITS_MIND)),
                            new Mistake<>(
                                    "coordinator-stops",
                                    "The coordinator may crash before it has decided: managers"
                                            + " that are prepared wait for ever.",
                                    List.of("no-blocking"),
                                    size -> new TwoPhaseCommit(size, Variant.COORDINATOR_STOPS))));
}
