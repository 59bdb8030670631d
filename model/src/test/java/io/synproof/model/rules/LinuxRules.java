package io.synproof.model.rules;

import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.Accepting;
import io.synproof.model.host.Kernel;
import io.synproof.model.host.Listening;
import io.synproof.model.host.SynCookies;

/** The listener of Linux, beside {@link Profile#LINUX}, for the tests of docs/linux.md. */
public final class LinuxRules {
    private LinuxRules() {}

    /** A listener of Linux 6.18, {@code tcp_syncookies=0}. */
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
                false);
    }
}
