package io.synproof.properties.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.export.TraceForm;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A trace as recorded in a file.
 *
 * @param form the format
 * @param document all that the file says of the trace
 * @param answer what it says around the trace; as {@code check --json} does
 * @param claim the claim that the trace is shown for, if any
 * @param title what it is called
 * @param experiment what was asked
 * @param runs the runs, at least one
 * @param cycleFrom the number of steps after which what repeats begins, of a run without end
 */
record Recording(
        TraceForm form,
        JsonNode document,
        Optional<JsonNode> answer,
        Optional<String> claim,
        String title,
        Experiment experiment,
        List<Run> runs,
        OptionalInt cycleFrom) {

    /**
     * A run.
     *
     * @param start the state at the start
     * @param steps the steps
     */
    record Run(JsonNode start, List<Step> steps) {}

    /**
     * A step.
     *
     * @param words what the action is called
     * @param action the action, as the format has it
     * @param state the state afterwards, as the format has it
     * @param choice the place of the action among those that were possible, -1 if it is not said:
     *     where several fit, it is this one
     */
    record Step(String words, JsonNode action, JsonNode state, int choice) {}
}
