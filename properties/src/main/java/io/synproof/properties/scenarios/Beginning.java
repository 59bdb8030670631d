package io.synproof.properties.scenarios;

import io.synproof.model.world.Prologue;
import io.synproof.model.world.Scenario;

/** The actions that happen in a scenario before a question is asked of it. */
public interface Beginning {
    /** Nothing happens. */
    Beginning NONE = None.NONE;

    /**
     * The actions that happen.
     *
     * @param scenario the scenario, in which nothing has happened
     * @throws BadInputException if they cannot happen there
     */
    Prologue in(Scenario scenario);

    /** What happens in words; empty if nothing. */
    String text();

    /** The beginning in which nothing happens. */
    enum None implements Beginning {
        /** The only value. */
        NONE;

        @Override
        public Prologue in(Scenario scenario) {
            return Prologue.NONE;
        }

        @Override
        public String text() {
            return "";
        }
    }
}
