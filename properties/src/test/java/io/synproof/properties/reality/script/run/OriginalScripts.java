package io.synproof.properties.reality.script.run;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.script.syntax.ScriptReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Scripts of our own, of what the public suites have little of. */
public final class OriginalScripts {
    /** Their names. */
    public static final List<String> NAMES = List.of(
            "active-open",
            "blocking-connect-refused",
            "challenge-acks",
            "crossed-window-scale",
            "half-open",
            "last-ack",
            "old-timestamp",
            "out-of-order",
            "passive-open",
            "simultaneous-close",
            "simultaneous-open",
            "syn-sent-bad-ack",
            "time-wait",
            "unread-data",
            "zero-window");

    private OriginalScripts() {}

    /** The text of one. */
    public static String text(String name) {
        String path = "/io/synproof/properties/reality/script/" + name + ".pkt";
        try (InputStream in =
                Objects.requireNonNull(OriginalScripts.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ScriptReport run(String name, String text, RuleProfile profile) {
        return ScriptRun.of(
                ScriptReader.read(name, text),
                profile.name(),
                Stacks.of(profile),
                Optional.empty());
    }
}
