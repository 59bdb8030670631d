package io.synproof.checker.engine.expand;

import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.model.StatePart;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The fields that the parts of a composition's states are in.
 *
 * @param environment the field of the environment, behind those of the processes
 * @param memory the field of a monitor's memory
 * @param contents the first field of the medium
 */
record PartFields(int environment, int memory, int contents) {

    static PartFields of(ComposedEncoding<?, ?, ?, ?, ?, ?> encoding) {
        return new PartFields(
                encoding.environmentField, encoding.memoryField, encoding.contentsField);
    }

    /** The fields of some parts, each once. */
    int[] of(List<StatePart> parts, BitLayout layout) {
        return parts.stream().flatMapToInt(part -> of(part, layout)).distinct().toArray();
    }

    private IntStream of(StatePart part, BitLayout layout) {
        return switch (part) {
            case StatePart.OneProcess(int index) ->
                IntStream.of(Objects.checkIndex(index, environment));
            case StatePart.Kind.PROCESSES -> IntStream.range(0, environment);
            case StatePart.Kind.ENVIRONMENT -> IntStream.of(environment);
            case StatePart.Kind.MEMORY -> IntStream.of(memory);
            case StatePart.Kind.MEDIUM -> IntStream.range(contents, layout.fields());
        };
    }
}
