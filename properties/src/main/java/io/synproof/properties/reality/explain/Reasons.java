package io.synproof.properties.reality.explain;

import io.synproof.properties.reality.judge.VerdictReport;
import io.synproof.properties.reality.judge.VerdictReport.Possible;
import io.vavr.collection.List;

/** The reasons of a verdict in words. */
public final class Reasons {
    private Reasons() {}

    /** Why it is rejected or incomplete, in lines; none if it is accepted. */
    public static List<String> lines(VerdictReport verdict) {
        return switch (verdict.kind()) {
            case ACCEPTED -> List.empty();
            case INCOMPLETE ->
                List.of("Incomplete, so that nothing behind it is judged strictly:")
                        .appendAll(verdict.gaps().map(gap -> "  " + gap + "."));
            case REJECTED ->
                List.of("Rejected: packet " + verdict.packet().get() + ": " + because(verdict)
                                + ".")
                        .appendAll(verdict.possible().flatMap(Reasons::possible));
        };
    }

    /** The reason, with the section that is offended. */
    public static String because(VerdictReport verdict) {
        return verdict.section().isEmpty()
                ? verdict.because()
                : verdict.because() + " (" + verdict.section() + ")";
    }

    private static List<String> possible(Possible possible) {
        return List.of(
                "  Possible before it: " + possible.state() + ".",
                possible.nearest().isEmpty()
                        ? "    It sends nothing of the kind."
                        : "    The nearest that it might have sent: " + possible.nearest() + ": "
                                + possible.rule() + ".");
    }
}
