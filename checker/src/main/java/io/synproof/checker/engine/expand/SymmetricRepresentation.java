package io.synproof.checker.engine.expand;

import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.Encoding;
import io.synproof.checker.engine.symmetry.Orbits;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StatePart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The representation of a model with a symmetry: one state for each orbit, encoded like any other,
 * and steps by asking the model.
 */
record SymmetricRepresentation<S, A>(
        Model<S, A> model, Representation<S, A> plain, Orbits<S> classes)
        implements Representation<S, A> {

    @Override
    public Encoding<S> encoding() {
        return plain.encoding();
    }

    @Override
    public Expander<S, A> expander(BitLayout layout, Set<String> wantedKinds) {
        return new ModelExpander<>(
                model, encoding().coder(), layout, classes::representative, wantedKinds);
    }

    @Override
    public int @Nullable [] fieldsOf(List<StatePart> parts, BitLayout layout) {
        return plain.fieldsOf(parts, layout);
    }

    @Override
    public Optional<Orbits<S>> orbits() {
        return Optional.of(classes);
    }
}
