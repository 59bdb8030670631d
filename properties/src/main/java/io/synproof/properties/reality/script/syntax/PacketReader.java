package io.synproof.properties.reality.script.syntax;

import io.synproof.properties.reality.script.grammar.PacketdrillParser.AddressContext;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.FieldContext;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.FlagsContext;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.OctetsContext;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.PacketContext;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.PortsContext;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.TcpContext;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.TcpOptionsContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** The reader of packets. */
final class PacketReader {
    private static final long MOST = 0xFFFF_FFFFL;
    private static final int MOST_SHORT = 0xFFFF;
    private static final Set<String> ECN = Set.of("noecn", "ect0", "ect1", "ect01", "ce");
    private static final Set<String> HEADER = Set.of("tos", "ttl", "flowlabel");
    private static final List<String> FIELDS = List.of("ack", "win", "urg");

    private final ScriptReader reader;

    PacketReader(ScriptReader reader) {
        this.reader = reader;
    }

    ScriptEvent packet(PacketContext tree) {
        refuseOthers(tree);
        boolean inbound = tree.direction.getText().equals("<");
        TcpPattern pattern = pattern(tree.tcp(), inbound, ecn(tree.address()));
        if (inbound && pattern.options().isEmpty()) {
            throw reader.at(
                    tree.tcp().tcpOptions(), "<...> is for packets that the endpoint sends");
        }
        if (inbound && pattern.window().isEmpty() && !pattern.has('R')) {
            throw reader.at(tree.tcp(), "a packet to the endpoint needs its window: win N");
        }
        return inbound ? new ScriptEvent.Injection(pattern) : new ScriptEvent.Expectation(pattern);
    }

    private void refuseOthers(PacketContext tree) {
        if (tree.tunnel() != null) {
            throw reader.at(
                    tree.tunnel(),
                    "a packet in another (" + tree.tunnel().WORD().getText()
                            + "): only plain TCP is read");
        }
        if (tree.udp() != null || tree.icmp() != null) {
            ParserRuleContext other = tree.udp() != null ? tree.udp() : tree.icmp();
            throw reader.at(
                    other,
                    "a packet of " + other.getStart().getText()
                            + ": only those of TCP are read, and the model has no "
                            + other.getStart().getText());
        }
    }

    private Optional<String> ecn(@Nullable AddressContext tree) {
        if (tree == null) {
            return Optional.empty();
        }
        tree.addressWord().stream()
                .filter(word -> !ECN.contains(word.word().getText())
                        && !HEADER.contains(word.word().getText()))
                .findFirst()
                .ifPresent(word -> {
                    throw reader.at(
                            word,
                            "'" + word.getText() + "' is nothing of an IP header; there is "
                                    + String.join(", ", ECN.stream().sorted().toList()) + ", "
                                    + String.join(", ", HEADER.stream().sorted().toList()));
                });
        return tree.addressWord().stream()
                .map(word -> word.word().getText())
                .filter(ECN::contains)
                .findFirst();
    }

    private TcpPattern pattern(TcpContext tree, boolean inbound, Optional<String> ecn) {
        FIELDS.forEach(name -> refuseTwice(tree, name));
        tree.field().stream()
                .filter(field -> !FIELDS.contains(field.word().getText()))
                .findFirst()
                .ifPresent(field -> {
                    throw reader.at(
                            field,
                            "'" + field.word().getText() + "' is no field of a packet; there is "
                                    + String.join(", ", FIELDS));
                });
        Optional<Long> ack = field(tree, "ack", MOST);
        String flags = flags(tree.flags());
        if (ack.isPresent() && flags.indexOf('.') < 0) {
            throw reader.at(tree.flags(), "an acknowledgment number without the ACK bit (.)");
        }
        if (inbound && ack.isEmpty() && flags.indexOf('.') >= 0) {
            throw reader.at(tree.flags(), "the ACK bit (.) without an acknowledgment number");
        }
        OctetsContext octets = tree.octets();
        long seq = reader.number(octets.first, 0, MOST);
        return new TcpPattern(
                port(tree.ports(), inbound),
                flags,
                seq,
                length(octets, seq),
                ack.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                small(field(tree, "win", MOST_SHORT)),
                small(field(tree, "urg", MOST_SHORT)),
                options(tree.tcpOptions()),
                ecn);
    }

    private void refuseTwice(TcpContext tree, String name) {
        List<FieldContext> fields = tree.field().stream()
                .filter(field -> field.word().getText().equals(name))
                .toList();
        if (fields.size() > 1) {
            throw reader.at(fields.get(1), "'" + name + "' for a second time");
        }
    }

    private int length(OctetsContext octets, long seq) {
        long end = reader.number(octets.end, 0, MOST);
        int length = (int) reader.number(octets.length, 0, MOST_SHORT);
        if (((seq + length) & MOST) != end) {
            throw reader.at(
                    octets,
                    octets.getText() + ": " + seq + " and " + length + " octets end at "
                            + ((seq + length) & MOST));
        }
        return length;
    }

    private int port(@Nullable PortsContext ports, boolean inbound) {
        if (ports == null) {
            return 0;
        }
        int from = (int) reader.number(ports.INTEGER(0).getSymbol(), 0, MOST_SHORT);
        int to = (int) reader.number(ports.INTEGER(1).getSymbol(), 0, MOST_SHORT);
        return inbound ? from : to;
    }

    private Optional<Long> field(TcpContext tree, String name, long most) {
        return tree.field().stream()
                .filter(field -> field.word().getText().equals(name))
                .map(field -> reader.number(field.INTEGER().getSymbol(), 0, most))
                .findFirst();
    }

    private static OptionalInt small(Optional<Long> number) {
        return number.map(value -> OptionalInt.of(value.intValue())).orElseGet(OptionalInt::empty);
    }

    private String flags(FlagsContext tree) {
        String letters = tree.getText().replace('W', 'C');
        String known = letters.equals("-") ? "" : letters;
        known.chars()
                .filter(letter -> TcpPattern.LETTERS.indexOf(letter) < 0)
                .findFirst()
                .ifPresent(letter -> {
                    throw reader.at(
                            tree,
                            "'" + Character.toString(letter) + "' in " + tree.getText()
                                    + " is no control bit; there is F, S, R, P, ., U, E, W and C");
                });
        StringBuilder ordered = new StringBuilder();
        TcpPattern.LETTERS
                .chars()
                .filter(letter -> known.indexOf(letter) >= 0)
                .forEach(letter -> ordered.append((char) letter));
        return ordered.toString();
    }

    private Optional<List<TcpOption>> options(@Nullable TcpOptionsContext tree) {
        if (tree == null) {
            return Optional.of(List.of());
        }
        OptionReader options = new OptionReader(reader);
        return tree.any != null
                ? Optional.empty()
                : Optional.of(tree.tcpOption().stream().map(options::option).toList());
    }
}
