package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.endpoint.Timeouts;
import io.synproof.model.endpoint.Timer;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** The timers that may end a connection without a segment that a script would see. */
final class SilentTimers {
    private SilentTimers() {}

    /** The hosts in which one of them has gone off. */
    static List<Machine> of(Machine machine, int line) {
        return machine.connections()
                .filterValues(live -> live.endpoint() != Endpoint.Closed.CLOSED)
                .toList()
                .flatMap(one -> one._2
                        .endpoint()
                        .timers()
                        .filter(timer -> !timer.runs() && endsAll(timer))
                        .flatMap(timer -> fired(machine.stack(), one._2.endpoint(), timer))
                        .map(effect -> machine.after(line, one._1, effect)));
    }

    private static boolean endsAll(Timer timer) {
        return switch (timer) {
            case Timer.Retransmission one -> one.triesLeft() == 0;
            case Timer.Persist one -> one.triesLeft() == 0;
            case Timer.KeepAlive one -> one.probesLeft() == 0;
            case Timer.User _, Timer.TimeWait _, Timer.FinWait2 _ -> true;
            case Timer.Off _, Timer.DelayedAck _, Timer.Challenge _ -> false;
        };
    }

    private static Option<Effect> fired(TcpParameters stack, Endpoint endpoint, Timer timer) {
        return Option.some(Timeouts.fire(stack, endpoint, timer.role()))
                .filter(effect -> effect.sent().isEmpty());
    }
}
