package io.synproof.properties.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.synproof.properties.report.Shown;
import io.synproof.properties.report.svg.EvidenceImage;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A trace in each format other than the command line's text and pages. */
public final class Exports {
    private Exports() {}

    /** As an SVG picture. */
    public static byte[] svg(Shown shown) {
        return octets(EvidenceImage.of(shown.evidence()).document(shown.heading()));
    }

    /** As Mermaid's sequence diagram. */
    public static byte[] mermaid(Shown shown) {
        return octets(Mermaid.of(shown));
    }

    /** In Synproof's own fields. */
    public static byte[] json(Shown shown) {
        return json((Object) TraceJson.of(shown));
    }

    /** In Apalache's Informal Trace Format. */
    public static byte[] itf(Shown shown) {
        return json((Object) Itf.of(shown));
    }

    /** As a capture of packets. */
    public static byte[] pcapng(Shown shown) {
        return Capture.of(shown);
    }

    /** In its own fields, as a tree. */
    static JsonNode tree(Object value) {
        return new ObjectMapper().valueToTree(value);
    }

    private static byte[] json(Object value) {
        try {
            return octets(new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(value)
                    + "\n");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
