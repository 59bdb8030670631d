package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.State;
import io.vavr.collection.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The assertions of a script's blocks of code, of which the model knows the state. */
final class Assertions {
    /** The states as Linux numbers them. */
    private static final Map<String, State> STATES = Map.ofEntries(
            Map.entry("TCP_ESTABLISHED", State.ESTABLISHED),
            Map.entry("TCP_SYN_SENT", State.SYN_SENT),
            Map.entry("TCP_SYN_RECV", State.SYN_RECEIVED),
            Map.entry("TCP_FIN_WAIT1", State.FIN_WAIT_1),
            Map.entry("TCP_FIN_WAIT2", State.FIN_WAIT_2),
            Map.entry("TCP_TIME_WAIT", State.TIME_WAIT),
            Map.entry("TCP_CLOSE", State.CLOSED),
            Map.entry("TCP_CLOSE_WAIT", State.CLOSE_WAIT),
            Map.entry("TCP_LAST_ACK", State.LAST_ACK),
            Map.entry("TCP_LISTEN", State.LISTEN),
            Map.entry("TCP_CLOSING", State.CLOSING));

    private static final Pattern STATE = Pattern.compile(
            "assert\\s*\\(?\\s*tcpi_state\\s*(==|!=)\\s*([A-Z0-9_]+)\\s*\\)?\\s*(,.*)?");

    private Assertions() {}

    static Outcome outcome(Machine machine, String code) {
        List<String> statements = List.of(code.split("\n|;"))
                .map(String::strip)
                .reject(String::isEmpty)
                .reject(line -> line.startsWith("#") || line.startsWith("print"));
        for (String statement : statements) {
            Outcome one = statement(machine, statement);
            if (!(one instanceof Outcome.Agrees)) {
                return one;
            }
        }
        return Outcome.agrees(machine);
    }

    private static Outcome statement(Machine machine, String statement) {
        Matcher state = STATE.matcher(statement);
        Optional<State> said = state.matches()
                ? Optional.ofNullable(STATES.get(state.group(2)))
                : Optional.empty();
        if (said.isEmpty()) {
            return new Outcome.Unjudged(machine, "not modelled: " + statement);
        }
        State is = Difference.state(machine);
        boolean same = is == said.get();
        return same == state.group(1).equals("==")
                ? Outcome.agrees(machine)
                : new Outcome.Differs("the model is in " + is, machine.last());
    }
}
