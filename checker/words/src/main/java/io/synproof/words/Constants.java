package io.synproof.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The named values of a vocabulary: each as {@code Type.NAME}, and as {@code NAME} alone where no
 * other has that name.
 *
 * @param types their types, by name
 * @param values the values, by name
 */
record Constants(Map<String, ValueType> types, Map<String, Object> values) {

    static Constants of(Vocabulary<?, ?> vocabulary) {
        Map<String, ValueType> types = new LinkedHashMap<>();
        Map<String, Object> values = new HashMap<>();
        Set<String> taken = new HashSet<>();
        vocabulary.names().forEach(name -> taken.add(name.name()));
        vocabulary.observations().forEach(one -> taken.add(one.name()));
        for (ValueType type : vocabulary.types()) {
            if (type instanceof ValueType.Enumeration enumeration) {
                for (ValueType.Constant constant : enumeration.constants()) {
                    put(types, values, type.text() + "." + constant.name(), type, constant);
                    if (taken.add(constant.name())) {
                        put(types, values, constant.name(), type, constant);
                    } else {
                        types.remove(constant.name());
                        values.remove(constant.name());
                    }
                }
            }
        }
        return new Constants(types, values);
    }

    private static void put(
            Map<String, ValueType> types,
            Map<String, Object> values,
            String name,
            ValueType type,
            ValueType.Constant constant) {
        types.put(name, type);
        values.put(name, constant.value());
    }
}
