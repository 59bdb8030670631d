package io.synproof.words;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operators about the past of a run. A moment is a state with the step that led to it; the
 * first moment of a run has no step.
 */
public enum PastOperator {
    /** {@code once(p)}: p holds now, or held at some moment before. */
    ONCE("once", "once(p)", "p holds now, or held at some moment before") {
        @Override
        Object next(@Nullable Object old, Operands now) {
            return Boolean.TRUE.equals(old) || now.isTrue(0);
        }
    },
    /** {@code p.since(q)}: q held at some moment, and p at every moment after it, up to now. */
    SINCE(
            "since",
            "p.since(q)",
            "q held at some moment, and p at every moment after it up to now") {
        @Override
        Object next(@Nullable Object old, Operands now) {
            return now.isTrue(1) || (Boolean.TRUE.equals(old) && now.isTrue(0));
        }
    },
    /** {@code previously(p)}: p held at the moment before this one; false at the first. */
    PREVIOUSLY("previously", "previously(p)", "p held at the moment before this one") {
        @Override
        Object next(@Nullable Object old, Operands now) {
            boolean before = old instanceof Two two && two.now();
            return new Two(before, now.isTrue(0));
        }

        @Override
        Object read(Object memory) {
            return ((Two) memory).before();
        }
    },
    /** {@code first(p)}: p holds now, and never held before. */
    FIRST("first", "first(p)", "p holds now, and never held before") {
        @Override
        Object next(@Nullable Object old, Operands now) {
            boolean before = old instanceof Two two && (two.before() || two.now());
            return new Two(before, !before && now.isTrue(0));
        }

        @Override
        Object read(Object memory) {
            return ((Two) memory).now();
        }
    },
    /** {@code times(p)}: the number of moments up to now at which p holds. */
    TIMES("times", "times(p)", "the number of moments up to now at which p holds") {
        @Override
        Object next(@Nullable Object old, Operands now) {
            long counted = old instanceof Long count ? count : 0L;
            return now.isTrue(0) ? Math.min(counted + 1, now.most()) : counted;
        }
    },
    /** {@code total(n)}: the sum of the number n, 0 or more, over the moments up to now. */
    TOTAL("total", "total(n)", "the sum of the number n, 0 or more, over the moments up to now") {
        @Override
        Object next(@Nullable Object old, Operands now) {
            long summed = old instanceof Long sum ? sum : 0L;
            return Math.min(summed + Math.min(more(now.value(0)), now.most()), now.most());
        }

        private long more(Object value) {
            if (value == Absent.ABSENT) {
                return 0;
            }
            if (value instanceof Long number && number >= 0) {
                return number;
            }
            throw new SentenceException("total(n) sums numbers of 0 or more, and met " + value);
        }
    },
    /** {@code inTurn([p, q])}: each held at some moment, none before the one that precedes it. */
    IN_TURN("inTurn", "inTurn([p, q, ...])", "p held, then or later q, then or later the next") {
        @Override
        Object next(@Nullable Object old, Operands now) {
            Progress before = old instanceof Progress progress ? progress : new Progress(0, 0);
            Object value = now.value(0);
            if (value == Absent.ABSENT) {
                return before;
            }
            if (!(value instanceof List<?> all)) {
                throw new SentenceException("inTurn([...]) takes a list, and met " + value);
            }
            int held = before.held();
            while (held < all.size() && Boolean.TRUE.equals(all.get(held))) {
                held++;
            }
            return held == before.held() && all.size() == before.all()
                    ? before
                    : new Progress(held, all.size());
        }

        @Override
        Object read(Object memory) {
            return memory instanceof Progress(int held, int all) && held == all;
        }
    },
    /** {@code atFirst(p, v)}: the value of v when p held for the first time. */
    AT_FIRST("atFirst", "atFirst(p, v)", "the value that v had when p held for the first time") {
        @Override
        Object next(@Nullable Object old, Operands now) {
            if (old != null && old != Absent.ABSENT) {
                return old;
            }
            return now.isTrue(0) ? now.value(1) : Absent.ABSENT;
        }
    },
    /** {@code atLast(p, v)}: the value of v when p held the last time. */
    AT_LAST("atLast", "atLast(p, v)", "the value that v had when p held the last time") {
        @Override
        Object next(@Nullable Object old, Operands now) {
            return now.isTrue(0) ? now.value(1) : old == null ? Absent.ABSENT : old;
        }
    };

    private static final TypeParamType ANY = TypeParamType.create("V");

    /** Their declarations for CEL. */
    static final List<CelFunctionDecl> DECLARATIONS =
            Stream.of(values()).map(PastOperator::declaration).toList();

    private final String word;
    private final String form;
    private final String meaning;

    PastOperator(String word, String form, String meaning) {
        this.word = word;
        this.form = form;
        this.meaning = meaning;
    }

    /** Its name. */
    public String word() {
        return word;
    }

    /** How it is written. */
    public String form() {
        return form;
    }

    /** Its meaning, in a line. */
    public String meaning() {
        return meaning;
    }

    /** Whether it counts something, from 0 on. */
    boolean isCount() {
        return this == TIMES || this == TOTAL;
    }

    /** Whether that operand is true or false, from 0; the others may be any value. */
    boolean isOfTruth(int operand) {
        return switch (this) {
            case ONCE, SINCE, PREVIOUSLY, FIRST, TIMES -> true;
            case TOTAL, IN_TURN -> false;
            case AT_FIRST, AT_LAST -> operand == 0;
        };
    }

    /** The operator of a function of that name, if it is one. */
    static Optional<PastOperator> named(String function) {
        return Stream.of(values())
                .filter(operator -> operator.word.equals(function))
                .findFirst();
    }

    /**
     * What it remembers at a moment.
     *
     * @param old what it remembered at the moment before; null at the first
     */
    abstract Object next(@Nullable Object old, Operands now);

    /** Its value, of what it remembers. */
    Object read(Object memory) {
        return memory;
    }

    private CelFunctionDecl declaration() {
        CelOverloadDecl overload = switch (this) {
            case ONCE, PREVIOUSLY, FIRST -> global(SimpleType.BOOL, SimpleType.BOOL);
            case SINCE ->
                CelOverloadDecl.newMemberOverload(
                        word, SimpleType.BOOL, SimpleType.BOOL, SimpleType.BOOL);
            case TIMES -> global(SimpleType.INT, SimpleType.BOOL);
            case TOTAL -> global(SimpleType.INT, SimpleType.INT);
            case IN_TURN -> global(SimpleType.BOOL, ListType.create(SimpleType.BOOL));
            case AT_FIRST, AT_LAST -> global(ANY, SimpleType.BOOL, ANY);
        };
        return CelFunctionDecl.newFunctionDeclaration(word, overload);
    }

    private CelOverloadDecl global(CelType result, CelType... takes) {
        return CelOverloadDecl.newGlobalOverload(word, result, takes);
    }

    /** The operands at a moment. */
    interface Operands {
        /** Whether that operand is true, from 0. */
        boolean isTrue(int index);

        /** The value of that operand, from 0. */
        Object value(int index);

        /** The greatest number that must be told from smaller ones, 1 or more. */
        long most();
    }

    /**
     * A truth now, and one of before.
     *
     * @param before of before
     * @param now now
     */
    record Two(boolean before, boolean now) implements Serializable {}

    /**
     * The progress of a sequence.
     *
     * @param held how many of its predicates have held, in turn
     * @param all how many it has
     */
    record Progress(int held, int all) implements Serializable {}
}
