package io.synproof.checker.coverability.nets;

import io.synproof.checker.coverability.nets.Net.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Protocols that keep any number of caches consistent by broadcasts, which are transfers: a place
 * is a state of a cache, a token a cache in that state.
 *
 * <p>Each has a faulty variant, whose broadcast does not reach the caches in one of the states.
 */
final class CacheProtocols {
    /** All broadcasts reach everyone. */
    static final String FAULTLESS = "nobody";

    private CacheProtocols() {}

    /** A transition that moves all caches in some states to one, but for those that are deaf. */
    private static Rule broadcast(
            String takes, String gives, String to, String deaf, String... from) {
        Rule rule = Rule.of(takes, gives);
        for (String state : from) {
            rule = state.equals(deaf) ? rule : rule.moving(state, to);
        }
        return rule;
    }

    private static Net net(List<Rule> rules, String... targets) {
        return Net.of(rules, "", "invalid", targets);
    }

    private static List<Rule> evictions(String... states) {
        return Stream.of(states).map(state -> Rule.of(state, "invalid")).toList();
    }

    /** Modified, exclusive, shared, invalid. */
    static Net mesi(String deaf) {
        List<Rule> rules = new ArrayList<>(List.of(
                broadcast("invalid", "shared", "shared", deaf, "exclusive", "modified"),
                Rule.of("exclusive", "modified"),
                broadcast(
                        "shared", "exclusive", "invalid", deaf, "shared", "exclusive", "modified"),
                broadcast(
                        "invalid",
                        "exclusive",
                        "invalid",
                        deaf,
                        "shared",
                        "exclusive",
                        "modified")));
        return net(rules, "2*modified", "modified shared", "modified exclusive");
    }

    /** Modified, owned, exclusive, shared, invalid. */
    static Net moesi(String deaf) {
        List<Rule> rules = new ArrayList<>(List.of(
                broadcast("invalid", "shared", "shared", deaf, "exclusive")
                        .moving("modified", "owned"),
                Rule.of("exclusive", "modified")));
        for (String writer : List.of("shared", "owned", "invalid")) {
            rules.add(broadcast(
                    writer,
                    "exclusive",
                    "invalid",
                    deaf,
                    "shared",
                    "owned",
                    "exclusive",
                    "modified"));
        }
        rules.addAll(evictions("modified", "owned", "exclusive", "shared"));
        return net(
                rules,
                "2*modified",
                "2*exclusive",
                "modified exclusive",
                "modified shared",
                "exclusive shared",
                "2*owned");
    }

    /** Berkeley: invalid, unowned, owned exclusively or not. */
    static Net berkeley(String deaf) {
        List<Rule> rules = new ArrayList<>(
                List.of(broadcast("invalid", "unowned", "nonexclusive", deaf, "exclusive")));
        for (String writer : List.of("unowned", "nonexclusive")) {
            rules.add(broadcast(writer, "exclusive", "invalid", deaf, "unowned", "nonexclusive"));
        }
        rules.add(broadcast(
                "invalid", "exclusive", "invalid", deaf, "unowned", "nonexclusive", "exclusive"));
        rules.addAll(evictions("unowned", "nonexclusive", "exclusive"));
        return net(rules, "2*exclusive", "exclusive nonexclusive", "exclusive unowned");
    }

    /**
     * Illinois: invalid, exclusive, shared, dirty. That no other cache has the line is a test for
     * zero, which a net that loses tokens always passes by losing them.
     */
    static Net illinois(String deaf) {
        Rule alone = broadcast(
                "invalid", "exclusive", Net.NOWHERE, deaf, "dirty", "shared", "exclusive");
        List<Rule> rules = new ArrayList<>(List.of(
                alone,
                Rule.of("invalid dirty", "2*shared"),
                broadcast("invalid exclusive", "2*shared", "shared", deaf, "exclusive"),
                broadcast("invalid shared", "2*shared", "shared", deaf, "exclusive"),
                Rule.of("exclusive", "dirty"),
                broadcast("shared", "dirty", "invalid", deaf, "shared"),
                broadcast("invalid", "dirty", "invalid", deaf, "exclusive", "dirty", "shared")));
        rules.addAll(evictions("dirty", "exclusive", "shared"));
        return net(rules, "2*dirty", "dirty shared");
    }

    /**
     * The directory of German: clients ask a home for a shared or the exclusive copy, and it calls
     * back what others have before it grants one.
     */
    static Net german(String deaf) {
        List<Rule> rules = new ArrayList<>(Rule.all("""
                idle none -> serveShared waitShared
                serveShared granted exclusive -> grantShared free none
                serveShared free -> grantShared free
                grantShared waitShared -> idle shared
                idle none -> serveExclusive waitExclusive
                idle shared -> serveExclusive waitExclusive"""));
        rules.add(
                broadcast("serveExclusive", "grantExclusive", "none", deaf, "shared", "exclusive"));
        rules.add(Rule.of("grantExclusive waitExclusive", "idle exclusive")
                .moving("free", "granted"));
        return Net.of(rules, "idle free", "none", "2*exclusive", "exclusive shared");
    }

    /**
     * The example of Delzanno, Esparza and Podelski: who begins to use a resource makes all others
     * wait, and who ends lets them think again.
     */
    static Net monitor(String deaf) {
        List<Rule> rules = List.of(
                broadcast("think", "use", "wait", deaf, "think"),
                broadcast("use", "think", "think", deaf, "wait"));
        return Net.of(rules, "", "think", "2*use");
    }

    /** Any number of threads in a monitor with one buffer, who wake all others as they leave. */
    static Net notifyingAll(String deaf) {
        List<Rule> rules = new ArrayList<>(Rule.all("""
                enterGet unlocked -> get locked
                get empty locked -> waitGet empty unlocked
                get full -> notify empty
                enterPut unlocked -> put locked
                put full locked -> waitPut full unlocked
                put empty -> notify full"""));
        rules.add(broadcast("notify locked", "enterPut unlocked", "enterPut", deaf, "waitPut")
                .moving("waitGet", "enterGet"));
        rules.add(broadcast("notify locked", "enterGet unlocked", "enterPut", deaf, "waitPut")
                .moving("waitGet", "enterGet"));
        return Net.of(
                rules,
                "unlocked empty",
                "enterGet enterPut",
                "waitGet waitPut",
                "2*locked",
                "empty full");
    }
}
