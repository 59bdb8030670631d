package io.synproof.properties.invariants;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * A property that jqwik must falsify. Surefire does not run it; a test does, through the JUnit
 * Platform, and reads what jqwik says. The seed is fixed, because the test asserts how far it
 * shrinks.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Property(tries = 20_000, seed = "42", shrinking = ShrinkingMode.FULL)
@interface MustFall {}
