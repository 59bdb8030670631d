package io.synproof.properties.report;

import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.language.Phrases;
import io.synproof.properties.language.Texts;
import io.synproof.properties.questions.Questions;

/**
 * The sentences that results carry with them in English, such as the explanation of a run's end, in
 * the language that is spoken.
 */
public final class SaidText {
    private static final Phrases PHRASES = Phrases.of(said(Questions.class), said(Evidence.class));

    private SaidText() {}

    private static Texts said(Class<?> speaker) {
        return new Texts(speaker.getPackageName() + ".said");
    }

    /** A sentence in the language that is spoken; in English if it is none of these. */
    public static String of(String english) {
        return PHRASES.tell(english);
    }
}
