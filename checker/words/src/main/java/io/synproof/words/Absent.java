package io.synproof.words;

/**
 * The value of what is not there, such as the last one of those who have entered, where nobody has.
 *
 * <p>What it is an operand of is not there either, unless the other operands decide: {@code false
 * && x} is false. A predicate that is not there neither satisfies a question nor violates it, and
 * {@code has(x.y)} asks for it.
 */
public enum Absent {
    /** The only value. */
    ABSENT
}
