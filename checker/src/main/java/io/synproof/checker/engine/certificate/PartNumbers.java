package io.synproof.checker.engine.certificate;

import io.synproof.checker.coverability.Certificate.Entry;
import io.synproof.checker.coverability.Certificate.Most;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that a certificate gives to texts, and the values met that have these texts. */
final class PartNumbers {
    private static final int UNKNOWN = -1;

    /** A value, and what it is. */
    private record Met(PartText.Role role, Interned value) {

        /** The value, if it is used as what it is. */
        Interned as(PartText.Role used, int part) {
            if (!role.equals(used)) {
                throw new CertificateRefusal(
                        "part " + part + " is a " + role.name() + ", and no " + used.name());
            }
            return value;
        }
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<@Nullable Met> values = new ArrayList<>();
    private final Map<PartText.Role, Map<Interned, Integer>> known = new HashMap<>();

    /**
     * The numbers of texts.
     *
     * @throws CertificateRefusal if there is a text twice
     */
    PartNumbers(List<String> texts) {
        for (String text : texts) {
            if (numbers.put(text, values.size()) != null) {
                throw new CertificateRefusal("the part \"" + text + "\" is there twice");
            }
            values.add(null);
        }
    }

    /** The numbers of a control state. */
    List<Integer> control(Situation here) {
        List<Integer> control = new ArrayList<>();
        for (int i = 0; i < here.control().size(); i++) {
            control.add(number(PartText.Role.ofControl(i), here.control().get(i)));
        }
        return control;
    }

    /** The counts by the numbers of messages. */
    Map<Integer, Integer> messages(Situation here) {
        Map<Integer, Integer> counts = new HashMap<>();
        here.most()
                .forEach((message, count) ->
                        counts.put(number(PartText.Role.MESSAGE, message), count));
        return counts;
    }

    private int number(PartText.Role role, Interned value) {
        Map<Interned, Integer> ofRole = known.computeIfAbsent(role, _ -> new HashMap<>());
        Integer number = ofRole.get(value);
        if (number == null) {
            number = meet(PartText.of(role, value.value), new Met(role, value));
            ofRole.put(value, number);
        }
        return number;
    }

    private int meet(String text, Met value) {
        int number = numbers.getOrDefault(text, UNKNOWN);
        if (number != UNKNOWN) {
            if (values.get(number) != null) {
                throw new CertificateRefusal("two different parts have one text: " + text);
            }
            values.set(number, value);
        }
        return number;
    }

    /** How many messages of a pattern are known as values. */
    int known(Entry entry) {
        return (int) entry.most().stream()
                .filter(one -> values.get(one.message()) != null)
                .count();
    }

    /** A pattern in values, as far as its messages are known. */
    Situation situation(Entry entry) {
        Map<Interned, Integer> most = new HashMap<>();
        for (Most one : entry.most()) {
            Met message = values.get(one.message());
            if (message != null) {
                most.merge(
                        message.as(PartText.Role.MESSAGE, one.message()), one.count(), Math::max);
            }
        }
        List<Interned> control = new ArrayList<>();
        for (int i = 0; i < entry.control().size(); i++) {
            int part = entry.control().get(i);
            Met value = values.get(part);
            if (value == null) {
                throw new CertificateRefusal("no step leads to part " + part);
            }
            control.add(value.as(PartText.Role.ofControl(i), part));
        }
        return new Situation(control, most);
    }
}
