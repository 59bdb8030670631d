package io.synproof.properties.report;

import io.synproof.properties.sampling.SampleAgreement;
import io.synproof.properties.sampling.SampleSummary;
import io.synproof.properties.sampling.SampledCheck;
import io.synproof.properties.sampling.SamplingPlan;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Sampled twins, as a table. */
public final class SampleText {
    private SampleText() {}

    /** The first line of the table. */
    public static String head() {
        return row("check", "exhaustive", "sampled", "tries", "found", "shrunk", "");
    }

    /** The line of a twin. */
    public static String line(SampledCheck twin) {
        return row(
                twin.name(),
                twin.answer().outcome() + number(" ", twin.shortest()),
                twin.sampled().isFound() ? "found" : "not found",
                String.format(Locale.ROOT, "%,d", twin.sampled().tries()),
                number("", twin.sampled().found()),
                number("", twin.sampled().shrunk()),
                remark(twin.agreement()));
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-42s %-14s %-14s %8s %6s %6s  %s", (Object[]) cells)
                .stripTrailing();
    }

    private static String number(String before, OptionalInt number) {
        return number.isPresent() ? before + number.getAsInt() : "";
    }

    private static String remark(SampleAgreement agreement) {
        return switch (agreement) {
            case AGREES -> "";
            case NOT_FOUND -> "missed";
            case DISAGREES -> "!!! DISAGREES";
            case UNDECIDED -> "undecided";
        };
    }

    /** The lines below the table. */
    public static List<String> summary(SampleSummary summary, SamplingPlan plan) {
        Stream<String> lines = Stream.of(
                summary.twins() + " twins of up to " + plan.tries() + " random runs after a"
                        + " rehearsal of " + plan.rehearsal() + "; seed " + plan.seed(),
                summary.fall() + " fall or are reached: " + summary.found() + " found by sampling"
                        + " too, " + summary.notFound() + " missed",
                "found runs shrank: " + summary.toShortest() + " to the shortest length, "
                        + summary.toWithinTwo() + " to one or two steps more, "
                        + summary.beyondTwo() + " to more than that",
                summary.hold() + " hold or are unreachable: "
                        + (summary.hold() - summary.disagree()) + " survive all tries");
        Stream<String> open = summary.undecided() == 0
                ? Stream.empty()
                : Stream.of(summary.undecided() + " are undecided: their search was cut short");
        Stream<String> loud = summary.disagree() == 0
                ? Stream.empty()
                : Stream.of("!!! " + summary.disagree()
                        + " DISAGREE: a random run shows what the search says no run shows");
        return Stream.of(lines, open, loud).flatMap(some -> some).toList();
    }
}
