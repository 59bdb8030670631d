package io.synproof.checker.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A parameter of a model: a whole number.
 *
 * @param name as in tables of results, such as {@code K}
 * @param standard its value where none is given
 * @param least the least legal value
 * @param most the greatest legal value
 */
record Parameter(String name, int standard, int least, int most) {

    /** A parameter without a greatest value. */
    static Parameter atLeast(String name, int standard, int least) {
        return new Parameter(name, standard, least, Integer.MAX_VALUE);
    }

    /** A parameter that says no (0) or yes (1). */
    static Parameter flag(String name, int standard) {
        return new Parameter(name, standard, 0, 1);
    }

    /** Its legal values, in words. */
    String legal() {
        if (most == Integer.MAX_VALUE) {
            return "a whole number, " + least + " or more";
        }
        return most - least == 1
                ? least + " or " + most
                : "a whole number, " + least + " to " + most;
    }

    @Override
    public String toString() {
        return name + "=" + standard + " (" + legal() + ")";
    }

    /**
     * The values of all parameters, in their order, of which some are given as {@code NAME=VALUE}.
     *
     * @throws BadWord if a word is not of this kind, or its name or value is not legal
     */
    static Map<String, Integer> values(List<Parameter> all, List<String> words) {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (String word : words) {
            String[] parts = word.split("=", 2);
            Parameter parameter = named(parts[0], all);
            if (parts.length < 2) {
                throw new BadWord("'" + word + "' has no value; " + parameter.name()
                        + "=VALUE is meant, where VALUE is " + parameter.legal());
            }
            if (values.put(parameter.name(), parameter.parse(parts[1])) != null) {
                throw new BadWord(parameter.name() + " is given twice");
            }
        }
        Map<String, Integer> inOrder = new LinkedHashMap<>();
        all.forEach(each ->
                inOrder.put(each.name(), values.getOrDefault(each.name(), each.standard())));
        return inOrder;
    }

    private static Parameter named(String name, List<Parameter> all) {
        return all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadWord.unknown(
                        "parameter", name, all.stream().map(Parameter::name).toList()));
    }

    /**
     * A value.
     *
     * @throws BadWord if it is not legal
     */
    int parse(String text) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Said below, as for a number out of the range.
        }
        throw BadWord.value(name, text, legal());
    }
}
