package io.synproof.properties.reality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** The marks of packets whose numbers or windows could be mistaken. */
final class MarksTest {
    private static List<Mark> lastMarks(Dialogue dialogue, Vantage vantage) {
        return dialogue.reports(vantage).last().rows().last().marks();
    }

    @Test
    void aResetBeforeTheNextNumberIsNoKeepAlive() {
        Dialogue text = Dialogue.opened().b("<SEQ=301><ACK=101><CTL=ACK><DATA=10><WND=1000>");
        assertThat(lastMarks(text.b("<SEQ=310><CTL=RST>"), Vantage.A))
                .doesNotContain(Mark.KEEP_ALIVE);
        assertThat(lastMarks(text.b("<SEQ=310><ACK=101><CTL=ACK><WND=1000>"), Vantage.A))
                .containsExactly(Mark.KEEP_ALIVE);
    }

    @Test
    void aSynWithAnotherNumberIsOfAnotherConnection() {
        assertThat(lastMarks(Dialogue.opened().a("<SEQ=5000><CTL=SYN><WND=1000>"), Vantage.B))
                .containsExactly(Mark.FOREIGN);
        assertThat(lastMarks(Dialogue.opened().a("<SEQ=50><CTL=SYN><WND=1000>"), Vantage.B))
                .containsExactly(Mark.FOREIGN);
        assertThat(lastMarks(Dialogue.opened().a("<SEQ=100><CTL=SYN><WND=1000>"), Vantage.B))
                .containsExactly(Mark.AGAIN);
    }

    @Test
    void windowsOfAnUnknownScaleAreComparedAsTheyStand() {
        Dialogue begun = Dialogue.EMPTY.a("<SEQ=101><ACK=301><CTL=ACK><WND=10>");
        assertThat(lastMarks(begun.a("<SEQ=101><ACK=301><CTL=ACK><WND=12>"), Vantage.A))
                .containsExactly(Mark.WINDOW_UPDATE);
        assertThat(lastMarks(begun.a("<SEQ=101><ACK=301><CTL=ACK><WND=10>"), Vantage.A))
                .containsExactly(Mark.DUPLICATE_ACK);
    }

    @Test
    void aSynAgainOrAResetDoesNotChangeTheWindow() {
        String same = "<SEQ=101><ACK=301><CTL=ACK><WND=1000>";
        assertThat(lastMarks(Dialogue.opened().a("<SEQ=100><CTL=SYN><WND=900>").a(same), Vantage.B))
                .containsExactly(Mark.DUPLICATE_ACK);
        assertThat(lastMarks(Dialogue.opened().a("<SEQ=150><CTL=RST><WND=0>").a(same), Vantage.B))
                .containsExactly(Mark.DUPLICATE_ACK);
    }

    @Test
    void aLateAcknowledgmentDoesNotChangeTheWindow() {
        Dialogue heard = Dialogue.opened()
                .a("<SEQ=101><ACK=301><CTL=ACK><DATA=10><WND=1000>")
                .b("<SEQ=301><ACK=111><CTL=ACK><WND=990>");
        String same = "<SEQ=301><ACK=111><CTL=ACK><WND=990>";
        assertThat(lastMarks(heard.b("<SEQ=301><ACK=101><CTL=ACK><WND=1000>").b(same), Vantage.A))
                .containsExactly(Mark.DUPLICATE_ACK);
        assertThat(lastMarks(
                        heard.b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>").b(same), Vantage.A))
                .containsExactly(Mark.DUPLICATE_ACK);
        assertThat(lastMarks(heard.b("<SEQ=301><ACK=111><CTL=ACK><WND=1000>").b(same), Vantage.A))
                .contains(Mark.WINDOW_UPDATE);
    }
}
