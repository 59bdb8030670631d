package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What ADR 4 promises of the JSON library on the JDK that runs this. */
class JsonLibraryTest {
    /** A shape like that of a check: text, a list, a number that may be absent, a choice. */
    record Sample(String id, List<String> notes, @Nullable Long traceLength, Choice outcome) {}

    enum Choice {
        HOLDS,
        VIOLATED
    }

    private static final Sample SAMPLE = new Sample("TW-03", List.of("002"), null, Choice.VIOLATED);
    private static final String JSON =
            "{\"id\":\"TW-03\",\"notes\":[\"002\"],\"traceLength\":null,\"outcome\":\"VIOLATED\"}";

    @Test
    void aRecordBecomesJsonInTheOrderOfItsComponentsAndComesBack() throws Exception {
        ObjectMapper mapper = new ObjectMapper();

        assertThat(mapper.writeValueAsString(SAMPLE)).isEqualTo(JSON);
        assertThat(mapper.readValue(JSON, Sample.class)).isEqualTo(SAMPLE);
    }
}
