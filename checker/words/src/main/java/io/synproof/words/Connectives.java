package io.synproof.words;

import java.util.Objects;

/**
 * The connectives of truths, of which there are three: true, false, and {@link Absent}. One operand
 * may decide whatever the other one is, also where the other cannot be evaluated.
 */
final class Connectives {
    private Connectives() {}

    static Term and(Term one, Term other) {
        return deciding(one, other, false);
    }

    static Term or(Term one, Term other) {
        return deciding(one, other, true);
    }

    /** The connective that one operand of this value decides. */
    private static Term deciding(Term one, Term other, Boolean decisive) {
        return (position, bindings) -> {
            Object first;
            try {
                first = one.at(position, bindings);
            } catch (SentenceException failure) {
                if (decisive.equals(other.at(position, bindings))) {
                    return decisive;
                }
                throw failure;
            }
            if (decisive.equals(first)) {
                return decisive;
            }
            Object second = other.at(position, bindings);
            return first == Absent.ABSENT && !decisive.equals(second) ? first : second;
        };
    }

    static Term not(Term one) {
        return (position, bindings) -> {
            Object value = one.at(position, bindings);
            return value instanceof Boolean truth ? (Object) !truth : value;
        };
    }

    /** Whether two values are equal; of what is not there nobody can say. */
    static Term equal(Term one, Term other) {
        return (position, bindings) -> {
            Object first = one.at(position, bindings);
            Object second = other.at(position, bindings);
            return first == Absent.ABSENT || second == Absent.ABSENT
                    ? Absent.ABSENT
                    : (Object) Objects.equals(first, second);
        };
    }

    static Term choice(Term condition, Term one, Term other) {
        return (position, bindings) -> {
            Object chosen = condition.at(position, bindings);
            return chosen == Absent.ABSENT
                    ? chosen
                    : (Boolean.TRUE.equals(chosen) ? one : other).at(position, bindings);
        };
    }
}
