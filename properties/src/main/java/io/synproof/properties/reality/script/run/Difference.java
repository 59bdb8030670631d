package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.State;
import io.synproof.model.segment.Control;
import io.synproof.properties.reality.script.syntax.TcpPattern;
import io.vavr.collection.List;

/** The words for what the model does instead of what a script expects. */
final class Difference {
    private Difference() {}

    /** What it sends first, or that it sends nothing. */
    static String of(Machine machine, Control control, TcpPattern pattern) {
        List<Sent> before = machine.outbox();
        if (before.isEmpty()) {
            return nothing(machine);
        }
        Sent nearest = before.find(sent -> sent.segment().control() == control
                        && sent.segment().text().isEmpty() == (pattern.length() == 0))
                .getOrElse(before::head);
        return "the model sends > " + ScriptWords.of(nearest.segment(), nearest.shift())
                + " (since line " + nearest.line() + ")";
    }

    /** That it sends nothing, and in which state. */
    static String nothing(Machine machine) {
        return "the model sends nothing in " + state(machine);
    }

    static String ofNothingLike(Machine machine) {
        return "the model never sends such control bits, and is in " + state(machine);
    }

    static State state(Machine machine) {
        return machine.newest()
                .map(Live::endpoint)
                .map(Endpoint::state)
                .getOrElse(machine.isListening() ? State.LISTEN : State.CLOSED);
    }

    /** The rules behind it: those of what is sent first, or of the last event. */
    static List<Clause> clauses(Machine machine) {
        return machine.outbox().headOption().map(Sent::clauses).getOrElse(machine.last());
    }

    /** Rules with their sections. */
    static String rules(List<Clause> clauses) {
        return clauses.map(clause -> section(clause) + ": " + clause.meaning()).mkString("; ");
    }

    /** The section of a rule, of RFC 9293 unless it names another text. */
    static String section(Clause clause) {
        return Character.isDigit(clause.section().charAt(0))
                ? "RFC 9293, " + clause.section()
                : clause.section();
    }
}
