package io.synproof.junit;

import io.synproof.checker.model.Trace;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** The replay of a run that decided a check of a test, without a search for it. */
public final class ModelReplay {
    private ModelReplay() {}

    /**
     * The run, taken by the model that the test makes. What the test does before that check is done
     * as well; its {@code @BeforeEach} and the like are not called.
     *
     * @param test the class of the test, which is made by its constructor without parameters
     * @param method the name of the test, whose only parameter is a {@link ModelChecker}
     * @param question the name of what was checked
     * @param choices the run, as {@link Trace#choices} gives it
     * @throws AssertionError if the test checks no such question, or the run no longer decides it
     * @throws IllegalArgumentException if there is no such test, or it cannot be called
     * @throws io.synproof.checker.model.ReplayException if the run is none of the model
     */
    public static Trace<?, ?> of(Class<?> test, String method, String question, String choices) {
        try {
            Constructor<?> made = test.getDeclaredConstructor();
            Method called = test.getDeclaredMethod(method, ModelChecker.class);
            made.setAccessible(true);
            called.setAccessible(true);
            called.invoke(made.newInstance(), new ReplayingChecker(question, choices));
        } catch (InvocationTargetException e) {
            return ofRun(e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    test.getName() + "." + method + " cannot be called: " + e, e);
        }
        throw new AssertionError(test.getName() + "." + method + " checks no \"" + question + "\"");
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
