package io.synproof.properties.replay;

import io.synproof.properties.report.Shown;
import java.util.List;

/** The result of replaying a recorded trace: it fits the model or it does not. */
public sealed interface Fit {

    /**
     * The trace fits, and shows what the file says.
     *
     * @param shown the trace, taken again
     */
    record Fits(Shown shown) implements Fit {}

    /** The trace does not fit. */
    sealed interface Misfit extends Fit {}

    /**
     * A step that the model does not allow.
     *
     * @param run which of the runs, from 1
     * @param step the number of the step
     * @param action what the file says that happens
     * @param allowed what the model allows there, the nearest to it first
     * @param differences from the nearest, if that is called the same
     */
    record NotAllowed(
            int run, int step, String action, List<String> allowed, List<Difference> differences)
            implements Misfit {}

    /**
     * A step that leads to another state; or, as step 0, another start.
     *
     * @param run which of the runs, from 1
     * @param step the number of the step
     * @param action what happens
     * @param differences of the states
     */
    record LeadsElsewhere(int run, int step, String action, List<Difference> differences)
            implements Misfit {}

    /**
     * The runs are runs of the scenario, but do not decide the property.
     *
     * @param why why not, in a clause
     */
    record NotDecided(String why) implements Misfit {}

    /**
     * The runs decide the property, but the file states something else about them.
     *
     * @param differences at least one
     */
    record ToldOtherwise(List<Difference> differences) implements Misfit {}
}
