package io.synproof.properties.markup.yaml;

import io.synproof.properties.scenarios.BadInputException;
import java.util.List;

/**
 * A value of a document, and its place. Its readers, such as {@link #text()}, say what it must be,
 * and throw a {@link BadInputException} that names the place if it is something else.
 */
public sealed interface DocumentNode
        permits DocumentMapping, DocumentNode.Scalar, DocumentNode.Sequence {

    /** The place where the value begins. */
    Place place();

    /** The kind of value in words, such as {@code a list}. */
    String kind();

    /**
     * A text as it is written; numbers too are texts.
     *
     * @param place the place of its first character
     * @param written the text, without quotes
     */
    record Scalar(Place place, String written) implements DocumentNode {
        private static final int LONGEST_SHOWN = 40;

        @Override
        public String kind() {
            String shown = written.length() > LONGEST_SHOWN
                    ? written.substring(0, LONGEST_SHOWN) + "..."
                    : written.strip();
            return written.isBlank() ? "nothing" : "'" + shown + "'";
        }
    }

    /**
     * A list.
     *
     * @param place the place of the list
     * @param items its values, in order
     */
    record Sequence(Place place, List<DocumentNode> items) implements DocumentNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** The text that is here, not empty. */
    default String text() {
        if (this instanceof Scalar scalar && !scalar.written().isBlank()) {
            return scalar.written().strip();
        }
        throw expected("a text");
    }

    /** The whole number that is here, from {@code least} to {@code most}. */
    default int wholeNumber(int least, int most) {
        if (this instanceof Scalar scalar && scalar.written().matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(scalar.written());
            if (least <= number && number <= most) {
                return number;
            }
        }
        throw expected("a whole number from " + least + " to " + most);
    }

    /** The answer that is here: {@code yes} or {@code no}. */
    default boolean yesOrNo() {
        if (this instanceof Scalar scalar
                && (scalar.written().equals("yes") || scalar.written().equals("no"))) {
            return scalar.written().equals("yes");
        }
        throw expected("yes or no");
    }

    /**
     * The name that is here, one of some.
     *
     * @param what what kind of name, such as {@code scenario}
     * @param legal the names there are
     */
    default String name(String what, List<String> legal) {
        String name = text();
        if (!legal.contains(name)) {
            throw place().unknown(what, name, legal);
        }
        return name;
    }

    /** The values of the list that is here. */
    default List<DocumentNode> list() {
        if (this instanceof Sequence sequence) {
            return sequence.items();
        }
        throw expected("a list");
    }

    /** The mapping that is here, with whatever keys. */
    default DocumentMapping mapping() {
        if (this instanceof DocumentMapping mapping) {
            return mapping;
        }
        throw expected("a mapping of keys to values");
    }

    /** The mapping that is here, whose keys are some of the legal ones. */
    default DocumentMapping mapping(List<String> legal) {
        if (this instanceof DocumentMapping mapping) {
            mapping.requireLegal(legal);
            return mapping;
        }
        throw expected("a mapping with the keys " + String.join(", ", legal));
    }

    /** The error of a value that is not what it must be. */
    default BadInputException expected(String what) {
        return place().error("here must be " + what + ", and there is " + kind());
    }
}
