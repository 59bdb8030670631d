package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.refinement.ObservedModel;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Settings;
import io.synproof.words.Sentence;
import java.util.List;

/**
 * The questions that sentences ask about the same scenario with other settings: {@code refines:
 * handshake=three seeing step.told}.
 */
final class SentenceComparison {
    private SentenceComparison() {}

    /**
     * The question that a sentence asks.
     *
     * @throws BadInputException if the settings are none
     */
    static Question<Unit> asked(Sentence<World, Label> sentence) {
        List<String> settings = settings(sentence.other());
        return new Question<>(
                sentence.toString(),
                sentence.kind().meaning(),
                Question.Kind.REFINES,
                Subject.inLabels(
                        "anything is seen", label -> sentence.seen(label).isPresent()),
                Observations.areEvidence(sentence.members()),
                Monitor.none(),
                new DecisionProcedure.Compared<>(
                        sentence.other(),
                        sentence::seen,
                        setup -> other(sentence, setup.with(settings)),
                        sentence.seesEnds()),
                _ -> List.of(),
                (_, _) -> "Up to here it could be the other; now it cannot.");
    }

    private static ObservedModel<?, ?, String> other(
            Sentence<World, Label> sentence, ConfiguredScenario setup) {
        boolean tagged = Observations.areEvidence(sentence.members());
        return ObservedModel.byLabels(new TcpModel(setup.scenario(tagged)), sentence::seen);
    }

    private static List<String> settings(String text) {
        List<String> settings = List.of(text.strip().split("\\s+"));
        settings.forEach(setting -> {
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw new BadInputException("refines compares with the same scenario under other"
                        + " settings, such as 'handshake=three', and '" + setting + "' is none");
            }
            Settings.requireLegal(setting.substring(0, equals), setting.substring(equals + 1));
        });
        return settings;
    }
}
