package io.synproof.checker.model;

/** The text of a value of the user's, even where its {@code toString} fails. */
public final class ValueText {
    private ValueText() {}

    /** Its own text, or what its class is and what was thrown. */
    public static String of(Object value) {
        try {
            return String.valueOf(value);
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            return "(" + value.getClass().getName() + ", whose toString threw " + thrown + ")";
        }
    }

    /** The text that a model has for a state, or what its class is and what was thrown. */
    public static <S> String of(Model<S, ?> model, S state) {
        try {
            return model.describe(state);
        } catch (RuntimeException | AssertionError | StackOverflowError _) {
            return of(state);
        }
    }
}
