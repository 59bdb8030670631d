package io.synproof.properties.reality.explain.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.OurCaptures;
import io.synproof.properties.reality.explain.CaptureFile;
import io.synproof.properties.reality.explain.ConversationTable;
import io.synproof.properties.reality.explain.SocketFilter;
import io.synproof.properties.reality.judge.CaptureJudge;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.StringReader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture of a connection is XML, has an arrow for each packet, and shows what is notable. */
class ConversationPictureTest {

    private static ConversationTable table(String name) {
        CaptureFile file =
                new CaptureFile(OurCaptures.file(name), SocketFilter.ALL, () -> false, _ -> {});
        ConnectionReport first = new CaptureJudge(CaptureJudge.ALL, Option.none())
                .reports(file::packets)
                .head();
        return ConversationTable.of(first);
    }

    private static Document drawn(ConversationTable table, boolean toScale) throws Exception {
        String picture = ConversationPicture.document(table, toScale);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)));
    }

    private static List<Element> all(Document document, String name, String style) {
        NodeList found = document.getElementsByTagName(name);
        return List.ofAll(IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .filter(one -> one.getAttribute("class").matches("(.* )?" + style + "( .*)?"))
                .toList());
    }

    private static Stream<String> names() {
        return OurCaptures.PACKETS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachPacketHasAnArrow(String name) throws Exception {
        ConversationTable table = table(name);

        for (boolean toScale : new boolean[] {false, true}) {
            Document drawn = drawn(table, toScale);
            assertThat(all(drawn, "g", "way")).hasSize(table.rows().size());
            assertThat(all(drawn, "g", "ground")).hasSize(table.rows().size());
        }
    }

    @Test
    void theRejectedPacketIsRedAndHasItsReason() throws Exception {
        Document drawn = drawn(table("illegal-text-into-zero-window.pcap"), false);

        assertThat(all(drawn, "g", "wrong").map(way -> way.getFirstChild().getTextContent()))
                .containsExactly("packet 9: <SEQ=4345><ACK=1><CTL=ACK><DATA=1000><WND=64512>");
        assertThat(all(drawn, "text", "wrong").map(Element::getTextContent).mkString(" "))
                .startsWith("rejected: ");
        assertThat(all(drawn, "text", "moral").head().getTextContent())
                .startsWith("Rejected: packet 9: ");
    }

    @Test
    void marksAreInTheColourOfTheirKind() throws Exception {
        Document drawn = drawn(table("illegal-text-into-zero-window.pcap"), false);

        assertThat(all(drawn, "text", "window").map(Element::getTextContent))
                .containsExactly("fills the window", "fills the window", "its window is closed");
        assertThat(all(drawn, "g", "window")).hasSize(3);
    }

    @Test
    void toScaleDistancesGrowWithTimeAndASilenceIsCompressed() throws Exception {
        Document even = drawn(table("loss5.A.pcap"), false);
        Document scaled = drawn(table("loss5.A.pcap"), true);

        assertThat(all(even, "text", "again").map(Element::getTextContent)).isEmpty();
        assertThat(all(scaled, "text", "again").map(Element::getTextContent))
                .contains("28.1 ms of silence")
                .allMatch(words -> words.endsWith(" of silence"));
        List<Integer> tops = all(scaled, "rect", "stripe")
                .map(stripe -> Integer.parseInt(stripe.getAttribute("y")));
        assertThat(tops).isEqualTo(tops.sorted());
    }

    @Test
    void noTwoRowsOverlap() throws Exception {
        for (boolean toScale : new boolean[] {false, true}) {
            List<Element> stripes = all(drawn(table("loss5.A.pcap"), toScale), "rect", "stripe");
            assertThat(stripes.zip(stripes.tail()))
                    .allMatch(pair -> bottom(pair._1) <= top(pair._2));
        }
    }

    private static int top(Element rectangle) {
        return Integer.parseInt(rectangle.getAttribute("y"));
    }

    private static int bottom(Element rectangle) {
        return top(rectangle) + Integer.parseInt(rectangle.getAttribute("height"));
    }
}
