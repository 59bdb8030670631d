package io.synproof.properties.report;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.contradictions.SideVerdict;
import io.synproof.properties.language.Translations;
import java.util.Locale;

/** Outcomes and verdicts in words. */
public final class VerdictText {
    private static final Translations OUTCOMES = Translations.beside(VerdictText.class, "outcomes");
    private static final Translations VERDICTS = Translations.beside(VerdictText.class, "verdicts");
    private static final Translations SIDES = Translations.beside(VerdictText.class, "sides");

    private VerdictText() {}

    /** An outcome, such as {@code HOLDS}. */
    public static String of(Outcome outcome) {
        return OUTCOMES.of(outcome.name(), outcome.name());
    }

    /** An outcome for a page, such as {@code holds}. */
    public static String small(Outcome outcome) {
        return OUTCOMES.of(outcome.name(), outcome.name().toLowerCase(Locale.ROOT));
    }

    /** A verdict, such as {@code PROFILE_DEPENDENT}. */
    public static String of(ClaimVerdict verdict) {
        return VERDICTS.of(verdict.name(), verdict.name());
    }

    /** A verdict for a page, such as {@code profile dependent}. */
    public static String small(ClaimVerdict verdict) {
        return VERDICTS.of(verdict.name(), small(verdict, ' '));
    }

    /** A verdict within a sentence, such as {@code profile-dependent}. */
    static String joined(ClaimVerdict verdict) {
        return VERDICTS.of(verdict.name(), small(verdict, '-'));
    }

    private static String small(ClaimVerdict verdict, char between) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', between);
    }

    /** The verdict on a side of a contradiction, such as {@code right in part}. */
    public static String of(SideVerdict verdict) {
        return SIDES.of(verdict.name(), verdict.words());
    }
}
