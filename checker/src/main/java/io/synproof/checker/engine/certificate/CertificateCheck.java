package io.synproof.checker.engine.certificate;

import io.synproof.checker.coverability.Certificate;
import io.synproof.checker.coverability.Certificate.Entry;
import io.synproof.checker.engine.expand.WatchedComposition;
import io.synproof.checker.property.Property;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The check of a certificate: that some pattern includes the start, that every step from what a
 * pattern includes leads to what some pattern includes, and that nothing decides the property.
 *
 * <p>A certificate has the texts of values. The values are those that the model's own steps give,
 * beginning with the start. So a pattern is first looked at with those of its messages that are
 * known, and again when others are; two values with one text are refused.
 */
public final class CertificateCheck<S, A> {
    private static final int NOT_YET = -1;

    private final PatternMeaning<S, A> meaning;
    private final Certificate claim;
    private final PartNumbers parts;
    private final Map<List<Integer>, CoveringEntries> byControl = new HashMap<>();
    private final Map<Entry, Integer> looked = new LinkedHashMap<>();
    private final Deque<Entry> open = new ArrayDeque<>();

    private CertificateCheck(
            WatchedComposition<S, A> watched, Property<S, A> property, Certificate claim) {
        this.meaning = new PatternMeaning<>(watched, property, claim.copies());
        this.claim = claim;
        this.parts = new PartNumbers(claim.parts());
        claim.patterns()
                .forEach(entry -> byControl
                        .computeIfAbsent(entry.control(), _ -> new CoveringEntries())
                        .add(entry));
    }

    /**
     * Checks a certificate of a model and a property, which fulfil the {@link Conditions}.
     *
     * @return why it is refused, with what breaks it; empty if it is not
     */
    public static <S, A> Optional<String> refusal(
            WatchedComposition<S, A> watched, Property<S, A> property, Certificate claim) {
        if (!claim.property().equals(property.name())) {
            return Optional.of("it is one of \"" + claim.property() + "\", not of \""
                    + property.name() + "\"");
        }
        try {
            new CertificateCheck<>(watched, property, claim).run();
            return Optional.empty();
        } catch (CertificateRefusal refusal) {
            return Optional.of(String.valueOf(refusal.getMessage()));
        }
    }

    private void run() {
        requireCovered(meaning.start(), () -> "the start");
        boolean goesOn = true;
        while (goesOn) {
            while (!open.isEmpty()) {
                look(open.remove());
            }
            looked.forEach((entry, known) -> {
                if (parts.known(entry) > known) {
                    open.add(entry);
                }
            });
            goesOn = !open.isEmpty();
        }
        for (Entry entry : claim.patterns()) {
            if (!looked.containsKey(entry)) {
                throw new CertificateRefusal("no step leads to the pattern " + entry);
            }
            if (parts.known(entry) < entry.most().size()) {
                throw new CertificateRefusal("no step sends some message of the pattern " + entry);
            }
        }
    }

    /** Looks at a pattern with those of its messages that are known. */
    private void look(Entry entry) {
        looked.put(entry, parts.known(entry));
        Situation here = parts.situation(entry);
        meaning.requireUndecided(here);
        meaning.takeAll(here, (action, after) -> {
            if (!after.isWithin(here)) {
                requireCovered(after, () -> "the step " + action + " from " + here.text());
            }
        });
    }

    private void requireCovered(Situation after, Supplier<String> by) {
        List<Integer> control = parts.control(after);
        Entry entry = Optional.ofNullable(byControl.get(control))
                .flatMap(entries -> entries.covering(parts.messages(after)))
                .orElseThrow(() -> new CertificateRefusal(
                        by.get() + " leads to what no pattern includes: " + after.text()));
        if (looked.putIfAbsent(entry, NOT_YET) == null) {
            open.add(entry);
        }
    }
}
