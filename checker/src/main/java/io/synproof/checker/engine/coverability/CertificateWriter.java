package io.synproof.checker.engine.coverability;

import io.synproof.checker.coverability.Certificate;
import io.synproof.checker.coverability.Certificate.Entry;
import io.synproof.checker.coverability.Certificate.Most;
import io.synproof.checker.engine.certificate.PartText;
import io.synproof.checker.engine.expand.ControlSteps;
import io.synproof.checker.engine.util.IntList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A writer of the patterns that a half has kept as a certificate. */
final class CertificateWriter<S, A> {
    private final ControlSteps<S, A, ?, ?, ?, ?> steps;
    private final PatternSearch<S, A> half;
    private final List<String> parts = new ArrayList<>();
    private final Map<Part, Integer> numbers = new HashMap<>();

    /** A value in one of its roles. */
    private record Part(PartText.Role role, Object value) {}

    CertificateWriter(ControlSteps<S, A, ?, ?, ?, ?> steps, PatternSearch<S, A> half) {
        this.steps = steps;
        this.half = half;
    }

    Certificate write(String property, boolean copies) {
        List<Entry> entries = half.patterns().stream().map(this::entry).toList();
        return new Certificate(property, copies, parts, entries);
    }

    private Entry entry(Pattern<A> pattern) {
        List<Object> values = steps.values(pattern.control);
        List<Integer> control = IntStream.range(0, values.size())
                .mapToObj(i -> number(PartText.Role.ofControl(i), values.get(i)))
                .toList();
        List<Most> most = new ArrayList<>();
        CountBits bits = half.counts.numbers();
        IntList messages = new IntList();
        for (int bit = Bits.next(pattern.bits, 0);
                bit >= 0;
                bit = Bits.next(pattern.bits, bit + 1)) {
            if (bits.count(bit) == 1) {
                messages.add(bits.message(bit));
            }
        }
        for (int i = 0; i < messages.size(); i++) {
            int message = messages.get(i);
            int count = half.counts.count(pattern.bits, message);
            most.add(new Most(
                    number(PartText.Role.MESSAGE, steps.message(message)),
                    half.counts.isAny(count) ? Most.ANY : count));
        }
        return new Entry(control, most);
    }

    private int number(PartText.Role role, Object value) {
        return numbers.computeIfAbsent(new Part(role, value), _ -> {
            parts.add(PartText.of(role, value));
            return parts.size() - 1;
        });
    }
}
