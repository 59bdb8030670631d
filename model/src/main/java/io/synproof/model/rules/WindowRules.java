package io.synproof.model.rules;

/**
 * The disputed rules about the two edges of the receive window.
 *
 * @param endsAtNext whether what was received before passes if it ends at RCV.NXT
 * @param text what becomes of text that ends beyond the window
 * @param fin whether a FIN is taken just beyond it
 */
public record WindowRules(EndsAtNext endsAtNext, TextBeyondWindow text, FinBeyondWindow fin) {

    /** The text of RFC 9293, taken literally. */
    static final WindowRules LITERAL =
            new WindowRules(EndsAtNext.REFUSED, TextBeyondWindow.TRIMMED, FinBeyondWindow.REFUSED);

    WindowRules with(EndsAtNext chosen) {
        return new WindowRules(chosen, text, fin);
    }

    WindowRules with(TextBeyondWindow chosen) {
        return new WindowRules(endsAtNext, chosen, fin);
    }

    WindowRules with(FinBeyondWindow chosen) {
        return new WindowRules(endsAtNext, text, chosen);
    }
}
