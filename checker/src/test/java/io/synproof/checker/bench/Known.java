package io.synproof.checker.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The counts of one model with one choice of parameters, on which independent programs agree.
 *
 * @param parameters the values of all parameters
 */
record Known(BenchModel model, Map<String, Integer> parameters, Counts counts) {

    /** All that is known of the compositions; the other models of a family have the same counts. */
    static final List<Known> ALL = """
            model            | parameters               | states, transitions, terminal, ...
            handshake        |                         |   130274 |    604338 |  24 | 33 |    0 |  -
            handshake        | R=2                     |   120937 |    512849 |  30 | 42 |    0 |  -
            handshake        | K=3 N=2                 |   433763 |   1533315 |  54 | 47 |    0 |  -
            handshake        | K=3 N=2 QUIET=0         |   562027 |   2135331 |  58 | 45 |   34 | 23
            handshake        | K=4 D=2 L=2             |   591091 |   3111517 |  74 | 40 |    0 |  -
            handshake        | K=3 N=2 D=2 RFC1337=1   |   664720 |   2326982 |  87 | 64 |   34 | 25
            handshake        | K=3 N=2 SCLOSE=1        |  1543499 |   5766570 |  68 | 52 |   37 | 23
            handshake        | K=3 N=2 SCLOSE=1 QUIET=0 | 1805746 |   7228916 |  68 | 47 |   58 | 21
            handshake        | K=3 N=3                 |  3104574 |  11316546 | 198 | 70 |  456 | 20
            handshake        | K=4 N=2                 |  5825502 |  27599612 |  71 | 53 |  547 | 23
            handshake        | K=4 N=2 SCLOSE=1        | 23062053 | 113992932 |  82 | 58 | 2115 | 21
            two-phase-commit | N=1                     |       12 |        19 |   ? |  4 |    0 |  -
            two-phase-commit | N=2                     |       56 |       153 |   ? |  7 |    0 |  -
            two-phase-commit | N=3                     |      288 |      1145 |   ? | 10 |    0 |  -
            two-phase-commit | N=4                     |     1568 |      8257 |   ? | 13 |    0 |  -
            two-phase-commit | N=5                     |     8832 |     58145 |   ? | 16 |    0 |  -
            two-phase-commit | N=6                     |    50816 |    402305 |   ? | 19 |    0 |  -
            two-phase-commit | N=7                     |   296448 |   2744705 |   ? | 22 |    0 |  -
            two-phase-commit | N=8                     |  1745408 |  18507777 |   ? | 25 |    0 |  -
            two-phase-commit | N=9                     | 10340352 | 123558401 |   ? | 28 |    0 |  -
            tcp-fsm          | K=1                     |      765 |      4144 |   ? | 17 |    0 |  -
            tcp-fsm          | K=2                     |    10932 |     60194 |   ? | 26 |    0 |  -
            tcp-fsm          | K=3                     |   149543 |    817566 |   ? | 34 |    0 |  -
            tcp-fsm          | K=4                     |  2156488 |  11684380 |   ? | 50 |    0 |  -
            """.lines().skip(1).map(Known::row).toList();

    private static Known row(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        BenchModel model = BenchModel.named(cells.get(0));
        List<String> words = Arrays.stream(cells.get(1).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        String terminal = cells.get(4);
        String first = cells.get(7);
        return new Known(
                model,
                Parameter.values(model.parameters(), words),
                new Counts(
                        Long.parseLong(cells.get(2)),
                        Long.parseLong(cells.get(3)),
                        terminal.equals("?")
                                ? OptionalLong.empty()
                                : OptionalLong.of(Long.parseLong(terminal)),
                        Integer.parseInt(cells.get(5)),
                        Long.parseLong(cells.get(6)),
                        first.equals("-")
                                ? OptionalInt.empty()
                                : OptionalInt.of(Integer.parseInt(first))));
    }

    /**
     * The states of two-phase commit up to the permutations of so many managers: C(N+5,5) +
     * C(N+3,3) + N + 1.
     */
    static long orbits(int managers) {
        long n = managers;
        return (n + 5) * (n + 4) * (n + 3) * (n + 2) * (n + 1) / 120
                + (n + 3) * (n + 2) * (n + 1) / 6
                + n
                + 1;
    }

    /** The counts of a model with these values of all parameters, if they are known. */
    static Optional<Counts> of(BenchModel model, Map<String, Integer> parameters) {
        return ALL.stream()
                .filter(known -> known.model.family().equals(model.family()))
                .filter(known -> known.parameters.equals(parameters))
                .map(Known::counts)
                .findFirst();
    }
}
