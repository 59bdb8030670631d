package io.synproof.properties.report;

import io.synproof.properties.language.Texts;
import io.synproof.properties.language.Translations;
import io.synproof.properties.question.NamedQuestion;
import io.synproof.properties.question.Question;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Setting;
import io.synproof.words.SentenceKind;

/** Questions, scenarios and settings in words. */
public final class QuestionText {
    private static final Texts TEXTS = Texts.beside(QuestionText.class);

    /** The properties by their names; sentences by their kinds. */
    private static final Translations QUESTIONS = Translations.beside(Questions.class, "questions");

    private static final Translations SCENARIOS =
            Translations.beside(NamedScenario.class, "scenarios");

    private static final Translations SETTINGS =
            Translations.beside(NamedScenario.class, "settings");

    private QuestionText() {}

    /** What a question says. */
    public static String summary(Question<?> question) {
        return isOfUser(question)
                ? question.summary()
                : QUESTIONS.of(key(question) + ".summary", question.summary());
    }

    /** What a question of the list says. */
    public static String summary(NamedQuestion question) {
        return QUESTIONS.of(question.name() + ".summary", question.summary());
    }

    /** Whether it is a sentence of which a document of the user says what it asks. */
    private static boolean isOfUser(Question<?> question) {
        return question.name().contains(":")
                && SentenceKind.named(question.kind().toString())
                        .filter(kind -> kind.meaning().equals(question.summary()))
                        .isEmpty();
    }

    /** What a question is about, as a clause. */
    public static String subject(Question<?> question) {
        return QUESTIONS.of(key(question) + ".subject", question.subject().words());
    }

    /** The name of a question of the list; the kind of a sentence. */
    private static String key(Question<?> question) {
        return question.name().contains(":") ? "sentence." + question.kind() : question.name();
    }

    /** Name, kind and summary of a question. */
    public static String full(Question<?> question) {
        return TEXTS.of("question", question.name(), question.kind(), summary(question));
    }

    /** Name and summary of a question. */
    public static String line(Question<?> question) {
        return TEXTS.of("named", question.name(), summary(question));
    }

    /** What a scenario is. */
    public static String summary(NamedScenario scenario) {
        return SCENARIOS.of(scenario.name(), scenario.summary());
    }

    /** Name and summary of a scenario. */
    public static String line(NamedScenario scenario) {
        return TEXTS.of("named", scenario.name(), summary(scenario));
    }

    /** A setting with its value and what it is. */
    public static String setting(String key, String value, Setting<?> setting) {
        return TEXTS.of("setting", key, value, SETTINGS.of(key, setting.about()));
    }
}
