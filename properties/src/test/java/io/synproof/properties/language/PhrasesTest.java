package io.synproof.properties.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.questions.Questions;
import org.junit.jupiter.api.Test;

/** Phrases of results, found by their English. */
class PhrasesTest {
    private static final Phrases PHRASES = Phrases.of(
            new Texts(Questions.class.getPackageName() + ".said"),
            new Texts(Evidence.class.getPackageName() + ".said"));

    private static String chinese(String english) {
        return Language.ZH.speak(() -> PHRASES.tell(english));
    }

    @Test
    void aPhraseIsToldWithWhatFillsItsPlaces() {
        assertThat(chinese("The server has counted 2 connections where the client opened 1: one of"
                        + " the client's is counted more than once."))
                .isEqualTo("服务器计了 2 个连接，而客户端只打开 1 个：其中一个被重复计数。");
    }

    @Test
    void whatFillsAPlaceMayBeAPhrase() {
        assertThat(chinese("The network is full: the client's timer waits for room."))
                .isEqualTo("网络已满：客户端的定时器等待空位。");
        assertThat(chinese("The client stays in FIN-WAIT-2 for ever."))
                .isEqualTo("客户端永远停在 FIN-WAIT-2。");
    }

    @Test
    void aListOfPhrasesIsToldOneByOne() {
        assertThat(chinese("weak fairness of \"delivery\"")).isEqualTo("报文段送达的弱公平性");
        assertThat(chinese("weak fairness of \"delivery\", strong fairness of \"timers\", strong"
                        + " fairness even when blocked of \"users\", time passes"))
                .isEqualTo("报文段送达的弱公平性、定时器的强公平性、应用的调用的强公平性（受阻时也算）、时间流逝");
    }

    @Test
    void whatIsNoPhraseStaysAsItIs() {
        assertThat(chinese("Nobody says this.")).isEqualTo("Nobody says this.");
    }

    @Test
    void inEnglishEverythingStaysAsItIs() {
        assertThat(PHRASES.tell("Both sides are ESTABLISHED."))
                .isEqualTo("Both sides are ESTABLISHED.");
        assertThat(chinese("Both sides are ESTABLISHED.")).isEqualTo("双方都是 ESTABLISHED。");
    }
}
