package io.synproof.properties.cli;

import static io.synproof.properties.cli.Asked.asks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What SYNs carry, asked as a user would ask: each answer beside the control that turns it round,
 * with the size of its search.
 */
class OptionChecksTest {

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            VIOLATED | 3441 | duplicate=1
            VIOLATED | 3441 | duplicate=1 timestamps=client
            HOLDS | 8580 | duplicate=1 timestamps=on
            HOLDS | 343 | ''
            """)
    void whereNumbersComeAgainAnOldOctetIsTakenUnlessItsTimestampTells(
            String verdict, int states, String settings) {
        String fiveOctetsInFourNumbers = "bits=2 wrap=allowed window=1 clientSends=5"
                + " clientCloses=never serverCloses=never drop=0 retries=0 ";
        asks(
                "lossyTransfer",
                "deliversPrefixOnceInOrder",
                verdict,
                states,
                fiveOctetsInFourNumbers + settings);
    }

    @ParameterizedTest(name = "{0} {4}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            handshake | optionsAgree | HOLDS | 14 | clientMss=4 serverMss=2 timestamps=on
            handshake | optionsAgree | HOLDS | 14 | clientMss=4 serverMss=2 timestamps=client
            """)
    void bothEndsUseTheSameOptionsWhateverTheyOffer(
            String scenario, String property, String verdict, int states, String settings) {
        asks(scenario, property, verdict, states, settings);
    }

    @ParameterizedTest(name = "{0} {4}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            handshake | deliveredOnSyn | UNREACHABLE | 45 | clientSends=1
            handshake | deliveredOnSyn | UNREACHABLE | 39 | clientSends=1 dataOnSyn=yes
            handshake | deliveredOnSyn | REACHED | 4 | clientSends=1 tfo=on
            """)
    void textOnASynIsDeliveredAtOnceUnderFastOpenAlone(
            String scenario, String property, String verdict, int states, String settings) {
        asks(scenario, property, verdict, states, settings);
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            HOLDS | 10 | timestamps=on
            VIOLATED | 8 | timestamps=off
            """)
    void aCookieHasNoRoomForTheMssAndTheEchoOfATimestampHas(
            String verdict, int states, String settings) {
        String cookies = "clientMss=1 mss=2 kernel=6.14 cookies=2 bits=16 accepts=called ";
        asks("handshake", "optionsAgree", verdict, states, cookies + settings);
    }

    @ParameterizedTest(name = "{3}: {0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            windowRespected | HOLDS | 7993 | ''
            windowRespected | HOLDS | 7993 | windowScale=1 scaleOffered=client
            windowRespected | HOLDS | 8464 | windowScale=1
            noDeadlock | HOLDS | 8464 | windowScale=1
            deliversPrefixOnceInOrder | HOLDS | 8464 | windowScale=1
            windowRespected | VIOLATED | 238 | windowScale=1 flaw=synWindowScaled
            """)
    void aScaledWindowIsRespectedUnlessThatOfASynIsShiftedToo(
            String property, String verdict, int states, String settings) {
        asks("slowReader", property, verdict, states, settings);
    }

    @ParameterizedTest(name = "{3}: {0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            deliversPrefixOnceInOrder | HOLDS | 81019 | ''
            deliversPrefixOnceInOrder | HOLDS | 81019 | sack=client
            deliversPrefixOnceInOrder | HOLDS | 83324 | sack=on
            noDeadlock | HOLDS | 83324 | sack=on
            noDeadlock | HOLDS | 133085 | sack=on dsack=on
            deliversPrefixOnceInOrder | HOLDS | 94526 | sack=on fastRetransmit=1
            octetLostForGood | HOLDS | 83324 | sack=on
            octetLostForGood | VIOLATED | 527 | sack=on flaw=sackAcknowledges
            """)
    void whatASackReportsIsKeptAllTheSame(
            String property, String verdict, int states, String settings) {
        asks("lossyTransfer", property, verdict, states, ("oooQueue=on " + settings).strip());
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            HOLDS | 9250 | timestampEcho=on
            HOLDS | 8580 | timestampEcho=off
            """)
    void anEchoChangesWhatIsSentAndNothingElse(String verdict, int states, String settings) {
        String fiveOctetsInFourNumbers = "bits=2 wrap=allowed window=1 clientSends=5"
                + " clientCloses=never serverCloses=never drop=0 retries=0 duplicate=1"
                + " timestamps=on ";
        asks(
                "lossyTransfer",
                "deliversPrefixOnceInOrder",
                verdict,
                states,
                fiveOctetsInFourNumbers + settings);
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            HOLDS | 94992 | dataOnSyn=yes
            VIOLATED | 46 | tfo=on
            """)
    void textOnAnOldSynIsTakenUnderFastOpenAlone(String verdict, int states, String settings) {
        asks(
                "oldDuplicateSyn",
                "noStaleOctetAccepted",
                verdict,
                states,
                "clientSends=1 duplicate=1 " + settings);
    }
}
