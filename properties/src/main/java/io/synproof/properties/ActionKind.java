package io.synproof.properties;

import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.host.UserBudget;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.UserCall;
import io.synproof.model.world.UserScript;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The kinds of action, as listed by a coverage report: a complete search says which of them never
 * happened.
 */
enum ActionKind {
    OPEN("OPEN", scenario -> true),
    SEND("SEND", scenario -> scenario.client().sends() + scenario.server().sends() > 0),
    DATAGRAM(
            "SEND datagram",
            scenario -> scenario.client().script().datagrams() > 0
                    || scenario.server().script().datagrams() > 0),
    RECEIVE(
            "RECEIVE",
            scenario -> scenario.stack().receiving() != TcpParameters.Receiving.STANDING),
    CLOSE("CLOSE", scenario -> closes(scenario, UserScript.Ending.SHUTDOWN)),
    CLOSE_BOTH("CLOSE_BOTH", scenario -> closes(scenario, UserScript.Ending.CLOSE)),
    SHUTDOWN_READ("SHUTDOWN_READ", scenario -> closes(scenario, UserScript.Ending.READING)),
    ABORT("ABORT", scenario -> of(scenario, UserBudget::aborts)),
    DELIVER("deliver", scenario -> scenario.medium().discipline() != DeliveryOrder.RENDEZVOUS),
    DUPLICATE("duplicate", scenario -> scenario.faults().duplicates() > 0),
    OVERTAKE("overtake", scenario -> scenario.faults().overtakings() > 0),
    LOSE("lose", scenario -> scenario.faults().drops() > 0),
    TIMEOUT("timeout", scenario -> true),
    TICK("tick", Scenario::timed),
    CRASH("crash", scenario -> of(scenario, UserBudget::crashes)),
    REBOOT("reboot", scenario -> of(scenario, UserBudget::crashes)),
    LISTEN("LISTEN", ActionKind::mayListen),
    ACCEPT("ACCEPT", scenario -> scenario.listening().accepting().calls()),
    COOKIE_TICK("cookie tick", ActionKind::hasCookieClock),
    INJECT("inject", scenario -> scenario.faults().injections() > 0);

    private final String words;
    private final Predicate<Scenario> possible;

    ActionKind(String words, Predicate<Scenario> possible) {
        this.words = words;
        this.possible = possible;
    }

    String words() {
        return words;
    }

    boolean isPossibleIn(Scenario scenario) {
        return possible.test(scenario);
    }

    static ActionKind of(Action action) {
        return switch (action) {
            case Action.Call call -> of(call.call());
            case Action.Deliver deliver -> of(deliver);
            case Action.Lose _ -> LOSE;
            case Action.Timeout _ -> TIMEOUT;
            case Action.Tick _ -> TICK;
            case Action.Crash _ -> CRASH;
            case Action.Reboot _ -> REBOOT;
            case Action.CookieTick _ -> COOKIE_TICK;
            case Action.Inject _ -> INJECT;
        };
    }

    private static ActionKind of(UserCall call) {
        return switch (call) {
            case UserCall.Open _ -> OPEN;
            case UserCall.Send _ -> SEND;
            case UserCall.SendDatagram _ -> DATAGRAM;
            case UserCall.Listen _ -> LISTEN;
            case UserCall.Accept _ -> ACCEPT;
            case UserCall.Plain.RECEIVE -> RECEIVE;
            case UserCall.Plain.CLOSE -> CLOSE;
            case UserCall.Plain.CLOSE_BOTH -> CLOSE_BOTH;
            case UserCall.Plain.SHUTDOWN_READ -> SHUTDOWN_READ;
            case UserCall.Plain.ABORT -> ABORT;
        };
    }

    private static ActionKind of(Action.Deliver deliver) {
        if (deliver.keeping()) {
            return DUPLICATE;
        }
        return deliver.overtaking() ? OVERTAKE : DELIVER;
    }

    private static boolean mayListen(Scenario scenario) {
        return scenario.listening().called()
                && (scenario.client().listens() || scenario.server().listens());
    }

    private static boolean hasCookieClock(Scenario scenario) {
        return scenario.listening().usesCookies() && scenario.listening().cookieTicks() > 0;
    }

    private static boolean closes(Scenario scenario, UserScript.Ending ending) {
        return closes(scenario.client(), ending) || closes(scenario.server(), ending);
    }

    private static boolean closes(UserScript users, UserScript.Ending ending) {
        return users.closes() != UserScript.Closing.NEVER && users.ends() == ending;
    }

    private static boolean of(Scenario scenario, ToIntFunction<UserBudget> count) {
        return count.applyAsInt(scenario.client().script())
                        + count.applyAsInt(scenario.server().script())
                > 0;
    }
}
