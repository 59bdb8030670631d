package io.synproof.properties.report.diagram;

import io.synproof.model.endpoint.Clause;
import io.synproof.properties.language.Language;
import io.synproof.properties.language.Phrases;
import io.synproof.properties.language.Texts;
import io.synproof.properties.language.Translations;
import java.util.stream.Stream;

/** The rules that decide steps, in the language that is spoken. */
public final class ClauseText {
    private static final Texts TEXTS = Texts.beside(ClauseText.class);
    private static final Translations CLAUSES = Translations.beside(ClauseText.class, "clauses");
    private static final Phrases SECTIONS =
            Phrases.of(new Texts(ClauseText.class.getPackageName() + ".sections"));

    private ClauseText() {}

    /** A rule with the place where it is written. */
    static String of(Clause clause) {
        return TEXTS.of("rule", meaning(clause), section(clause));
    }

    /** A text with the rules that it cites, each {@code section, meaning}, as they are told. */
    public static String cited(String text) {
        return switch (Language.spoken()) {
            case EN -> text;
            case ZH ->
                Stream.of(Clause.values())
                        .reduce(
                                text,
                                (told, clause) -> told.replace(
                                        clause.section() + ", " + clause.meaning(),
                                        TEXTS.of("rule.cited", section(clause), meaning(clause))),
                                (one, _) -> one);
        };
    }

    /** What a rule says. */
    public static String meaning(Clause clause) {
        return CLAUSES.of(clause.name(), clause.meaning());
    }

    /** Where a rule is written. */
    public static String section(Clause clause) {
        return SECTIONS.tell(clause.section());
    }
}
