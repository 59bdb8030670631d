package io.synproof.properties.reality.script.syntax;

import io.synproof.properties.reality.script.grammar.PacketdrillParser.OperandContext;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.TcpOptionContext;
import java.util.List;

/** The reader of the options of a segment. */
final class OptionReader {
    private static final long MOST = 0xFFFF_FFFFL;
    private static final int MOST_SHORT = 0xFFFF;
    private static final int MOST_BLOCKS = 4;
    private static final int MOST_SHIFT = 255;

    private final ScriptReader reader;

    OptionReader(ScriptReader reader) {
        this.reader = reader;
    }

    TcpOption option(TcpOptionContext tree) {
        return switch (tree.word().getText()) {
            case "nop" -> plain(tree, TcpOption.Plain.NOP);
            case "eol" -> plain(tree, TcpOption.Plain.END);
            case "sackOK" -> plain(tree, TcpOption.Plain.SACK_PERMITTED);
            case "mss" -> new TcpOption.MaximumSegmentSize((int) single(tree, MOST_SHORT));
            case "wscale" -> new TcpOption.WindowScale((int) single(tree, MOST_SHIFT));
            case "TS" -> timestamps(tree);
            case "sack" -> selective(tree);
            case "FO", "FOEXP", "md5", "AO" -> new TcpOption.Named(tree.word().getText());
            default ->
                throw reader.at(
                        tree,
                        "'" + tree.word().getText() + "' is no option; there is mss, nop, eol,"
                                + " wscale, sackOK, sack, TS, FO, FOEXP, md5, AO");
        };
    }

    private TcpOption plain(TcpOptionContext tree, TcpOption option) {
        if (!tree.operand().isEmpty()) {
            throw reader.at(tree.operand(0), option.word() + " has no value");
        }
        return option;
    }

    private long single(TcpOptionContext tree, long most) {
        if (tree.operand().size() != 1 || !isNumber(tree.operand(0))) {
            throw reader.at(tree, tree.word().getText() + " has one number");
        }
        return number(tree.operand(0), most);
    }

    private TcpOption timestamps(TcpOptionContext tree) {
        List<OperandContext> parts = tree.operand();
        boolean right = parts.size() == 4
                && parts.get(0).getText().equals("val")
                && parts.get(2).getText().equals("ecr")
                && isNumber(parts.get(1))
                && isNumber(parts.get(3));
        if (!right) {
            throw reader.at(tree, "timestamps are written TS val N ecr N");
        }
        return new TcpOption.Timestamps(number(parts.get(1), MOST), number(parts.get(3), MOST));
    }

    private TcpOption selective(TcpOptionContext tree) {
        List<OperandContext> parts = tree.operand();
        if (parts.isEmpty()
                || parts.size() > MOST_BLOCKS
                || !parts.stream().allMatch(part -> part.INTEGER().size() == 2)) {
            throw reader.at(tree, "sack has one to four blocks, such as 1:1001 2001:3001");
        }
        return new TcpOption.SelectiveAck(parts.stream()
                .map(part -> new TcpOption.Block(
                        reader.number(part.INTEGER(0).getSymbol(), 0, MOST),
                        reader.number(part.INTEGER(1).getSymbol(), 0, MOST)))
                .toList());
    }

    private static boolean isNumber(OperandContext operand) {
        return operand.INTEGER().size() == 1 || operand.HEX() != null;
    }

    private long number(OperandContext operand, long most) {
        return reader.number(operand.getStart(), 0, most);
    }
}
