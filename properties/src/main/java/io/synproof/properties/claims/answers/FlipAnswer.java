package io.synproof.properties.claims.answers;

import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.scenarios.Settings;
import java.util.List;

/**
 * An explanation why some flips do not affect the claims. A flip is a check that comes out
 * otherwise with one setting moved by one notch.
 *
 * @param where the scope of the flips: {@link #EVERYWHERE}, a group such as {@code TW}, a claim
 *     such as {@code TW-03}, or a check of it such as {@code TW-03/abort}
 * @param changes the flips: settings such as {@code drop}, whatever they are moved to, or with the
 *     value that they are moved to, such as {@code oooQueue=on}
 * @param ground on what it rests
 * @param text why, in a sentence
 */
public record FlipAnswer(String where, List<String> changes, Ground ground, String text) {
    /** All claims. */
    public static final String EVERYWHERE = "";

    private static final char CHECK = '/';
    private static final char GROUP = '-';
    private static final char VALUE = '=';

    /**
     * An answer.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if there is no such setting
     */
    public FlipAnswer {
        changes = List.copyOf(changes);
        changes.forEach(change -> Settings.named(key(change)));
    }

    private static String key(String change) {
        return change.indexOf(VALUE) < 0 ? change : change.substring(0, change.indexOf(VALUE));
    }

    /** Begins an answer to flips of all claims. */
    public static Draft everywhere(String... changes) {
        return new Draft(EVERYWHERE, List.of(changes));
    }

    /** Begins an answer to flips of a group, of a claim, or of one check of a claim. */
    public static Draft of(String where, String... changes) {
        return new Draft(where, List.of(changes));
    }

    /**
     * An answer whose ground is still missing.
     *
     * @param where whose flips
     * @param changes which flips
     */
    public record Draft(String where, List<String> changes) {
        /** A draft with a copy of the changes. */
        public Draft {
            changes = List.copyOf(changes);
        }

        /** The claim names it as a condition, which one of its checks shows. */
        public FlipAnswer isCondition(String check, String text) {
            return new FlipAnswer(where, changes, new Ground.Condition(check), text);
        }

        /** The word of a note excludes it. */
        public FlipAnswer isNotSpokenOf(String place, String text) {
            return new FlipAnswer(where, changes, new Ground.NotSpokenOf(place), text);
        }

        /** No note speaks of it. */
        public FlipAnswer isNotSpokenOf(String text) {
            return isNotSpokenOf("", text);
        }
    }

    /** Whether it answers what becomes of a check where a setting is moved to a value. */
    public boolean answers(Claim claim, Check check, String key, String to) {
        return isOf(claim, check)
                && (changes.contains(key) || changes.contains(key + VALUE + to))
                && isShown(claim, check, key);
    }

    private boolean isOf(Claim claim, Check check) {
        return where.equals(EVERYWHERE)
                || where.equals(claim.group())
                || where.equals(claim.id())
                || where.equals(claim.id() + CHECK + check.name());
    }

    /** A condition must be shown by a check of the claim that has the setting otherwise. */
    private boolean isShown(Claim claim, Check check, String key) {
        return !(ground instanceof Ground.Condition condition)
                || claim.checks().stream()
                        .filter(one -> one.name().equals(condition.check()))
                        .anyMatch(one -> !text(one, key).equals(text(check, key)));
    }

    private static String text(Check check, String key) {
        return check.experiment().setup().text(Settings.named(key));
    }

    /** Its narrowness: of several answers to a flip the narrowest counts. */
    int narrowness(String key, String to) {
        int value = changes.contains(key + VALUE + to) ? 1 : 0;
        return 2 * scope() + value;
    }

    private int scope() {
        if (where.equals(EVERYWHERE)) {
            return 0;
        }
        if (where.indexOf(CHECK) >= 0) {
            return 3;
        }
        return where.indexOf(GROUP) >= 0 ? 2 : 1;
    }
}
