package io.synproof.properties.reality.script.syntax;

import io.synproof.properties.reality.script.grammar.PacketdrillParser.ArgumentsContext;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.CallContext;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.ExpressionContext;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.MemberContext;
import io.synproof.properties.reality.script.grammar.PacketdrillParser.PrimaryContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** The reader of system calls. */
final class CallReader {
    private final ScriptReader reader;

    CallReader(ScriptReader reader) {
        this.reader = reader;
    }

    ScriptEvent call(CallContext tree) {
        return new ScriptEvent.Call(
                tree.name.getText(),
                arguments(tree.arguments()),
                expression(tree.result),
                Optional.ofNullable(tree.error).map(this::error),
                tree.blocked == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(reader.microseconds(tree.blocked)));
    }

    private String error(Token name) {
        if (!name.getText().matches("E[A-Z0-9]+")) {
            throw reader.at(name, "'" + name.getText() + "' is no errno, such as ECONNREFUSED");
        }
        return name.getText();
    }

    private List<Expression> arguments(@Nullable ArgumentsContext tree) {
        return tree == null
                ? List.of()
                : tree.expression().stream().map(this::expression).toList();
    }

    private Expression expression(ExpressionContext tree) {
        List<Expression> parts = tree.primary().stream().map(this::primary).toList();
        return parts.size() == 1 ? parts.getFirst() : new Expression.Union(parts);
    }

    private Expression primary(PrimaryContext tree) {
        if (tree.any != null) {
            return Expression.Any.ANY;
        }
        if (tree.INTEGER() != null || tree.HEX() != null) {
            return new Expression.Figure(
                    reader.number(tree.getStart(), Long.MIN_VALUE, Long.MAX_VALUE));
        }
        if (tree.STRING() != null || tree.FLOAT() != null) {
            return new Expression.Text(tree.getText());
        }
        if (tree.list() != null) {
            return new Expression.Array(arguments(tree.list().arguments()));
        }
        if (tree.struct() != null) {
            return new Expression.Structure(
                    tree.struct().member().stream().map(this::member).toList());
        }
        String word = tree.word().getText();
        return tree.getChildCount() == 1
                ? new Expression.Name(word)
                : new Expression.Made(word, arguments(tree.arguments()));
    }

    private Expression.Member member(MemberContext tree) {
        return new Expression.Member(
                tree.word() == null ? "" : tree.word().getText(), expression(tree.expression()));
    }
}
