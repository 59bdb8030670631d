package io.synproof.model.world;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.OptionalFeatures;
import io.synproof.model.endpoint.RetransmissionPolicy;
import io.synproof.model.endpoint.SynOptions;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.host.UserBudget;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.LossFilter;
import io.synproof.model.network.NetworkConfig;
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
    private RetransmissionPolicy.BackOff backOff = RetransmissionPolicy.BackOff.NONE;
    private Deadline rto = Deadline.Untimed.ANY_MOMENT;
    private Deadline timeWait = Deadline.Untimed.QUIET;
    private TcpParameters.Receiving receiving = TcpParameters.Receiving.STANDING;
    private OptionalFeatures features = OptionalFeatures.NONE;
    private NetworkConfig medium = new NetworkConfig(DeliveryOrder.BAG, 8, Overflow.CUT);
    private Option<Integer> msl = Option.none();
    private FaultBudget faults = FaultBudget.NONE;
    private LossFilter losable = LossFilter.ANY;
    private boolean suppressing;
    private int ports = 1;
    private boolean tagged;
    private Attacker attack = Attacker.FLOOD;
    private ListenerConfig listening = ListenerConfig.UNLIMITED;
    private UserScript client = new UserScript(
            false, new UserBudget(1, 0, 0), 0, UserScript.Closing.ANY_TIME, IsnPolicy.FIXED);
    private UserScript server = new UserScript(
            true, new UserBudget(0, 0, 0), 0, UserScript.Closing.ANY_TIME, IsnPolicy.FIXED);

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
        backOff = new RetransmissionPolicy.BackOff(true, linear, cap);
        return this;
    }

    /** With a clock: how long segments live, when they are sent again, and how long one waits. */
    Lab clock(int segmentLifetime, Deadline repeatAfter, int waitFor) {
        msl = Option.some(segmentLifetime);
        rto = repeatAfter;
        timeWait = new Deadline.In(waitFor);
        return this;
    }

    Lab timeWait(Deadline due) {
        timeWait = due;
        return this;
    }

    /** How users take octets. */
    Lab receiving(TcpParameters.Receiving how) {
        receiving = how;
        return this;
    }

    Lab features(OptionalFeatures chosen) {
        features = chosen;
        return this;
    }

    Lab network(DeliveryOrder discipline) {
        return network(discipline, 8, Overflow.CUT);
    }

    Lab network(DeliveryOrder discipline, int capacity, Overflow overflow) {
        medium = new NetworkConfig(discipline, capacity, overflow);
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

    Lab losing(LossFilter kind) {
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

    Lab listening(ListenerConfig rules) {
        listening = rules;
        return this;
    }

    /** An attacker who may send so many segments. */
    Lab attacker(Attacker chosen, int segments) {
        attack = chosen;
        faults = new FaultBudget(
                faults.drops(), faults.duplicates(), faults.overtakings(), segments);
        return this;
    }

    Lab client(UnaryOperator<UserScript> change) {
        client = change.apply(client);
        return this;
    }

    Lab server(UnaryOperator<UserScript> change) {
        server = change.apply(server);
        return this;
    }

    static UnaryOperator<UserScript> listens(boolean listens) {
        return u -> new UserScript(
                listens,
                u.script(),
                u.sends(),
                u.closes(),
                u.isn(),
                u.ends(),
                u.opening(),
                u.remote());
    }

    static UnaryOperator<UserScript> may(int opens, int aborts, int crashes) {
        return u -> new UserScript(
                u.listens(),
                new UserBudget(opens, aborts, crashes),
                u.sends(),
                u.closes(),
                u.isn(),
                u.ends(),
                u.opening(),
                u.remote());
    }

    static UnaryOperator<UserScript> sends(int octets) {
        return u -> new UserScript(
                u.listens(),
                u.script(),
                octets,
                u.closes(),
                u.isn(),
                u.ends(),
                u.opening(),
                u.remote());
    }

    static UnaryOperator<UserScript> closes(UserScript.Closing when) {
        return u -> new UserScript(
                u.listens(),
                u.script(),
                u.sends(),
                when,
                u.isn(),
                u.ends(),
                u.opening(),
                u.remote());
    }

    static UnaryOperator<UserScript> ends(UserScript.Ending what) {
        return u -> new UserScript(
                u.listens(),
                u.script(),
                u.sends(),
                u.closes(),
                u.isn(),
                what,
                u.opening(),
                u.remote());
    }

    static UnaryOperator<UserScript> numbers(IsnPolicy policy) {
        return u -> new UserScript(
                u.listens(),
                u.script(),
                u.sends(),
                u.closes(),
                policy,
                u.ends(),
                u.opening(),
                u.remote());
    }

    static UnaryOperator<UserScript> opening(SynOptions opening) {
        return u -> new UserScript(
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
        TcpParameters stack = new TcpParameters(
                        rules, window, Math.min(window, mss), repeating(), timeWait, receiving)
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

    private RetransmissionPolicy repeating() {
        return new RetransmissionPolicy(
                rto,
                backOff,
                tries,
                tries,
                synAckTries.getOrElse(tries),
                true,
                0,
                RetransmissionPolicy.ResendScope.FRONT);
    }

    /** Nothing has happened yet. */
    Run start() {
        Scenario scenario = scenario();
        return new Run(scenario, scenario.start(), io.vavr.collection.List.empty());
    }
}
