package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.properties.reality.script.run.ScriptReport.LineReport;
import io.synproof.properties.reality.script.run.ScriptReport.Verdict;
import io.synproof.properties.reality.script.syntax.Moment;
import io.synproof.properties.reality.script.syntax.Script;
import io.synproof.properties.reality.script.syntax.ScriptEvent;
import io.synproof.properties.reality.script.syntax.ScriptException;
import io.synproof.properties.reality.script.syntax.ScriptLine;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;

/**
 * A script on its way through the model.
 *
 * <p>The hosts are kept that explain what was seen so far, up to a number: where a timer may have
 * gone off that sends nothing, there is more than one.
 */
public final class ScriptRun {
    /** In microseconds: what packetdrill allows unless the script says otherwise. */
    private static final long TOLERANCE = 4_000;

    /**
     * The most hosts that are kept. Each timer that may have ended a connection doubles them; once
     * some were left out, a script that none of the others explains is not judged.
     */
    private static final int MOST_HOSTS = 32;

    private final Script script;
    private final String profile;
    private final long tolerance;
    private final SystemSettings settings;
    private final java.util.List<LineReport> reports = new ArrayList<>();
    private final java.util.List<Pending> pending = new ArrayList<>();
    private List<Machine> hosts;
    private boolean leavesOut;
    private long now;

    /**
     * A call that has not returned.
     *
     * @param line the line
     * @param call the call
     * @param end when it returns
     */
    private record Pending(ScriptLine line, ScriptEvent.Call call, long end) {}

    private ScriptRun(Script script, String profile, TcpParameters stack, long tolerance) {
        this.script = script;
        this.profile = profile;
        this.tolerance = tolerance;
        this.settings = new SystemSettings(stack);
        this.hosts = List.of(
                Machine.begun(ScriptChecks.stamps(script) ? Stacks.stamping(stack) : stack));
    }

    /**
     * What the model does with a script.
     *
     * @param profile the name of the profile, for the report
     * @param stack the implementation that is tested
     * @param tolerance how late a segment may be that is sent at once, in microseconds; empty for
     *     what the script says
     * @throws ScriptException if a line makes no sense
     */
    public static ScriptReport of(
            Script script, String profile, TcpParameters stack, Optional<Long> tolerance) {
        ScriptChecks.check(script);
        long allowed = tolerance.or(() -> ScriptChecks.tolerance(script)).orElse(TOLERANCE);
        return new ScriptRun(script, profile, stack, allowed).report();
    }

    private ScriptReport report() {
        for (ScriptLine line : script.lines()) {
            if (!hosts.isEmpty()) {
                take(line);
            }
        }
        if (!hosts.isEmpty()) {
            returning(Long.MAX_VALUE);
        }
        reports.sort(Comparator.comparingInt(report -> report.line().number()));
        return new ScriptReport(script, profile, reports, left());
    }

    private static java.util.List<String> sent(ScriptLine line, Machine next) {
        return next.outbox()
                .filter(sent -> sent.line() == line.number())
                .map(sent -> "> " + ScriptWords.of(sent.segment(), sent.shift()))
                .asJava();
    }

    private java.util.List<String> left() {
        return hosts.headOption()
                .map(host -> host.outbox()
                        .map(sent -> "> " + ScriptWords.of(sent.segment(), sent.shift())))
                .getOrElse(List.empty())
                .asJava();
    }

    private void take(ScriptLine line) {
        long time =
                line.moment().kind() == Moment.Kind.ANY ? now : line.moment().earliest(now);
        if (time + tolerance < now) {
            throw new ScriptException(
                    script.name(), line.number(), line.column(), "the time goes backwards");
        }
        returning(time);
        if (hosts.isEmpty()) {
            return;
        }
        move(line.number(), Math.max(time, now));
        switch (line.event()) {
            case ScriptEvent.Call call when call.end().isPresent() -> call(line, call);
            case ScriptEvent.Call _,
                    ScriptEvent.Injection _,
                    ScriptEvent.Expectation _,
                    ScriptEvent.Shell _,
                    ScriptEvent.Code _ -> judge(line, hosts.flatMap(host -> outcomes(host, line)));
        }
    }

    private void move(int line, long time) {
        now = time;
        List<Machine> later = hosts.map(host -> host.until(line, time));
        List<Machine> all = later.distinct();
        List<Machine> fresh = all;
        while (fresh.nonEmpty() && all.size() <= MOST_HOSTS) {
            fresh = fresh.flatMap(host -> SilentTimers.of(host, line))
                    .distinct()
                    .removeAll(all);
            all = all.appendAll(fresh);
        }
        keep(all);
    }

    private void keep(List<Machine> all) {
        leavesOut |= all.size() > MOST_HOSTS;
        hosts = all.take(MOST_HOSTS);
    }

    /** A call that waits: it does what it does now, and returns later. */
    private void call(ScriptLine line, ScriptEvent.Call call) {
        long base = line.moment().kind() == Moment.Kind.ABSOLUTE
                ? 0
                : now - line.moment().from();
        hosts = hosts.map(host -> new Calls(host, line.number(), call).begun())
                .map(begun -> begun.next().waiting(line, begun.returned()));
        pending.add(new Pending(line, call, base + call.end().getAsLong()));
    }

    /** The calls that have returned before a time. */
    private void returning(long time) {
        java.util.List<Pending> returned =
                pending.stream().filter(one -> one.end() < time).toList();
        pending.removeAll(returned);
        for (Pending one : returned) {
            if (!hosts.isEmpty()) {
                move(one.line().number(), Math.max(now, one.end()));
                judge(one.line(), hosts.map(host -> returned(host, one)));
            }
        }
    }

    private static Outcome returned(Machine host, Pending one) {
        return new Calls(host.returning(one.line()), one.line().number(), one.call())
                .returned(host.waiting().get(one.line()).get())
                .against(one.call());
    }

    private List<Outcome> outcomes(Machine host, ScriptLine line) {
        return switch (line.event()) {
            case ScriptEvent.Injection(var pattern) ->
                List.of(new Arrival(host, line.number(), pattern).outcome());
            case ScriptEvent.Expectation(var pattern) ->
                new Expected(host, line, pattern, tolerance).outcomes();
            case ScriptEvent.Call call ->
                List.of(new Calls(host, line.number(), call).answer().against(call));
            case ScriptEvent.Code(String text) -> List.of(Assertions.outcome(host, text));
            case ScriptEvent.Shell(String command) -> {
                Tuple2<Machine, String> after = settings.after(host, command);
                yield List.of(new Outcome.Agrees(after._1, after._2));
            }
        };
    }

    private void judge(ScriptLine line, List<Outcome> outcomes) {
        List<Outcome> good = outcomes.filter(Outcome.Agrees.class::isInstance)
                .appendAll(outcomes.filter(Outcome.Unjudged.class::isInstance));
        reports.add(
                good.isEmpty() && leavesOut
                        ? unexplained(line)
                        : report(line, good.headOption().getOrElse(outcomes::head)));
        keep(good.map(ScriptRun::next).distinct());
    }

    private static Machine next(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Agrees(Machine next, String _) -> next;
            case Outcome.Unjudged(Machine next, String _) -> next;
            case Outcome.Differs _ -> throw new IllegalArgumentException("a difference ends it");
        };
    }

    /** No host that was kept does it, and one that was left out might. */
    private LineReport unexplained(ScriptLine line) {
        return new LineReport(
                line,
                Verdict.NOT_JUDGED,
                now,
                "more than " + MOST_HOSTS + " possible hosts, and none of the first " + MOST_HOSTS
                        + " does this; the script is not judged from here on",
                java.util.List.of(),
                java.util.List.of(),
                "");
    }

    private LineReport report(ScriptLine line, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Agrees(Machine next, String note) ->
                new LineReport(
                        line,
                        Verdict.AGREES,
                        now,
                        note,
                        rules(line, next),
                        sent(line, next),
                        Difference.state(next).toString());
            case Outcome.Unjudged(Machine next, String why) ->
                new LineReport(
                        line,
                        Verdict.NOT_JUDGED,
                        now,
                        why,
                        java.util.List.of(),
                        sent(line, next),
                        Difference.state(next).toString());
            case Outcome.Differs(String does, var rules) ->
                new LineReport(
                        line, Verdict.DIFFERS, now, does, rules.asJava(), java.util.List.of(), "");
        };
    }

    /** Rules are told of what happens to the endpoint, not of what it is seen to send. */
    private static java.util.List<Clause> rules(ScriptLine line, Machine next) {
        return switch (line.event()) {
            case ScriptEvent.Injection _ -> next.last().asJava();
            case ScriptEvent.Call _,
                    ScriptEvent.Expectation _,
                    ScriptEvent.Shell _,
                    ScriptEvent.Code _ -> java.util.List.of();
        };
    }
}
