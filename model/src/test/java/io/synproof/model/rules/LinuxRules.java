package io.synproof.model.rules;

import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.AcceptPolicy;
import io.synproof.model.host.AdmissionRules;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.host.SynCookies;

/** The listener of Linux, beside {@link RuleProfile#LINUX}, for the tests of docs/linux.md. */
public final class LinuxRules {
    private LinuxRules() {}

    /** A listener of Linux 6.18, {@code tcp_syncookies=0}. */
    public static ListenerConfig listening(
            int backlog, AcceptOverflow overflow, AcceptPolicy accepting) {
        return new ListenerConfig(
                AdmissionRules.V6_14,
                backlog,
                4096,
                256,
                false,
                SynCookies.OFF,
                0,
                overflow,
                accepting,
                false);
    }
}
