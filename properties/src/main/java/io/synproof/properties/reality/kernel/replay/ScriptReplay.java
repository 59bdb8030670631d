package io.synproof.properties.reality.kernel.replay;

import io.synproof.properties.claims.KernelVerdict;
import io.synproof.properties.claims.KernelVerdict.Kind;
import io.synproof.properties.reality.kernel.Namespace;
import io.synproof.properties.reality.script.syntax.Moment;
import io.synproof.properties.reality.script.syntax.Script;
import io.synproof.properties.reality.script.syntax.ScriptEvent;
import io.synproof.properties.reality.script.syntax.ScriptLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The replay of one script with the kernel as the side under test.
 *
 * <p>Numbers, control bits and results of calls must be those of the script. Free are windows and
 * options, how text is cut into segments, whether text is acknowledged early, late or along with
 * text of the kernel's own, and one window update after a read.
 */
final class ScriptReplay {
    /** Longer than the kernel delays an acknowledgment. */
    private static final long AT_ONCE_MILLIS = 250;

    /** A SYN is sent again after a second, all else after {@link ClaimReplay#RTO_MILLIS}. */
    private static final long TIMER_MILLIS = 2_500;

    private static final long SHORT_MICROS = 100_000;
    private static final long LONG_MICROS = 2_000_000;

    /** FIN-WAIT-2 that nobody has a descriptor of lasts a second. */
    private static final long FIN_WAIT_2_MILLIS = 1_300;

    private final Script script;
    private final Line line;
    private final Calls calls;
    private final Deque<Heard> pending = new ArrayDeque<>();
    private final Set<Heard> before = new HashSet<>();
    private final Set<Heard> early = new HashSet<>();
    private String last = "";
    private final FreeAcks free = new FreeAcks();

    private ScriptReplay(Script script, Namespace namespace, Calls calls) {
        this.script = script;
        this.line = new Line(namespace);
        this.calls = calls;
    }

    /** The difference with the kernel of a namespace that nothing has used before, if any. */
    static Optional<KernelVerdict.Difference> difference(Script script, Namespace namespace) {
        try (Calls calls = new Calls(namespace)) {
            new ScriptReplay(script, namespace, calls).play();
            return Optional.empty();
        } catch (Parted parted) {
            return Optional.of(parted.difference());
        }
    }

    private void play() {
        for (ScriptLine event : script.lines()) {
            pause(event.moment());
            take(event);
        }
        refuseMore();
    }

    private static void pause(Moment moment) {
        if (moment.kind() != Moment.Kind.RELATIVE || moment.from() < SHORT_MICROS) {
            return;
        }
        long millis = moment.from() > LONG_MICROS ? FIN_WAIT_2_MILLIS : moment.from() / 1_000;
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void take(ScriptLine event) {
        switch (event.event()) {
            case ScriptEvent.Shell _, ScriptEvent.Code _ -> {}
            case ScriptEvent.Call call -> {
                refuseMore();
                calls.make(call, event.text());
                if (call.name().equals("read")) {
                    free.read();
                }
                last = words(event);
            }
            case ScriptEvent.Injection(var pattern) -> {
                refuseMore();
                line.send(pattern);
                free.injected(Heard.of(pattern).end());
                last = words(event);
            }
            case ScriptEvent.Expectation(var pattern) ->
                expect(Heard.of(pattern), event.moment().kind() == Moment.Kind.ANY);
        }
    }

    /** The line of a script without its time. */
    private static String words(ScriptLine event) {
        return event.text().replaceFirst("^[+*][.0-9]* *", "");
    }

    private Optional<Heard> hear(long millis) {
        Optional<Heard> next =
                pending.isEmpty() ? heard(millis) : Optional.of(pending.removeFirst());
        next.ifPresent(heard -> last = last.isEmpty() ? heard.toString() : last);
        return next;
    }

    private Optional<Heard> heard(long millis) {
        Optional<Heard> next = line.hear(millis);
        next.ifPresent(free::sent);
        return next;
    }

    private void expect(Heard whole, boolean timer) {
        if (whole.isPure() && early.remove(whole)) {
            return;
        }
        Heard expected = whole;
        long end = System.nanoTime() + (timer ? TIMER_MILLIS : AT_ONCE_MILLIS) * 1_000_000;
        while (true) {
            Optional<Heard> next = hear(Math.max(0, (end - System.nanoTime()) / 1_000_000));
            if (next.isEmpty()) {
                throw new Parted(Kind.SILENT, whole.toString(), "");
            }
            Heard heard = next.get();
            if (expected.beginsAs(heard)) {
                remember(heard);
                if (heard.reachesBeyond(expected)) {
                    pending.addFirst(heard.behind(expected));
                }
                if (!expected.reachesBeyond(heard)) {
                    return;
                }
                expected = expected.behind(heard);
            } else if (expected.isPure() && goesWith(expected, heard)) {
                pending.addFirst(heard);
                return;
            } else if (!isFree(heard)) {
                throw new Parted(Kind.OTHER, whole.toString(), heard.toString());
            }
        }
    }

    /** Whether an acknowledgment goes with text or a FIN. */
    private static boolean goesWith(Heard pure, Heard heard) {
        return heard.ack() == pure.ack()
                && heard.isRepeated()
                && !heard.control().syn();
    }

    private void remember(Heard heard) {
        before.add(heard);
        free.taken(heard);
    }

    /** Whether the kernel may send a segment that nothing expects. */
    private boolean isFree(Heard heard) {
        if (heard.isRepeated()) {
            return before.contains(heard);
        }
        if (!heard.isPure()) {
            return false;
        }
        if (free.isNews(heard)) {
            remember(heard);
            early.add(heard);
            return true;
        }
        return free.isUpdate(heard);
    }

    private void refuseMore() {
        for (Optional<Heard> next = hear(0); next.isPresent(); next = hear(0)) {
            if (!isFree(next.get())) {
                throw new Parted(Kind.TALKS, last, next.get().toString());
            }
        }
    }
}
