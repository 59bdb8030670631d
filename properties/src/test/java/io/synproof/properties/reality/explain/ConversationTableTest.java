package io.synproof.properties.reality.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.IpAddress;
import io.synproof.properties.reality.capture.OurCaptures;
import io.synproof.properties.reality.capture.Socket;
import io.synproof.properties.reality.explain.ConversationTable.Stretch;
import io.synproof.properties.reality.explain.TableRow.Standing;
import io.synproof.properties.reality.judge.CaptureJudge;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.PacketReport;
import io.synproof.properties.reality.judge.Vantage;
import io.synproof.properties.reality.judge.VerdictReport;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** A table has the packets of a connection, and says where it leaves some out. */
class ConversationTableTest {
    private static final Socket ANY = new Socket(IpAddress.v4(0), 80);

    /** The one connection of one of our captures. */
    static ConnectionReport report(String name) {
        CaptureFile file =
                new CaptureFile(OurCaptures.file(name), SocketFilter.ALL, () -> false, _ -> {});
        return new CaptureJudge(CaptureJudge.ALL, Option.none())
                .reports(file::packets)
                .single();
    }

    /** A connection of 1,000 packets, of which rows 1 to 100 and 901 to 1,000 are kept. */
    private static ConnectionReport longOne(Option<Long> rejected) {
        List<PacketReport> rows = List.rangeClosed(1, 100)
                .appendAll(List.rangeClosed(901, 1000))
                .map(number ->
                        new PacketReport(number, number, true, "", "", "", "", "", List.empty()));
        return new ConnectionReport(
                1,
                ANY,
                ANY,
                Vantage.A,
                "RFC9293",
                1000,
                1000,
                new VerdictReport(
                        rejected.isDefined() ? Kind.REJECTED : Kind.ACCEPTED,
                        rejected,
                        "because",
                        "",
                        List.empty(),
                        List.empty()),
                "",
                List.empty(),
                rows,
                800,
                100);
    }

    private static List<String> shape(ConversationTable table) {
        return table.stretches()
                .map(stretch -> stretch.before() + ": " + stretch.rows().head().number() + " to "
                        + stretch.rows().last().number())
                .append(Long.toString(table.after()));
    }

    @Test
    void whatTheReportOmitsStandsBetweenTheFirstAndTheLast() {
        assertThat(shape(ConversationTable.of(longOne(Option.none()))))
                .containsExactly("0: 1 to 100", "800: 901 to 1000", "0");
    }

    @Test
    void anExcerptHasTheFirstTheLastAndThoseAroundTheVerdict() {
        assertThat(shape(ConversationTable.excerpt(longOne(Option.none()), 10)))
                .containsExactly("0: 1 to 10", "980: 991 to 1000", "0");
        assertThat(shape(ConversationTable.excerpt(longOne(Option.some(50L)), 10)))
                .containsExactly("0: 1 to 10", "19: 30 to 70", "920: 991 to 1000", "0");
    }

    @Test
    void aShortConnectionIsItsOwnExcerpt() {
        ConnectionReport report = report("half-close.A.pcap");

        assertThat(ConversationTable.excerpt(report, 100)).isEqualTo(ConversationTable.of(report));
        assertThat(ConversationTable.of(report).stretches().map(Stretch::before))
                .containsExactly(0L);
    }

    @Test
    void theRejectedPacketHasItsReasonAndNoRule() {
        List<TableRow> rows = ConversationTable.of(report("illegal-text-into-zero-window.pcap"))
                .rows();

        assertThat(rows.filter(row -> row.stands() != Standing.NONE).map(TableRow::number))
                .containsExactly("9");
        assertThat(rows.last().rule()).isEmpty();
        assertThat(rows.last().remarks().head()).startsWith("rejected: ");
    }
}
