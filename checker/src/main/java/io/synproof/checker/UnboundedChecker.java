package io.synproof.checker;

import io.synproof.checker.coverability.Certificate;
import io.synproof.checker.coverability.UnboundedRefusedException;
import io.synproof.checker.engine.certificate.CertificateCheck;
import io.synproof.checker.engine.certificate.Conditions;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.coverability.CoverabilitySearch;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.property.Property;
import io.synproof.checker.verdict.Verdict;
import java.util.Objects;
import java.util.Optional;

/**
 * A checker of one model for every number of losses and of messages in flight, in every order: what
 * {@link Checker#unbounded()} gives.
 *
 * <p>The model is a composition or a protocol, with a monitor or without. Its medium counts as one
 * with room for any number of messages, that may lose each of them at any time; whatever else it
 * has stays finite. So {@code HOLDS} is a verdict on every medium of that kind; of
 * {@code noDeadlock} only on one with room, for one that blocks when it is full may be a deadlock.
 * A violation comes
 * with a run of the model's own steps, in which a message is lost by a mishap of the model; if the
 * model has no such run, the verdict is {@code UNDECIDED} and says why.
 *
 * <p>Immutable, and on one thread: the same question always gets the same answer.
 *
 * <pre>{@code
 * Verdict<S, A> verdict = Checker.of(protocol).unbounded().check(property);
 * verdict.certificate().ifPresent(System.out::println);
 * }</pre>
 */
public final class UnboundedChecker<S, A> {
    private final SearchOptions<S, A> settings;
    private final boolean copies;

    private UnboundedChecker(SearchOptions<S, A> settings, boolean copies) {
        this.settings = settings;
        this.copies = copies;
    }

    static <S, A> UnboundedChecker<S, A> of(SearchOptions<S, A> settings) {
        return new UnboundedChecker<>(settings, false);
    }

    /** This checker, for every number of copies of each message too. */
    public UnboundedChecker<S, A> duplicating() {
        return new UnboundedChecker<>(settings, true);
    }

    /**
     * Asks a property: until it is decided, or a bound is hit. A bound on states is one on patterns
     * kept; that on depth has no meaning here.
     *
     * @return the verdict, with a run or a {@linkplain Verdict#certificate certificate}
     * @throws UnboundedRefusedException if the model or the property is not one that can be asked
     *     about for every number
     * @throws ModelException if the model or the property throws, or is not deterministic
     */
    public Verdict<S, A> check(Property<S, A> property) {
        return CoverabilitySearch.check(
                settings, Objects.requireNonNull(property, "property"), copies);
    }

    /**
     * Checks a certificate by the model's own steps, without a search.
     *
     * @return why it is refused, with the state or step that breaks it; empty if it shows that the
     *     property holds for every number
     * @throws UnboundedRefusedException as {@link #check}
     */
    public Optional<String> refusal(Property<S, A> property, Certificate certificate) {
        Objects.requireNonNull(certificate, "certificate");
        if (copies && !certificate.copies()) {
            return Optional.of("it is one without copies, and every number of them is asked for");
        }
        return CertificateCheck.refusal(
                Conditions.require(settings, Objects.requireNonNull(property, "property")),
                property,
                certificate);
    }
}
