package io.synproof.properties.contradictions;

import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.language.Texts;
import io.synproof.properties.language.Translations;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The settlement of a contradiction, as far as a verification run settles it.
 *
 * @param contradiction the contradiction
 * @param sides the verdict of the run on each of its sides
 */
public record ContradictionResult(Contradiction contradiction, List<SideResult> sides) {

    private static final Texts TEXTS = Texts.beside(ContradictionResult.class);
    private static final Translations CHINESE =
            Translations.beside(ContradictionResult.class, "contradictions");

    /** The settlement of a contradiction by the results of the claims that decide it. */
    public static ContradictionResult of(
            Contradiction contradiction, Function<Claim, ClaimResult> results) {
        return new ContradictionResult(
                contradiction,
                contradiction.sides().stream().map(side -> of(side, results)).toList());
    }

    private static SideResult of(Position side, Function<Claim, ClaimResult> results) {
        return new SideResult(
                side,
                side.grounds().stream()
                        .map(ground -> new PositionEvidence(ground, results.apply(ground.claim())))
                        .toList());
    }

    /** The contradictions of which the run has asked every claim that decides them, settled. */
    public static List<ContradictionResult> among(List<ClaimResult> results) {
        List<Claim> asked = results.stream().map(ClaimResult::claim).toList();
        return Contradictions.ALL.stream()
                .filter(one -> asked.containsAll(one.claims()))
                .map(one -> of(one, claim -> results.get(asked.indexOf(claim))))
                .toList();
    }

    /** This settlement in the language that is spoken. */
    public ContradictionResult told() {
        String number = Integer.toString(contradiction.number());
        List<SideResult> inWords = IntStream.range(0, sides.size())
                .mapToObj(i -> told(sides.get(i), number + "." + (i + 1)))
                .toList();
        return new ContradictionResult(
                new Contradiction(
                        contradiction.number(),
                        CHINESE.of(number, contradiction.subject()),
                        inWords.stream().map(SideResult::side).toList()),
                inWords);
    }

    private static SideResult told(SideResult result, String key) {
        Position side = result.side();
        return new SideResult(
                new Position(
                        side.notes(),
                        CHINESE.of(key, side.says()),
                        side.grounds(),
                        CHINESE.of(key + ".open", side.remark())),
                result.findings().stream().map(PositionEvidence::told).toList());
    }

    /**
     * The searches that decide more than one side, each by the names of its checks, such as {@code
     * FW-07 closerSends and FW-09 sendsNoMore}; empty if each side has searches of its own.
     */
    public List<String> shared() {
        return sides.stream()
                .flatMap(side -> uses(side).map(Use::search))
                .distinct()
                .filter(this::isShared)
                .map(search -> uses(search)
                        .map(Use::name)
                        .distinct()
                        .collect(Collectors.joining(TEXTS.of("both"))))
                .toList();
    }

    /** By different claims, or by one that is for a side and against another. */
    private boolean isShared(Experiment search) {
        long sidesOfIt = sides.stream()
                .filter(side -> uses(side).anyMatch(use -> use.search.equals(search)))
                .count();
        return sidesOfIt > 1 && uses(search).distinct().count() > 1;
    }

    private Stream<Use> uses(Experiment search) {
        return sides.stream()
                .flatMap(ContradictionResult::uses)
                .filter(use -> use.search.equals(search));
    }

    private static Stream<Use> uses(SideResult side) {
        return side.findings().stream()
                .flatMap(finding -> finding.results().stream()
                        .map(CheckResult::check)
                        .map(check -> new Use(
                                finding.claim().claim().id() + " " + check.name(),
                                finding.ground().bearing(),
                                check.experiment())));
    }

    private record Use(String name, Stance bearing, Experiment search) {}
}
