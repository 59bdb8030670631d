package io.synproof.properties.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class StreamPrefixTest {
    private static final String PREFIX = "deliversPrefixOnceInOrder";

    @Test
    void anOctetOutOfItsPlaceIsSaidToBeOne() {
        assertThat(Asking.explanation(
                        Scenarios.REORDERED_TRANSFER.with("clientSends=2", "flaw=textAsItComes"),
                        PREFIX))
                .isEqualTo("A user has received an octet that is not the next of the stream.");
    }

    @Test
    void anEndThatIsToldTooEarlyIsSaidToBeOne() {
        assertThat(Asking.explanation(
                        Scenarios.CLOSE.with("clientSends=1", "oooQueue=finTaken", "receive=read"),
                        PREFIX))
                .isEqualTo("A user is told that the stream has ended, and octets before its end"
                        + " are missing.");
    }

    @Test
    void anOctetThatNobodySentIsNoPrefix() {
        assertThat(Asking.explanation(
                        Scenarios.HANDSHAKE.with("inject=1", "attack=text", "bits=16", "giveUp=no"),
                        PREFIX))
                .isEqualTo("A user has received an octet that is not the next of the stream.");
    }
}
