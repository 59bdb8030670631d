package io.synproof.properties.questions;

import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.words.TcpVocabulary;
import io.synproof.words.PastMemory;
import io.synproof.words.Sentence;
import io.synproof.words.SentenceException;
import io.synproof.words.SentenceKind;
import io.synproof.words.SentenceReader;
import java.util.List;

/** The questions that sentences ask: {@code never: client.state == TIME_WAIT}. */
final class SentenceQuestions {
    private SentenceQuestions() {}

    /** Made when the first sentence is read, for CEL takes a while to begin. */
    private static final class Reader {
        private static final SentenceReader<World, Label> OF_TCP =
                new SentenceReader<>(TcpVocabulary.ALL);
    }

    /** Whether a name is a sentence, and not that of a question in Java. */
    static boolean isSentence(String name) {
        return name.contains(":");
    }

    /**
     * The question that a sentence asks; its name is the sentence.
     *
     * @throws BadInputException if it cannot be read
     */
    static Question<PastMemory> asked(String text) {
        try {
            return question(Reader.OF_TCP.read(text));
        } catch (SentenceException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
    }

    private static Question<PastMemory> question(Sentence<World, Label> sentence) {
        return new Question<>(
                sentence.toString(),
                sentence.kind().meaning(),
                kind(sentence.kind()),
                subject(sentence),
                TcpVocabulary.needsEvidence(sentence.members()),
                sentence.isWatchingLabels()
                        ? new Watch.OfLabels<>(sentence.monitor())
                        : new Watch.OfStates<>(sentence.stateMonitor()),
                sentence.isProperty()
                        ? new DecisionProcedure.Sighted<>(sentence::property)
                        : new DecisionProcedure.Lasting<>(_ -> sentence.temporal()),
                _ -> List.of(),
                (_, _) -> explanation(sentence));
    }

    private static String explanation(Sentence<World, Label> sentence) {
        return switch (sentence.kind()) {
            case ALWAYS, EVERY_STEP -> "Here it is false: " + sentence.body();
            case NEVER, REACHABLE -> "Here it is true: " + sentence.body();
            case LEADS_TO -> "What should follow does not: " + sentence.body();
            case EVENTUALLY -> "It never comes true: " + sentence.body();
            case ALWAYS_POSSIBLE -> "From here it can no longer become true: " + sentence.body();
            case NO_DEADLOCK -> "Nothing more can happen, and this is no proper end.";
        };
    }

    private static Question.Kind kind(SentenceKind kind) {
        return switch (kind) {
            case ALWAYS -> Question.Kind.ALWAYS;
            case NEVER -> Question.Kind.NEVER;
            case EVERY_STEP -> Question.Kind.EVERY_STEP;
            case REACHABLE -> Question.Kind.REACHABLE;
            case LEADS_TO -> Question.Kind.LEADS_TO;
            case EVENTUALLY -> Question.Kind.EVENTUALLY;
            case ALWAYS_POSSIBLE -> Question.Kind.ALWAYS_POSSIBLE;
            case NO_DEADLOCK -> Question.Kind.NO_DEADLOCK;
        };
    }

    private static Subject<PastMemory> subject(Sentence<World, Label> sentence) {
        return sentence.condition()
                .<Subject<PastMemory>>map(condition -> new Subject.InSentence<>(
                        condition, sentence.isOfSteps(), model -> sentence.subject(model)))
                .orElseGet(Subject::itself);
    }
}
