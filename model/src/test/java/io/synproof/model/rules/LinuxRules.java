package io.synproof.model.rules;

import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.Accepting;
import io.synproof.model.host.Kernel;
import io.synproof.model.host.Listening;
import io.synproof.model.host.SynCookies;
import io.vavr.control.Option;

/**
 * Linux, as far as rules and listeners of the model can be set to it: the one place that says so to
 * the tests of docs/linux.md.
 */
public final class LinuxRules {
    private LinuxRules() {}

    /** Linux 6.18 with {@code tcp_rfc1337=0}. */
    public static Rules standard() {
        return Rules.STANDARD
                .with(Rule.CHALLENGE_ACK, ChallengeAck.SENT)
                .with(Rule.RST_IN_TIME_WAIT, RstInTimeWait.OBEYED)
                .with(Rule.SYN_REPEAT, SynRepeat.SAME_NUMBER);
    }

    /** The same with {@code tcp_rfc1337=1}. */
    public static Rules rfc1337() {
        return standard().with(Rule.RST_IN_TIME_WAIT, RstInTimeWait.IGNORED);
    }

    /** A listener of Linux 6.18, {@code tcp_syncookies=0} and {@code tcp_synack_retries=2}. */
    public static Listening listening(int backlog, AcceptOverflow overflow, Accepting accepting) {
        return new Listening(
                Kernel.V6_14,
                backlog,
                4096,
                256,
                false,
                SynCookies.OFF,
                0,
                overflow,
                accepting,
                false,
                Option.some(2));
    }
}
