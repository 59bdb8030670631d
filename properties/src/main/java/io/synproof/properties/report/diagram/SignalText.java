package io.synproof.properties.report.diagram;

import io.synproof.model.endpoint.Signal;
import io.synproof.properties.language.Translations;

/** The signals of TCP to its users, in the language that is spoken. */
public final class SignalText {
    private static final Translations SIGNALS = Translations.beside(SignalText.class, "signals");

    private SignalText() {}

    /** A signal without data. */
    public static String of(Signal.Notice notice) {
        return SIGNALS.of("notice." + notice.name(), notice.toString());
    }

    /** The answer to a call that cannot be served. */
    public static String of(Signal.Refusal refusal) {
        return SIGNALS.of("refusal." + refusal.name(), refusal.toString());
    }

    /** The return of pending calls. */
    public static String of(Signal.Return returned) {
        return SIGNALS.of("return." + returned.name(), returned.toString());
    }
}
