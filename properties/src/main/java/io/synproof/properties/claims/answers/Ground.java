package io.synproof.properties.claims.answers;

/** The ground of an answer to a flip. */
public sealed interface Ground {

    /** The ground in a few words. */
    String words();

    /**
     * The claim itself asks the same, by a check or a control of its own.
     *
     * @param name of the check or the control within the claim
     */
    record Asked(String name) implements Ground {
        @Override
        public String words() {
            return "the claim asks it: " + name;
        }
    }

    /**
     * The claim names it as a condition.
     *
     * @param check the check of the claim that has the setting changed, and so shows it
     */
    record Condition(String check) implements Ground {
        @Override
        public String words() {
            return "a condition that the claim names: check " + check;
        }
    }

    /**
     * One run decides the check, and the neighbour has none. That the run needs the setting as it
     * is does not weaken it.
     *
     * @param supports whether the run shows what the statement says; if not, it refutes it
     */
    record OneRun(boolean supports) implements Ground {
        @Override
        public String words() {
            return supports
                    ? "one run shows it, and needs what is changed here"
                    : "one run refutes it, and needs what is changed here";
        }
    }

    /**
     * The statement is not about it.
     *
     * @param place the note's file number and line whose word excludes it, such as {@code 003:43};
     *     empty where no note speaks of the setting at all
     */
    record NotSpokenOf(String place) implements Ground {
        @Override
        public String words() {
            return place.isEmpty()
                    ? "no note speaks of it"
                    : "the sentence does not speak of it, notes " + place;
        }
    }
}
