package io.synproof.properties.questions;

import io.synproof.checker.model.MonitoredState;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.question.Watch;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.words.PastMemory;
import io.synproof.words.Sentence;
import io.synproof.words.SentenceException;
import io.synproof.words.SentenceKind;
import io.synproof.words.SentenceReader;
import java.util.List;
import java.util.stream.Stream;

/** The questions that sentences ask: {@code never: client.state == TIME_WAIT}. */
final class SentenceQuestions {
    private SentenceQuestions() {}

    /** Made when the first sentence is read, for CEL takes a while to begin. */
    private static final class Reader {
        private static final SentenceReader<World, Label> OF_TCP =
                new SentenceReader<>(Observations.VOCABULARY);
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
    static Question<?> asked(String text) {
        try {
            Sentence<World, Label> sentence = Reader.OF_TCP.read(text);
            return question(sentence);
        } catch (SentenceException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The question that was saved.
     *
     * @param name the name that it gets
     * @throws BadInputException if it cannot be read
     */
    static Question<?> saved(SavedQuestion saved, String name) {
        try {
            return named(question(sentence(saved)), saved, name);
        } catch (SentenceException e) {
            throw new BadInputException(saved.name() + ": " + e.getMessage());
        }
    }

    /**
     * The sentence that was saved.
     *
     * @throws SentenceException if it cannot be read
     */
    static Sentence<World, Label> sentence(SavedQuestion saved) {
        return Reader.OF_TCP.read(
                saved.sentence(),
                saved.subject().map(SavedQuestion.SavedSubject::predicate),
                saved.noted());
    }

    private static <M> Question<M> named(Question<M> question, SavedQuestion saved, String name) {
        return new Question<>(
                name,
                saved.summary().isEmpty() ? question.summary() : saved.summary(),
                question.kind(),
                saved.subject()
                        .map(about -> question.subject().inWords(about.words()))
                        .orElse(question.subject()),
                question.tagged(),
                question.watch(),
                saved.unit().map(question.inquiry()::counting).orElse(question.inquiry()),
                question.counted(),
                saved.found()
                        .<Question.Explanation<M>>map(found -> (_, _) -> found)
                        .orElse(question.explanation()));
    }

    private static Question<?> question(Sentence<World, Label> sentence) {
        return switch (sentence.kind().decision()) {
            case BY_KNOWLEDGE -> SentenceKnowledge.asked(sentence);
            case BY_COMPARISON -> SentenceComparison.asked(sentence);
            case BY_ONE_STATE_OR_STEP, BY_WHOLE_RUNS, BY_COST -> ofRuns(sentence);
        };
    }

    private static Question<PastMemory> ofRuns(Sentence<World, Label> sentence) {
        return new Question<>(
                sentence.toString(),
                sentence.kind().meaning(),
                kind(sentence.kind()),
                subject(sentence),
                Observations.areEvidence(sentence.members()),
                sentence.isWatchingLabels()
                        ? new Watch.OfLabels<>(sentence.monitor())
                        : new Watch.OfStates<>(sentence.stateMonitor()),
                procedure(sentence),
                state -> counted(sentence, state),
                (_, _) -> explanation(sentence));
    }

    /** What the margin of a trace shows: what is remembered, and the sentence's own note. */
    private static List<String> counted(
            Sentence<World, Label> sentence, MonitoredState<World, PastMemory> state) {
        return Stream.concat(
                        sentence.shown(state.memory()).stream(),
                        sentence.note(state.state(), state.memory()).stream())
                .toList();
    }

    private static DecisionProcedure<PastMemory> procedure(Sentence<World, Label> sentence) {
        return switch (sentence.kind().decision()) {
            case BY_ONE_STATE_OR_STEP -> new DecisionProcedure.Sighted<>(sentence::property);
            case BY_WHOLE_RUNS -> new DecisionProcedure.Lasting<>(sentence::temporal);
            case BY_COST ->
                new DecisionProcedure.Counted<>(
                        sentence::property,
                        sentence.predicate(1),
                        sentence::cost,
                        sentence.kind() == SentenceKind.DEAREST);
            case BY_KNOWLEDGE, BY_COMPARISON ->
                throw new IllegalArgumentException(sentence + " is asked otherwise");
        };
    }

    private static String explanation(Sentence<World, Label> sentence) {
        return switch (sentence.kind()) {
            case ALWAYS, EVERY_STEP -> "Here it is false: " + sentence.body();
            case NEVER, REACHABLE -> "Here it is true: " + sentence.body();
            case LEADS_TO -> "What should follow does not: " + sentence.body();
            case EVENTUALLY -> "It never comes true: " + sentence.body();
            case ALWAYS_POSSIBLE -> "From here it can no longer become true: " + sentence.body();
            case NO_DEADLOCK -> "Nothing more can happen, and this is no proper end.";
            case KNOWS, NEVER_KNOWS -> "Here it is asked: " + sentence.predicate(1);
            case CHEAPEST, DEAREST -> "Here it is true: " + sentence.predicate(0);
            case REFINES -> "Up to here it could be the other; now it cannot.";
        };
    }

    static Question.Kind kind(SentenceKind kind) {
        return switch (kind) {
            case ALWAYS -> Question.Kind.ALWAYS;
            case NEVER -> Question.Kind.NEVER;
            case EVERY_STEP -> Question.Kind.EVERY_STEP;
            case REACHABLE -> Question.Kind.REACHABLE;
            case LEADS_TO -> Question.Kind.LEADS_TO;
            case EVENTUALLY -> Question.Kind.EVENTUALLY;
            case ALWAYS_POSSIBLE -> Question.Kind.ALWAYS_POSSIBLE;
            case NO_DEADLOCK -> Question.Kind.NO_DEADLOCK;
            case KNOWS -> Question.Kind.KNOWS;
            case NEVER_KNOWS -> Question.Kind.NEVER_KNOWS;
            case CHEAPEST -> Question.Kind.CHEAPEST;
            case DEAREST -> Question.Kind.DEAREST;
            case REFINES -> Question.Kind.REFINES;
        };
    }

    private static Subject<PastMemory> subject(Sentence<World, Label> sentence) {
        return sentence.condition()
                .<Subject<PastMemory>>map(condition -> new Subject.InSentence<>(
                        condition, sentence.isOfSteps(), model -> sentence.subject(model)))
                .orElseGet(Subject::itself);
    }
}
