package io.synproof.properties.necessity;

import io.synproof.checker.Coverage;
import io.synproof.checker.Outcome;
import io.synproof.properties.TcpModel;
import io.synproof.properties.asking.Answer;
import io.synproof.properties.asking.Effort;
import io.synproof.properties.asking.Experiment;
import io.synproof.properties.questions.Inquiry;
import io.synproof.properties.scenarios.Setup;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a search found, and which readings cannot have changed it.
 *
 * @param outcome what it found
 * @param coverage what it saw
 * @param alike the readings, other than its own, under which every step that it asked for is the
 *     same, so that a search of them would be this search
 */
public record Original(Outcome outcome, Coverage coverage, List<Reading> alike) {

    /**
     * Asks an experiment, beside other readings.
     *
     * @param readings the readings; those that the experiment has already are passed over
     * @param effort how much the search may do, on one thread
     */
    public static Original ask(Experiment experiment, List<Reading> readings, Effort effort) {
        if (experiment.question().inquiry() instanceof Inquiry.Compared<?>) {
            // The model that it is compared with is out of sight here: any rule may concern it.
            return of(experiment.ask(effort), List.of());
        }
        Map<Reading, TcpModel> others = others(experiment, readings);
        Answer answer = experiment.ask(effort.through(model -> new Beside<>(model, others)));
        return of(answer, readings.stream().filter(others::containsKey).toList());
    }

    private static Original of(Answer answer, List<Reading> alike) {
        return new Original(answer.outcome(), answer.coverage(), alike);
    }

    private static Map<Reading, TcpModel> others(Experiment experiment, List<Reading> readings) {
        Setup setup = experiment.setup();
        boolean tagged = experiment.question().tagged();
        Map<Reading, TcpModel> others = new ConcurrentHashMap<>();
        readings.stream()
                .filter(reading -> !reading.isIn(setup))
                .forEach(reading ->
                        others.put(reading, new TcpModel(reading.in(setup).scenario(tagged))));
        return others;
    }
}
