package io.synproof.properties.contradictions;

import io.synproof.properties.language.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of a verification run for one side of a contradiction.
 *
 * @param side the side
 * @param findings the evidence of each of its claims, in order
 */
public record SideResult(Position side, List<PositionEvidence> findings) {

    private static final Texts TEXTS = Texts.beside(SideResult.class);

    /** The verdict on all that the side says, computed from the evidence. */
    public SideVerdict verdict() {
        if (findings.isEmpty()) {
            return SideVerdict.NO_CLAIM;
        }
        if (some(SideVerdict.NOT_DECIDED)) {
            return SideVerdict.NOT_DECIDED;
        }
        boolean conditional = some(SideVerdict.RIGHT_UNDER_A_CONDITION);
        boolean right =
                some(SideVerdict.RIGHT) || conditional || !profiles(true).isEmpty();
        if (some(SideVerdict.WRONG)) {
            return right ? SideVerdict.RIGHT_IN_PART : SideVerdict.WRONG;
        }
        if (!profiles(false).isEmpty()) {
            return right ? SideVerdict.RIGHT_OF_SOME_IMPLEMENTATIONS : SideVerdict.WRONG;
        }
        return conditional ? SideVerdict.RIGHT_UNDER_A_CONDITION : SideVerdict.RIGHT;
    }

    private boolean some(SideVerdict verdict) {
        return with(verdict).findAny().isPresent();
    }

    /** The condition or implementation for which it is right; empty if there is none. */
    public String proviso() {
        return switch (verdict()) {
            case RIGHT_UNDER_A_CONDITION -> conditions();
            case RIGHT_OF_SOME_IMPLEMENTATIONS -> implementations();
            case RIGHT, WRONG, RIGHT_IN_PART, NOT_DECIDED, NO_CLAIM -> "";
        };
    }

    private String conditions() {
        String holding = conditions(true, TEXTS.of("and"));
        return holding.isEmpty()
                ? TEXTS.of("wrong.condition", conditions(false, TEXTS.of("or")))
                : TEXTS.of("right.condition", holding);
    }

    private String conditions(boolean right, String and) {
        return with(SideVerdict.RIGHT_UNDER_A_CONDITION)
                .map(finding -> finding.conditions(right))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(and));
    }

    private String implementations() {
        String comma = TEXTS.of("comma");
        String holding = String.join(comma, profiles(true));
        String failing = String.join(comma, profiles(false));
        return holding.isEmpty() ? TEXTS.of("wrong", failing) : TEXTS.of("right", holding, failing);
    }

    private List<String> profiles(boolean right) {
        return with(SideVerdict.RIGHT_OF_SOME_IMPLEMENTATIONS)
                .flatMap(finding -> finding.profiles(right).stream())
                .distinct()
                .toList();
    }

    private Stream<PositionEvidence> with(SideVerdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict);
    }
}
