package io.synproof.properties.documents.schedule;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.properties.markup.yaml.Place;
import io.synproof.properties.scenarios.BadInputException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A number of a forged segment: a sum of numbers and of variables of its victim's connection, such
 * as {@code rcv.nxt+1}.
 *
 * @param place its place
 * @param text the sum
 */
record NumberTerm(Place place, String text) {
    private static final Pattern ADDEND = Pattern.compile("([+-]?)([a-z.]+|\\d+)");
    private static final Pattern SUM =
            Pattern.compile("-?([a-z.]{1,9}|\\d{1,10})([+-]([a-z.]{1,9}|\\d{1,10})){0,5}");

    /**
     * A sum.
     *
     * @throws BadInputException if it is none, or a variable does not exist
     */
    NumberTerm {
        if (!SUM.matcher(text).matches()) {
            throw place.error("'" + text + "' is not a number; one is such as 100 or rcv.nxt+1");
        }
        ADDEND.matcher(text)
                .results()
                .map(addend -> addend.group(2))
                .filter(name -> !isNumber(name) && !ConnectionVariable.names().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw place.unknown("variable", name, ConnectionVariable.names());
                });
    }

    /**
     * Its value for the victim's connection.
     *
     * @throws BadInputException if the connection does not have one of the variables
     */
    long value(TcpParameters stack, Endpoint victim) {
        return ADDEND.matcher(text)
                .results()
                .mapToLong(addend -> sign(addend) * value(addend.group(2), stack, victim))
                .sum();
    }

    /** Whether one of its numbers is not below a bound. */
    boolean isBeyond(long bound) {
        return ADDEND.matcher(text)
                .results()
                .map(addend -> addend.group(2))
                .anyMatch(name -> isNumber(name) && Long.parseLong(name) >= bound);
    }

    private static long sign(MatchResult addend) {
        return addend.group(1).equals("-") ? -1 : 1;
    }

    private long value(String name, TcpParameters stack, Endpoint victim) {
        return isNumber(name)
                ? Long.parseLong(name)
                : ConnectionVariable.named(name)
                        .of(stack, victim)
                        .orElseThrow(
                                () -> place.error("there is no " + name + " in " + victim.state()));
    }

    private static boolean isNumber(String name) {
        return Character.isDigit(name.charAt(0));
    }
}
