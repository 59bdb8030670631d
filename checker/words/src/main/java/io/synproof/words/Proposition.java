package io.synproof.words;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A predicate as a part of a sentence.
 *
 * @param text the predicate as it is written
 * @param term the same, ready to be evaluated
 * @param subject the condition, if it is an implication: what it says something of
 * @param reads what it reads at the moment at which it is asked
 * @param members the members that it reads at any, each behind the name of its type
 * @param source the text, for complaints about a part of it
 */
record Proposition<S, L>(
        String text,
        Term term,
        Optional<Translation.Condition> subject,
        Reads<S, L> reads,
        Set<String> members,
        CelSource source) {

    /**
     * The predicate that a text says.
     *
     * @param past the past operators of the sentence so far, to which this one's are added
     * @throws SentenceException if it says none
     */
    static <S, L> Proposition<S, L> of(
            String text, Dictionary<S, L> dictionary, List<PastSlot> past) {
        return of(text, dictionary, past, SimpleType.BOOL, "a predicate is true or false");
    }

    /**
     * The number that a text says.
     *
     * @param past the past operators of the sentence so far, to which this one's are added
     * @throws SentenceException if it says none
     */
    static <S, L> Proposition<S, L> number(
            String text, Dictionary<S, L> dictionary, List<PastSlot> past) {
        return of(text, dictionary, past, SimpleType.INT, "a number is counted");
    }

    /**
     * The value, of whatever type, that a text says.
     *
     * @param past the past operators of the sentence so far, to which this one's are added
     * @throws SentenceException if it says none
     */
    static <S, L> Proposition<S, L> value(
            String text, Dictionary<S, L> dictionary, List<PastSlot> past) {
        return of(text, dictionary, past, SimpleType.DYN, "a value is seen");
    }

    /**
     * The text that a text makes.
     *
     * @param past the past operators of the sentence so far, to which this one's are added
     * @throws SentenceException if it makes none
     */
    static <S, L> Proposition<S, L> text(
            String text, Dictionary<S, L> dictionary, List<PastSlot> past) {
        return of(text, dictionary, past, SimpleType.STRING, "a note is a text");
    }

    private static <S, L> Proposition<S, L> of(
            String text,
            Dictionary<S, L> dictionary,
            List<PastSlot> past,
            CelType wanted,
            String because) {
        if (text.isBlank()) {
            throw new SentenceException(because + ", and there is none; such as 'a == b'");
        }
        CelAbstractSyntaxTree tree = checked(text, dictionary);
        if (!wanted.equals(SimpleType.DYN)
                && !tree.getResultType().equals(wanted)
                && !tree.getResultType().equals(SimpleType.DYN)) {
            throw Complaint.at(
                    tree.getSource(),
                    tree.getExpr().id(),
                    because + ", and this is of type " + tree.getResultType().name());
        }
        Translation<S, L> translation = new TermCompiler<>(
                        dictionary, tree, past, wanted.equals(SimpleType.STRING))
                .translation();
        return new Proposition<>(
                text,
                translation.term(),
                translation.subject(),
                translation.reads(),
                translation.members(),
                tree.getSource());
    }

    /** What is wrong with a part, as CEL counts the parts. */
    SentenceException complaint(long part, String why) {
        return Complaint.at(source, part, why);
    }

    private static CelAbstractSyntaxTree checked(String text, Dictionary<?, ?> dictionary) {
        CelValidationResult result = dictionary.compiler().compile(text);
        if (result.hasError()) {
            throw Complaint.of(text, result.getErrors(), dictionary);
        }
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new SentenceException(String.valueOf(e.getMessage()));
        }
    }
}
