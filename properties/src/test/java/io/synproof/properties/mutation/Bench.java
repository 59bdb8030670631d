package io.synproof.properties.mutation;

/** Where experiments are asked of the model in a sandbox; what is seen through its wall. */
public interface Bench {
    /** How many experiments there are; they are numbered from 0. */
    int size();

    /** The name of the property of which the experiment of this number asks. */
    String property(int number);

    /** Whether the experiment of this number is asked although others have fewer states. */
    boolean isTelling(int number);

    /**
     * Asks an experiment.
     *
     * @param states how many states the search may see, 1 or more
     * @param passes how much the model may do, as {@link Meter} counts
     */
    Seen ask(int number, long states, long passes);
}
