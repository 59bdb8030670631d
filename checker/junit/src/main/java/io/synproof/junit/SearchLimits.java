package io.synproof.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The bounds of the searches of a test, or of all tests of a class; 0 leaves one as the
 * configuration parameters have it. A search that meets a bound before it has an answer fails.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface SearchLimits {

    /** The most states that are kept; {@code synproof.states}. */
    long states() default 0;

    /** The most steps from an initial state; {@code synproof.depth}. */
    int depth() default 0;

    /** The most seconds; {@code synproof.seconds}. */
    int seconds() default 0;

    /** The most memory for states, in MiB; {@code synproof.mebibytes}. */
    int mebibytes() default 0;

    /** The number of threads that search; {@code synproof.threads}, or else 1. */
    int threads() default 0;

    /**
     * The number of random runs that are made besides, by jqwik; {@code synproof.samples}, or else
     * none.
     */
    int samples() default 0;
}
