package io.synproof.checker.engine.explore;

import io.synproof.checker.model.ValueText;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a model, if that tells its parameters: if it is a record.
 *
 * <p>Two runs of a program may print equal values differently: sets in another order, and what has
 * no text of its own with another number. So it is the words that count, without such numbers.
 */
final class ModelText {
    private static final Pattern IDENTITY =
            Pattern.compile("\\$\\$Lambda[^\\s,\\])]*|@\\p{XDigit}{1,8}\\b");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,=()\\[\\]{}]+");

    private ModelText() {}

    /** The text, or nothing if it would say nothing. */
    static String of(Object model) {
        return model.getClass().isRecord() ? ValueText.of(model) : "";
    }

    /** Whether two texts may be of equal models. */
    static boolean isLike(String one, String other) {
        return words(one).equals(words(other));
    }

    private static List<String> words(String text) {
        String lasting = IDENTITY.matcher(text).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(lasting)).sorted().toList();
    }
}
