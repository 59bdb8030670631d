package io.synproof.properties.reality.script.syntax;

import io.synproof.properties.reality.script.grammar.PacketdrillLexer;
import io.synproof.properties.reality.script.grammar.PacketdrillParser;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.EventContext;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.MomentContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** The reader of scripts. */
public final class ScriptReader {
    /** No script that a person writes is deeper, and the parser recurs. */
    private static final int DEEPEST = 100;

    /** In microseconds: thirty years. */
    private static final double LONGEST = 1e15;

    private final String file;

    private ScriptReader(String file) {
        this.file = file;
    }

    /**
     * The script that a text is.
     *
     * @param file its name, for messages
     * @throws ScriptException if it is none
     */
    public static Script read(String file, String text) {
        return new ScriptReader(file).script(text);
    }

    private Script script(String text) {
        PacketdrillLexer lexer = new PacketdrillLexer(CharStreams.fromString(text, file));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        refuseUnknownAndDeep(tokens.getTokens());
        PacketdrillParser parser = new PacketdrillParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new Refusal());
        PacketdrillParser.ScriptContext tree = parser.script();
        List<Script.ScriptOption> options =
                tree.OPTION().stream().map(node -> option(node.getSymbol())).toList();
        List<ScriptLine> lines = new ArrayList<>();
        Optional.ofNullable(tree.opening).ifPresent(opening -> lines.add(opening(opening)));
        tree.event().forEach(event -> lines.add(line(event, text)));
        return new Script(file, options, lines);
    }

    private static Script.ScriptOption option(Token token) {
        String[] parts = token.getText().substring(2).split("=", 2);
        return new Script.ScriptOption(token.getLine(), parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static ScriptLine opening(Token command) {
        return new ScriptLine(
                command.getLine(),
                command.getCharPositionInLine() + 1,
                Moment.AT_ONCE,
                new ScriptEvent.Shell(inside(command.getText(), 1)),
                command.getText());
    }

    private ScriptLine line(EventContext event, String text) {
        ScriptEvent deed = deed(event);
        Moment moment = moment(event.moment());
        if (moment.kind() == Moment.Kind.ANY && !(deed instanceof ScriptEvent.Expectation)) {
            throw at(event.moment(), "the time * is for packets that the endpoint sends");
        }
        if (moment.to() > moment.from() && !(deed instanceof ScriptEvent.Expectation)) {
            throw at(event.moment(), "a range of time is for packets that the endpoint sends");
        }
        return new ScriptLine(
                event.getStart().getLine(),
                event.getStart().getCharPositionInLine() + 1,
                moment,
                deed,
                words(event, text));
    }

    /** The event as it is written, with its spaces and line ends as one space each. */
    private static String words(ParserRuleContext tree, String text) {
        Interval characters =
                Interval.of(tree.getStart().getStartIndex(), tree.getStop().getStopIndex());
        return CharStreams.fromString(text)
                .getText(characters)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private ScriptEvent deed(EventContext event) {
        if (event.packet() != null) {
            return new PacketReader(this).packet(event.packet());
        }
        if (event.call() != null) {
            return new CallReader(this).call(event.call());
        }
        return event.command() != null
                ? new ScriptEvent.Shell(inside(event.command().getText(), 1))
                : new ScriptEvent.Code(inside(event.code().getText(), 2).strip());
    }

    private static String inside(String quoted, int marks) {
        return quoted.substring(marks, quoted.length() - marks);
    }

    private Moment moment(MomentContext tree) {
        if (tree.any != null) {
            return Moment.ANY;
        }
        long from = microseconds(tree.from);
        long to = tree.to == null ? from : microseconds(tree.to);
        if (to < from) {
            throw at(tree, "the range of time goes backwards");
        }
        return new Moment(
                tree.relative == null ? Moment.Kind.ABSOLUTE : Moment.Kind.RELATIVE, from, to);
    }

    /** A number of seconds, in microseconds. */
    long microseconds(PacketdrillParser.DecimalContext tree) {
        double micros = Double.parseDouble(tree.getText()) * 1e6;
        if (micros < 0 || micros > LONGEST) {
            throw at(tree, "no time: " + tree.getText() + " s");
        }
        return Math.round(micros);
    }

    /** A whole number that is written in decimal or, with 0x, in hexadecimal. */
    long number(Token token, long least, long most) {
        String text = token.getText();
        try {
            long value = text.startsWith("0x")
                    ? Long.parseLong(text.substring(2), 16)
                    : Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            throw at(token, text + " has too many digits");
        }
        throw at(token, text + " is out of range: " + least + " to " + most);
    }

    /** The error of a construct that is not understood. */
    ScriptException at(ParserRuleContext tree, String problem) {
        return at(tree.getStart(), problem);
    }

    ScriptException at(Token token, String problem) {
        return new ScriptException(
                file, token.getLine(), token.getCharPositionInLine() + 1, problem);
    }

    private void refuseUnknownAndDeep(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            if (token.getType() == PacketdrillLexer.OTHER && "`\"%/".contains(token.getText())) {
                throw at(token, "what begins with " + token.getText() + " here does not end");
            }
            depth += switch (token.getText()) {
                case "(", "[", "{" -> 1;
                case ")", "]", "}" -> -1;
                default -> 0;
            };
            if (depth > DEEPEST) {
                throw at(token, "brackets within brackets, more than " + DEEPEST + " deep");
            }
        }
    }

    /** Stops at the first token that does not fit. */
    private final class Refusal extends BaseErrorListener {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object offending,
                int line,
                int column,
                String message,
                @Nullable RecognitionException problem) {
            String construct = offending instanceof Token token && token.getType() != Token.EOF
                    ? "'" + token.getText() + "' is not understood here"
                    : "the script ends in the middle of an event";
            throw new ScriptException(file, line, column + 1, construct);
        }
    }
}
