package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.Deadline.Untimed;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.OptionalFeatures;
import io.synproof.model.endpoint.OptionalFeatures.FlowControl;
import io.synproof.model.endpoint.OutOfOrderPolicy;
import io.synproof.model.endpoint.RetransmissionPolicy;
import io.synproof.model.endpoint.SynOptions;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.rules.Rules;
import io.synproof.model.segment.Options;

/**
 * The implementation of TCP that a judge takes a host to have: the rules of a profile, and freedom
 * in all that is not seen. Timers may fire at any moment, a segment takes any number of octets
 * (offload sends more than the MSS), and there is no congestion window.
 */
final class JudgedStack {
    /** More octets than any window has, and less than half of the sequence numbers. */
    static final int BOUNDLESS = 1 << 30;

    private static final long LAG = 200_000_000;

    private final Rules rules;
    private final boolean stamped;
    private final boolean hearing;

    /**
     * The implementation under a profile.
     *
     * @param hearing whether it gets all that is seen to arrive at its host
     */
    JudgedStack(RuleProfile profile, boolean hearing) {
        this(profile.rules(), false, hearing);
    }

    private JudgedStack(Rules rules, boolean stamped, boolean hearing) {
        this.rules = rules;
        this.stamped = stamped;
        this.hearing = hearing;
    }

    /** The longest that a segment takes from the interface to TCP, in nanoseconds. */
    long lag() {
        return hearing ? LAG : Long.MAX_VALUE;
    }

    /** The implementation that offers timestamps with its SYN, or does not. */
    JudgedStack stamping(boolean offered) {
        return offered == stamped ? this : new JudgedStack(rules, offered, hearing);
    }

    /** The implementation that sends, whose receive window does not matter. */
    TcpParameters sending() {
        return receiving(BOUNDLESS);
    }

    /** The implementation when it has advertised {@code window} octets, 0 or more, from RCV.NXT. */
    TcpParameters receiving(int window) {
        return new TcpParameters(
                rules,
                Math.max(1, window),
                BOUNDLESS,
                RetransmissionPolicy.evenly(Untimed.ANY_MOMENT, TcpParameters.UNLIMITED, true),
                Untimed.ANY_MOMENT,
                TcpParameters.Receiving.STANDING,
                FEATURES,
                new SynOptions(Options.UNSAID, stamped, false, false));
    }

    /** The same where octets on a SYN are taken at once (RFC 7413). */
    TcpParameters takingSynText() {
        return sending().with(new SynOptions(Options.UNSAID, stamped, false, true));
    }

    private static final OptionalFeatures FEATURES = OptionalFeatures.NONE
            .with(Feature.FLOW_CONTROL, FlowControl.ADVERTISED)
            .with(Feature.OUT_OF_ORDER, OutOfOrderPolicy.HELD);
}
