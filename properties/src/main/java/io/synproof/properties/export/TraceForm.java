package io.synproof.properties.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.experiment.Deed;
import io.synproof.properties.report.Shown;
import java.io.UncheckedIOException;

/** The formats from which a trace can be replayed. */
public enum TraceForm {
    /** Synproof's own fields: actions and states are there in full. */
    JSON("/command") {
        @Override
        public JsonNode document(Shown shown) {
            return read(TraceJson.of(shown));
        }

        @Override
        public JsonNode action(Action action) {
            return read(ModelJson.of(action));
        }

        @Override
        public JsonNode state(World world) {
            return read(ModelJson.of(world));
        }
    },
    /** Apalache's Informal Trace Format: the names of actions, and most of each state. */
    ITF("/#meta/source") {
        @Override
        public JsonNode document(Shown shown) {
            return read(Itf.of(shown));
        }

        @Override
        public JsonNode action(Action action) {
            return new TextNode(Deed.words(action));
        }

        @Override
        public JsonNode state(World world) {
            return read(MAPPER.createObjectNode()
                    .<ObjectNode>set("client", ItfValues.host(world.host(HostSide.CLIENT)))
                    .<ObjectNode>set("server", ItfValues.host(world.host(HostSide.SERVER)))
                    .set("network", ItfValues.network(world.network())));
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String command;

    TraceForm(String command) {
        this.command = command;
    }

    /** The command in a document that asks the question again. */
    public JsonNode command(JsonNode document) {
        return document.at(command);
    }

    /** All that the format says of a trace. */
    public abstract JsonNode document(Shown shown);

    /** The form of an action. */
    public abstract JsonNode action(Action action);

    /** The form of a state, in a trace of a single run. */
    public abstract JsonNode state(World world);

    /**
     * A value as it would be read from a file, where the type of a number depends on its size only.
     */
    private static JsonNode read(Object value) {
        try {
            return MAPPER.readTree(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
