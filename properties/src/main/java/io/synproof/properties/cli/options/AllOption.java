package io.synproof.properties.cli.options;

import io.synproof.properties.experiment.Variety;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.AnswerText;
import io.synproof.properties.report.SaidText;
import io.synproof.properties.scenarios.BadInputException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --all [N]}: each different way in which a question is decided. */
public final class AllOption {
    private static final Texts TEXTS = Texts.beside(AnswerText.class);
    private static final String USUAL = "10";

    @Option(
            names = "--all",
            arity = "0..1",
            paramLabel = "N",
            fallbackValue = USUAL,
            description =
                    "Search to the end and list the different runs that decide it, a shortest of"
                            + " each kind, at most N (without N: " + USUAL
                            + "). They differ in what"
                            + " decides the last step, or in the set of faults.")
    private @Nullable Integer most;

    /** Whether it was given. */
    public boolean isGiven() {
        return most != null;
    }

    /**
     * Checks that it goes together with the other options.
     *
     * @throws BadInputException if not
     */
    public void check(boolean keeping, boolean counting) {
        if (most != null && most < 1) {
            throw new BadInputException("--all must be more than 0");
        }
        if (most != null && (keeping || counting)) {
            throw new BadInputException("--all goes with neither "
                    + (keeping ? "--checkpoint nor --resume" : "--value nor --profile-states"));
        }
    }

    /** Those of the ways that are wanted. */
    public List<Variety.Way> wanted(Variety variety) {
        return variety.ways().stream()
                .limit(Optional.ofNullable(most).orElse(0))
                .toList();
    }

    /** The list in lines: how each run ends, the faults in it, and the command that shows it. */
    public List<String> lines(Variety variety) {
        List<Variety.Way> wanted = wanted(variety);
        return IntStream.range(0, wanted.size())
                .boxed()
                .flatMap(i -> lines(i + 1, variety, wanted.get(i)).stream())
                .toList();
    }

    private static List<String> lines(int number, Variety variety, Variety.Way way) {
        int length = way.evidence().story().length();
        String last = way.last().isEmpty()
                ? TEXTS.of("all.start")
                : String.join(TEXTS.of("semicolon"), way.last());
        String faults = way.faults().isEmpty()
                ? TEXTS.of("all.none")
                : way.faults().stream()
                        .map(SaidText::of)
                        .collect(Collectors.joining(TEXTS.of("list")));
        return List.of(
                TEXTS.of("all.way", number, length, last),
                TEXTS.of("all.faults", faults),
                TEXTS.of("all.replay", variety.answer().experiment().replay(way.evidence())));
    }

    /** A line with their number, and whether there may be more. */
    public static String summary(Variety variety, int shown) {
        int found = variety.ways().size();
        String kinds = TEXTS.of(shown < found ? "all.listed" : "all.kinds", found, shown);
        return TEXTS.of(variety.answer().complete() ? "all.complete" : "all.incomplete", kinds);
    }
}
