package io.synproof.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that checks a model, by the {@link ModelChecker} that it is given.
 *
 * <pre>{@code
 * @ModelCheck
 * void theLockIsNeverHeldTwice(ModelChecker checker) {
 *     checker.of(new Lock(Medium.bag(3)))
 *             .holds(Property.never("held twice", Lock::isHeldTwice));
 * }
 * }</pre>
 *
 * <p>A test with other annotations, such as JUnit's {@code @ParameterizedTest}, is given one as
 * well if its class has {@code @ExtendWith(ModelCheckExtension.class)}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Test
@ExtendWith(ModelCheckExtension.class)
public @interface ModelCheck {}
