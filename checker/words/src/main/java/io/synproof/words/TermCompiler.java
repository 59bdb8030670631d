package io.synproof.words;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelUnparserFactory;
import io.synproof.checker.model.StatePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The translation of a checked predicate into {@link Term}s.
 *
 * <p>CEL's own interpreter looks every name up at every evaluation; a term reads what it needs, and
 * a search evaluates millions of them. docs/adr/0013-words.md has the figures.
 */
final class TermCompiler<S, L> {
    private final Dictionary<S, L> dictionary;
    private final CelAbstractSyntaxTree tree;
    private final List<PastSlot> past;
    private final boolean isNote;
    private final Set<String> members = new LinkedHashSet<>();

    /** What the part that is being translated reads; changes with the part. */
    private Reads<S, L> reads = new Reads<>();

    /** The variables of macros around the past operator that is being translated. */
    private Set<String> hidden = Set.of();

    /**
     * A translation of one predicate.
     *
     * @param past the past operators of the sentence so far, to which this one's are added
     * @param isNote whether it is a note on the sentence
     */
    TermCompiler(
            Dictionary<S, L> dictionary,
            CelAbstractSyntaxTree tree,
            List<PastSlot> past,
            boolean isNote) {
        this.dictionary = dictionary;
        this.tree = tree;
        this.past = past;
        this.isNote = isNote;
    }

    /** The translation of the whole. */
    Translation<S, L> translation() {
        CelExpr root = tree.getExpr();
        Optional<Implication> implication = Implication.of(root);
        Term whole;
        Optional<Translation.Condition> subject = Optional.empty();
        if (implication.isPresent()) {
            Term condition = truth(implication.get().condition(), List.of());
            subject = Optional.of(
                    new Translation.Condition(text(implication.get().condition()), condition));
            whole = Connectives.not(condition);
            for (CelExpr conclusion : implication.get().conclusions()) {
                whole = Connectives.or(whole, truth(conclusion, List.of()));
            }
        } else {
            whole = truth(root, List.of());
        }
        return new Translation<>(whole, subject, reads, Set.copyOf(members));
    }

    private String text(CelExpr part) {
        return CelUnparserFactory.newUnparser()
                .unparse(CelAbstractSyntaxTree.newParsedAst(part, tree.getSource()));
    }

    /**
     * A part of the predicate.
     *
     * @param variables the variables of the macros around it, the innermost first
     */
    private Term term(CelExpr part, List<String> variables) {
        return switch (part.getKind()) {
            case CONSTANT -> constant(part);
            case IDENT -> named(part, part.ident().name(), variables);
            case SELECT -> select(part, part.select(), variables);
            case CALL -> call(part, part.call(), variables);
            case LIST -> list(part, variables);
            case MAP -> map(part, variables);
            case COMPREHENSION -> comprehension(part.comprehension(), variables);
            case STRUCT, NOT_SET -> throw refused(part, "values are not made here");
        };
    }

    /** A part that must be true or false, even where that is seen only when it is evaluated. */
    private Term truth(CelExpr part, List<String> variables) {
        Term term = term(part, variables);
        if (!tree.getType(part.id()).equals(Optional.of(SimpleType.DYN))) {
            return term;
        }
        return (position, bindings) -> {
            Object value = term.at(position, bindings);
            if (value instanceof Boolean || value == Absent.ABSENT) {
                return value;
            }
            throw refused(part, "needs true or false, and " + value + " is neither");
        };
    }

    private Term constant(CelExpr part) {
        CelConstant constant = part.constant();
        Object value = switch (constant.getKind()) {
            case BOOLEAN_VALUE -> constant.booleanValue();
            case INT64_VALUE -> constant.int64Value();
            case STRING_VALUE -> constant.stringValue();
            case DOUBLE_VALUE, UINT64_VALUE -> throw refused(part, "numbers are whole, such as 3");
            case NULL_VALUE -> throw refused(part, "has(x.y) asks whether it is there");
            case BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE, NOT_SET ->
                throw refused(part, "no such values are known");
        };
        return (_, _) -> value;
    }

    private Term named(CelExpr part, String name, List<String> variables) {
        int distance = variables.indexOf(name);
        if (distance >= 0) {
            return (_, bindings) -> bindings.get(distance);
        }
        if (hidden.contains(name)) {
            throw refused(
                    part,
                    "'" + name + "' has a value only inside its macro, and a past operator looks at"
                            + " every moment of the run");
        }
        Object constant = dictionary.constants().values().get(name);
        if (constant != null) {
            return (_, _) -> constant;
        }
        Optional<Observation<L, ?>> observation = dictionary.observation(name);
        if (observation.isPresent()) {
            return observed(observation.get());
        }
        Name<S, L> known = dictionary.name(name).orElseThrow();
        reads.add(known, part.id());
        return (position, _) -> dictionary.read(known, position);
    }

    /** An observation is remembered once, however often it is named. */
    private <M> Term observed(Observation<L, M> observation) {
        ObservationSlot<L, M> slot = new ObservationSlot<>(observation);
        members.add(observation.name());
        if (!past.contains(slot)) {
            past.add(slot);
        }
        int number = past.indexOf(slot);
        reads.past(true);
        return (position, _) -> slot.read(position.past().get(number));
    }

    private Term select(CelExpr part, CelSelect select, List<String> variables) {
        Optional<CelReference> whole =
                tree.getReference(part.id()).filter(it -> !it.name().isEmpty());
        if (whole.isPresent()) {
            return named(part, whole.get().name(), variables);
        }
        Term operand = term(select.operand(), variables);
        CelType owner = tree.getTypeOrThrow(select.operand().id());
        members.add(owner.name() + "." + select.field());
        Function<Object, Object> read = dictionary.member(owner, select.field());
        return select.testOnly()
                ? (position, bindings) ->
                        read.apply(operand.at(position, bindings)) != Absent.ABSENT
                : (position, bindings) -> read.apply(operand.at(position, bindings));
    }

    private Term call(CelExpr part, CelCall call, List<String> variables) {
        Optional<PastOperator> operator = PastOperator.named(call.function());
        if (operator.isPresent()) {
            return past(operator.get(), arguments(call), variables, PastTerm.MOST + 1);
        }
        Optional<ComparedCount> count = ComparedCount.of(call);
        if (count.isPresent()) {
            return compared(part, call, count.get(), variables);
        }
        List<CelExpr> arguments = arguments(call);
        boolean isOfTruths = List.of("_&&_", "_||_", "!_", "implies").contains(call.function());
        if (call.function().equals("_?_:_")) {
            List<Term> terms = choice(call, variables);
            return Connectives.choice(terms.get(0), terms.get(1), terms.get(2));
        }
        List<Term> terms = arguments.stream()
                .map(one -> isOfTruths ? truth(one, variables) : term(one, variables))
                .toList();
        return switch (call.function()) {
            case "_&&_" -> Connectives.and(terms.get(0), terms.get(1));
            case "_||_" -> Connectives.or(terms.get(0), terms.get(1));
            case "!_" -> Connectives.not(terms.getFirst());
            case "implies" -> Connectives.or(Connectives.not(terms.get(0)), terms.get(1));
            case "@not_strictly_false" -> terms.getFirst();
            case "_==_" -> Connectives.equal(terms.get(0), terms.get(1));
            case "_!=_" -> Connectives.not(Connectives.equal(terms.get(0), terms.get(1)));
            default -> applied(part, function(part, call), terms);
        };
    }

    /** The condition of a choice, and what it chooses from. */
    private List<Term> choice(CelCall call, List<String> variables) {
        List<CelExpr> parts = call.args();
        return List.of(
                truth(parts.get(0), variables),
                term(parts.get(1), variables),
                term(parts.get(2), variables));
    }

    /** The arguments of a call, with what it is called on as the first. */
    static List<CelExpr> arguments(CelCall call) {
        return Stream.concat(call.target().stream(), call.args().stream()).toList();
    }

    private Function<List<Object>, Object> function(CelExpr part, CelCall call) {
        List<String> overloads = tree.getReferenceOrThrow(part.id()).overloadIds();
        return dictionary
                .operation(overloads)
                .<Function<List<Object>, Object>>map(Operation::apply)
                .or(() -> StandardFunctions.named(call.function()))
                .orElseThrow(() ->
                        refused(part, "'" + call.function() + "' is no function of sentences"));
    }

    private Term applied(CelExpr part, Function<List<Object>, Object> function, List<Term> terms) {
        return (position, bindings) -> {
            List<Object> values = new ArrayList<>(terms.size());
            for (Term one : terms) {
                Object value = one.at(position, bindings);
                if (value == Absent.ABSENT) {
                    return Absent.ABSENT;
                }
                values.add(value);
            }
            try {
                return function.apply(values);
            } catch (ArithmeticException _) {
                throw refused(part, "exceeds the numbers of 64 bits");
            } catch (SentenceException wrong) {
                throw refused(part, String.valueOf(wrong.getMessage()));
            }
        };
    }

    private Term list(CelExpr part, List<String> variables) {
        List<Term> terms =
                part.list().elements().stream().map(one -> term(one, variables)).toList();
        return (position, bindings) ->
                terms.stream().map(one -> one.at(position, bindings)).toList();
    }

    private Term map(CelExpr part, List<String> variables) {
        Map<Term, Term> terms = new LinkedHashMap<>();
        part.map()
                .entries()
                .forEach(entry ->
                        terms.put(term(entry.key(), variables), term(entry.value(), variables)));
        return (position, bindings) -> {
            Map<Object, Object> values = new LinkedHashMap<>();
            terms.forEach((key, value) ->
                    values.put(key.at(position, bindings), value.at(position, bindings)));
            return values;
        };
    }

    /** A macro such as {@code exists}: CEL has turned it into a loop with an accumulator. */
    private Term comprehension(CelComprehension loop, List<String> variables) {
        Term range = term(loop.iterRange(), variables);
        Term start = term(loop.accuInit(), variables);
        List<String> around = prepended(loop.accuVar(), variables);
        List<String> inside = prepended(loop.iterVar(), around);
        Term condition = term(loop.loopCondition(), inside);
        Term step = step(loop.loopStep(), inside);
        Term result = term(loop.result(), around);
        return (position, bindings) -> {
            Object many = range.at(position, bindings);
            if (many == Absent.ABSENT) {
                return many;
            }
            Object accumulated = start.at(position, bindings);
            for (Object element : elements(loop.iterRange(), many)) {
                Bindings here = bindings.with(accumulated).with(element);
                if (Boolean.FALSE.equals(condition.at(position, here))) {
                    break;
                }
                accumulated = step.at(position, here);
            }
            return result.at(position, bindings.with(accumulated));
        };
    }

    /**
     * What a loop does with an element. Macros such as {@code filter} choose elements: those of
     * which their predicate is true, and no others.
     */
    private Term step(CelExpr part, List<String> variables) {
        if (part.getKind() != CelExpr.ExprKind.Kind.CALL
                || !part.call().function().equals("_?_:_")) {
            return term(part, variables);
        }
        List<Term> terms = choice(part.call(), variables);
        return (position, bindings) -> terms.get(
                        terms.getFirst().isTrue(position, bindings) ? 1 : 2)
                .at(position, bindings);
    }

    private static List<String> prepended(String one, List<String> others) {
        return Stream.concat(Stream.of(one), others.stream()).toList();
    }

    private List<?> elements(CelExpr part, Object range) {
        return switch (range) {
            case List<?> list -> list;
            case Map<?, ?> map -> StandardFunctions.keys(map);
            default -> throw refused(part, "needs a list or a map, and " + range + " is none");
        };
    }

    private Term compared(
            CelExpr part, CelCall call, ComparedCount compared, List<String> variables) {
        Term counted =
                past(compared.operator(), arguments(compared.count()), variables, compared.most());
        Term bound = term(compared.number(), variables);
        Term equal = Connectives.equal(counted, bound);
        return switch (call.function()) {
            case "_==_" -> equal;
            case "_!=_" -> Connectives.not(equal);
            default ->
                applied(
                        part,
                        function(part, call),
                        compared.isFirst() ? List.of(counted, bound) : List.of(bound, counted));
        };
    }

    /** Operands are evaluated at every moment, where variables of macros have no value. */
    private Term past(
            PastOperator operator, List<CelExpr> arguments, List<String> variables, long most) {
        Reads<S, L> outside = reads;
        Set<String> hiddenOutside = hidden;
        reads = new Reads<>();
        hidden = Stream.concat(hidden.stream(), variables.stream())
                .collect(Collectors.toUnmodifiableSet());
        List<Term> operands = new ArrayList<>();
        for (CelExpr one : arguments) {
            operands.add(
                    operator.isOfTruth(operands.size())
                            ? truth(one, List.of())
                            : term(one, List.of()));
        }
        reads.ofModel().ifPresent(named -> {
            throw Complaint.at(
                    tree.getSource(),
                    named.getValue(),
                    "'" + named.getKey().name() + "' is read of the model, and a past operator"
                            + " looks at runs alone: compare with it outside");
        });
        boolean isOfLabels = reads.isOfLabels();
        List<StatePart> parts = reads.partsOfSteps();
        reads = outside;
        hidden = hiddenOutside;
        String text = arguments.stream().map(this::text).collect(Collectors.joining(", "));
        int number = new PastTerm(operator, List.copyOf(operands), isOfLabels, parts, most, text)
                .numberIn(past, isNote);
        reads.past(isOfLabels);
        return (position, _) -> operator.read(position.past().get(number));
    }

    private SentenceException refused(CelExpr part, String why) {
        return Complaint.at(tree.getSource(), part.id(), why);
    }
}
