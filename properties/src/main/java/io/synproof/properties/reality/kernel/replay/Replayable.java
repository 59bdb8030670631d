package io.synproof.properties.reality.kernel.replay;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.network.HostSide;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleOption;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.reality.script.syntax.Moment;
import io.synproof.properties.reality.script.syntax.Script;
import io.synproof.properties.reality.script.syntax.ScriptEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reason for which a script cannot be put to a kernel in a moment, if there is one. */
final class Replayable {
    private static final long LONG_MICROS = 10_000_000;
    private static final int MOST_TIMERS = 4;
    private static final Set<Clause> GIVING_UP =
            Set.of(Clause.GIVE_UP, Clause.KEEP_ALIVE_OVER, Clause.USER_TIMEOUT);

    private final AnnotatedTrace trace;
    private final List<Event> events;

    private Replayable(AnnotatedTrace trace, HostSide side) {
        this.trace = trace;
        this.events = trace.scenes().stream()
                .flatMap(step -> step.label().events().toJavaStream())
                .filter(event -> event.side() == side)
                .toList();
    }

    /** The reason, in a sentence without its full stop. */
    static Optional<String> hindrance(AnnotatedTrace trace, HostSide side, Script script) {
        return new Replayable(trace, side).hindrance(script);
    }

    /** A check of the trace's TCP that every profile makes and it does not, as a reason. */
    static Optional<String> foreignRule(AnnotatedTrace trace) {
        TcpParameters stack = trace.scenario().stack();
        return isForeign(Rule.ACK_CHECK_IN_SYN_SENT, stack)
                        || isForeign(Rule.ACK_CHECK_IN_SYN_RECEIVED, stack)
                ? Optional.of("its TCP follows a rule that no profile has")
                : Optional.empty();
    }

    private static <T extends Enum<T> & RuleOption> boolean isForeign(
            Rule<T> rule, TcpParameters stack) {
        return RuleProfile.ALL.forAll(profile -> profile.rules().get(rule) != stack.rule(rule));
    }

    private Optional<String> hindrance(Script script) {
        if (hasRule(GIVING_UP)) {
            return Optional.of("it waits until a timer gives up, for minutes on Linux");
        }
        if (hasRule(Set.of(Clause.TIME_WAIT_OVER)) && waitsLong(script)) {
            return Optional.of("it waits for the end of TIME-WAIT, 60 s on Linux");
        }
        if (timers(script) > MOST_TIMERS) {
            return Optional.of("its timers go off more than four times");
        }
        return events.stream().anyMatch(this::isBeyondWindow)
                ? Optional.of(
                        "a segment reaches beyond the model's window, and Linux has more room")
                : Optional.empty();
    }

    private boolean hasRule(Set<Clause> rules) {
        return events.stream().anyMatch(event -> event.clauses().exists(rules::contains));
    }

    private static boolean waitsLong(Script script) {
        return script.lines().stream().anyMatch(line -> line.moment().from() > LONG_MICROS);
    }

    private static long timers(Script script) {
        return script.lines().stream()
                .filter(line -> line.event() instanceof ScriptEvent.Expectation)
                .filter(line -> line.moment().kind() == Moment.Kind.ANY)
                .count();
    }

    private boolean isBeyondWindow(Event event) {
        return event.before() instanceof Connection connection
                && event.consumed()
                        .flatMap(flying -> flying.tcp())
                        .exists(segment -> isBeyondWindow(connection, segment));
    }

    private boolean isBeyondWindow(Connection connection, Segment segment) {
        long ahead = segment.seq().distanceFrom(connection.rcv().nxt());
        boolean old = ahead >= segment.seq().space().size() / 2;
        return !old
                && ahead + segment.text().length() > trace.scenario().stack().window();
    }
}
