package io.synproof.words;

import io.synproof.checker.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Two processes that take turns in a critical section; the one that entered last is noted. */
final class Mutex implements Model<Mutex.Both, String> {

    /** The phases of a process. */
    enum Phase {
        IDLE,
        WAITING,
        CRITICAL
    }

    /** A contender. */
    record Contender(Phase phase, int entries) {}

    /** The state of both. */
    record Both(List<Contender> processes, Optional<Integer> last) {}

    @Override
    public List<Both> initialStates() {
        Contender idle = new Contender(Phase.IDLE, 0);
        return List.of(new Both(List.of(idle, idle), Optional.empty()));
    }

    @Override
    public List<String> actions(Both state) {
        return IntStream.range(0, 2)
                .mapToObj(i -> word(state, i) + " " + i)
                .filter(action -> !action.startsWith("-"))
                .toList();
    }

    private static String word(Both state, int i) {
        Contender process = state.processes().get(i);
        return switch (process.phase()) {
            case IDLE -> process.entries() < 2 ? "want" : "-";
            case WAITING -> state.processes().get(1 - i).phase() == Phase.CRITICAL ? "-" : "enter";
            case CRITICAL -> "leave";
        };
    }

    @Override
    public Both next(Both state, String action) {
        int i = action.charAt(action.length() - 1) - '0';
        List<Contender> processes = new ArrayList<>(state.processes());
        int entries = processes.get(i).entries();
        boolean enters = action.startsWith("enter");
        processes.set(
                i,
                action.startsWith("want")
                        ? new Contender(Phase.WAITING, entries)
                        : enters
                                ? new Contender(Phase.CRITICAL, entries + 1)
                                : new Contender(Phase.IDLE, entries));
        return new Both(List.copyOf(processes), enters ? Optional.of(i) : state.last());
    }
}
