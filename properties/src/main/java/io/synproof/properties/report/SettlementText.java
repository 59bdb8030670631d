package io.synproof.properties.report;

import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.contradictions.ContradictionResult;
import io.synproof.properties.contradictions.PositionEvidence;
import io.synproof.properties.contradictions.SideResult;
import io.synproof.properties.contradictions.SideVerdict;
import io.synproof.properties.language.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contradictions between the notes, as text for a terminal. */
public final class SettlementText {
    private static final Texts TEXTS = Texts.beside(SettlementText.class);
    private static final int COLUMNS = 100;

    private SettlementText() {}

    /**
     * One contradiction: each side, what the run says of it, and by which claims.
     *
     * @param notes what the notes themselves say, as far as they are there
     */
    public static List<String> lines(ContradictionResult settlement, OriginalNotes notes) {
        return Stream.of(
                        Stream.of("@|bold %2d  %s|@"
                                .formatted(
                                        settlement.contradiction().number(),
                                        settlement.contradiction().subject())),
                        settlement.sides().stream().flatMap(side -> side(side, notes)),
                        shared(settlement),
                        Stream.of(""))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> side(SideResult result, OriginalNotes notes) {
        String head = "    "
                + TEXTS.of(
                        "side.notes",
                        String.join(TEXTS.of("list"), result.side().notes()),
                        coloured(result.verdict()));
        return Stream.of(
                        Stream.of(head),
                        wrapped(result.side().says()),
                        notes.at(result.side().notes()).stream()
                                .map(line -> " ".repeat(8) + ClaimText.quoted(line)),
                        wrapped(result.proviso()),
                        wrapped(result.side().remark()),
                        result.findings().stream().flatMap(SettlementText::finding))
                .flatMap(lines -> lines);
    }

    private static Stream<String> wrapped(String text) {
        return text.isEmpty() ? Stream.empty() : indented(8, text);
    }

    private static Stream<String> indented(int columns, String text) {
        return WordWrap.lines(text, COLUMNS - columns).stream()
                .map(line -> " ".repeat(columns) + line);
    }

    private static Stream<String> finding(PositionEvidence finding) {
        String bears = switch (finding.ground().bearing()) {
            case STATES -> "side.by";
            case DENIES -> "side.against";
        };
        String head = "        "
                + TEXTS.of(
                        bears,
                        finding.ground().claim().id(),
                        ClaimText.coloured(finding.claim().verdict()));
        return finding.results().isEmpty()
                ? Stream.concat(
                        Stream.of(head), indented(12, finding.ground().claim().why()))
                : Stream.concat(
                        Stream.of(
                                TEXTS.of("side.command", head, finding.ground().command())),
                        finding.results().stream().flatMap(result -> indented(12, check(result))));
    }

    private static String check(CheckResult result) {
        return TEXTS.of(
                "side.check",
                result.check().name(),
                VerdictText.of(result.answer().outcome()),
                AnswerText.evidence(result.answer()),
                RoleText.suffix(result.check().role()));
    }

    private static Stream<String> shared(ContradictionResult settlement) {
        List<String> searches = settlement.shared();
        return searches.isEmpty()
                ? Stream.empty()
                : indented(
                        4, TEXTS.of("side.shared", String.join(TEXTS.of("semicolon"), searches)));
    }

    /** The number of sides with each verdict. */
    public static List<String> summary(List<ContradictionResult> settlements) {
        List<SideResult> sides =
                settlements.stream().flatMap(one -> one.sides().stream()).toList();
        String counts = Arrays.stream(SideVerdict.values())
                .filter(verdict -> count(sides, verdict) > 0)
                .map(verdict -> TEXTS.of(
                        "side.count",
                        Long.toString(count(sides, verdict)),
                        VerdictText.of(verdict)))
                .collect(Collectors.joining(TEXTS.of("comma")));
        return WordWrap.lines(
                TEXTS.of("side.summary", settlements.size(), sides.size(), counts), COLUMNS);
    }

    private static long count(List<SideResult> sides, SideVerdict verdict) {
        return sides.stream().filter(side -> side.verdict() == verdict).count();
    }

    private static String coloured(SideVerdict verdict) {
        String colour = switch (verdict) {
            case RIGHT -> "green";
            case WRONG -> "red";
            case RIGHT_IN_PART, RIGHT_UNDER_A_CONDITION, RIGHT_OF_SOME_IMPLEMENTATIONS -> "cyan";
            case NOT_DECIDED -> "yellow";
            case NO_CLAIM -> "faint";
        };
        return "@|" + colour + " " + VerdictText.of(verdict) + "|@";
    }
}
