package io.synproof.properties.report;

import io.synproof.model.network.HostSide;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.KernelVerdict;
import io.synproof.properties.claims.KernelVerdict.Difference;
import io.synproof.properties.claims.KernelVerdict.Differs;
import io.synproof.properties.claims.KernelVerdict.NotReplayed;
import io.synproof.properties.claims.KernelVerdict.Seen;
import io.synproof.properties.language.Texts;
import io.synproof.properties.language.Translations;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The running kernel's verdicts on the traces that decide claims, in words. */
public final class KernelText {
    private static final Texts TEXTS = Texts.beside(KernelText.class);
    private static final Translations REASONS = Translations.beside(KernelText.class, "kernel");

    private KernelText() {}

    /** A verdict: {@code seen on Linux 6.18.44 as server and client}, and so on. */
    public static String of(KernelVerdict verdict) {
        return switch (verdict) {
            case Seen(String kernel, String _, List<HostSide> sides) ->
                TEXTS.of(
                        "kernel.seen",
                        kernel,
                        sides.stream()
                                .map(KernelText::side)
                                .collect(Collectors.joining(TEXTS.of("kernel.and"))));
            case Differs(String _, String _, HostSide side, Difference difference) ->
                TEXTS.of("kernel.differs", side(side), words(difference));
            case NotReplayed(String why) -> TEXTS.of("kernel.notReplayed", reason(why));
        };
    }

    /** A side as a word. */
    private static String side(HostSide side) {
        return TEXTS.of(
                switch (side) {
                    case CLIENT -> "kernel.client";
                    case SERVER -> "kernel.server";
                });
    }

    private static String words(Difference difference) {
        return switch (difference.kind()) {
            case OTHER -> TEXTS.of("kernel.other", difference.kernel(), difference.model());
            case SILENT -> TEXTS.of("kernel.silent", difference.model());
            case TALKS -> TEXTS.of("kernel.talks", difference.model(), difference.kernel());
            case RETURNS -> TEXTS.of("kernel.returns", difference.model(), difference.kernel());
        };
    }

    private static String reason(String why) {
        return REASONS.of(key(why), why);
    }

    /** The name of a reason in the file of translations: its words, joined by dashes. */
    static String key(String why) {
        return why.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** The counts of the verdicts, in a line; none if no kernel was asked. */
    public static List<String> summary(List<ClaimResult> results) {
        List<KernelVerdict> verdicts =
                results.stream().flatMap(result -> result.kernel().stream()).toList();
        return verdicts.isEmpty()
                ? List.of()
                : List.of(TEXTS.of(
                        "kernel.summary",
                        count(verdicts, Seen.class),
                        count(verdicts, Differs.class),
                        count(verdicts, NotReplayed.class)));
    }

    private static String count(List<KernelVerdict> verdicts, Class<?> kind) {
        return Long.toString(verdicts.stream().filter(kind::isInstance).count());
    }

    /** The line below a claim, if its verdict was asked. */
    static Stream<String> line(ClaimResult result) {
        return result.kernel().stream().map(verdict -> {
            String colour = switch (verdict) {
                case Seen _ -> "green";
                case Differs _ -> "yellow";
                case NotReplayed _ -> "faint";
            };
            return "    " + TEXTS.of("kernel.line", "@|" + colour + " " + of(verdict) + "|@");
        });
    }
}
