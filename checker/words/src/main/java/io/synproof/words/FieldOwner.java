package io.synproof.words;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The structure of which a member was wanted that it has not: CEL names the member alone.
 *
 * @param dictionary what can be named
 * @param tree the predicate, read and not checked
 */
record FieldOwner(Dictionary<?, ?> dictionary, CelAbstractSyntaxTree tree) {

    /** The structure; empty where the member is one of a macro's variable. */
    static Optional<ValueType.Structure> of(
            String text, String field, CelIssue issue, Dictionary<?, ?> dictionary) {
        try {
            CelAbstractSyntaxTree tree = dictionary.compiler().parse(text).getAst();
            return new FieldOwner(dictionary, tree).owner(field, issue);
        } catch (CelValidationException e) {
            return Optional.empty();
        }
    }

    private Optional<ValueType.Structure> owner(String field, CelIssue issue) {
        Optional<Integer> offset = tree.getSource().getLocationOffset(issue.getSourceLocation());
        return parts(tree.getExpr())
                .filter(part -> part.getKind() == CelExpr.ExprKind.Kind.SELECT)
                .filter(part -> part.select().field().equals(field)
                        && offset.equals(Optional.ofNullable(
                                tree.getSource().getPositionsMap().get(part.id()))))
                .findFirst()
                .flatMap(part -> type(part.select().operand()));
    }

    private Optional<ValueType.Structure> type(CelExpr operand) {
        CelValidationResult checked = dictionary
                .compiler()
                .check(CelAbstractSyntaxTree.newParsedAst(operand, tree.getSource()));
        try {
            return checked.hasError()
                    ? Optional.empty()
                    : Optional.ofNullable(dictionary
                            .structures()
                            .get(checked.getAst().getResultType().name()));
        } catch (CelValidationException e) {
            return Optional.empty();
        }
    }

    /** A part and all that it is made of. */
    private static Stream<CelExpr> parts(CelExpr part) {
        Stream<CelExpr> inner = switch (part.getKind()) {
            case SELECT -> Stream.of(part.select().operand());
            case CALL -> Stream.concat(part.call().target().stream(), part.call().args().stream());
            case LIST -> part.list().elements().stream();
            case COMPREHENSION ->
                Stream.of(
                        part.comprehension().iterRange(),
                        part.comprehension().loopCondition(),
                        part.comprehension().loopStep());
            case CONSTANT, IDENT, STRUCT, MAP, NOT_SET -> Stream.empty();
        };
        return Stream.concat(Stream.of(part), inner.flatMap(FieldOwner::parts));
    }
}
