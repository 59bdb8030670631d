package io.synproof.properties.reality.script.write;

import io.synproof.model.network.HostSide;
import java.util.List;

/** A trace as a script, or why it cannot be one. */
public sealed interface Written {
    /**
     * A script.
     *
     * @param text its text
     * @param side the side that is tested
     * @param options the options of {@code synproof script} under which the model passes
     */
    record Text(String text, HostSide side, List<String> options) implements Written {
        /** A script. */
        public Text {
            options = List.copyOf(options);
        }
    }

    /**
     * No script.
     *
     * @param why the reason, in a sentence without its full stop
     */
    record Refused(String why) implements Written {}
}
