package io.synproof.checker.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One model of one size, to be searched by us and by a peer.
 *
 * @param name such as {@code handshake-2e7}
 * @param words our command line
 */
record Case(String name, String words, Peer peer) {
    private static final Map<String, Integer> SPIN_1E6 = Map.of("K", 3, "N", 2, "SCLOSE", 1);
    private static final Map<String, Integer> SPIN_6E6 = Map.of("N", 2);
    private static final Map<String, Integer> SPIN_2E7 = Map.of("N", 2, "SCLOSE", 1);

    /** All there are. */
    static final List<Case> ALL = List.of(
            new Case("handshake-1e6", "handshake K=3 N=2 SCLOSE=1", new Peer.Spin(SPIN_1E6)),
            new Case("handshake-6e6", "handshake K=4 N=2", new Peer.Spin(SPIN_6E6)),
            new Case("handshake-2e7", "handshake K=4 N=2 SCLOSE=1", new Peer.Spin(SPIN_2E7)),
            new Case("handshake-plain-6e6", "handshake-plain K=4 N=2", new Peer.Spin(SPIN_6E6)),
            new Case("tcp-fsm-3", "tcp-fsm K=3", new Peer.Tlc("TcpFsm", "K = 3")),
            new Case("tcp-fsm-4", "tcp-fsm K=4", new Peer.Tlc("TcpFsm", "K = 4")),
            new Case(
                    "two-phase-commit-7",
                    "two-phase-commit N=7",
                    new Peer.Tlc("TwoPhaseCommit", "N = 7")),
            new Case(
                    "two-phase-commit-9",
                    "two-phase-commit N=9",
                    new Peer.Quoted("Stateright 0.31 (quoted)", 50.8)));

    /**
     * Those of these names, separated by commas.
     *
     * @throws BadWord if there is no case of a name
     */
    static List<Case> named(String names) {
        List<String> known = ALL.stream().map(Case::name).toList();
        return Arrays.stream(names.split(",", -1))
                .map(name -> ALL.stream()
                        .filter(each -> each.name.equals(name))
                        .findFirst()
                        .orElseThrow(() -> BadWord.unknown("case", name, known)))
                .toList();
    }

    /** What everybody must find. */
    Peer.Found expected() {
        Task task = Task.of(Arguments.of(List.of(), words.split(" ", -1)));
        Counts counts = Known.of(task.model(), task.parameters()).orElseThrow();
        return new Peer.Found(counts.states(), counts.transitions());
    }
}
