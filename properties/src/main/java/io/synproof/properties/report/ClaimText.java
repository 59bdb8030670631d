package io.synproof.properties.report;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.claims.Term;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.FullNetwork;
import io.synproof.properties.language.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A claim with its results, as lines of the table that {@code verify} prints. */
public final class ClaimText {
    private static final Texts TEXTS = Texts.beside(ClaimText.class);

    private ClaimText() {}

    /**
     * The lines of one claim, with colour markup.
     *
     * @param traceFile names the file that holds a check's trace, or gives the empty text
     * @param notes what the notes themselves say, as far as they are there
     */
    public static List<String> lines(
            ClaimResult result, Function<CheckResult, String> traceFile, OriginalNotes notes) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "@|bold %-9s|@%s%s%s",
                result.claim().id(),
                coloured(result.verdict()),
                remark(result),
                places(result.claim())));
        lines.add("    " + result.claim().statement());
        notes.at(result.claim().notes()).forEach(line -> lines.add("    " + quoted(line)));
        if (result.results().isEmpty()) {
            lines.add("    " + result.claim().why());
        }
        result.claim().terms().forEach(term -> lines.add("        " + of(term)));
        result.results().forEach(check -> {
            lines.add(check(check));
            vacuity(check.answer()).ifPresent(lines::add);
            fullNetwork(check.answer()).ifPresent(lines::add);
            unbounded(check.answer()).ifPresent(lines::add);
            lines.add(control(check));
            vacuity(check.control()).ifPresent(lines::add);
            fullNetwork(check.control()).ifPresent(lines::add);
            unbounded(check.control()).ifPresent(lines::add);
            String file = traceFile.apply(check);
            if (!file.isEmpty()) {
                lines.add("           " + TEXTS.of("claim.trace", file));
            }
        });
        KernelText.line(result).forEach(lines::add);
        return List.copyOf(lines);
    }

    private static String places(Claim claim) {
        return claim.notes().isEmpty()
                ? ""
                : "  "
                        + TEXTS.of(
                                "claim.places." + claim.placesAre(),
                                String.join(TEXTS.of("list"), claim.notes()));
    }

    /** A line of a note, with colour markup. */
    public static String quoted(OriginalNotes.Line line) {
        return "@|faint " + line.placed().replace("|@", "| @") + "|@";
    }

    /** A term of the notes and the standard's. */
    public static String of(Term term) {
        return TEXTS.of(
                term.isStandard() ? "claim.standards" : "claim.term",
                TextWidth.padded(term.said(), 18),
                term.standard(),
                term.source());
    }

    private static String remark(ClaimResult result) {
        if (result.isLeftOut()) {
            return "  @|yellow " + TEXTS.of("claim.leftOut") + "|@";
        }
        return result.asExpected() ? "" : "  @|bold,red " + TEXTS.of("claim.unexpected") + "|@";
    }

    private static String check(CheckResult result) {
        return "    " + mark(result) + "  " + row(result.check().name(), result.answer());
    }

    private static String control(CheckResult result) {
        return "          "
                + TEXTS.of(
                        "claim.control",
                        result.check().control().change(),
                        AnswerText.coloured(result.control().outcome()),
                        AnswerText.evidence(result.control()),
                        AnswerText.effort(result.control()));
    }

    private static Optional<String> vacuity(Answer answer) {
        return answer.vacuous()
                ? AnswerText.subject(answer).map(line -> "               " + line)
                : Optional.empty();
    }

    private static Optional<String> fullNetwork(Answer answer) {
        return answer.fullNetwork()
                .filter(FullNetwork::decisive)
                .map(full -> "               " + FullNetworkText.of(full));
    }

    private static Optional<String> unbounded(Answer answer) {
        return answer.unbounded().map(verdict -> "               " + UnboundedText.line(verdict));
    }

    private static String mark(CheckResult result) {
        if (result.answer().outcome() == Outcome.UNDECIDED || result.isLeftOut()) {
            return "@|yellow ?? |@";
        }
        return result.asExpected() ? "@|green ok |@" : "@|bold,red no |@";
    }

    private static String row(String name, Answer answer) {
        return String.format("%-18s ", name)
                + TEXTS.of(
                        "check.line",
                        AnswerText.coloured(answer.outcome()),
                        AnswerText.evidence(answer),
                        AnswerText.effort(answer));
    }

    /** Colour markup for a verdict. */
    public static String coloured(ClaimVerdict verdict) {
        String colour = switch (verdict) {
            case CONFIRMED -> "green";
            case REFUTED -> "red";
            case CONDITIONAL, PROFILE_DEPENDENT -> "cyan";
            case UNDECIDED -> "yellow";
            case NOT_CHECKABLE -> "faint";
        };
        return "@|" + colour + " " + VerdictText.of(verdict) + "|@";
    }
}
