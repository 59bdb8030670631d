package io.synproof.checker.coverability.nets;

import io.synproof.checker.coverability.nets.Net.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mutual exclusion among any number of processes, and among two. */
final class Locks {
    private Locks() {}

    /** Any number of processes in two critical sections, of which one token keeps out the other. */
    static Net twoSections() {
        List<Rule> rules = Rule.all("""
                idle left right -> left inRight
                idle left right -> right inLeft
                inRight -> idle right
                inLeft -> idle left""");
        return Net.of(rules, "left right", "idle", "inLeft inRight", "2*inLeft", "2*inRight");
    }

    /**
     * The mutual exclusion ME-k of Bingham: the process that enters starts a token on its way over
     * k places, or takes one back from the first, and takes one back as it leaves, wherever it is.
     *
     * @param length k, 2 or more
     */
    static Net tokenOnItsWay(int length) {
        List<Rule> rules = new ArrayList<>(Rule.all("""
                out w0 -> in w1
                out w1 -> in w0"""));
        for (int i = 1; i <= length; i++) {
            rules.add(Rule.of("in w" + i, "out w0"));
            if (i < length) {
                rules.add(Rule.of("w" + i, "w" + (i + 1)));
            }
        }
        return Net.of(rules, "out", "w0", "2*w" + length);
    }

    /**
     * Any number of threads of some classes, and as many locks. A thread of class i takes lock i
     * and then lock i + 1; the last class takes the last lock and the first, in this order or in
     * that of their numbers.
     *
     * @param classes 2 or more
     * @param ordered whether all threads take locks in the order of their numbers
     * @return a net that asks for a deadlock: a thread of each class that holds its first lock
     */
    static Net nested(int classes, boolean ordered) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            int next = (i + 1) % classes;
            int first = ordered ? Math.min(i, next) : i;
            int second = ordered ? Math.max(i, next) : next;
            rules.add(Rule.of("idle" + i + " lock" + first, "one" + i));
            rules.add(Rule.of("one" + i + " lock" + second, "two" + i));
            rules.add(Rule.of("two" + i, "one" + i + " lock" + second));
            rules.add(Rule.of("one" + i, "idle" + i + " lock" + first));
        }
        return Net.of(
                rules,
                numbered("lock", classes),
                numbered("idle", classes),
                numbered("one", classes));
    }

    private static String numbered(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i).collect(Collectors.joining(" "));
    }

    /** Dekker's algorithm for two processes: each has a flag, and it is the turn of one. */
    static Net dekker() {
        List<Rule> rules = forBoth("""
                start# no# -> ask# want#
                ask# no~ -> critical# no~
                ask# want~ -> asked# want~
                asked# turn# -> ask# turn#
                asked# turn~ want# -> waits# turn~ no#
                waits# turn# -> start# turn#
                critical# want# turn# -> start# no# turn~
                """);
        return Net.of(rules, "start0 start1 no0 no1 turn0", "", "critical0 critical1");
    }

    /**
     * Peterson's algorithm for two processes.
     *
     * @param polite whether each gives way before it looks; if not, it just looks
     */
    static Net peterson(boolean polite) {
        List<Rule> rules = forBoth("""
                start# no# -> want# yes#
                look# no~ -> critical# no~
                look# turn# -> critical# turn#
                critical# yes# -> start# no#
                """ + (polite ? """
                want# turn# -> look# turn~
                want# turn~ -> look# turn~
                """ : "want# -> look#\n"));
        return Net.of(rules, "start0 start1 no0 no1 turn0", "", "critical0 critical1");
    }

    /** Transitions of two processes: # is the one, and ~ the other. */
    private static List<Rule> forBoth(String lines) {
        return Rule.all(lines.replace("#", "0").replace("~", "1")
                + lines.replace("#", "1").replace("~", "0"));
    }

    /**
     * Any number of readers and writers, and some permits: a reader takes one, a writer all.
     *
     * @param permits 1 or more
     * @param taken how many a writer takes
     */
    static Net readersAndWriters(int permits, int taken) {
        String all = taken + "*permit";
        List<Rule> rules = List.of(
                Rule.of("reader permit", "reading"),
                Rule.of("reading", "reader permit"),
                Rule.of("writer " + all, "writing"),
                Rule.of("writing", "writer " + all));
        return Net.of(rules, permits + "*permit", "reader writer", "reading writing", "2*writing");
    }
}
