package io.synproof.properties.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.synproof.properties.report.Exhibit;
import io.synproof.properties.report.svg.Picture;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A trace in each format that does not need the command line's own text, or a page. */
public final class Exports {
    private Exports() {}

    /** As a picture. */
    public static byte[] svg(Exhibit exhibit) {
        return octets(Picture.of(exhibit.evidence()).document(exhibit.heading()));
    }

    /** As Mermaid's sequence diagram. */
    public static byte[] mermaid(Exhibit exhibit) {
        return octets(Mermaid.of(exhibit));
    }

    /** In Synproof's own fields. */
    public static byte[] json(Exhibit exhibit) {
        return json((Object) TraceJson.of(exhibit));
    }

    /** In Apalache's Informal Trace Format. */
    public static byte[] itf(Exhibit exhibit) {
        return json((Object) Itf.of(exhibit));
    }

    /** As a capture of packets. */
    public static byte[] pcapng(Exhibit exhibit) {
        return Capture.of(exhibit);
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
