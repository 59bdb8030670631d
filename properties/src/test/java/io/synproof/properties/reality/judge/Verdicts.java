package io.synproof.properties.reality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.judge.VerdictReport.Kind;

/** What tests expect of a verdict. */
final class Verdicts {
    private Verdicts() {}

    /** That it accepts. */
    static void assertAccepted(VerdictReport verdict) {
        assertThat(verdict.kind()).as(verdict.toString()).isEqualTo(Kind.ACCEPTED);
    }

    /** That it rejects, for a reason. */
    static void assertRejected(VerdictReport verdict, long packet, String because) {
        assertSays(verdict, Kind.REJECTED, packet, because);
    }

    /** That something is missing from the capture. */
    static void assertIncomplete(VerdictReport verdict, long packet, String because) {
        assertSays(verdict, Kind.INCOMPLETE, packet, because);
    }

    private static void assertSays(VerdictReport verdict, Kind kind, long packet, String because) {
        assertThat(verdict.kind()).as(verdict.toString()).isEqualTo(kind);
        assertThat(verdict.packet().get()).isEqualTo(packet);
        assertThat(verdict.because()).isEqualTo(because);
    }
}
