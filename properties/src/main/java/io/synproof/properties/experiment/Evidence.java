package io.synproof.properties.experiment;

import java.util.List;

/** The evidence for an outcome: one run, a run without end, or two runs side by side. */
public sealed interface Evidence {

    /** The run, or the first of two. */
    AnnotatedTrace story();

    /** The runs: one, or two. */
    default List<AnnotatedTrace> runs() {
        return this instanceof IndistinguishablePair twins
                ? List.of(twins.story(), twins.other())
                : List.of(story());
    }

    /**
     * A run that ends in the decisive state or step.
     *
     * @param story the run
     */
    record Run(AnnotatedTrace story) implements Evidence {}

    /**
     * A run that goes on for ever.
     *
     * @param story the run until it repeats itself
     * @param from the number of steps after which what repeats begins: 0 to the length of the
     *     story; the length itself if nothing happens any more
     * @param respects the fairness that it respects, in words; empty if none was asked for
     */
    record Lasso(AnnotatedTrace story, int from, String respects) implements Evidence {}

    /**
     * A run that another model cannot be observed to make.
     *
     * @param story the run
     * @param remark what is observed of it, and what the other shows instead, in a sentence
     */
    record Difference(AnnotatedTrace story, String remark) implements Evidence {}

    /**
     * Two runs that an observer cannot distinguish.
     *
     * @param story one run
     * @param other the other
     * @param title what the one shows, in a few words
     * @param otherTitle what the other shows
     * @param remark their likeness and their difference, in a sentence
     */
    record IndistinguishablePair(
            AnnotatedTrace story,
            AnnotatedTrace other,
            String title,
            String otherTitle,
            String remark)
            implements Evidence {

        /** Two runs that differ in a fact, which is true after one of them. */
        static IndistinguishablePair of(
                AnnotatedTrace story,
                AnnotatedTrace other,
                String fact,
                boolean isAfterOther,
                String remark) {
            return new IndistinguishablePair(
                    story,
                    other,
                    title("One run", fact, !isAfterOther),
                    title("Another run", fact, isAfterOther),
                    remark);
        }

        /** The titles and the remark in one text, where there is no room for titles. */
        public String words() {
            return title + ". " + otherTitle + ". " + remark;
        }

        private static String title(String run, String fact, boolean so) {
            return run + ", after which it is " + (so ? "so" : "not so") + " that " + fact;
        }
    }

    /** At which step two runs begin to differ, counted from 1; the shorter may just end there. */
    static int parting(AnnotatedTrace one, AnnotatedTrace other) {
        int shared = Math.min(one.length(), other.length());
        for (int step = 0; step < shared; step++) {
            if (!one.scenes().get(step).label().equals(other.scenes().get(step).label())) {
                return step + 1;
            }
        }
        return shared + 1;
    }
}
