package io.synproof.properties.mutation;

import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.MutationIdentifier;

/**
 * A mistake in the model: one change to the code of one method.
 *
 * <p>Its name says nothing of lines, nor of the numbers that the compiler gives to lambdas, so that
 * it stays what it is when the code around the method changes.
 *
 * @param type the class, without what all packages of the model begin with
 * @param method the method; of a lambda, the one that it is written in
 * @param change what is changed, in the mutation engine's words
 * @param number which of the changes of this kind in this method it is, 1 or more
 * @param id its name in the mutation engine
 */
record Mutant(String type, String method, String change, int number, MutationIdentifier id) {
    static final String MODEL = "io.synproof.model.";

    /** The mutant of these details, with the number 1. */
    static Mutant first(MutationDetails details) {
        return new Mutant(
                details.getClassName().asJavaName().substring(MODEL.length()),
                written(details.getMethod()),
                inWords(details.getDescription()),
                1,
                details.getId());
    }

    /** Of a lambda, such as {@code lambda$due$0}, the method that it is written in. */
    static String written(String method) {
        String outer = method.replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1");
        return outer.equals("new") ? "<init>" : outer;
    }

    private static String inWords(String description) {
        return description
                .replaceFirst(" for \\S+::\\S+$", "")
                .replaceAll("(?:\\w+/)+(\\w+)", "$1");
    }

    /** The same change, as the one of this number. */
    Mutant numbered(int other) {
        return new Mutant(type, method, change, other, id);
    }

    /** The name of the class in the running program. */
    String className() {
        return id.getClassName().asJavaName();
    }

    /** Which method of which class it is in, as {@link Probes} names it. */
    String place() {
        return Probes.place(
                className(), id.getLocation().getMethodName(), id.getLocation().getMethodDesc());
    }

    /** Its name, such as {@code endpoint.SynchronizedStates.second: negated conditional #2}. */
    String name() {
        return type + "." + method + ": " + change + " #" + number;
    }
}
