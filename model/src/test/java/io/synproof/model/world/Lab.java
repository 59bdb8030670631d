package io.synproof.model.world;

import io.synproof.model.endpoint.Due;
import io.synproof.model.endpoint.Features;
import io.synproof.model.endpoint.Opening;
import io.synproof.model.endpoint.Repeating;
import io.synproof.model.endpoint.Stack;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.Listening;
import io.synproof.model.host.Script;
import io.synproof.model.network.Discipline;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.Losable;
import io.synproof.model.network.Medium;
import io.synproof.model.network.Overflow;
import io.synproof.model.rules.Rules;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * A scenario in the making: one client and one listening server without a clock, a bag without
 * faults, numbers modulo 1024, a window of ten octets, all in one segment; each call changes one
 * thing.
 */
final class Lab {
    private int bits = 10;
    private boolean wrap = true;
    private Rules rules = Rules.STANDARD;
    private int window = 10;
    private int mss = 10;
    private int tries;
    private Option<Integer> synAckTries = Option.none();
    private Repeating.BackOff backOff = Repeating.BackOff.NONE;
    private Due rto = Due.Untimed.ANY_MOMENT;
    private Due timeWait = Due.Untimed.QUIET;
    private Stack.Receiving receiving = Stack.Receiving.STANDING;
    private Features features = Features.NONE;
    private Medium medium = new Medium(Discipline.BAG, 8, Overflow.CUT);
    private Option<Integer> msl = Option.none();
    private FaultBudget faults = FaultBudget.NONE;
    private Losable losable = Losable.ANY;
    private boolean suppressing;
    private int ports = 1;
    private boolean tagged;
    private Attack attack = Attack.FLOOD;
    private Listening listening = Listening.UNLIMITED;
    private Users client =
            new Users(false, new Script(1, 0, 0), 0, Users.Closing.ANY_TIME, IsnPolicy.FIXED);
    private Users server =
            new Users(true, new Script(0, 0, 0), 0, Users.Closing.ANY_TIME, IsnPolicy.FIXED);

    Lab bits(int k) {
        bits = k;
        return this;
    }

    Lab wrapRefused() {
        wrap = false;
        return this;
    }

    Lab rules(Rules chosen) {
        rules = chosen;
        return this;
    }

    Lab window(int octets) {
        window = octets;
        return this;
    }

    /** The most octets in a segment; ten, without this call. */
    Lab mss(int octets) {
        mss = octets;
        return this;
    }

    Lab tries(int count) {
        tries = count;
        return this;
    }

    /** A SYN,ACK has tries of its own. */
    Lab synAckTries(int count) {
        synAckTries = Option.some(count);
        return this;
    }

    /** Each repetition waits twice as long, of a SYN but the first ones. */
    Lab doubling(int linear, int cap) {
        backOff = new Repeating.BackOff(true, linear, cap);
        return this;
    }

    /** With a clock: how long segments live, when they are sent again, and how long one waits. */
    Lab clock(int segmentLifetime, Due repeatAfter, int waitFor) {
        msl = Option.some(segmentLifetime);
        rto = repeatAfter;
        timeWait = new Due.In(waitFor);
        return this;
    }

    Lab timeWait(Due due) {
        timeWait = due;
        return this;
    }

    /** How users take octets. */
    Lab receiving(Stack.Receiving how) {
        receiving = how;
        return this;
    }

    Lab features(Features chosen) {
        features = chosen;
        return this;
    }

    Lab network(Discipline discipline) {
        return network(discipline, 8, Overflow.CUT);
    }

    Lab network(Discipline discipline, int capacity, Overflow overflow) {
        medium = new Medium(discipline, capacity, overflow);
        return this;
    }

    /** IP cuts segments with text into so many packets. */
    Lab cutting(int pieces) {
        medium = medium.cutting(pieces);
        return this;
    }

    Lab faults(int drops, int duplicates, int overtakings) {
        faults = new FaultBudget(drops, duplicates, overtakings);
        return this;
    }

    Lab losing(Losable kind) {
        losable = kind;
        return this;
    }

    Lab suppressing() {
        suppressing = true;
        return this;
    }

    Lab ports(int count) {
        ports = count;
        return this;
    }

    Lab tagged() {
        tagged = true;
        return this;
    }

    Lab listening(Listening rules) {
        listening = rules;
        return this;
    }

    /** An attacker who may send so many segments. */
    Lab attacker(Attack chosen, int segments) {
        attack = chosen;
        faults = new FaultBudget(
                faults.drops(), faults.duplicates(), faults.overtakings(), segments);
        return this;
    }

    Lab client(UnaryOperator<Users> change) {
        client = change.apply(client);
        return this;
    }

    Lab server(UnaryOperator<Users> change) {
        server = change.apply(server);
        return this;
    }

    static UnaryOperator<Users> listens(boolean listens) {
        return u -> new Users(
                listens,
                u.script(),
                u.sends(),
                u.closes(),
                u.isn(),
                u.ends(),
                u.opening(),
                u.remote());
    }

    static UnaryOperator<Users> may(int opens, int aborts, int crashes) {
        return u -> new Users(
                u.listens(),
                new Script(opens, aborts, crashes),
                u.sends(),
                u.closes(),
                u.isn(),
                u.ends(),
                u.opening(),
                u.remote());
    }

    static UnaryOperator<Users> sends(int octets) {
        return u -> new Users(
                u.listens(),
                u.script(),
                octets,
                u.closes(),
                u.isn(),
                u.ends(),
                u.opening(),
                u.remote());
    }

    static UnaryOperator<Users> closes(Users.Closing when) {
        return u -> new Users(
                u.listens(),
                u.script(),
                u.sends(),
                when,
                u.isn(),
                u.ends(),
                u.opening(),
                u.remote());
    }

    static UnaryOperator<Users> ends(Users.Ending what) {
        return u -> new Users(
                u.listens(),
                u.script(),
                u.sends(),
                u.closes(),
                u.isn(),
                what,
                u.opening(),
                u.remote());
    }

    static UnaryOperator<Users> numbers(IsnPolicy policy) {
        return u -> new Users(
                u.listens(),
                u.script(),
                u.sends(),
                u.closes(),
                policy,
                u.ends(),
                u.opening(),
                u.remote());
    }

    static UnaryOperator<Users> opening(Opening opening) {
        return u -> new Users(
                u.listens(),
                u.script(),
                u.sends(),
                u.closes(),
                u.isn(),
                u.ends(),
                opening,
                u.remote());
    }

    Scenario scenario() {
        Stack stack = new Stack(
                        rules, window, Math.min(window, mss), tries, true, rto, timeWait, receiving)
                .with(repeating())
                .with(features);
        return new Scenario(
                new SequenceSpace(bits),
                wrap,
                stack,
                medium,
                msl,
                faults,
                losable,
                suppressing,
                ports,
                tagged,
                listening,
                attack,
                client,
                server);
    }

    private Repeating repeating() {
        return new Repeating(
                rto,
                backOff,
                tries,
                tries,
                synAckTries.getOrElse(tries),
                true,
                0,
                Repeating.Resent.FRONT);
    }

    /** Nothing has happened yet. */
    Run start() {
        Scenario scenario = scenario();
        return new Run(scenario, scenario.start(), io.vavr.collection.List.empty());
    }
}
