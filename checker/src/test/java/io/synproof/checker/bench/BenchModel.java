package io.synproof.checker.bench;

import io.synproof.checker.examples.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The models that can be measured, with the names and parameters of the tables of results. */
enum BenchModel {
    HANDSHAKE("handshake", Lists.HANDSHAKE, values -> Subject.handshake(text(values))),
    HANDSHAKE_PLAIN(
            "handshake-plain", Lists.HANDSHAKE, values -> Subject.plainHandshake(text(values))),
    TWO_PHASE_COMMIT(
            "two-phase-commit",
            Lists.TWO_PHASE_COMMIT,
            values -> Subject.twoPhaseCommit(values.getOrDefault("N", 0))),
    TWO_PHASE_COMMIT_PLAIN(
            "two-phase-commit-plain",
            Lists.TWO_PHASE_COMMIT,
            values -> Subject.plainTwoPhaseCommit(values.getOrDefault("N", 0))),
    TCP_FSM("tcp-fsm", Lists.TCP_FSM, values -> Subject.tcpFsm(values.getOrDefault("K", 0)));

    private final String label;
    private final List<Parameter> parameters;
    private final Function<Map<String, Integer>, Subject<?, ?>> maker;

    BenchModel(
            String label,
            List<Parameter> parameters,
            Function<Map<String, Integer>, Subject<?, ?>> maker) {
        this.label = label;
        this.parameters = parameters;
        this.maker = maker;
    }

    /**
     * The model of a name.
     *
     * @throws BadWord if there is none
     */
    static BenchModel named(String name) {
        return Arrays.stream(values())
                .filter(model -> model.label.equals(name))
                .findFirst()
                .orElseThrow(() -> BadWord.unknown("model", name, labels()));
    }

    /** The names of all models. */
    static List<String> labels() {
        return Arrays.stream(values()).map(BenchModel::label).toList();
    }

    String label() {
        return label;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** The model with these values of all its parameters. */
    Subject<?, ?> with(Map<String, Integer> values) {
        return maker.apply(values);
    }

    /** Its name without what says that it is no composition: the counts are the same. */
    String family() {
        return label.replace("-plain", "");
    }

    private static String text(Map<String, Integer> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private static final class Lists {
        static final List<Parameter> HANDSHAKE = List.of(
                new Parameter("M", 4, 2, 8),
                new Parameter("K", 4, 1, 6),
                Parameter.atLeast("R", 1, 0),
                Parameter.atLeast("N", 1, 0),
                Parameter.atLeast("L", 1, 0),
                Parameter.atLeast("D", 1, 0),
                Parameter.flag("SCLOSE", 0),
                Parameter.flag("QUIET", 1),
                Parameter.flag("RFC1337", 0));

        static final List<Parameter> TWO_PHASE_COMMIT = List.of(new Parameter("N", 3, 1, 100));

        static final List<Parameter> TCP_FSM = List.of(new Parameter("K", 2, 1, 1000));

        private Lists() {}
    }
}
