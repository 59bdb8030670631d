package io.synproof.junit;

import io.synproof.checker.model.Trace;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.platform.commons.support.ReflectionSupport;

/** The replay of a run that decided a check of a test, without a search for it. */
public final class ModelReplay {
    private ModelReplay() {}

    /**
     * The run, taken by the model that the test makes. What the test does before that check is done
     * as well, within its {@link SearchLimits}; its {@code @BeforeEach} and the like are not
     * called. Of a temporal question, it is enough that the model can take the run.
     *
     * @param test the class of the test, which is made by its constructor without parameters
     * @param method the name of the test, whose only parameter is a {@link ModelChecker}
     * @param question the name of what was checked
     * @param choices the run, as {@link Trace#choices} gives it
     * @throws AssertionError if the test checks no such question that the run decides
     * @throws IllegalArgumentException if there is no such test, or it cannot be called
     */
    public static Trace<?, ?> of(Class<?> test, String method, String question, String choices) {
        try {
            Method called = ReflectionSupport.findMethod(test, method, ModelChecker.class)
                    .orElseThrow(() -> new NoSuchMethodException("there is none"));
            called.setAccessible(true);
            CheckSettings settings = CheckSettings.of(test, called);
            called.invoke(instance(test), new ReplayingChecker(settings, question, choices));
        } catch (InvocationTargetException e) {
            return ofRun(e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    test.getName() + "." + method + " cannot be called: " + e, e);
        }
        throw new AssertionError(test.getName() + "." + method + " checks no \"" + question
                + "\" that the run " + choices + " decides: it is mended, or the model is another");
    }

    /** An instance of a test, and of those around a nested one. */
    private static Object instance(Class<?> test) throws ReflectiveOperationException {
        boolean isInner = test.isMemberClass() && !Modifier.isStatic(test.getModifiers());
        Class<?>[] around = isInner ? new Class<?>[] {test.getDeclaringClass()} : new Class<?>[0];
        Constructor<?> made = test.getDeclaredConstructor(around);
        made.setAccessible(true);
        return isInner ? made.newInstance(instance(test.getDeclaringClass())) : made.newInstance();
    }

    private static Trace<?, ?> ofRun(Throwable thrown) {
        if (thrown instanceof ReplayingChecker.Replayed replayed) {
            return replayed.run();
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        throw thrown instanceof RuntimeException known
                ? known
                : new IllegalArgumentException(thrown);
    }
}
