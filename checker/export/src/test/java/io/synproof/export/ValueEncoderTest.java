package io.synproof.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each kind of value has its form in both. */
class ValueEncoderTest {
    private sealed interface Shape {}

    private record Circle(int radius) implements Shape {}

    private record Point() implements Shape {}

    private enum Colour {
        RED
    }

    private record Drawing(List<Shape> shapes, Colour colour, Optional<String> title) {}

    private static final Drawing DRAWING = new Drawing(
            List.of(new Circle(2), new Point()), Colour.RED, Optional.of("two \"things\""));

    private static void assertForms(Object value, String json, String itf) {
        assertThat(ValueEncoder.plain().json(value)).hasToString(json);
        assertThat(ValueEncoder.plain().itf(value)).hasToString(itf);
    }

    @Test
    void recordsOfSealedInterfacesSayWhichTheyAre() {
        assertForms(
                DRAWING,
                "{\"shapes\":[{\"is\":\"Circle\",\"radius\":2},{\"is\":\"Point\"}],"
                        + "\"colour\":\"RED\",\"title\":\"two \\\"things\\\"\"}",
                "{\"shapes\":[{\"tag\":\"Circle\",\"value\":{\"radius\":{\"#bigint\":\"2\"}}},"
                        + "{\"tag\":\"Point\",\"value\":{}}],\"colour\":\"RED\","
                        + "\"title\":{\"tag\":\"Some\",\"value\":\"two \\\"things\\\"\"}}");
    }

    @Test
    void numbersAndWhatIsMissing() {
        assertForms((byte) 1, "1", "{\"#bigint\":\"1\"}");
        assertForms(-5L, "-5", "{\"#bigint\":\"-5\"}");
        assertForms(
                BigInteger.TEN.pow(30),
                "1" + "0".repeat(30),
                "{\"#bigint\":\"1" + "0".repeat(30) + "\"}");
        assertForms(true, "true", "true");
        assertForms('x', "\"x\"", "\"x\"");
        assertForms(Optional.empty(), "null", "{\"tag\":\"None\",\"value\":{\"#tup\":[]}}");
    }

    @Test
    void collections() {
        assertForms(Set.of("a"), "[\"a\"]", "{\"#set\":[\"a\"]}");
        assertForms(new ArrayList<>(List.of("a", "b")), "[\"a\",\"b\"]", "[\"a\",\"b\"]");
        assertForms(Map.of("k", "v"), "{\"k\":\"v\"}", "{\"#map\":[[\"k\",\"v\"]]}");
        assertForms(Map.of(1, "v"), "[[1,\"v\"]]", "{\"#map\":[[{\"#bigint\":\"1\"},\"v\"]]}");
    }

    @Test
    void whatIsUnknownIsItsTextUnlessItsMeaningIsTold() {
        StringBuilder strange = new StringBuilder("strange");
        assertForms(strange, "\"strange\"", "{\"#unserializable\":\"strange\"}");

        ValueEncoder knowing = ValueEncoder.knowing(value -> value instanceof StringBuilder text
                ? Optional.of(Arrays.asList(text.length()))
                : Optional.empty());
        assertThat(knowing.json(List.of(strange))).hasToString("[[7]]");
        assertThat(knowing.itf(strange)).hasToString("[{\"#bigint\":\"7\"}]");
    }
}
