package io.synproof.properties.documents.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.properties.markup.yaml.Place;
import io.synproof.properties.scenarios.BadInputException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleSentenceReaderTest {
    private static final Place HERE = new Place("my.yaml", 1, 1);

    @Test
    void aSentenceHasAMeaning() {
        assertThat(read("client opens from port 2, iss=100"))
                .isEqualTo(new ScheduleSentence.Opens(
                        HERE, HostSide.CLIENT, OptionalInt.of(2), OptionalLong.of(100)));
        assertThat(read("the server sends 3 octets on port 1"))
                .isEqualTo(new ScheduleSentence.Sends(HERE, HostSide.SERVER, OptionalInt.of(1), 3));
        assertThat(read("server stops reading"))
                .isEqualTo(new ScheduleSentence.Calls(
                        HERE, HostSide.SERVER, OptionalInt.empty(), Call.SHUTS));
        assertThat(read("client reboots"))
                .isEqualTo(new ScheduleSentence.Crashes(HERE, HostSide.CLIENT, true));
        assertThat(read("client delayed-ACK timeout"))
                .isEqualTo(new ScheduleSentence.TimesOut(
                        HERE, HostSide.CLIENT, OptionalInt.empty(), TimerName.DELAYED_ACK));
        assertThat(read("3 ticks")).isEqualTo(new ScheduleSentence.Ticks(HERE, 3));
        assertThat(read("client is told connection reset"))
                .isEqualTo(new ScheduleSentence.IsTold(HERE, HostSide.CLIENT, Signal.Notice.RESET));
        assertThat(read("server is in CLOSE-WAIT on port 3"))
                .isEqualTo(new ScheduleSentence.IsIn(
                        HERE, HostSide.SERVER, OptionalInt.of(3), State.CLOSE_WAIT));
        assertThat(read("client sent nothing"))
                .isEqualTo(new ScheduleSentence.Sent(HERE, HostSide.CLIENT, Optional.empty()));
    }

    @Test
    void aSegmentIsNamedByWhatItIs() {
        assertThat(read("lose the client's second SYN,ACK seq=5"))
                .isEqualTo(new ScheduleSentence.Loses(
                        HERE,
                        new SegmentReference(
                                new Place("my.yaml", 1, 10),
                                Optional.of(HostSide.CLIENT),
                                SegmentKind.SYN_ACK,
                                OptionalInt.of(2),
                                false,
                                Map.of(SegmentField.SEQ, 5L))));
        assertThat(read("hold the held FIN,ACK 3"))
                .isEqualTo(new ScheduleSentence.Holds(
                        HERE,
                        new SegmentReference(
                                new Place("my.yaml", 1, 10),
                                Optional.empty(),
                                SegmentKind.FIN,
                                OptionalInt.of(3),
                                true,
                                Map.of())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clent opens | 1: unknown beginning of a sentence 'clent' (did you mean 'client'?)
            client | 7: here must be a word such as opens, and the sentence ends
            client opns | 8: unknown verb 'opns' (did you mean 'opens'?); there is opens, sends,
            client opens now | 14: here may be iss=NUMBER, and there is 'now'
            client opens from port 99 | 24: here must be a number from 0 to 15, and there is '99'
            client sends | 13: here must be a number of octets, and the sentence ends
            client sends many | 14: here must be a number from 1 to 1024, and there is 'many'
            client closes at once | 15: unknown word 'at'; there is on
            client aborts on 1 | 18: unknown word '1'; there is port
            client crashes twice | 16: 'twice' is too much: the sentence is complete before it
            client stops | 13: here must be a word such as reading, and the sentence ends
            client persist timer | 16: unknown word 'timer'; there is timeout
            client is SYN-SNT | 11: unknown state 'SYN-SNT' (did you mean 'SYN-SENT'?)
            client is told all | 16: unknown signal 'all'; there is connection established,
            client sent SYNACK | 13: unknown kind of segment 'SYNACK' (did you mean 'SYN,ACK'?)
            deliver SYN sq=1 | 13: unknown field 'sq' (did you mean 'seq'?); there is seq, ack,
            deliver SYN seq=x | 17: unknown variable 'x'; there is snd.una, snd.nxt, iss,
            deliver SYN seq=iss | 17: here must be a number, and there is 'iss'
            deliver SYN 0 | 13: here must be a number from 1 to 99, and there is '0'
            deliver a copy SYN | 16: unknown word 'SYN'; there is of
            inject RSTT to client | 8: unknown combination of control bits 'RSTT' (did you mean
            inject RST seq=rcv.nex to client | 16: unknown variable 'rcv.nex' (did you mean 'rcv.n
            inject RST seq=1++2 to client | 16: '1++2' is not a number; one is such as 100 or rcv
            inject RST port=1 to client | 12: unknown field 'port'; there is seq, ack, data, wnd, ts
            inject RST to proxy | 15: unknown host 'proxy'; there is client, server
            65 ticks | 1: here must be a number from 1 to 64, and there is '65'
            3 tocks | 3: unknown word 'tocks' (did you mean 'ticks'?); there is ticks, tick
            """)
    void aWordThatDoesNotFitIsRefusedAtItsColumn(String sentence, String message) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read(sentence))
                .withMessageStartingWith("my.yaml:1:" + message);
    }

    private static ScheduleSentence read(String text) {
        return ScheduleSentenceReader.read(HERE, ScheduleWords.of(HERE, text));
    }
}
