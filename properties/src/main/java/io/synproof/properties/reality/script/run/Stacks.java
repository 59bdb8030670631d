package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.OptionalFeatures;
import io.synproof.model.endpoint.OutOfOrderPolicy;
import io.synproof.model.endpoint.RetransmissionPolicy;
import io.synproof.model.endpoint.SynOptions;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.rules.Rules;
import io.synproof.model.segment.Options;

/** The parameters of a TCP implementation in real time: a tick is a millisecond. */
public final class Stacks {
    private static final int WINDOW = 65_535;

    /** How much goes into a segment is not judged, so there is no limit. */
    private static final int SEGMENT = 1 << 30;

    private static final int TRIES = 15;
    private static final int SYN_TRIES = 6;
    private static final int SYN_ACK_TRIES = 5;

    /** TIME-WAIT of Linux, and its wait for a FIN after close(). */
    private static final Deadline.In MINUTE = new Deadline.In(60_000);

    /** The pause of Linux between challenge ACKs. */
    private static final Deadline.In HALF_A_SECOND = new Deadline.In(500);

    /** 2 MSL (RFC 9293, section 3.4.2). */
    private static final Deadline.In TWO_MSL = new Deadline.In(240_000);

    private Stacks() {}

    /** The implementation that a profile describes. */
    public static TcpParameters of(RuleProfile profile) {
        boolean linux = profile.equals(RuleProfile.LINUX);
        TcpParameters plain = new TcpParameters(
                profile.rules(),
                WINDOW,
                SEGMENT,
                tries(TRIES, SYN_TRIES, SYN_ACK_TRIES, true),
                timeWait(profile),
                TcpParameters.Receiving.READ);
        TcpParameters real = plain.with(Feature.OUT_OF_ORDER, OutOfOrderPolicy.HELD)
                .with(Feature.FLOW_CONTROL, OptionalFeatures.FlowControl.ADVERTISED);
        return linux
                ? real.with(Feature.FIN_WAIT_2, finWait2())
                        .with(Feature.CHALLENGE_LIMIT, challengeLimit())
                : real;
    }

    /** How long TIME-WAIT lasts under a profile. */
    public static Deadline.In timeWait(RuleProfile profile) {
        return profile.equals(RuleProfile.LINUX) ? MINUTE : TWO_MSL;
    }

    /** How long an implementation that limits the wait for a FIN after close() waits for it. */
    public static Deadline.In finWait2() {
        return MINUTE;
    }

    /** The pause between challenge ACKs of an implementation that limits them. */
    public static Deadline.In challengeLimit() {
        return HALF_A_SECOND;
    }

    private static RetransmissionPolicy tries(int tries, int syn, int synAck, boolean givesUp) {
        return new RetransmissionPolicy(
                Deadline.Untimed.ANY_MOMENT,
                RetransmissionPolicy.BackOff.NONE,
                tries,
                syn,
                synAck,
                givesUp,
                0,
                RetransmissionPolicy.ResendScope.FRONT);
    }

    /** An implementation as a scenario has it, put into real time. */
    public static TcpParameters of(RuleProfile profile, TcpParameters scenario) {
        RetransmissionPolicy repeating = scenario.repeating();
        TcpParameters real = of(profile);
        TcpParameters timed = new TcpParameters(
                scenario.rules(),
                scenario.window(),
                SEGMENT,
                tries(
                        repeating.tries(),
                        repeating.synTries(),
                        repeating.synAckTries(),
                        repeating.givesUp()),
                timeWait(profile),
                TcpParameters.Receiving.READ);
        return timed.with(Feature.OUT_OF_ORDER, scenario.feature(Feature.OUT_OF_ORDER))
                .with(Feature.FLOW_CONTROL, real.feature(Feature.FLOW_CONTROL))
                .with(Feature.KEEP_ALIVE, untimed(scenario.feature(Feature.KEEP_ALIVE)))
                .with(Feature.KEEP_ALIVE_PROBES, scenario.feature(Feature.KEEP_ALIVE_PROBES))
                .with(Feature.USER_TIMEOUT, untimed(scenario.feature(Feature.USER_TIMEOUT)))
                .with(
                        Feature.CHALLENGE_LIMIT,
                        timed(scenario.feature(Feature.CHALLENGE_LIMIT), challengeLimit()))
                .with(Feature.FIN_WAIT_2, timed(scenario.feature(Feature.FIN_WAIT_2), finWait2()));
    }

    private static Deadline timed(Deadline deadline, Deadline.In real) {
        return deadline == Deadline.Untimed.NEVER ? deadline : real;
    }

    private static Deadline untimed(Deadline deadline) {
        return deadline == Deadline.Untimed.NEVER ? deadline : Deadline.Untimed.ANY_MOMENT;
    }

    /** An implementation with another buffer. */
    static TcpParameters sized(TcpParameters stack, int window) {
        return new TcpParameters(
                stack.rules(),
                window,
                stack.mss(),
                stack.repeating(),
                stack.timeWait(),
                stack.receiving(),
                stack.features(),
                stack.opening());
    }

    /** An implementation that offers timestamps, and agrees to them. */
    static TcpParameters stamping(TcpParameters stack) {
        return stack.with(new SynOptions(Options.UNSAID, true, false, false));
    }

    /** An implementation with other rules. */
    static TcpParameters ruled(TcpParameters stack, Rules rules) {
        return new TcpParameters(
                rules,
                stack.window(),
                stack.mss(),
                stack.repeating(),
                stack.timeWait(),
                stack.receiving(),
                stack.features(),
                stack.opening());
    }

    /** An implementation with other numbers of tries; a negative one stays as it is. */
    static TcpParameters trying(TcpParameters stack, int tries, int syn, int synAck) {
        RetransmissionPolicy before = stack.repeating();
        return stack.with(tries(
                tries < 0 ? before.tries() : tries,
                syn < 0 ? before.synTries() : syn,
                synAck < 0 ? before.synAckTries() : synAck,
                before.givesUp()));
    }
}
