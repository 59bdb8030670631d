package io.synproof.checker.composition;

/**
 * A fault of the medium: a loss or duplication of one message that it holds.
 *
 * @param action what happens
 * @param label what monitors see of it
 * @param environment the environment afterwards
 * @param copy whether there is one message more afterwards, and not one less
 */
public record MediumFault<A, L, E>(A action, L label, E environment, boolean copy) {

    /** The message is lost, and only the action shows. */
    public static <A, E> MediumFault<A, A, E> loss(A action, E environment) {
        return new MediumFault<>(action, action, environment, false);
    }

    /** The message is there twice, and only the action shows. */
    public static <A, E> MediumFault<A, A, E> duplication(A action, E environment) {
        return new MediumFault<>(action, action, environment, true);
    }
}
